/** Edges over several steps, nodes of any kind, instances of derived views, and writes that are only shown. */

import { is, ValidationFailed } from "pygen-runtime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Asset, WindClient, WindTurbine } from "./sample/index.ts";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
const requests: any[] = [];
let client: WindClient;

/** A ring of substations a -> b -> c -> d -> a, with a way from b to d and one from d to e. */
const CABLES = ["ab", "bc", "cd", "da", "bd", "de"];

beforeAll(async () => {
  const url = await engines.open("wind");
  client = new WindClient({
    url,
    project: "test",
    instanceSpace: "acme",
    gzipAbove: null,
    fetch: (address, init) => {
      requests.push(JSON.parse(init.body as string));
      return fetch(address, init);
    },
  });
  await client.substation.upsert(
    [..."abcde"].map((id) => ({
      externalId: id,
      name: id,
      feeds: CABLES.filter((way) => way[0] === id).map((way) => ({
        externalId: way,
        endNode: way[1]!,
        length: CABLES.indexOf(way),
      })),
    })),
  );
  requests.length = 0;
});
afterAll(() => engines.close());

async function reached(options: Parameters<ReturnType<typeof from>["withFeeds"]>[1]) {
  const [found] = await from("a")
    .withFeeds((s) => s, options)
    .list();
  return found!.feeds.map(({ edge, node }) => [edge.externalId, node.externalId].join(":"));
}

function from(id: string) {
  return client.substation.query().where({ externalId: id });
}

describe("edges that are followed further", () => {
  test("one step is what there was before", async () => {
    expect(await reached({})).toEqual(["ab:b"]);
  });

  test("each node counts once, with the edge that first led to it, nearest first", async () => {
    expect((await reached({ maxDistance: 2 })).sort()).toEqual(["ab:b", "bc:c", "bd:d"]);
    expect(await reached({ maxDistance: 3 })).toHaveLength(5);
  });

  test("without end, a circle ends where it began", async () => {
    const all = await reached({ maxDistance: Number.POSITIVE_INFINITY });
    expect(all[0]).toBe("ab:b");
    expect(new Set(all.map((hop) => hop.split(":")[1]))).toEqual(new Set("abcde"));
    expect(all).toHaveLength(5);
  });

  test("a way ends at what it is to lead to", async () => {
    const until = await reached({ maxDistance: 9, until: (s) => s.name.eq("b") });
    expect(until).toEqual(["ab:b"]);
  });

  test("only over edges that match, and to no more than the limit", async () => {
    const narrow = await reached({ maxDistance: 9, edgeWhere: (c) => c.length.lt(2) });
    expect(narrow).toEqual(["ab:b", "bc:c"]);
    const [found] = await from("a")
      .withFeeds((s) => s.limit(2), { maxDistance: 9 })
      .list();
    expect(found!.feeds).toHaveLength(2);
  });

  test("a node that does not match closes the way behind it", async () => {
    const [found] = await from("a")
      .withFeeds((s) => s.where((f) => f.name.in(["b", "c", "e"])), { maxDistance: 9 })
      .list();
    expect(found!.feeds.map(({ node }) => node.name)).toEqual(["b", "c"]);
  });

  test("several roots, each with its own", async () => {
    const found = await client.substation
      .query()
      .withFeeds((s) => s, { maxDistance: 2 })
      .list();
    const reach = Object.fromEntries(
      found.map((one) => [
        one.name,
        one.feeds
          .map(({ node }) => node.name)
          .sort()
          .join(""),
      ]),
    );
    expect(reach).toEqual({ a: "bcd", b: "acde", c: "ade", d: "abe", e: "" });
  });

  test("what makes no sense is refused before anything is sent", async () => {
    requests.length = 0;
    for (const options of [
      { maxDistance: 0 },
      { maxDistance: 1.5 },
      { until: (s: any) => s.name.eq("b") },
    ]) {
      await expect(reached(options)).rejects.toThrow(ValidationFailed);
    }
    expect(requests).toEqual([]);
  });
});

test("a limit of edges is said to the service, one more than wanted", async () => {
  requests.length = 0;
  const [found] = await from("b")
    .withFeeds((s) => s.limit(1))
    .list();
  expect(found!.feeds).toHaveLength(1);
  const [{ with: expressions }] = requests;
  const edges: any = Object.values(expressions).find((one: any) => one.edges);
  expect(edges.edges.limitEach).toBe(2);
  expect(edges.edges.nodeFilter).toBeDefined();
});

test("a write can be looked at without being sent", async () => {
  requests.length = 0;
  const plan = await client.windTurbine.upsert(
    { externalId: "t9", name: "T9", blades: [{ externalId: "b9", name: "B9" }] },
    { dryRun: true },
  );
  expect(requests).toEqual([]);
  expect(plan.requests).toBe(1);
  expect(plan.items.map((item) => item.instanceType)).toEqual(["node", "edge", "node"]);
  expect(await client.windTurbine.retrieve("t9")).toBeUndefined();
  const many = Array.from({ length: 2500 }, (_, n) => ({ externalId: `n${n}`, name: "N" }));
  expect((await client.windFarm.upsert(many, { dryRun: true })).requests).toBe(3);
  const wrong = client.windTurbine.upsert(
    { externalId: "t", capacity: Number.NaN },
    { dryRun: true },
  );
  await expect(wrong).rejects.toThrow("a finite number");
});

test("instances come as what they are", async () => {
  await client.windTurbine.upsert({ externalId: "t1", name: "T1", capacity: 3 });
  await client.asset.upsert({ externalId: "plain", name: "Plain" });
  const [turbine, plain] = await client.asset.retrieve(["t1", "plain"], { asChild: true });
  expect(is(WindTurbine, turbine!) && turbine.capacity).toBe(3);
  expect(is(Asset, turbine!)).toBe(false);
  expect(is(Asset, plain!)).toBe(true);
  expect(Object.keys(turbine!)).toContain("capacity");
  const parent = await client.asset.retrieve("t1");
  expect(parent).not.toHaveProperty("capacity");
});

test("an iteration that is disposed of asks for nothing more", async () => {
  const farms = Array.from({ length: 50 }, (_, n) => ({ externalId: `f${n}`, name: "F" }));
  await client.windFarm.upsert(farms);
  requests.length = 0;
  const pages = client.windFarm.iterate({ chunkSize: 10 });
  for await (const one of pages) {
    void one;
    break;
  }
  await pages[Symbol.asyncDispose]();
  const sent = requests.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(requests.length).toBe(sent);
  expect(sent).toBeLessThanOrEqual(2);
});
