import { expect, test } from "vitest";
import { as, Client, isPygenError } from "../../src/index.ts";
import type { Table } from "../../src/instances/table.ts";
import { cases, model, tables } from "./cases.ts";
import { Graph } from "./objects.ts";
import { responseOf, written } from "./replies.ts";

const SAMPLE = tables.Sample as Table<any, any, any>;
const USES: Record<string, (client: Client, api: any) => Promise<unknown>> = {
  list: (_, api) => api.list({ limit: 10 }),
  query: (_, api) => api.query().withTurbine().list(),
  retrieve: (_, api) => api.retrieve("x"),
  search: (_, api) => api.search("a"),
  count: (_, api) => api.count(),
  aggregate: (_, api) => api.aggregate({ avg: "value" }),
  upsert: (client) => client.upsert(as(SAMPLE, { externalId: "x" } as any)),
  delete: (client) => client.delete({ nodes: ["x"] }),
  sync: (_, api) => api.sync().poll(),
};

test.each(cases("errors"))("$name", async ({ case: one }) => {
  const client = new Client(
    {
      url: "http://service",
      project: "p",
      instanceSpace: model.instanceSpace,
      gzipAbove: null,
      retries: { base: 0 },
      fetch: async (_, init) =>
        one.fails && !(init.body as string).includes(`"${one.fails}"`)
          ? written(init)
          : responseOf(one.reply),
    },
    tables,
  );
  const ended = one.objects
    ? client.upsert(new Graph().objects(one.objects))
    : USES[one.verb ?? "retrieve"]!(client, client.of(SAMPLE));
  const thrown: any = await ended.then(
    (value) => {
      throw new Error(`it gave ${JSON.stringify(value)}`);
    },
    (error) => error,
  );
  if (one.report) {
    const { succeeded, failed, notAttempted } = thrown;
    expect({
      succeeded: succeeded.length,
      failed: failed.length,
      notAttempted: notAttempted.length,
    }).toEqual(one.report);
  }
  const error = thrown?.causes?.[0] ?? thrown;
  const { mentions = [], hides = [], longest, requestId, code, ...members } = one.error;
  expect(isPygenError(error), String(error)).toBe(true);
  expect(error).toMatchObject(members);
  if (requestId !== undefined) expect(error.requestId ?? null).toBe(requestId);
  if (code !== undefined) expect(error.code ?? null).toBe(code);
  for (const part of mentions) expect(error.message).toContain(part);
  for (const part of hides) expect(error.message).not.toContain(part);
  if (longest) expect(error.message.length).toBeLessThanOrEqual(longest);
});
