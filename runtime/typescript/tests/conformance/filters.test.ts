import { expect, test } from "vitest";
import { Client, ValidationFailed } from "../../src/index.ts";
import { canonical } from "./canonical.ts";
import { cases, exact, model, OF_GENERATORS, TOPICS, tables, topics } from "./cases.ts";
import { attribute, condition, keywords } from "./conditions.ts";

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
