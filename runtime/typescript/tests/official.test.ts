/** The official SDK as an independent judge: it reads what ours wrote, and ours reads what it wrote. */

// @ts-expect-error its declarations do not resolve under nodenext
import { CogniteClient } from "@cognite/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EverythingClient, WindClient } from "./sample/index.ts";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
const SPACE = "acme";
let ours: WindClient;
let every: EverythingClient;
let theirs: any;

beforeAll(async () => {
  const url = await engines.open("wind", "everything");
  ours = new WindClient({ url, project: "test", instanceSpace: SPACE });
  every = new EverythingClient({ url, project: "test", instanceSpace: SPACE });
  theirs = new CogniteClient({
    appId: "test",
    project: "test",
    baseUrl: url,
    oidcTokenProvider: async () => "any",
  });
  await theirs.authenticate();
});
afterAll(() => engines.close());

const source = (externalId: string, space: string) =>
  ({ type: "view", space, externalId, version: "v1" }) as const;

test("theirs reads what ours wrote: nodes, relations, and edges with properties", async () => {
  await ours.windTurbine.upsert({
    externalId: "t1",
    name: "T1",
    capacity: 3.6,
    status: "running",
    commissioned: new Date("2020-01-02T03:04:05.678Z"),
    farm: { externalId: "f1", name: "Horns Rev" },
    sensors: [{ distance: 12, endNode: { externalId: "s1", name: "S1" } }],
  });
  const view = source("WindTurbine", "acme");
  const { items } = await theirs.instances.retrieve({
    items: [{ instanceType: "node", space: SPACE, externalId: "t1" }],
    sources: [{ source: view }],
  });
  const found: any = items[0]!.properties![view.space]![`${view.externalId}/v1`];
  expect(found).toMatchObject({
    name: "T1",
    capacity: 3.6,
    status: "running",
    farm: { space: SPACE, externalId: "f1" },
  });
  expect(new Date(found.commissioned)).toEqual(new Date("2020-01-02T03:04:05.678Z"));
  const edges = await theirs.instances.list({ instanceType: "edge", limit: 10 });
  expect(
    edges.items.map((edge: any) => [edge.startNode.externalId, edge.endNode.externalId]),
  ).toEqual([["t1", "s1"]]);
});

test("ours reads what theirs wrote, exactly where theirs cannot", async () => {
  const view = source("Scalars", "every");
  await theirs.instances.upsert({
    items: [
      {
        instanceType: "node",
        space: SPACE,
        externalId: "x",
        sources: [
          {
            source: view,
            properties: {
              aText: "text",
              aBoolean: true,
              aFloat64: 0.1,
              aDate: "2024-02-29",
              aTimestamp: "2024-05-06T07:08:09.123+00:00",
              aJson: { deep: [1, null] },
            },
          },
        ],
      },
    ],
  });
  await every.scalars.upsert({ externalId: "x", aInt64: 9_007_199_254_740_993n });
  expect(await every.scalars.retrieve("x")).toMatchObject({
    aText: "text",
    aBoolean: true,
    aFloat64: 0.1,
    aDate: "2024-02-29",
    aTimestamp: new Date("2024-05-06T07:08:09.123Z"),
    aJson: { deep: [1, null] },
    aInt64: 9_007_199_254_740_993n,
  });
  const { items } = await theirs.instances.retrieve({
    items: [{ instanceType: "node", space: SPACE, externalId: "x" }],
    sources: [{ source: view }],
  });
  const rounded = (items[0]!.properties![view.space]!["Scalars/v1"] as any).aInt64;
  expect(rounded).toBe(9_007_199_254_740_992);
  await theirs.instances.delete([{ instanceType: "node", space: SPACE, externalId: "x" }]);
  expect(await every.scalars.retrieve("x")).toBeUndefined();
});
