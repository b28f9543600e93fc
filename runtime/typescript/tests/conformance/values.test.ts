import { expect, test } from "vitest";
import { Client, isPygenError } from "../../src/index.ts";
import { cases, model, tables } from "./cases.ts";
import { expected, native, neutral } from "./neutral.ts";

const HEAD = {
  instanceType: "node",
  version: 1,
  space: "yard",
  externalId: "x",
  createdTime: 1,
  lastUpdatedTime: 1,
};
const KINDS: Record<string, string> = {
  $type: "direct",
  $edgeType: "direct",
  $startNode: "direct",
  $endNode: "direct",
  $createdTime: "timestamp",
  $lastUpdatedTime: "timestamp",
  $version: "int32",
};

/** JSON with the raw pieces as they are. */
function written(value: any): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (typeof value.$raw === "string") return value.$raw;
  if (typeof value.$int64 === "string") return value.$int64;
  const members = Object.entries(value).map(
    ([name, inner]) => `${JSON.stringify(name)}:${written(inner)}`,
  );
  return `{${members.join()}}`;
}

function bodyOf(one: any): string {
  if (one.text !== undefined) return one.text;
  const item = {
    ...HEAD,
    ...one.head,
    properties: { park: { [`${one.view}/v1`]: one.properties } },
  };
  return written({ items: one.items ?? [item] });
}

test.each(cases("values"))("$name", async ({ case: one }) => {
  const client = new Client(
    {
      url: "http://service",
      project: "p",
      instanceSpace: model.instanceSpace,
      retries: { base: 0 },
      fetch: async () => new Response(bodyOf(one)),
    },
    tables,
  );
  const reading: Promise<any[]> = (client.of(tables[one.view]!) as any).list({ limit: 10 });
  if (one.error) {
    const error: any = await reading.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(isPygenError(error) && error.kind).toBe(one.error);
    return;
  }
  const found = await reading;
  const rows = one.rows ?? [one.values];
  expect(found).toHaveLength(rows.length);
  for (const [at, row] of rows.entries()) {
    for (const [name, value] of Object.entries(row ?? {})) {
      const kind = KINDS[name] ?? model.views[one.view].properties[name]?.kind ?? "text";
      const attribute = name === "$type" ? "nodeType" : name.replace("$", "");
      expect({ [name]: neutral(found[at][attribute], kind) }).toEqual({ [name]: expected(value) });
    }
  }
  for (const [name, value] of Object.entries(one.unchanged ?? {}))
    expect(found[0][name]).toEqual(native(value));
  for (const [name, value] of Object.entries(one.unknown ?? {}))
    expect(found[0][name]).toEqual(native(value));
});
