/** Branches that do not fit: whatever the sizes of pages, nothing is lost and nothing doubled. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { WindClient } from "./sample/index.ts";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
let client: WindClient;
const requests: { path: string; body: any }[] = [];
let slow = 0;

beforeAll(async () => {
  const url = await engines.open("wind");
  client = new WindClient({
    url,
    project: "test",
    instanceSpace: "acme",
    gzipAbove: null,
    fetch: async (address, init) => {
      const body = JSON.parse(init.body as string);
      requests.push({ path: new URL(address).pathname.split("/").pop()!, body });
      const most = Math.max(
        ...Object.values<any>(body.with ?? {}).map((part) => part.limit),
        body.limit ?? 0,
      );
      if (slow && most > slow) {
        return new Response('{"error":{"code":408,"message":"Graph query timed out."}}', {
          status: 408,
        });
      }
      return fetch(address, init);
    },
  });
  const farms = Array.from({ length: 30 }, (_, farm) => ({
    externalId: `f${farm}`,
    name: `F${farm}`,
  }));
  await client.windFarm.upsert(farms);
  const turbines = Array.from({ length: 12_000 }, (_, number) => ({
    externalId: `t${number}`,
    name: `T${number}`,
    capacity: number,
    farm: `f${number % 30}`,
    blades: number % 10 ? [] : [`b${number}`],
  }));
  await client.windTurbine.upsert(turbines);
  await client.blade.upsert(
    turbines.filter((_, n) => n % 10 === 0).map((t) => ({ externalId: t.blades[0]!, name: "B" })),
  );
}, 120_000);

afterAll(() => engines.close());

test("a branch of 12,000 rows for 30 parents comes whole, with what hangs on it", async () => {
  requests.length = 0;
  const farms = await client.windFarm
    .query()
    .withTurbines((t) => t.withBlades())
    .list();
  expect(farms).toHaveLength(30);
  const found = farms.flatMap((farm) => farm.turbines.map((turbine) => turbine.externalId));
  expect(found).toHaveLength(12_000);
  expect(new Set(found).size).toBe(12_000);
  for (const farm of farms) {
    for (const turbine of farm.turbines) {
      const number = Number(turbine.externalId.slice(1));
      expect(farm.externalId).toBe(`f${number % 30}`);
      expect(turbine.blades).toHaveLength(number % 10 ? 0 : 1);
    }
  }
  expect(requests.length).toBeLessThan(10);
});

test("12,000 roots with relations and edges, page by page", async () => {
  requests.length = 0;
  const found = await client.windTurbine.query().withFarm().withBlades().list();
  expect(new Set(found.map((turbine) => turbine.externalId)).size).toBe(12_000);
  expect(found).toHaveLength(12_000);
  for (const turbine of found)
    expect(turbine.farm!.node!.externalId).toBe(turbine.farm!.externalId);
  expect(found.filter((turbine) => turbine.blades.length === 1)).toHaveLength(1200);
  expect(requests.length).toBeLessThan(12);
});

test("sorted and limited for each parent", async () => {
  const farms = await client.windFarm
    .query()
    .withTurbines((t) => t.where({ minCapacity: 6000 }).sortBy("capacity").limit(2))
    .list();
  for (const farm of farms) {
    const first = 6000 + Number(farm.externalId.slice(1));
    expect(farm.turbines.map((turbine) => turbine.capacity)).toEqual([first, first + 30]);
  }
});

test("a sorted query that does not fit into one page is read as a list, whole and in order", async () => {
  const found = await client.windTurbine.query().sortBy("capacity").withFarm().list();
  expect(found.map((turbine) => turbine.capacity)).toEqual(
    Array.from({ length: 12_000 }, (_, n) => n),
  );
  expect(found.every((turbine) => turbine.farm?.node)).toBe(true);
});

test("pages of a sorted query are checked, whole and in order", async () => {
  const query = client.windTurbine
    .query()
    .where((t) => t.blades.any())
    .sortBy("capacity")
    .withFarm();
  const found = [];
  for await (const page of query.iterate().pages()) found.push(...page.items);
  expect(found.map((turbine) => turbine.capacity)).toEqual(
    Array.from({ length: 1200 }, (_, n) => n * 10),
  );
  expect(found.every((turbine) => turbine.farm?.node)).toBe(true);
});

test("sorted lists are one request while they fit into one", async () => {
  const paths = async (options: { limit?: number; minCapacity?: number }): Promise<string[]> => {
    requests.length = 0;
    const found = await client.windTurbine.list({ ...options, sortBy: "capacity" });
    const first = options.minCapacity ?? 0;
    const count = options.limit ?? 12_000 - first;
    expect(found.map(({ capacity }) => capacity)).toEqual(
      Array.from({ length: count }, (_, n) => first + n),
    );
    return requests.map(({ path }) => path);
  };
  expect(await paths({ minCapacity: 6000 })).toEqual(["query"]);
  expect(await paths({ limit: 10_000 })).toEqual(["query"]);
  expect(await paths({ limit: 1000 })).toEqual(["list"]);
  const lists = Array.from({ length: 12 }, () => "list");
  expect(await paths({})).toEqual(["query", ...lists]);
  slow = 3000;
  try {
    expect(await paths({ minCapacity: 9500 })).toEqual(["query", "list", "list", "list"]);
  } finally {
    slow = 0;
  }
});

test("plain lists use pages of 10,000, and say so", async () => {
  requests.length = 0;
  expect(await client.windTurbine.list()).toHaveLength(12_000);
  expect(requests.map(({ path }) => path)).toEqual(["query", "query"]);
  const explained = await client.windTurbine.query().explain();
  expect(String(explained)).toContain("ten times as many rows a page");
});

test("pages become smaller when the service does not answer in time, and nothing is lost", async () => {
  slow = 3000;
  try {
    const found = await client.windTurbine.list();
    expect(new Set(found.map((turbine) => turbine.externalId)).size).toBe(12_000);
    expect(found).toHaveLength(12_000);
    const explained = await client.windTurbine.query().explain({ run: true });
    expect(explained.run).toMatchObject({ instances: 12_000, shrunk: expect.any(Number) });
    expect(explained.run!.shrunk).toBeGreaterThan(0);
  } finally {
    slow = 0;
  }
});

test("iteration gives the first rows soon, and asks for large pages after them", async () => {
  requests.length = 0;
  const seen = new Set<string>();
  for await (const turbine of client.windTurbine.iterate()) seen.add(turbine.externalId);
  expect(seen.size).toBe(12_000);
  const sizes = requests.map(({ body }) => body.with["0"].limit);
  expect(sizes).toEqual([1000, 10_000, 10_000]);
});

test("the next page is asked for before the last one is looked at", async () => {
  requests.length = 0;
  const pages = client.windTurbine.iterate({ chunkSize: 1000 }).pages();
  await pages.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(requests).toHaveLength(2);
  await pages.return();
});
