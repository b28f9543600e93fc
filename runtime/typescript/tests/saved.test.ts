import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client, ValidationFailed } from "../src/index.ts";
import { savedQueries } from "../src/reading/saved.ts";
import { WindClient } from "./sample/index.ts";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
let client: WindClient;

beforeAll(async () => {
  client = new WindClient({ url: await engines.open("wind"), project: "p", token: "t" });
  await client.spaces.upsert([{ space: "acme_instances" }]);
  await client.windTurbine.upsert(
    Array.from({ length: 12 }, (_, number) => ({
      externalId: `t${number}`,
      name: `T${number}`,
      capacity: number,
      commissioned: new Date(Date.UTC(2020, number, 1)),
      status: number % 2 ? "running" : "planned",
      aliases: [`a${number}`],
      farm: { externalId: number < 8 ? "f1" : "f2", name: "F" },
      rotor: { externalId: `r${number}`, name: "R", diameter: 90 },
      blades: ["x", "y"].map((name, blade) => ({
        externalId: `b${number}-${blade}`,
        name,
        isDamaged: number % 2 === blade,
      })),
    })),
  );
});
afterAll(() => engines.close());

describe("saved queries", () => {
  test("give queries that are told what they need", async () => {
    const found = await client.queries.damagedTurbines({ farm: "f1", minCapacity: 3 }).list();
    expect(found.map((turbine) => turbine.name)).toEqual(["T7", "T6", "T5", "T4", "T3"]);
    expect(found[0]!.blades.map((blade) => blade.isDamaged)).toEqual([true]);
    expect(found[0]!.farm?.node?.name).toBe("F");
    const query = client.queries.damagedTurbines({ farm: "f1", most: 3 }).where({ maxCapacity: 5 });
    expect(await query.ids()).toHaveLength(3);
  });

  test("leave out the conditions that mention what was not told", async () => {
    expect(await client.queries.damagedTurbines({ farm: "f1" }).count()).toBe(8);
    expect(await client.queries.damagedTurbines({ farm: "f1", minCapacity: null }).count()).toBe(8);
    expect(await client.queries.sensors().count()).toBe(0);
  });

  test("say what they have to be told", () => {
    const queries: any = client.queries;
    expect(() => queries.damagedTurbines({})).toThrow(ValidationFailed);
    expect(() => queries.damagedTurbines()).toThrow(/damagedTurbines has to be told farm/);
  });

  test("mean all that can be said in them", async () => {
    const explained = await client.queries
      .unwatched({ since: new Date("2019-01-01"), called: ["a1"] })
      .explain();
    expect(JSON.stringify(explained)).toMatch(/sensors/);
    const kept = (said: object): any =>
      (savedQueries({ one: JSON.stringify({ api: "windTurbine", ...said }) })(client) as any).one();
    const ids = async (said: object): Promise<string[]> =>
      (await kept(said).ids()).map(({ externalId }: { externalId: string }) => externalId).sort();
    expect(await ids({ where: [["not", ["<", "capacity", 10]]] })).toEqual(["t10", "t11"]);
    expect(
      await ids({ where: [["count", "blades", "==", 2, { where: ["==", "name", "x"] }]] }),
    ).toEqual([]);
    expect(
      await ids({ where: [["all", "blades", { where: ["exists", "name"] }]], limit: 2 }),
    ).toHaveLength(2);
    expect(
      await ids({ where: [["or", ["startsWith", "name", "T11"], ["in", "name", ["T0"]]]] }),
    ).toEqual(["t0", "t11"]);
    const march = { moment: "2020-03-01T00:00:00+00:00" };
    expect(await ids({ where: [["in", "commissioned", [march]]] })).toEqual(["t2"]);
    expect(await ids({ where: [["==", "capacity", { integer: "3" }]] })).toEqual(["t3"]);
    expect(await ids({ where: [["==", "farm.node.name", "G"]] })).toEqual([]);
  });

  test("are of packages that keep some", () => {
    expect("queries" in new Client({ url: "http://x", project: "p", token: "t" })).toBe(false);
  });
});
