/** The models with everything in them: each view is written, read back and filtered, and each connection followed. */

import { as, Client } from "pygen-runtime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as everything from "../../../tests/generator/golden/everything/typescript/model.js";
import * as hostile from "../../../tests/generator/golden/hostile/typescript/model.js";
import * as wind from "../../../tests/generator/golden/wind/typescript/model.js";
import type { Table } from "../src/instances/table.ts";
import { Engines } from "./server/engine.ts";

const MODELS = { everything, hostile, wind } as unknown as Record<string, Record<string, Table>>;
const SPACE = "instances";
const SAMPLES: Record<string, unknown> = {
  text: "\u00c6 'text' with \u2028 and \"quotes\"",
  int32: -(2 ** 31),
  int64: 2n ** 63n - 1n,
  float32: 1.5,
  float64: -1e300,
  boolean: false,
  timestamp: new Date("2024-02-29T23:59:59.999Z"),
  date: "2024-02-29",
  json: { a: [1, null, "2"], "3d": { "<b>": true } },
  timeseries: "series",
  file: "file",
  sequence: "sequence",
};

const engines = new Engines();
const clients: Record<string, Client> = {};

beforeAll(async () => {
  for (const [name, model] of Object.entries(MODELS)) {
    const url = await engines.open(name);
    clients[name] = new Client({ url, project: "p", instanceSpace: SPACE }, model);
    await clients[name].spaces.upsert([{ space: SPACE }]);
  }
});
afterAll(() => engines.close());

/** A value for each property that can be written. */
function values(table: Table): Record<string, unknown> {
  const written = Object.entries(table.values ?? {}).filter(
    ([, code]) => !code.includes("readonly"),
  );
  return Object.fromEntries(
    written.map(([name, code]) => {
      const [type, ...words] = code.split(" ");
      const value = sample(type!, words);
      return [name, words.includes("list") ? [value, value] : value];
    }),
  );
}

function sample(type: string, words: readonly string[]): unknown {
  const word = (start: string): string | undefined =>
    words.find((one) => one.startsWith(start))?.slice(start.length);
  const most = word("max=");
  const text = word("values=")?.split(",")[0] ?? SAMPLES.text;
  if (type === "enum") return text;
  return most === undefined ? SAMPLES[type] : String(text).slice(0, Number(most) - 2);
}

/** What an instance cannot be without, besides. */
function needed(table: Table): Record<string, unknown> {
  const relations = Object.entries(table.relations ?? {});
  return Object.fromEntries(
    relations.filter(([, code]) => code.includes("required")).map(([name]) => [name, "needed"]),
  );
}

const step = (name: string): string => `with${name[0]!.toUpperCase()}${name.slice(1)}`;

/** The views that can be written, and what leads from them to such views. */
const nodes = Object.entries(MODELS).flatMap(([model, tables]) =>
  Object.values(tables)
    .filter((table) => !table.edge && !table.readonly)
    .map((table) => ({ model, name: table.name, table })),
);
const ways = nodes.flatMap(({ model, name, table }) => {
  const tables = MODELS[model]!;
  const relations = Object.entries(table.relations ?? {}).map(([member, code]) => {
    const [to, ...words] = code.split(" ");
    const fixed = words.includes("readonly");
    return { member, to, many: words.includes("list"), stored: true, properties: undefined, fixed };
  });
  const connections = Object.entries(table.connections ?? {}).map(([member, entry]) => {
    const { to, one, properties, list } = entry;
    return { member, to, many: !one, stored: false, properties, fixed: Boolean(list) && !entry.by };
  });
  return [...relations, ...connections]
    .filter(({ to, fixed }) => !fixed && to && tables[to] && !tables[to].readonly)
    .map((way) => ({ model, name, table, ...way }));
});

test.each(nodes)("$model: $name keeps a value of every kind", async ({ model, table }) => {
  const api: any = clients[model]!.of(table);
  const given = values(table);
  await api.upsert({ externalId: `own ${table.name}`, ...needed(table), ...given });
  const found = await api.retrieve(`own ${table.name}`);
  for (const [name, value] of Object.entries(given))
    expect([name, found[name]]).toEqual([name, value]);
  const again = api.asWrite(found);
  const result = await api.upsert(again);
  expect(result.unchanged).toHaveLength(1);
});

test.each(ways)("$model: $name leads over $member", async (way) => {
  const { model, table, member, to, many, stored, properties } = way;
  const client = clients[model]!;
  const tables = MODELS[model]!;
  const id = `${table.name} over ${member}`;
  const target = tables[to!] as Table<any, any, any>;
  const there = as(target, {
    externalId: `${id} there`,
    ...needed(target),
    ...values(target),
  });
  const inwards = table.connections?.[member]?.inwards;
  const link = properties && {
    ...values(tables[properties]!),
    [inwards ? "startNode" : "endNode"]: there,
  };
  const api: any = client.of(table);
  await api.upsert({
    externalId: id,
    ...needed(table),
    ...values(table),
    [member]: many ? [link ?? there] : (link ?? there),
  });
  const query = api.query().where({ externalId: id })[step(member)]();
  const [found] = await query.list();
  const led = many ? found[member][0] : found[member];
  const node = stored || properties ? led.node : led;
  expect(node.externalId).toBe(`${id} there`);
  for (const [name, value] of Object.entries(values(target)))
    expect([name, node[name]]).toEqual([name, value]);
  if (stored && !many) return;
  const matching = await api.list({ where: (t: any) => t[member].any(), externalId: id });
  expect(matching.map((one: any) => one.externalId)).toEqual([id]);
  expect(await api.list({ where: (t: any) => t[member].none(), externalId: id })).toEqual([]);
});

describe("there are", () => {
  test("so many of each", () => {
    expect(nodes.length).toBeGreaterThan(60);
    expect(ways.length).toBeGreaterThan(60);
  });
});
