/** The weather of networks: every kind of failure that a request should survive, from a real server. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync, gzipSync } from "node:zlib";
import { type ClientOptions, isApiError, type LogEvent } from "pygen-runtime";
import { afterEach, describe, expect, test } from "vitest";
import { WindClient } from "./sample/index.ts";

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

/** A server that answers with these, one after the other; the last again and again. */
async function serving(...answers: Answer[]): Promise<{ url: string; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const answer = answers[Math.min(seen.length, answers.length - 1)]!;
      seen.push(request);
      answer(request, response, Buffer.concat(parts));
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const GOOD = JSON.stringify({
  items: [
    {
      instanceType: "node",
      space: "acme",
      externalId: "t1",
      version: 1,
      createdTime: 1,
      lastUpdatedTime: 1,
      properties: { acme: { "WindTurbine/v1": { name: "T1" } } },
    },
  ],
});

const good: Answer = (_, response) => response.end(GOOD);
const status =
  (code: number, body: object = {}, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response
      .writeHead(code, headers)
      .end(JSON.stringify({ error: { code, message: "no", ...body } }));

function clientOf(url: string, options: Partial<ClientOptions> = {}): WindClient {
  return new WindClient({ url, project: "p", retries: { base: 1 }, ...options });
}

const WEATHER: Record<string, Answer> = {
  "429": status(429, {}, { "retry-after": "0" }),
  "503": status(503),
  "502 of a gateway": (_, response) =>
    response.writeHead(502).end("<html><body>Bad gateway</body></html>"),
  "auto-retryable by header": status(409, {}, { "cdf-is-auto-retryable": "true" }),
  "auto-retryable by body": status(409, { isAutoRetryable: true }),
  "cut before an answer": (request) => request.socket.destroy(),
  "cut in the middle": (_, response) => {
    response.writeHead(200, { "content-length": String(GOOD.length) });
    response.write(GOOD.slice(0, 50), () => response.destroy());
  },
  "truncated gzip": (_, response) => {
    const zipped = gzipSync(GOOD);
    response
      .writeHead(200, { "content-encoding": "gzip" })
      .end(zipped.subarray(0, zipped.length - 20));
  },
  "no JSON with status 200": (_, response) => response.end("<html>Please log in</html>"),
  "an empty body with status 200": (_, response) => response.end(),
};

describe("survives", () => {
  test.each(Object.entries(WEATHER))("%s", async (_, bad) => {
    const { url, seen } = await serving(bad, bad, good);
    const events: LogEvent[] = [];
    const client = clientOf(url, { log: (event) => events.push(event) });
    const found = await client.windTurbine.list({ limit: 5 });
    expect(found.map((turbine) => turbine.name)).toEqual(["T1"]);
    expect(seen).toHaveLength(3);
    expect(events.map((event) => event.attempt)).toEqual([1, 2, 3]);
    expect(events[0]!.againIn).toBeGreaterThanOrEqual(0);
    expect(events[2]).toMatchObject({ status: 200, kind: "read", path: "/models/instances/list" });
  });

  test("a refused connection, and says where it gave up", async () => {
    const { url } = await serving(good);
    await new Promise((resolve) => server!.close(resolve));
    const error = await clientOf(url)
      .windTurbine.list()
      .catch((reason: unknown) => reason);
    expect(isApiError(error) && error.kind).toBe("connection");
    expect(isApiError(error) && error.attempts).toBe(4);
    expect(String(error)).toMatch(/(ECONNREFUSED|fetch failed).*CORS/s);
  });

  test("401, by asking for a token once more, one call at a time", async () => {
    const { url, seen } = await serving((request, response, body) => {
      if (request.headers.authorization === "Bearer fresh") good(request, response, body);
      else status(401)(request, response, body);
    });
    const given: string[] = [];
    const client = clientOf(url, {
      token: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        given.push(given.length ? "fresh" : "stale");
        return given.at(-1)!;
      },
    });
    await Promise.all([1, 2, 3].map(() => client.windTurbine.list({ limit: 1 })));
    expect(given).toEqual(["stale", "fresh"]);
    expect(seen).toHaveLength(6);
  });
});

describe("does not try again", () => {
  test.each([
    [400, "requestRefused"],
    [403, "permissionDenied"],
    [404, "notFound"],
    [409, "conflict"],
    [500, "server"],
  ])("%d is %s", async (code, kind) => {
    const { url, seen } = await serving(
      status(code, { missing: [{ externalId: "x" }] }, { "x-request-id": "r1" }),
    );
    const error = await clientOf(url)
      .windTurbine.list()
      .catch((reason: unknown) => reason);
    expect(isApiError(error)).toBe(true);
    expect(error).toMatchObject({
      kind,
      status: code,
      code,
      requestId: "r1",
      missing: [{ externalId: "x" }],
    });
    expect(String(error)).toContain("request id r1");
    expect(seen).toHaveLength(1);
  });

  test("401 with the same token, whose text never shows", async () => {
    const { url, seen } = await serving(status(401));
    const error = await clientOf(url, { token: "secret-token" })
      .windTurbine.list()
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ kind: "authentication" });
    expect(JSON.stringify(error) + String(error)).not.toContain("secret-token");
    expect(seen).toHaveLength(1);
  });

  test("a redirect, which could take the token elsewhere", async () => {
    const { url, seen } = await serving((_, response) =>
      response.writeHead(302, { location: "http://elsewhere/" }).end(),
    );
    await expect(clientOf(url, { token: "t" }).windTurbine.list()).rejects.toThrow(
      /Redirected to http:\/\/elsewhere/,
    );
    expect(seen).toHaveLength(1);
  });
});

describe("time-outs and abort", () => {
  const silent: Answer = () => {};

  test("a time-out is retried, and then a Timeout", async () => {
    const { url, seen } = await serving(silent);
    const failed = await clientOf(url, { instanceSpace: "acme" })
      .windTurbine.retrieve("t", { timeout: 150 })
      .catch((reason: unknown) => reason);
    expect(failed).toMatchObject({ kind: "timeout", attempts: 4 });
    // On a busy machine the time may be over before a request has arrived.
    expect(seen.length).toBeLessThanOrEqual(4);
  });

  test("a list of a silent service ends, and is not asked for in ever smaller pages", async () => {
    const { url, seen } = await serving(silent);
    const timeouts = { headers: 100, total: 300 };
    const failed = await clientOf(url, { timeouts })
      .windTurbine.list()
      .catch((reason: unknown) => reason);
    expect(failed).toMatchObject({ kind: "timeout" });
    expect(seen.length).toBeLessThanOrEqual(8);
  });

  test("an abort rejects with the reason of the caller, at once and unchanged", async () => {
    const { url, seen } = await serving(silent);
    const controller = new AbortController();
    const reason = { mine: true };
    setTimeout(() => controller.abort(reason), 30);
    const failed = await clientOf(url)
      .windTurbine.list({ signal: controller.signal })
      .catch((e: unknown) => e);
    expect(failed).toBe(reason);
    expect(seen).toHaveLength(1);
  });

  test("an abort ends the wait between attempts", async () => {
    const { url } = await serving(status(503, {}, { "retry-after": "60" }));
    const signal = AbortSignal.timeout(50);
    const started = Date.now();
    const failed = await clientOf(url)
      .windTurbine.list({ signal })
      .catch((e: unknown) => e);
    expect(failed).toBe(signal.reason);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  test("leaves no listeners on a signal that lives on", async () => {
    const { url } = await serving(good);
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: [any, any, any?]) => {
      listeners.add(args[1]);
      add(...args);
    };
    signal.removeEventListener = (...args: [any, any, any?]) => {
      listeners.delete(args[1]);
      remove(...args);
    };
    const client = clientOf(url, { limits: { read: 2 } });
    await Promise.all(
      Array.from({ length: 10 }, () => client.windTurbine.list({ signal, limit: 1 })),
    );
    for await (const turbine of client.windTurbine.iterate({ signal, chunkSize: 1000 }))
      void turbine;
    for await (const turbine of client.windTurbine.iterate({ signal, chunkSize: 1000 })) {
      void turbine;
      break;
    }
    expect(listeners.size).toBe(0);
  });
});

test("requests under way are as many as the limit of their kind allows", async () => {
  let inside = 0;
  let most = 0;
  const { url } = await serving((_, response) => {
    inside += 1;
    most = Math.max(most, inside);
    setTimeout(() => {
      inside -= 1;
      response.end(GOOD);
    }, 10);
  });
  const client = clientOf(url, { limits: { read: 3 } });
  await Promise.all(Array.from({ length: 12 }, () => client.windTurbine.list({ limit: 1 })));
  expect(most).toBe(3);
});

test("large bodies go compressed, and all say who asks", async () => {
  let received: any;
  const { url, seen } = await serving((request, response, body) => {
    received = JSON.parse(
      (request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString(),
    );
    response.end('{"items":[]}');
  });
  const client = clientOf(url, { instanceSpace: "acme", clientName: "test" });
  await client.windTurbine.list({
    limit: 1,
    name: Array.from({ length: 200 }, (_, number) => `Turbine ${number}`),
  });
  expect(seen[0]!.headers["content-encoding"]).toBe("gzip");
  expect(received.filter.in.values).toHaveLength(200);
  expect(seen[0]!.headers).toMatchObject({
    "x-cdp-app": "test",
    "x-cdp-sdk": expect.stringMatching(/^pygen-runtime-js:/),
  });
});

test.each([
  [{ project: "" }, /project/],
  [{ url: "ftp://x" }, /url/],
  [{ url: "https://user:pw@x" }, /user name or password/],
  [{ url: "https://x/api/v1/projects/p" }, /base URL alone/],
  [{ token: "t", credentials: { token: async () => "t" } }, /not both/],
  [{ limits: { read: 0 } }, /limits\.read/],
])("refuses to be set up with %o", (options, message) => {
  expect(() => new WindClient({ url: "http://x", project: "p", ...options })).toThrow(message);
});

describe("tokens are not shown", () => {
  const TOKEN = "canary-of-a-token";

  test.each([`${TOKEN}\nx`, `x ${TOKEN}`, `${TOKEN}\u00f8`, `${TOKEN}\u20ac`, `${TOKEN}\0`])(
    "where no header can hold it (%#)",
    async (token) => {
      const { url, seen } = await serving(good);
      const events: LogEvent[] = [];
      const client = clientOf(url, { token, log: (event) => events.push(event) });
      const error = await client.windTurbine.list().catch((caught: unknown) => caught);
      expect(String(error)).toContain("no token that a header can hold");
      expect(String(error) + String((error as Error).cause) + JSON.stringify(events)).not.toContain(
        TOKEN,
      );
      expect(seen).toHaveLength(0);
    },
  );

  test("where the service repeats it", async () => {
    const { url } = await serving(
      status(400, { message: `no ${TOKEN}`, missing: [{ externalId: TOKEN }] }),
    );
    const events: LogEvent[] = [];
    const client = clientOf(url, { token: TOKEN, log: (event) => events.push(event) });
    const error = await client.windTurbine.list().catch((caught: unknown) => caught);
    expect(isApiError(error) && error.status).toBe(400);
    expect(String(error) + JSON.stringify(error) + JSON.stringify(events)).not.toContain(TOKEN);
  });
});
