/** Answers that would take all memory there is: a few bytes that stand for very many, and such without an end. */

import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { Client, ClientCredentials, isApiError, type LogEvent } from "pygen-runtime";
import { afterEach, describe, expect, test } from "vitest";
import { WindClient } from "./sample/index.ts";

const MEGABYTE = 2 ** 20;
const ZEROS = gzipSync(Buffer.alloc(64 * MEGABYTE, " "));

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

async function serving(answer: (response: ServerResponse, body: string) => void): Promise<string> {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => {
      body += part.toString("utf-8");
    });
    request.on("end", () => answer(response, body));
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const bomb = (response: ServerResponse): unknown =>
  response.writeHead(200, { "content-encoding": "gzip" }).end(ZEROS);

/** Sends as long as somebody takes it, and counts what was taken. */
function endless(response: ServerResponse, sent: { bytes: number }, status = 200): void {
  const part = " ".repeat(64 * 1024);
  response.writeHead(status);
  const more = (): void => {
    if (response.destroyed) return;
    sent.bytes += part.length;
    response.write(part, () => setImmediate(more));
  };
  more();
}

function clientOf(url: string, log?: (event: LogEvent) => void): WindClient {
  return new WindClient({
    url,
    project: "p",
    instanceSpace: "acme",
    gzipAbove: null,
    maxResponseBytes: MEGABYTE,
    retries: { base: 1 },
    log,
  });
}

const failing = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "it ended well",
    (error: unknown) => error,
  );

describe("an answer that is too large", () => {
  test("by a few compressed bytes is refused, and not asked for again", async () => {
    expect(ZEROS.length).toBeLessThan(MEGABYTE / 10);
    let asked = 0;
    const url = await serving((response) => {
      asked += 1;
      bomb(response);
    });
    const error = await failing(clientOf(url).windTurbine.retrieve("t1"));
    expect(error).toMatchObject({ kind: "responseTooLarge", retryable: false, attempts: 1 });
    expect(isApiError(error)).toBe(true);
    expect(String(error)).toContain("maxResponseBytes (1048576)");
    expect(asked).toBe(1);
  });

  test("without an end is given up as soon as it is", async () => {
    const sent = { bytes: 0 };
    let closed: Promise<unknown> | undefined;
    const url = await serving((response) => {
      closed = new Promise((resolve) => response.once("close", resolve));
      endless(response, sent);
    });
    const error = await failing(clientOf(url).windTurbine.retrieve("t1"));
    expect(error).toMatchObject({ kind: "responseTooLarge" });
    await closed;
    expect(sent.bytes).toBeLessThan(64 * MEGABYTE);
  });

  test("is refused as an error of the service too", async () => {
    const url = await serving((response) => endless(response, { bytes: 0 }, 500));
    const error = await failing(clientOf(url).windTurbine.retrieve("t1"));
    expect(error).toMatchObject({ kind: "responseTooLarge" });
  });

  test("by what it says of itself is not read to its end", async () => {
    const url = await serving((response) =>
      response.writeHead(200, { "content-length": String(2 * MEGABYTE) }).write("["),
    );
    const error = await failing(clientOf(url).windTurbine.retrieve("t1"));
    expect(error).toMatchObject({ kind: "responseTooLarge" });
  });

  test("is read again in smaller pages", async () => {
    const sizes: number[] = [];
    const url = await serving((response, body) => {
      const { limit } = JSON.parse(body) as { limit: number };
      sizes.push(limit);
      if (limit > 100) bomb(response);
      else response.end(JSON.stringify({ items: [] }));
    });
    const events: LogEvent[] = [];
    const found = await clientOf(url, (event) => events.push(event)).windTurbine.list({
      limit: 400,
    });
    expect(found).toEqual([]);
    expect(sizes).toEqual([400, 200, 100]);
    expect(events[0]?.error).toContain("maxResponseBytes");
  });

  test("is refused of a service that gives tokens", async () => {
    const sent = { bytes: 0 };
    const url = await serving((response) => endless(response, sent));
    const credentials = new ClientCredentials({
      tokenUrl: `${url}/token`,
      clientId: "c",
      clientSecret: "s",
    });
    const client = new WindClient({ url, project: "p", credentials });
    const error = await failing(client.windTurbine.list({ limit: 1 }));
    expect(error).toMatchObject({ kind: "authentication" });
    expect(sent.bytes).toBeLessThan(32 * MEGABYTE);
  });
});

test.each([0, -1, Number.NaN, "many"])("a bound of %s is refused", (maxResponseBytes: any) => {
  expect(() => new Client({ project: "p", maxResponseBytes })).toThrow(
    "maxResponseBytes must be at least 1, or null",
  );
});

test("without a bound whatever comes is taken", async () => {
  const text = JSON.stringify({ items: [] }) + " ".repeat(MEGABYTE);
  const url = await serving((response) => response.end(text));
  const client = new WindClient({ url, project: "p", maxResponseBytes: null });
  expect(await client.windTurbine.list({ limit: 1 })).toEqual([]);
});
