import { inspect } from "node:util";
import { as, ValidationFailed, WriteFailed } from "pygen-runtime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  Blade,
  Document,
  EverythingClient,
  Lists,
  Rotor,
  Scalars,
  WindClient,
  WindTurbine,
  WorkOrder,
} from "./sample/index.ts";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
let url: string;
let client: WindClient;
let every: EverythingClient;

beforeAll(async () => {
  url = await engines.open("wind", "everything");
  client = new WindClient({ url, project: "test", instanceSpace: "acme" });
  every = new EverythingClient({ url, project: "test", instanceSpace: "acme" });
});
afterAll(() => engines.close());

describe("every type goes there and back", () => {
  const big = 2n ** 63n - 1n;
  const moment = new Date("2024-02-29T12:34:56.789Z");

  test("as single values", async () => {
    await every.scalars.upsert({
      externalId: "all",
      aBoolean: false,
      aDate: "2024-02-29",
      aFloat64: 1e-300,
      aInt32: -(2 ** 31),
      aInt64: big,
      aJson: { a: [1, null, { b: "x" }], big: 12345678901234568 },
      aText: "\u00e4 \u{1F300} </script>",
      aTimestamp: moment,
      anEnum: "high",
    });
    const found = await every.scalars.retrieve("all");
    expect(found).toMatchObject({
      aBoolean: false,
      aDate: "2024-02-29",
      aFloat64: 1e-300,
      aInt32: -(2 ** 31),
      aInt64: big,
      aText: "\u00e4 \u{1F300} </script>",
      aTimestamp: moment,
      anEnum: "high",
    });
    const above = await every.scalars.list({ minAInt64: big });
    expect(above.map((one) => one.externalId)).toEqual(["all"]);
    const [row] = await every.scalars.aggregate({ max: "aInt64", min: "aInt32" });
    expect(row!.min.aInt32).toBe(-(2 ** 31));
    expect(Number(row!.max.aInt64)).toBe(Number(big)); // figures of the service are doubles
  });

  test("as lists", async () => {
    const lists: any = every.of(Lists as any);
    const values = {
      aBoolean: [true, false],
      aDate: ["2024-02-29"],
      aFloat64: [0.1, 2],
      aInt32: [1, 2],
      aInt64: [1n, big, -big],
      aText: ["a", ""],
      aTimestamp: [moment],
    };
    await lists.upsert({ externalId: "lists", ...values });
    expect(await lists.retrieve("lists")).toMatchObject(values);
  });

  test("null clears, undefined and what is left out stay", async () => {
    await every.scalars.upsert({ externalId: "some", aText: "x", aInt32: 3, aBoolean: true });
    await every.scalars.upsert({ externalId: "some", aText: null, aInt32: undefined });
    const found = await every.scalars.retrieve("some");
    expect(found).not.toHaveProperty("aText");
    expect(found).toMatchObject({ aInt32: 3, aBoolean: true });
  });

  test("what was read can be changed and written", async () => {
    const found = (await every.scalars.retrieve("all"))!;
    const result = await every.scalars.upsert({ ...every.scalars.asWrite(found), aInt64: 5 });
    expect(result.updated).toHaveLength(1);
    expect((await every.scalars.retrieve("all"))?.aInt64).toBe(5n);
    const spread = await every.scalars.upsert({ ...found, aInt64: 5n } as never);
    expect(spread.unchanged).toHaveLength(1);
  });
});

describe("graphs", () => {
  test("shared children, cycles, relations backwards and edges are written once each", async () => {
    const blade: any = { externalId: "shared", name: "Shared" };
    const farm: any = { externalId: "gf", name: "Farm", turbines: [] };
    const turbines = [1, 2].map((number) => ({
      externalId: `g${number}`,
      name: `G${number}`,
      farm,
      blades: [blade],
      sensors: [
        {
          distance: number,
          mounted: new Date(0),
          endNode: { externalId: `gs${number}`, name: "S" },
        },
      ],
    }));
    farm.turbines = turbines;
    const result = await client.windTurbine.upsert(turbines);
    expect(result.items.map((item) => item.externalId).sort()).toEqual(
      ["g1", "g2", "gf", "gs1", "gs2", "shared"]
        .concat(["g1:WindTurbine.blades:shared", "g2:WindTurbine.blades:shared"])
        .concat(["g1:sensorAt:gs1", "g2:sensorAt:gs2"])
        .sort(),
    );
    const again = await client.windTurbine.upsert(turbines);
    expect(again.unchanged).toHaveLength(result.items.length);
    const [found] = await client.windFarm
      .query()
      .where({ externalId: "gf" })
      .withTurbines((t) => t.sortBy("name").withBlades().withSensors())
      .list();
    expect(
      found!.turbines.map((t) => [t.name, t.blades[0]?.name, t.sensors[0]?.edge.distance]),
    ).toEqual([
      ["G1", "Shared", 1],
      ["G2", "Shared", 2],
    ]);
  });

  test("objects of several views in one call, tagged", async () => {
    const order = as(WorkOrder, {
      externalId: "w1",
      title: "Repair",
      turbine: "g1",
      components: [
        as(Blade, { externalId: "b9", name: "B9", length: 52 }),
        { space: "acme", externalId: "shared" },
      ],
    });
    await client.upsert([order, as(Scalars, { externalId: "tagged", aText: "x" })]);
    expect((await client.blade.retrieve("b9"))?.length).toBe(52);
    const [read] = await client.workOrder.query().withComponents().withTurbine().list();
    expect(read?.turbine?.node?.name).toBe("G1");
    expect(read?.components?.map((one) => one.node?.name)).toEqual(["B9", "Shared"]);
  });

  test("lists of relations, from both ends", async () => {
    const documents = client.document;
    const turbine: any = { externalId: "d1", name: "D1" };
    await client.upsert(
      as(Document, {
        externalId: "doc",
        title: "Manual",
        describes: [as(WindTurbine, turbine)],
      }),
    );
    const [doc] = await documents.query().withDescribes().list();
    expect(doc?.describes.map((one) => one.name)).toEqual(["D1"]);
    await client.upsert(as(Rotor, { externalId: "r1", name: "R1", turbine: "d1" }));
    const [rotor] = await client.rotor.query().withTurbine().list();
    expect(rotor?.turbine?.name).toBe("D1");
  });

  test("a chain that is longer than the stack is deep", async () => {
    let next: any;
    for (let number = 0; number < 20_000; number += 1) {
      const positions = next ? [{ startNode: next }] : [];
      const endNode = { externalId: `cs${number}`, name: "s", positions };
      next = as(WindTurbine, {
        externalId: `c${number}`,
        name: "c",
        sensors: [{ distance: 1, endNode }],
      });
    }
    const sent: any[] = [];
    const counting = new WindClient({
      url,
      project: "test",
      instanceSpace: "acme",
      gzipAbove: null,
      fetch: async (_, init) => {
        sent.push(...JSON.parse(init.body as string).items);
        return new Response('{"items":[]}');
      },
    });
    await counting.windTurbine.upsert(next);
    expect(sent).toHaveLength(40_000 + 20_000 + 19_999);
  });
});

describe("what goes wrong", () => {
  test("is refused before anything is sent, with its place", async () => {
    const refused = async (item: object, message: RegExp): Promise<void> => {
      const error = await every.scalars.upsert(item as never).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ValidationFailed);
      expect(String(error)).toMatch(message);
    };
    await refused({ externalId: "x", aInt64: 2 ** 60 }, /property aInt64.*bigint/);
    await refused({ externalId: "x", aInt32: 2 ** 31 }, /aInt32.*32 bits/);
    await refused({ externalId: "x", aInt32: 1.5 }, /whole number/);
    await refused({ externalId: "x", aDate: new Date() }, /aDate.*plainDateOf/);
    await refused({ externalId: "x", aTimestamp: new Date(Number.NaN) }, /aTimestamp/);
    await refused({ externalId: "x", aFloat64: Number.NaN }, /finite/);
    await refused({ externalId: "x", aTxt: "x" }, /no property "aTxt"/);
    await refused({ externalId: "x", aJson: 5n }, /aJson/);
    await refused({ aText: "x" }, /does not name an instance/);
    await refused({ externalId: "" }, /1 to 256/);
  });

  test("part way: what was written, what failed, what was not tried", async () => {
    const failing = new WindClient({
      url,
      project: "test",
      instanceSpace: "acme",
      gzipAbove: null,
      fetch: async (address, init) => {
        if (String(init.body).includes('"p1500"')) {
          return new Response('{"error":{"code":400,"message":"no"}}', { status: 400 });
        }
        return fetch(address, init);
      },
    });
    const items = Array.from({ length: 2500 }, (_, number) => ({
      externalId: `p${number}`,
      name: "p",
      blades: ["shared"],
    }));
    const error = await failing.windTurbine.upsert(items).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WriteFailed);
    const failed = error as WriteFailed<unknown, object>;
    expect([failed.succeeded.length, failed.failed.length, failed.notAttempted.length]).toEqual([
      1500, 1000, 2500,
    ]);
    expect(failed.causes[0]).toMatchObject({ kind: "requestRefused" });
    expect(inspect(failed).length, "what is printed of it").toBeLessThan(5000);
    const rest = await client.upsert([...failed.failed, ...failed.notAttempted]);
    expect(rest.items).toHaveLength(3500);
  });

  test("an instance that has changed since", async () => {
    await every.scalars.upsert({ externalId: "v", aText: "1" });
    await every.scalars.upsert({ externalId: "v", aText: "2" });
    const error = await every.scalars
      .upsert({ externalId: "v", aText: "3", existingVersion: 1 })
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ kind: "writeFailed", causes: [{ kind: "conflict" }] });
    const skipped = await every.scalars.upsert(
      { externalId: "v", aText: "3", existingVersion: 1 },
      { skipOnVersionConflict: true },
    );
    expect(skipped.unchanged).toHaveLength(1);
  });
});

test("delete says what was there", async () => {
  await client.windFarm.upsert([
    { externalId: "x1", name: "x" },
    { externalId: "x2", name: "x" },
  ]);
  const gone = await client.windFarm.delete(["x1", { space: "acme", externalId: "x2" }, "never"]);
  expect(gone.nodes.map((id) => id.externalId).sort()).toEqual(["x1", "x2"]);
});
