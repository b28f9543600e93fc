import { afterAll, beforeAll, expect, test } from "vitest";
import { asc, Client, desc } from "../../src/index.ts";
import type { Table } from "../../src/instances/table.ts";
import { Engines } from "../server/engine.ts";
import { canonicalRequest, within } from "./canonical.ts";
import { cases, exact, model, read, tables } from "./cases.ts";
import { attribute, condition, keywords } from "./conditions.ts";
import { native } from "./neutral.ts";
import { checkRows, ENDS } from "./rows.ts";

type AnyTable = Table<any, any, any>;

const BASE = "/api/v1/projects/p";
const engines = new Engines();
let url: string;

/** The data of the cases; they only read, so all of them share it. */
beforeAll(async () => {
  url = await engines.open("conformance");
  const { items } = read("windpark.json");
  const body = { items, autoCreateStartNodes: true, autoCreateEndNodes: true };
  const reply = await fetch(`${url}${BASE}/models/instances`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body).replace(/\{"\$int64":"(-?\d+)"\}/g, "$1"),
  });
  expect(reply.status).toBe(200);
});
afterAll(() => engines.close());

function sorts(said: string[][]): any[] {
  return said.map(([path, ...rest]) => {
    const options = { nullsFirst: rest.includes("nullsFirst") };
    const name = attribute(path!);
    return rest.includes("descending") ? desc(name, options) : asc(name, options);
  });
}

/** A query or a branch with all that is asked of it. */
function narrowed(query: any, said: any, queryOf: (view: string) => any): any {
  let made = query;
  for (const part of said.where ?? []) made = made.where((fields: any) => condition(fields, part));
  if (said.sort) made = made.sortBy(...sorts(said.sort));
  if (said.select) made = made.properties(...said.select);
  if (said.limit !== undefined) made = made.limit(said.limit);
  for (const branch of said.with ?? []) {
    const name = attribute(branch.connection);
    const { edgeWhere, maxDistance, required } = branch;
    const options = {
      ...(maxDistance === undefined ? {} : { maxDistance }),
      ...(required === undefined ? {} : { required }),
      ...(edgeWhere ? { edgeWhere: (f: any) => condition(f, ["and", ...edgeWhere]) } : {}),
    };
    const follow = `with${name[0]!.toUpperCase()}${name.slice(1)}`;
    const end = ENDS[branch.connection];
    const sub = end
      ? narrowed(queryOf(end), branch, queryOf)
      : (selection: any) => narrowed(selection, branch, queryOf);
    made = made[follow](sub, options);
  }
  return made;
}

async function answer(client: Client, ask: any): Promise<any> {
  const queryOf = (view: string): any => client.of(tables[view] as AnyTable).query();
  const api = client.of(tables[ask.view] as AnyTable);
  const options: any = keywords(ask.keywords ?? []);
  if (ask.verb !== "query" && ask.where)
    options.where = (fields: any) => condition(fields, ["and", ...ask.where]);
  switch (ask.verb) {
    case "retrieve":
      return api.retrieve(native(ask.id));
    case "count":
      return api.count(options);
    case "aggregate":
      return api.aggregate({ [ask.function]: ask.property }, options);
    case "search":
      return api.search(ask.text, { ...options, properties: ask.properties });
  }
  if (ask.verb === "list") {
    return api.list({
      ...options,
      ...(ask.limit === undefined ? {} : { limit: ask.limit }),
      ...(ask.sort ? { sortBy: sorts(ask.sort) } : {}),
      ...(ask.targetUnits ? { targetUnits: ask.targetUnits } : {}),
    });
  }
  const query = queryOf(ask.view);
  return narrowed(Object.keys(options).length ? query.where(options) : query, ask, queryOf).list();
}

/** Of a list with conditions over connections: whoever may go on from a page gets pages that were checked. */
const paged = cases("queries").filter(
  ({ case: one }) => one.needs?.includes("whose") && one.ask.verb === "list",
);

test.each(paged)("$name, page by page", async ({ case: { ask, rows } }) => {
  const client = new Client({ url, project: "p", instanceSpace: model.instanceSpace }, tables);
  const api = client.of(tables[ask.view] as AnyTable);
  const options: any = {
    ...keywords(ask.keywords ?? []),
    where: (fields: any) => condition(fields, ["and", ...ask.where]),
    ...(ask.sort ? { sortBy: sorts(ask.sort) } : {}),
    ...(ask.limit === undefined ? {} : { limit: ask.limit }),
    chunkSize: 2,
  };
  const found: any[] = [];
  let cursor: string | undefined;
  do {
    const pages = api.iterate({ ...options, cursor }).pages();
    const { value: page } = await pages.next();
    await pages.return(undefined);
    found.push(...(page?.items ?? []));
    cursor = page?.cursor;
  } while (cursor);
  checkRows(found, rows, ask.view, Boolean(ask.sort));
});

test.each(cases("queries"))("$name", async ({ case: one }) => {
  const sent: { path: string; body: any }[] = [];
  const client = new Client(
    {
      url,
      project: "p",
      instanceSpace: model.instanceSpace,
      gzipAbove: null,
      fetch: (address, init) => {
        const path = new URL(address).pathname.slice(BASE.length);
        sent.push({ path, body: canonicalRequest(path, exact(init.body as string)) });
        return fetch(address, init);
      },
    },
    tables,
  );
  const found = await answer(client, one.ask);
  if (one.requests) {
    const expected = one.requests.map(({ path, body }: any) => ({
      path,
      body: canonicalRequest(path, body),
    }));
    expect(sent).toEqual(within(expected, sent));
  }
  if ("count" in one) expect(found).toBe(one.count);
  else if ("figure" in one)
    expect(found[0]?.[one.ask.function]?.[one.ask.property] ?? null).toEqual(one.figure);
  else {
    const instances = Array.isArray(found) ? found : found ? [found] : [];
    checkRows(instances, one.rows, one.ask.view, Boolean(one.ask.sort || one.ordered));
  }
});
