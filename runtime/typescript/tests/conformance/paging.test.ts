import { expect, test } from "vitest";
import { Client, isPygenError } from "../../src/index.ts";
import type { Table } from "../../src/instances/table.ts";
import { cases, model, tables } from "./cases.ts";
import { responseOf } from "./replies.ts";

/** A page as the service writes it. */
function written({ ids, next, ...reply }: any): any {
  if (!ids) return reply;
  const head = {
    instanceType: "node",
    space: "yard",
    version: 1,
    createdTime: 1,
    lastUpdatedTime: 1,
  };
  const items = ids.map((externalId: string) => ({ ...head, externalId, properties: {} }));
  return { status: 200, body: { items, ...(next === undefined ? {} : { nextCursor: next }) } };
}

function repeated(replies: any[]): any[] {
  return replies.flatMap((reply) => Array(reply.times ?? 1).fill(reply));
}

/** What is found is added one by one, as it comes before an error too. */
async function reading(api: any, one: any, found: string[]): Promise<void> {
  const { verb, chunkSize, limit } = one.ask;
  let options: any = { sortBy: "label", chunkSize, ...(limit === undefined ? {} : { limit }) };
  if (verb === "list") {
    found.push(...(await api.list(options)).map((sample: any) => sample.externalId));
    return;
  }
  const { sort, ...resumed } = one.resumed ?? {};
  options = { ...options, ...resumed, ...(sort ? { sortBy: sort } : {}) };
  for await (const sample of api.iterate(options)) found.push(sample.externalId);
}

function check(sent: any[], said: any[]): void {
  const asked = said.flatMap((one) => Array(one.times ?? 1).fill(one));
  expect(sent.map((body) => body.cursor ?? null)).toEqual(asked.map((one) => one.cursor));
  for (const [at, one] of asked.entries()) {
    if (one.limit === "smaller") expect(sent[at].limit).toBeLessThan(sent[at - 1].limit);
    else if (one.limit !== undefined) expect(sent[at].limit).toBe(one.limit);
    expect(sent[at].limit).toBeGreaterThanOrEqual(1);
    expect({ ...sent[at], cursor: 0, limit: 0 }).toEqual({ ...sent[0], cursor: 0, limit: 0 });
  }
}

test.each(cases("paging"))("$name", async ({ case: one }) => {
  let replies: any[] = one.first ? [one.first, { ids: [] }] : repeated(one.replies);
  let sent: any[] = [];
  const client = new Client(
    {
      url: "http://service",
      project: "p",
      instanceSpace: model.instanceSpace,
      gzipAbove: null,
      retries: { base: 0 },
      fetch: async (address, init) => {
        expect(new URL(address).pathname).toMatch(/\/models\/instances\/list$/);
        const reply = replies[sent.length];
        sent.push(JSON.parse(init.body as string));
        if (!reply) throw new Error("one request more than there are replies");
        if (reply.broken) throw new DOMException("The operation timed out", "TimeoutError");
        return responseOf(written(reply));
      },
    },
    tables,
  );
  const found: string[] = [];
  const api: any = client.of(tables.Sample as Table<any, any, any>);
  let asked = one;
  if (one.first) {
    const { sortBy, chunkSize } = { sortBy: "label", ...one.ask };
    const pages = api.iterate({ sortBy, chunkSize }).pages();
    const { value: first } = await pages.next();
    await pages.return();
    if ("cursor" in one) {
      expect(first.cursor ?? null).toBeNull();
      return;
    }
    asked = { ...one, resumed: { cursor: first.cursor, ...one.resumed } };
    replies = repeated(one.replies);
    sent = [];
  }
  const error: any = await reading(api, asked, found).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (one.error) expect(isPygenError(error) && error.kind, String(error)).toBe(one.error);
  else if (one.refused) expect(isPygenError(error) && error.kind).toBe("validationFailed");
  else expect(error).toBeUndefined();
  if (one.ids) expect(found).toEqual(one.ids);
  check(sent, one.asked);
});
