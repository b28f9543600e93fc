import { asc, desc, isPygenError, ValidationFailed } from "pygen-runtime";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { WindClient } from "./sample/index.ts";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
let client: WindClient;

beforeAll(async () => {
  const url = await engines.open("wind", "everything");
  client = new WindClient({ url, project: "test", instanceSpace: "acme" });
  const turbines = Array.from({ length: 25 }, (_, number) => ({
    externalId: `t${String(number).padStart(2, "0")}`,
    name: `Turbine ${number}`,
    capacity: number / 2,
    commissioned: new Date(Date.UTC(2020, 0, number + 1)),
    status: number % 2 ? ("running" as const) : ("planned" as const),
    farm: { externalId: "f1", name: "Horns Rev", opened: "2009-09-17" as const },
    blades: [0, 1, 2].map((blade) => ({
      externalId: `t${number}-b${blade}`,
      name: `Blade ${blade}`,
      isDamaged: blade === 1,
      length: 50 + blade,
      sensors: [{ distance: blade, endNode: { externalId: `s${blade}`, name: `Sensor ${blade}` } }],
    })),
  }));
  await client.windFarm.upsert({ externalId: "f1", name: "Horns Rev", opened: "2009-09-17" });
  const result = await client.windTurbine.upsert(
    turbines
      .map((t) => ({ ...t, farm: "f1" }))
      .map((t) => ({
        ...t,
        blades: t.blades.map((b) => ({
          ...b,
          sensors: b.sensors.map((s) => ({ ...s, endNode: s.endNode.externalId })),
        })),
      })),
  );
  expect(result.items.length).toBe(25 + 75 + 75 + 75);
  await client.sensor.upsert(
    [0, 1, 2].map((n) => ({
      externalId: `s${n}`,
      name: `Sensor ${n}`,
      kind: "vibration" as const,
    })),
  );
});

afterAll(() => engines.close());

describe("list", () => {
  test("gives everything, with dates and references", async () => {
    const turbines = await client.windTurbine.list({ sortBy: "name" });
    expect(turbines).toHaveLength(25);
    const first = turbines[0]!;
    expect(first).toMatchObject({
      space: "acme",
      externalId: "t00",
      version: 1,
      name: "Turbine 0",
      capacity: 0,
      commissioned: new Date("2020-01-01T00:00:00Z"),
      farm: { space: "acme", externalId: "f1" },
    });
    expect(first.createdTime).toBeInstanceOf(Date);
  });

  test("filters by keywords and conditions", async () => {
    const few = await client.windTurbine.list({ minCapacity: 11, namePrefix: "Turbine" });
    expect(few.map((t) => t.externalId).sort()).toEqual(["t22", "t23", "t24"]);
    const some = await client.windTurbine.list({
      where: (t) => t.capacity.gt(11).and(t.name.startsWith("Turbine 24").not()),
      sortBy: desc("capacity"),
    });
    expect(some.map((t) => t.externalId)).toEqual(["t23"]);
    const near = await client.windTurbine.list({
      where: (t) => t.farm.node.name.eq("Horns Rev"),
      limit: 3,
    });
    expect(near).toHaveLength(3);
  });

  test("fetches only the properties that are named", async () => {
    const found = await client.windTurbine.list({ properties: ["name"], limit: 2 });
    expect(Object.keys(found[0]!).sort()).toEqual(
      ["createdTime", "externalId", "lastUpdatedTime", "name", "space", "version"].sort(),
    );
    expectTypeOf(found[0]!).not.toHaveProperty("capacity");
    const sorted = await client.windTurbine.list({
      properties: ["capacity"],
      sortBy: asc("capacity"),
      limit: 2,
    });
    expect(sorted[1]).not.toHaveProperty("name");
    expect(sorted[1]!.capacity).toBe(0.5);
  });

  test("refuses what it does not know before anything is sent", async () => {
    await expect(client.windTurbine.list({ minCapacity: undefined as never })).rejects.toThrow(
      /undefined/,
    );
    await expect(client.windTurbine.list({ colour: "red" } as never)).rejects.toThrow(
      /no filter "colour"/,
    );
    const error = await client.windTurbine
      .list({ minCapacity: "3" as never })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ValidationFailed);
    expect(isPygenError(error) && error.kind).toBe("validationFailed");
  });
});

describe("iterate", () => {
  test("goes through pages and can be resumed", async () => {
    const seen: string[] = [];
    for await (const turbine of client.windTurbine.iterate({ chunkSize: 10 }))
      seen.push(turbine.externalId);
    expect(new Set(seen).size).toBe(25);
    let cursor: string | undefined;
    const again: string[] = [];
    for (let page = 0; page < 5; page += 1) {
      const pages = client.windTurbine
        .iterate({ chunkSize: 10, cursor: cursor ?? null, limit: 23 })
        .pages();
      const { value } = await pages.next();
      await pages.return();
      if (!value) break;
      again.push(...value.items.map((t) => t.externalId));
      cursor = value.cursor;
      if (!cursor) break;
    }
    expect(again).toHaveLength(23);
    expect(new Set(again).size).toBe(23);
    await expect(
      client.windTurbine.list({ minCapacity: 3, cursor: "list.x.1.abc" }),
    ).rejects.toThrow(/another read/);
  });

  test("a break ends what is under way", async () => {
    for await (const turbine of client.windTurbine.iterate({ chunkSize: 5 })) {
      expect(turbine.externalId).toBeTruthy();
      break;
    }
  });
});

describe("query", () => {
  test("brings what was asked for, three levels deep", async () => {
    const found = await client.windTurbine
      .query()
      .where((t) => t.capacity.gt(3).and(t.name.startsWith("Turbine 2")))
      .withFarm()
      .withBlades((b) => b.where({ isDamaged: true }).limit(10).withSensors())
      .list({ limit: 50 });
    expect(found.map((t) => t.externalId).sort()).toEqual(["t20", "t21", "t22", "t23", "t24"]);
    for (const turbine of found) {
      expect(turbine.farm?.node?.name).toBe("Horns Rev");
      expect(turbine.blades.map((b) => b.name)).toEqual(["Blade 1"]);
      const [link] = turbine.blades[0]!.sensors;
      expect(link!.edge.distance).toBe(1);
      expect(link!.node.name).toBe("Sensor 1");
    }
  });

  test("sorts and limits for each parent, and follows relations backwards", async () => {
    const [farm] = await client.windFarm
      .query()
      .withTurbines((t) => t.sortBy(desc("capacity")).limit(2))
      .list();
    expect(farm!.turbines.map((t) => t.capacity)).toEqual([12, 11.5]);
  });

  test("brings the ends of edges", async () => {
    const positions = await client.sensorPosition
      .query()
      .withEndNode()
      .withStartNode()
      .list({ limit: 4 });
    expect(positions).toHaveLength(4);
    for (const position of positions) expect(position.endNode.node?.name).toMatch(/^Sensor/);
    expect(positions[0]!.startNode.node?.name).toMatch(/^Blade/);
  });

  test("first, count, ids and explain", async () => {
    const query = client.windTurbine.query().where({ minCapacity: 10 });
    expect(await query.count()).toBe(5);
    expect((await query.ids()).length).toBe(5);
    expect((await query.first())?.capacity).toBeGreaterThanOrEqual(10);
    const explained = await query.withBlades().explain({ run: true });
    expect(explained.endpoint).toBe("query");
    expect(explained.run).toMatchObject({ requests: 1, instances: 5 });
    expect(String(explained)).toContain("POST /models/instances/query");
  });
});

describe("single reads", () => {
  test("retrieve", async () => {
    expect((await client.windTurbine.retrieve("t03"))?.name).toBe("Turbine 3");
    expect(await client.windTurbine.retrieve("nobody")).toBeUndefined();
    const several = await client.windTurbine.retrieve([
      "t05",
      "nobody",
      { space: "acme", externalId: "t01" },
    ]);
    expect(several.map((t) => t.externalId)).toEqual(["t05", "t01"]);
  });

  test("search", async () => {
    const found = await client.windTurbine.search("Turbine 7", { limit: 5, properties: ["name"] });
    expect(found[0]!.name).toContain("7");
  });

  test("count, aggregate and histogram", async () => {
    expect(await client.windTurbine.count({ status: "running" })).toBe(12);
    const [all] = await client.windTurbine.aggregate({
      avg: "capacity",
      max: ["capacity", "hubHeight"],
      count: true,
    });
    expect(all).toEqual({
      group: {},
      avg: { capacity: 6 },
      max: { capacity: 12, hubHeight: undefined },
      count: 25,
    });
    const groups = await client.windTurbine.aggregate(
      { count: true },
      { groupBy: "status", minCapacity: 1 },
    );
    expect(groups.map((row) => [row.group.status, row.count]).sort()).toEqual([
      ["planned", 12],
      ["running", 11],
    ]);
    const buckets = await client.windTurbine.histogram("capacity", 5);
    expect(buckets.map((bucket) => bucket.count)).toEqual([10, 10, 5]);
  });

  test("sync", async () => {
    const changes = client.windFarm.sync();
    expect((await changes.poll()).items).toHaveLength(1);
    await client.windFarm.upsert({ externalId: "f2", name: "New" });
    await client.windFarm.delete("f2");
    await client.windFarm.upsert({ externalId: "f1", capacity: 3 });
    const change = await changes.poll();
    expect(change.items.map((farm) => farm.externalId)).toEqual(["f1"]);
    expect(change.deleted.map((farm) => farm.externalId)).toEqual(["f2"]);
  });
});
