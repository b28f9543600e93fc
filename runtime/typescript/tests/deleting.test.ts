/** What a deletion takes along, said before anything is gone. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { WindClient } from "./sample/index.ts";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
let client: WindClient;

beforeAll(async () => {
  client = new WindClient({ url: await engines.open("wind"), project: "p", instanceSpace: "acme" });
  await client.windTurbine.upsert(
    ["t1", "t2"].map((turbine) => ({
      externalId: turbine,
      name: turbine,
      rotor: { externalId: `${turbine}-r`, name: "Rotor" },
      datasheets: [{ externalId: "d1", title: "Datasheet" }],
      blades: [{ externalId: `${turbine}-b`, name: "Blade" }, "shared"],
    })),
  );
});
afterAll(() => engines.close());

const keys = (ids: readonly { externalId: string }[]): string[] =>
  ids.map((id) => id.externalId).sort();

test("edges go with their nodes, relations are cut, and other views have data", async () => {
  const plan = await client.deletionPlan({ nodes: ["t1-r", "t1-b", "d1"] });
  expect(keys(plan.nodes)).toEqual(["d1", "t1-b", "t1-r"]);
  expect(keys(plan.edges)).toEqual(["t1:WindTurbine.blades:t1-b"]);
  expect(Object.keys(plan.references)).toEqual(["WindTurbine.datasheets", "WindTurbine.rotor"]);
  expect(keys(plan.references["WindTurbine.datasheets"]!)).toEqual(["t1", "t2"]);
  expect(keys(plan.references["WindTurbine.rotor"]!)).toEqual(["t1"]);
  expect(plan.views["acme:Document(v1)"]).toBe(1);
  expect(String(plan).split("\n")[0]).toBe("delete 3 instances and 1 edges that lead to them");
  expect(String(plan)).toContain("WindTurbine.datasheets: 2 point at them, and will not any more");
});

test("what goes itself is not told of as what is cut, and the plan is what is deleted", async () => {
  const plan = await client.deletionPlan({ nodes: ["t1", "t1-r", { externalId: "t1" }] });
  expect(plan.references).toEqual({});
  expect(plan.nodes).toHaveLength(2);
  expect(plan.edges).toHaveLength(2);
  const gone = await client.delete(plan);
  expect(keys(gone.nodes)).toEqual(["t1", "t1-r"]);
  expect(gone.edges).toHaveLength(2);
  expect(await client.edges.list({ startNode: "t1" })).toEqual([]);
  expect(await client.blade.retrieve("t1-b")).toBeDefined();
});

test("of nothing there is nothing, and of edges they alone", async () => {
  const nothing = await client.deletionPlan({});
  expect(nothing).toMatchObject({ nodes: [], edges: [], references: {}, views: {} });
  const [edge] = await client.edges.list({ startNode: "t2" });
  const plan = await client.deletionPlan({ edges: [edge!] });
  expect(plan.edges).toEqual([{ space: edge!.space, externalId: edge!.externalId }]);
  expect(String(plan)).toBe("delete 1 instances and 0 edges that lead to them");
});
