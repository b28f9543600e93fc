import { expect, test } from "vitest";
import { Client, ValidationFailed } from "../../src/index.ts";
import { canonical } from "./canonical.ts";
import { cases, exact, model, OF_GENERATORS, TOPICS, tables, topics } from "./cases.ts";
import { native } from "./neutral.ts";

const KEYWORDS: Record<string, (name: string) => string> = {
  is: (name) => name,
  prefix: (name) => `${name}Prefix`,
  contains: (name) => `${name}Contains`,
  min: (name) => `min${name[0]!.toUpperCase()}${name.slice(1)}`,
  max: (name) => `max${name[0]!.toUpperCase()}${name.slice(1)}`,
};
const METHODS: Record<string, string> = {
  "==": "eq",
  "!=": "ne",
  "<": "lt",
  "<=": "lte",
  ">": "gt",
  ">=": "gte",
};
const TWICE = new Map([["type", "nodeType"]]);

/** What a property of the cases is called here. */
function attribute(path: string): string {
  const name = path.replace("$", "");
  return path.startsWith("$") ? (TWICE.get(name) ?? name) : name;
}

function keywords(triples: any[][]): Record<string, unknown> {
  return Object.fromEntries(
    triples.map(([path, operator, value]) => [KEYWORDS[operator]!(attribute(path)), native(value)]),
  );
}

function field(fields: any, path: string): any {
  const [last, ...before] = path.split(".").reverse();
  const from = before.reverse().reduce((found, step) => found[attribute(step)].node, fields);
  return from[attribute(last!)];
}

function condition(fields: any, [name, ...rest]: any[]): any {
  if (name === "and" || name === "or") {
    const [first, ...others] = rest.map((part) => condition(fields, part));
    return others.reduce((joined, other) => joined[name](other), first);
  }
  if (name === "not") return condition(fields, rest[0]).not();
  const values = rest
    .slice(1)
    .map((value) => (value?.$property ? field(fields, value.$property) : native(value)));
  return field(fields, rest[0])[METHODS[name] ?? name](...values);
}

test("every topic is known", () => {
  const known = [...TOPICS, ...OF_GENERATORS];
  expect(topics().filter((topic) => !known.includes(topic))).toEqual([]);
});

test.each(cases("filters"))("$name", async ({ case: one }) => {
  const sent: { path: string; body: any }[] = [];
  const client = new Client(
    {
      url: "http://service",
      project: "p",
      instanceSpace: model.instanceSpace,
      gzipAbove: null,
      fetch: async (url, init) => {
        sent.push({ path: new URL(url).pathname, body: exact(init.body as string) });
        return new Response('{"items":[]}');
      },
    },
    tables,
  );
  const api: any = client.of(tables[one.view]!);
  const ask = async (): Promise<unknown> => {
    if (one.keywords) return api.list({ ...keywords(one.keywords), limit: 1 });
    const where = one.where.map((said: any[]) => (fields: any) => condition(fields, said));
    return api
      .query()
      .where(...where)
      .list({ limit: 1 });
  };
  if (one.refused) {
    const error: any = await ask().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ValidationFailed);
    // keywords spell the property with a capital, as in minRatedPower
    expect(error.message.toLowerCase()).toContain(attribute(one.refused.property).toLowerCase());
    return;
  }
  await ask();
  if (one.sends === "nothing") {
    expect(sent).toEqual([]);
    return;
  }
  expect(sent.map(({ path }) => path)).toEqual(["/api/v1/projects/p/models/instances/list"]);
  expect(canonical(sent[0]!.body.filter ?? null)).toEqual(canonical(one.filter));
});
