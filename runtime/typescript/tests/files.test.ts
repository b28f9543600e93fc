import { openAsBlob } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { Client, type FileInfo, type LogEvent } from "../src/index.ts";
import { Engines } from "./server/engine.ts";

const MIB = 2 ** 20;
const engines = new Engines();
let client: Client;
let folder: string;
let events: LogEvent[] = [];
/** What happens to the next answers, by a part of the address. */
let faults: ((url: string, init: RequestInit) => Response | undefined)[] = [];

beforeAll(async () => {
  client = new Client({
    url: await engines.open("wind"),
    project: "p",
    token: "secret-token",
    retries: { base: 1 },
    log: (event) => events.push(event),
    fetch: async (url, init) => {
      for (const fault of faults) {
        const answer = fault(url, init);
        if (answer) return answer;
      }
      return fetch(url, init);
    },
  });
  folder = await mkdtemp(join(tmpdir(), "pygen-files-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await engines.close();
});

/** Bytes of which no two parts are alike. */
function bytes(size: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(size / 4)).map((_, at) => at * 2_654_435_761);
  return new Uint8Array(words.buffer).subarray(0, size);
}

async function content(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await client.files.download(file)).arrayBuffer());
}

describe("files", () => {
  test("are made, told of, fetched and deleted", async () => {
    const sent = await client.files.upload(new Blob(["Turn it off."]), "manual", {
      name: "manual.txt",
      mimeType: "text/plain",
    });
    expectTypeOf(sent).toEqualTypeOf<FileInfo>();
    expect(sent).toMatchObject({ name: "manual.txt", mimeType: "text/plain", uploaded: true });
    const told = await client.files.retrieve("manual");
    expect(told.uploadedTime).toBeInstanceOf(Date);
    expect(told).toMatchObject({ id: sent.id, externalId: "manual", uploaded: true });
    expect(await (await client.files.download("manual")).text()).toBe("Turn it off.");
    expect(await client.files.retrieve(["manual"])).toEqual([told]);
    await client.files.delete("manual");
    await expect(client.files.download("manual")).rejects.toMatchObject({ missing: [{}] });
  });

  test("take their name and type from a File, and new content over the old", async () => {
    const file = new File(["one"], "report.csv", { type: "text/csv" });
    expect(await client.files.upload(file, "report")).toMatchObject({
      name: "report.csv",
      mimeType: "text/csv",
    });
    await client.files.upload(new TextEncoder().encode("two, longer"), "report");
    expect(await (await client.files.download("report")).text()).toBe("two, longer");
  });

  test("may hold nothing", async () => {
    await client.files.upload(new Blob([]), "empty");
    expect((await client.files.download("empty")).size).toBe(0);
  });

  test("travel in parts, from a path and to a path", async () => {
    const given = bytes(40 * MIB + 5);
    const path = join(folder, "large.bin");
    await writeFile(path, given);
    const seen: number[] = [];
    events = [];
    await client.files.upload(await openAsBlob(path), "large", {
      onProgress: ({ done, total }) => seen.push(done / total),
    });
    expect(events.filter(({ method }) => method === "PUT")).toHaveLength(3);
    expect(seen).toHaveLength(3);
    expect(seen.at(-1)).toBe(1);
    events = [];
    const copy = join(folder, "copy.bin");
    await writeFile(copy, client.files.stream("large"));
    expect(events.filter(({ method }) => method === "GET")).toHaveLength(6);
    expect(Buffer.compare(await readFile(copy), given)).toBe(0);
  });

  test("survive what breaks on the way, and links that end", async () => {
    const given = bytes(20 * MIB);
    let cut = 2;
    let over = 1;
    faults = [
      (_, init) => {
        if (init.method !== "PUT" || !cut) return undefined;
        cut -= 1;
        throw new TypeError("fetch failed");
      },
    ];
    await client.files.upload(given, "shaky");
    faults = [
      (_, { headers }) => {
        const { range } = headers as Record<string, string>;
        if (!range || range.startsWith("bytes=0-") || !over) return undefined;
        over -= 1;
        return new Response("expired", { status: 403 });
      },
    ];
    events = [];
    expect(Buffer.compare(await content("shaky"), given)).toBe(0);
    expect(events.filter(({ path }) => path === "/files/downloadlink")).toHaveLength(2);
    faults = [];
  });

  test("begin again when their content changes meanwhile", async () => {
    await client.files.upload(bytes(20 * MIB), "moving");
    const newer = bytes(18 * MIB).reverse() as Uint8Array<ArrayBuffer>;
    let changed: Promise<unknown> | undefined;
    for await (const part of client.files.stream("moving")) {
      expect(part.byteLength).toBe(8 * MIB);
      changed = client.files.upload(newer, "moving");
      break;
    }
    await changed;
    let replaced = false;
    faults = [
      (_, { headers }) => {
        const { range } = (headers ?? {}) as Record<string, string>;
        if (!range || range.startsWith("bytes=0-") || replaced) return undefined;
        replaced = true;
        const size = 20 * MIB;
        return new Response(new Uint8Array(8 * MIB), {
          status: 206,
          headers: { "content-range": `bytes ${8 * MIB}-${16 * MIB - 1}/${size}`, etag: '"other"' },
        });
      },
    ];
    expect(Buffer.compare(await content("moving"), newer)).toBe(0);
    faults = [];
  });

  test("tell their content to nobody who keeps it, nor where it is to logs", async () => {
    const asked: [string, RequestInit][] = [];
    const elsewhere = new Client({
      url: "https://cdf.example",
      project: "p",
      token: "secret-token",
      log: (event) => events.push(event),
      fetch: async (url, init) => {
        asked.push([url, init]);
        return url.startsWith("https://store.example/")
          ? new Response("content", { headers: { "content-length": "7" } })
          : Response.json({ items: [{ downloadUrl: "https://store.example/a?signature=s3cr3t" }] });
      },
    });
    events = [];
    expect(await (await elsewhere.files.download("x")).text()).toBe("content");
    const [[, first], [, second]] = asked as [[string, RequestInit], [string, RequestInit]];
    expect(first.headers).toHaveProperty("authorization");
    expect(Object.keys(second.headers!)).toEqual(["accept-encoding", "range"]);
    expect(JSON.stringify(events)).not.toContain("s3cr3t");
    expect(events[1]!.path).toBe("https://store.example");
  });

  test("that were cut short are refused", async () => {
    const short = new Client({
      url: "https://cdf.example",
      project: "p",
      fetch: async (url) =>
        url.includes("store")
          ? new Response("cont", { headers: { "content-length": "7" } })
          : Response.json({ items: [{ downloadUrl: "https://store.example/a" }] }),
    });
    await expect(short.files.download("x")).rejects.toThrow("4 bytes came for 7");
  });

  test("say what they cannot be", async () => {
    await expect(client.files.upload("path.txt" as never, "x")).rejects.toThrow("openAsBlob");
    await expect(client.files.download(undefined as never)).rejects.toThrow("names no file");
    await expect(
      client.files.upload(new Blob([]), { space: "acme", externalId: "none" }),
    ).rejects.toMatchObject({ missing: [{}] });
    await expect(client.files.retrieve("none")).rejects.toMatchObject({ missing: [{}] });
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(client.files.download("large", { signal })).rejects.toThrow("enough");
  });
});
