import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { Client, type SeriesPoints, ValidationFailed, WriteFailed } from "../src/index.ts";
import { Engines } from "./server/engine.ts";

const { CogniteClient } = createRequire(import.meta.url)("@cognite/sdk");
const engines = new Engines();
const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);
let url: string;
let client: Client;
let sent: any[] = [];

beforeAll(async () => {
  url = await engines.open("wind");
  client = new Client({
    url,
    project: "p",
    token: "t",
    gzipAbove: null,
    fetch: (address, init) => {
      sent.push({ path: new URL(address).pathname, body: JSON.parse(init.body as string) });
      return fetch(address, init);
    },
  });
  const items = [
    { externalId: "power-a1", unitExternalId: "power:kilow" },
    { externalId: "power-a2" },
    { externalId: "texts", isString: true },
    { externalId: "long" },
  ];
  const reply = await fetch(`${url}/api/v1/projects/p/timeseries`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ items }),
  });
  expect(reply.status).toBe(200);
  const hours = Array.from({ length: 24 }, (_, hour) => [START + hour * HOUR, 100 * hour] as const);
  expect(await client.datapoints.insert("power-a1", hours)).toBe(24);
  const both = {
    "power-a1": [["2026-01-02", 3]] as const,
    "power-a2": [[new Date(START), 7.5]] as const,
  };
  expect(await client.datapoints.insert(both)).toBe(2);
});
afterAll(() => engines.close());

describe("data points", () => {
  test("come with their times, values and unit", async () => {
    const power = await client.datapoints.retrieve("power-a1", { start: "2026-01-01" });
    expect(power).toHaveLength(25);
    expect(power.values.slice(0, 3)).toEqual([0, 100, 200]);
    expect(power.unit).toBe("power:kilow");
    expect([...power][1]).toEqual([new Date(START + HOUR), 100]);
    const few = await client.datapoints.retrieve("power-a1", { end: START + 3 * HOUR, limit: 2 });
    expect(few.times).toEqual([START, START + HOUR]);
    const mega = await client.datapoints.retrieve("power-a1", { targetUnit: "power:megaw" });
    expect([mega.unit, mega.values[10]]).toEqual(["power:megaw", 1]);
    const good = await client.datapoints.retrieve("power-a2", { includeStatus: true });
    expect(good.columns).toEqual({ value: [7.5], status: ["Good"] });
  });

  test("of several series come by the names they were given", async () => {
    const both = await client.datapoints.retrieve(
      { north: "power-a1", south: "power-a2" },
      {
        start: "2026-01-01",
        end: "2026-01-03",
        aggregates: ["average", "max"],
        granularity: "1d",
        timeZone: "Europe/Oslo",
      },
    );
    expectTypeOf(both.north).toEqualTypeOf<SeriesPoints>();
    expect(both.north.columns.max).toEqual([2200, 2300]);
    expect(Object.keys(both.south.columns)).toEqual(["average", "max"]);
    const listed = await client.datapoints.retrieve(["power-a2", "power-a1"]);
    expect(listed.map(({ label, length }) => [label, length])).toEqual([
      ["power-a2", 1],
      ["power-a1", 25],
    ]);
    expect(await client.datapoints.retrieve([])).toEqual([]);
  });

  test("the last of each, also before a moment", async () => {
    expect((await client.datapoints.latest("power-a1")).values).toEqual([3]);
    const before = await client.datapoints.latest({ a: "power-a1" }, { before: START + 2 * HOUR });
    expect(before.a.values).toEqual([100]);
  });

  test("of a long series come in parts, all of them once and in order", async () => {
    const points = Array.from({ length: 250_000 }, (_, at) => [at * 1000, at % 7] as const);
    sent = [];
    expect(await client.datapoints.insert("long", points)).toBe(250_000);
    expect(sent.map(({ body }) => body.items[0].datapoints.length)).toEqual([
      100_000, 100_000, 50_000,
    ]);
    sent = [];
    const long = await client.datapoints.retrieve("long", { end: 250_000_000 });
    expect(long.times).toEqual(points.map(([at]) => at));
    expect(long.values).toEqual(points.map(([, value]) => value));
    expect(sent.length).toBeGreaterThan(2);
    const minutes = await client.datapoints.retrieve("long", {
      end: 250_000_000,
      aggregates: "count",
      granularity: "1s",
    });
    expect(minutes.values).toHaveLength(250_000);
    const limited = await client.datapoints.retrieve("long", { end: 250_000_000, limit: 150_000 });
    expect(limited.times.at(-1)).toBe(149_999_000);
  });

  test("texts, and deleting", async () => {
    await client.datapoints.insert("texts", [
      [1000, "on"],
      [2000, "off"],
      [3000, "1"],
    ]);
    const texts = await client.datapoints.retrieve("texts", { end: "now" });
    expect(texts.values).toEqual(["on", "off", "1"]);
    await client.datapoints.deleteRange("texts", 1000, 3000);
    expect((await client.datapoints.retrieve("texts")).values).toEqual(["1"]);
  });

  test("are the same for the official client", async () => {
    const official = new CogniteClient({
      appId: "test",
      project: "p",
      baseUrl: url,
      oidcTokenProvider: async () => "t",
    });
    await official.authenticate();
    const [theirs] = await official.datapoints.retrieve({
      items: [{ externalId: "power-a1", start: START, end: START + 24 * HOUR, limit: 1000 }],
    });
    const ours = await client.datapoints.retrieve("power-a1", {
      start: START,
      end: START + 24 * HOUR,
    });
    expect([...ours].map(([timestamp, value]) => ({ timestamp, value }))).toEqual(
      theirs.datapoints.map(({ timestamp, value }: any) => ({ timestamp, value })),
    );
    await official.datapoints.insert([
      { externalId: "power-a2", datapoints: [{ timestamp: new Date(START + HOUR), value: 8.5 }] },
    ]);
    expect((await client.datapoints.latest("power-a2")).values).toEqual([8.5]);
  });

  test("what cannot be right is said before anything is sent", async () => {
    const { datapoints } = client;
    sent = [];
    const refused = (given: Promise<unknown>, text: string): Promise<void> =>
      Promise.all([
        expect(given).rejects.toThrow(ValidationFailed),
        expect(given).rejects.toThrow(text),
      ]).then(() => {});
    await refused(datapoints.retrieve("a", { aggregates: "max" }), "belong together");
    await refused(datapoints.retrieve("a", { start: 5, end: 5 }), "end must be after start");
    await refused(datapoints.retrieve("a", { start: "soon" as never }), '"soon" is no time');
    await refused(datapoints.retrieve("a", { limit: 0 }), "limit must be");
    await refused(datapoints.retrieve(["a", "a"]), "asked for twice");
    await refused(datapoints.retrieve(undefined as never), "names no time series");
    await refused(datapoints.retrieve({ externalId: "a" }), "needs a space");
    await refused(datapoints.insert("a", [[0, Number.NaN]]), "NaN at 1970-01-01");
    await refused(datapoints.insert("a" as never), "give a series and its points");
    expect(sent).toEqual([]);
  });

  test("a part that is not taken is named", async () => {
    const error = await client.datapoints
      .insert({ "power-a2": [[START, 1]], missing: [[START, 1]] })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WriteFailed);
    expect(error).toMatchObject({ kind: "writeFailed", succeeded: [] });
  });
});
