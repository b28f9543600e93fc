/** Edges of any type, without a view. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { type PlainEdge, WindClient } from "./sample/index.ts";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
const BLADES = { space: "acme", externalId: "WindTurbine.blades" };
let client: WindClient;

beforeAll(async () => {
  client = new WindClient({
    url: await engines.open("wind"),
    project: "p",
    instanceSpace: "acme",
  });
  await client.windTurbine.upsert(
    ["t1", "t2"].map((turbine) => ({
      externalId: turbine,
      name: turbine,
      blades: [1, 2, 3].map((blade) => ({ externalId: `${turbine}-b${blade}`, name: "Blade" })),
      sensors: [{ distance: 1, endNode: { externalId: `${turbine}-s`, name: "Sensor" } }],
    })),
  );
});
afterAll(() => engines.close());

test("are found by their type and what they connect", async () => {
  const edges: PlainEdge[] = await client.edges.list({ edgeType: BLADES, startNode: "t1" });
  expect(edges.map((edge) => edge.endNode.externalId).sort()).toEqual(["t1-b1", "t1-b2", "t1-b3"]);
  expect(edges[0]).toMatchObject({ edgeType: BLADES, startNode: { externalId: "t1" }, version: 1 });
  expect(await client.edges.list({ where: (edge) => edge.endNode.eq("t2-s") })).toHaveLength(1);
  expect(await client.edges.list()).toHaveLength(8);
  const sorted = await client.edges.list({ sortBy: "externalId", limit: 3 });
  expect(sorted.map((edge) => edge.externalId)).toEqual(
    (await client.edges.list())
      .map((edge) => edge.externalId)
      .sort()
      .slice(0, 3),
  );
});

test("are counted, and come page by page", async () => {
  expect(await client.edges.count()).toBe(8);
  expect(await client.edges.count({ edgeType: BLADES })).toBe(6);
  const touching = client.edges.count({
    where: (edge) => edge.startNode.eq("t2").or(edge.endNode.eq("t2")),
  });
  expect(await touching).toBe(4);
  const seen: string[] = [];
  for await (const edge of client.edges.iterate({ chunkSize: 3 })) seen.push(edge.externalId);
  expect(new Set(seen).size).toBe(8);
  let cursor: string | undefined;
  const kept: string[] = [];
  do {
    const pages = client.edges.iterate({ chunkSize: 5, ...(cursor && { cursor }) }).pages();
    const { value } = await pages.next();
    await pages.return();
    kept.push(...value!.items.map((edge) => edge.externalId));
    cursor = value!.cursor;
  } while (cursor);
  expect(kept.sort()).toEqual(seen.sort());
});

test("are deleted, and their nodes stay", async () => {
  const [edge] = await client.edges.list({ endNode: "t2-s" });
  expect((await client.edges.delete(edge!)).edges).toHaveLength(1);
  expect(await client.edges.count({ endNode: "t2-s" })).toBe(0);
  expect(await client.sensor.retrieve("t2-s")).toBeDefined();
});

test("have no properties to ask for", async () => {
  const wrong = client.edges.list({ where: (edge) => (edge as any).distance.gt(1) });
  await expect(wrong).rejects.toThrow('there is no property to filter by "distance"');
  await expect(client.edges.list({ distance: 1 } as never)).rejects.toThrow(
    'there is no filter "distance"',
  );
});
