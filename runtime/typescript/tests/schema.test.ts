import { Client } from "pygen-runtime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
let client: Client;

beforeAll(async () => {
  client = new Client({ url: await engines.open("wind"), project: "test" });
});
afterAll(() => engines.close());

test("what there is", async () => {
  expect((await client.spaces.list()).map((space) => space.space)).toContain("acme");
  const views = await client.views.list({ space: "acme", limit: 5 });
  expect(views).toHaveLength(5);
  const [turbine] = await client.views.retrieve([
    { space: "acme", externalId: "WindTurbine", version: "v1" },
  ]);
  expect(Object.keys(turbine!.properties)).toContain("capacity");
  const [model] = await client.dataModels.retrieve(
    [{ space: "acme", externalId: "WindFarm", version: "v1" }],
    { inlineViews: true },
  );
  expect(model!.views!.length).toBeGreaterThan(10);
});

test("creating and deleting", async () => {
  await client.spaces.upsert([{ space: "mine", name: "Mine" }]);
  const container = {
    space: "mine",
    externalId: "Thing",
    usedFor: "node" as const,
    properties: { name: { type: { type: "text" }, nullable: true } },
  };
  const [made] = await client.containers.upsert([container]);
  expect(made).toMatchObject(container.properties.name.nullable ? { externalId: "Thing" } : {});
  const gone = await client.containers.delete([{ space: "mine", externalId: "Thing" }]);
  expect(gone).toEqual([{ space: "mine", externalId: "Thing" }]);
  expect(await client.spaces.delete([{ space: "mine" }])).toEqual([{ space: "mine" }]);
});
