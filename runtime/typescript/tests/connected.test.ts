import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client, ValidationFailed } from "../src/index.ts";
import { WindClient, WindTurbine } from "./sample/index.ts";
import { Engines } from "./server/engine.ts";

const engines = new Engines();
let client: WindClient;

beforeAll(async () => {
  client = new WindClient({ url: await engines.open("wind"), project: "p", token: "t" });
  await client.spaces.upsert([{ space: "acme_instances" }]);
  await client.windTurbine.upsert(
    Array.from({ length: 30 }, (_, number) => ({
      externalId: `t${number}`,
      name: `T${number}`,
      capacity: number,
      blades: Array.from({ length: number % 4 }, (_, blade) => ({
        externalId: `b${number}-${blade}`,
        name: "B",
        isDamaged: blade === 2,
      })),
    })),
  );
});
afterAll(() => engines.close());

const damaged = (t: any): any => t.blades.any((b: any) => b.isDamaged.eq(true));

describe("conditions over connections", () => {
  test("are told by explain, before anything is sent and after a run", async () => {
    const query = client.windTurbine.query().where(damaged).withBlades();
    const before = await query.explain();
    expect(before.notes).toEqual([
      "the condition on WindTurbine.blades is answered from the other end where few match, else page by page",
    ]);
    expect(JSON.stringify(before.body)).not.toContain("whose");
    const after = await query.explain({ run: true });
    expect(after.notes).toEqual([
      "the condition on WindTurbine.blades is found from the other end: 7 are named",
    ]);
    expect(after.run).toMatchObject({ instances: 7, requests: 2 });
    expect(String(after)).toContain("7 are named");
  });

  test("limit what is given, not what is looked at, and go on where a page ended", async () => {
    const pages = client.windTurbine
      .iterate({ where: damaged, sortBy: "capacity", limit: 3, chunkSize: 5 })
      .pages();
    const found: string[][] = [];
    for await (const page of pages) found.push(page.items.map(({ externalId }) => externalId));
    expect(found.flat()).toEqual(["t3", "t7", "t11"]);
    const few = await client.windTurbine.list({ where: damaged, sortBy: "capacity", limit: 2 });
    expect(few.map(({ externalId }) => externalId)).toEqual(["t3", "t7"]);
  });

  test("a cursor belongs to its conditions", async () => {
    const options = { chunkSize: 3, sortBy: "capacity" as const };
    const first = client.windTurbine.iterate({ ...options, where: damaged }).pages();
    const { value } = await first.next();
    await first.return();
    const other = client.windTurbine.iterate({
      ...options,
      where: (t) => t.blades.none(),
      cursor: value!.cursor!,
    });
    await expect(other.pages().next()).rejects.toThrow("the cursor belongs to another read");
  });

  test("say what is wrong with them", async () => {
    const list = (where: (t: any) => any): Promise<unknown> => client.windTurbine.list({ where });
    await expect(list((t) => t.blades.any(undefined))).rejects.toThrow("undefined");
    await expect(list((t) => t.blades.any({ edge: (e: any) => e }))).rejects.toThrow(
      "has edges without properties",
    );
    await expect(list((t) => t.blades.any({ were: 1 }))).rejects.toThrow("takes where and edge");
    await expect(list((t) => t.blades.count().gt(1.5))).rejects.toThrow("whole numbers");
    await expect(list((t) => t.name.any())).rejects.toThrow("only connections");
    const changes = client.windTurbine.sync({ where: damaged }).poll();
    await expect(changes).rejects.toThrow("the change feed takes no condition");
    const alone = new Client({ project: "p" }).of(WindTurbine);
    await expect(alone.list({ where: damaged })).rejects.toThrow("does not know Blade");
  });

  test("that are too many to be named are refused where pages cannot be checked", async () => {
    const edge = (number: number): object => ({
      space: "s",
      externalId: `e${number}`,
      startNode: { space: "s", externalId: `t${number}` },
      endNode: { space: "s", externalId: "b" },
    });
    const links = Array.from({ length: 10_001 }, (_, number) => edge(number));
    const full = new WindClient({
      project: "p",
      fetch: async () => Response.json({ items: { far: [], links }, nextCursor: {} }),
    });
    const figure = full.windTurbine.aggregate({ count: true }, { where: damaged });
    await expect(figure).rejects.toThrow(ValidationFailed);
    await expect(figure).rejects.toThrow("too many to be named");
    const farms = full.windFarm.query().withTurbines((t) => t.where(damaged));
    await expect(farms.list()).rejects.toThrow("start the query at WindTurbine");
  });

  test("hold for figures over a query, as does what its branches require", async () => {
    const query = client.windTurbine.query().where({ minCapacity: 5 });
    const metrics = { count: true, max: "capacity" } as const;
    const [plain] = await query.where({ maxCapacity: 9 }).withBlades().aggregate(metrics);
    expect(plain).toEqual({ group: {}, count: 5, max: { capacity: 9 } });
    const [some] = await query.where(damaged).aggregate(metrics);
    expect(some).toEqual({ group: {}, count: 6, max: { capacity: 27 } });
    const leading = query.withBlades((b) => b.where({ isDamaged: true }), { required: true });
    expect((await leading.aggregate(metrics))[0]).toEqual(some);
    expect(await leading.histogram("capacity", 10)).toEqual([
      { start: 0, interval: 10, count: 1 },
      { start: 10, interval: 10, count: 3 },
      { start: 20, interval: 10, count: 2 },
    ]);
    const named = await query.where({ maxCapacity: 6 }).aggregate(metrics, { groupBy: "name" });
    expect(named.map(({ group, count }) => [group.name, count])).toEqual([
      ["T5", 1],
      ["T6", 1],
    ]);
    expect(await query.where({ name: [] }).aggregate(metrics)).toEqual([
      { group: {}, count: 0, max: { capacity: undefined } },
    ]);
    await expect(query.limit(3).aggregate(metrics)).rejects.toThrow("leave out the limit");
    await expect(query.limit(3).histogram("capacity", 1)).rejects.toThrow("leave out the limit");
    const wrong = query.aggregate({ avg: "blades" } as any);
    await expect(wrong).rejects.toThrow('there is no property to aggregate "blades"');
  });

  test("leave out what a required branch leads nowhere from", async () => {
    const query = client.windTurbine.query().withBlades((b) => b.where({ isDamaged: true }), {
      required: true,
    });
    expect(await query.list()).toHaveLength(7);
    expect(await query.count()).toBe(7);
    expect(await query.ids()).toHaveLength(7);
  });

  test("look at lists of relations that edges have", async () => {
    const space = "acme_instances";
    const container = { type: "container", space, externalId: "Tie" };
    const relation = { type: { type: "direct", list: true }, nullable: true };
    const ties = new Client({ url: await engines.open("wind"), project: "p" });
    await ties.spaces.upsert([{ space }]);
    await ties.containers.upsert([
      { space, externalId: "Tie", usedFor: "edge", properties: { people: relation } } as any,
    ]);
    const people = { container, containerPropertyIdentifier: "people" };
    await ties.views.upsert([
      { space, externalId: "Tie", version: "1", properties: { people } } as any,
    ]);
    const table: any = {
      name: "Tie",
      view: [space, "Tie", "1"],
      relations: { people: "* list" },
      edge: ["", ""],
    };
    const api: any = ties.of(table);
    const id = (externalId: string): object => ({ space, externalId });
    const tie = (externalId: string, list: object[]): object => ({
      ...id(externalId),
      edgeType: id("tie"),
      startNode: id("a"),
      endNode: id(`${externalId} end`),
      people: list,
    });
    await api.upsert([tie("none", []), tie("one", [id("x")]), tie("two", [id("x"), id("y")])]);
    const where = async (condition: (t: any) => any): Promise<string[]> =>
      (await api.list({ where: condition })).map((one: any) => one.externalId).sort();
    expect(await where((t) => t.people.count().gte(2))).toEqual(["two"]);
    expect(await where((t) => t.people.any())).toEqual(["one", "two"]);
    expect(await where((t) => t.people.none())).toEqual(["none"]);
    expect(await where((t) => t.people.count().eq(1))).toEqual(["one"]);
  });
});
