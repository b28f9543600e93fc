import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { Client, type SequenceValue, ValidationFailed } from "../src/index.ts";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
let client: Client;
let sent: { path: string; body: any }[] = [];

beforeAll(async () => {
  client = new Client({
    url: await engines.open("wind"),
    project: "p",
    gzipAbove: null,
    fetch: (url, init) => {
      sent.push({ path: new URL(url).pathname, body: init.body });
      return fetch(url, init);
    },
  });
  await client.sequences.create("depths", { depth: "number", count: "integer", note: "text" });
});
afterAll(() => engines.close());

describe("sequences", () => {
  test("take rows as objects and pairs, and give them with their columns", async () => {
    const { sequences } = client;
    const written = await sequences.insert("depths", {
      1: { depth: 0.5, count: 2n ** 62n + 1n, note: "a,[1234567890123456789]," },
      2: { depth: 12_345_678_901_234_567_000, count: 3 },
      7: { note: null, depth: undefined },
    });
    expect(written).toBe(3);
    const rows = await sequences.retrieve("depths");
    expect(rows.numbers).toEqual([1, 2, 7]);
    expect([...rows]).toEqual([
      [1, { depth: 0.5, count: 2n ** 62n + 1n, note: "a,[1234567890123456789]," }],
      [2, { depth: 12_345_678_901_234_567_000, count: 3n, note: null }],
      [7, { depth: null, count: null, note: null }],
    ]);
    expect(rows.column("count")).toEqual([2n ** 62n + 1n, 3n, null]);
    expectTypeOf(rows.column("count")).toEqualTypeOf<SequenceValue[]>();
    expect(() => rows.column("counts")).toThrow("there are: depth, count, note");
    await sequences.create("copy", { depth: "number", count: "integer", note: "text" });
    expect(await sequences.insert("copy", rows)).toBe(3);
    expect([...(await sequences.retrieve("copy"))]).toEqual([...rows]);
  });

  test("give some rows and columns", async () => {
    const { sequences } = client;
    const some = await sequences.retrieve("depths", { start: 2, end: 7, columns: ["count"] });
    expect([...some]).toEqual([[2, { count: 3n }]]);
    expect(await sequences.retrieve("depths", { limit: 1 })).toHaveLength(1);
    await sequences.deleteRows("depths", [2, 99]);
    expect((await sequences.retrieve("depths")).numbers).toEqual([1, 7]);
  });

  test("of many rows come and go in parts", async () => {
    const { sequences } = client;
    await sequences.create("many", { value: "number", note: "text" }, { name: "Many" });
    const rows = Array.from({ length: 25_000 }, (_, n) => [n, { value: n / 2 }] as const);
    sent = [];
    expect(await sequences.insert("many", rows)).toBe(25_000);
    expect(sent).toHaveLength(3);
    sent = [];
    const read = await sequences.retrieve("many", { columns: ["value"] });
    expect(read.column("value")).toEqual(rows.map(([, row]) => row.value));
    expect(sent).toHaveLength(3);
    expect(await sequences.retrieve("many", { limit: 12_000 })).toHaveLength(12_000);
    await sequences.delete(["many", "copy"]);
    await expect(sequences.retrieve("many")).rejects.toMatchObject({ kind: "requestRefused" });
  });

  test("say what went wrong: part way, and before anything was sent", async () => {
    const { sequences } = client;
    const mixed = { 20: { depth: 1 }, 21: { depth: 2, nothing: 1 } };
    await expect(sequences.insert("depths", mixed)).rejects.toMatchObject({
      kind: "writeFailed",
      succeeded: [{ columns: ["depth"] }],
      failed: [{ columns: ["depth", "nothing"] }],
    });
    sent = [];
    const wrong: [() => Promise<unknown>, string][] = [
      [() => sequences.create("x", { a: "float" as never }), "text, number or integer"],
      [() => sequences.insert("x", [[1.5, { a: 1 }]]), "whole numbers from 0, not 1.5"],
      [() => sequences.insert("x", { 1: {} }), "row 1 is an object"],
      [() => sequences.insert("x", { 1: { a: Number.NaN } }), 'NaN in row 1, column "a"'],
      [() => sequences.insert("x", "rows" as never), "pairs of a number and a row"],
      [() => sequences.retrieve("x", { columns: "a" as never }), "columns are several"],
      [() => sequences.retrieve("x", { start: 3, end: 3 }), "end must be after start"],
      [() => sequences.retrieve("x", { limit: 0 }), "limit must be a whole number from 1"],
    ];
    for (const [call, message] of wrong) {
      await expect(call()).rejects.toThrow(message);
      await expect(call()).rejects.toBeInstanceOf(ValidationFailed);
    }
    expect(sent).toEqual([]);
  });
});
