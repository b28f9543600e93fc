import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { as, Client, isPygenError } from "../../src/index.ts";
import type { Table } from "../../src/instances/table.ts";
import { cases, model, tables } from "./cases.ts";
import { responseOf, written } from "./replies.ts";

const SAMPLE = tables.Sample as Table<any, any, any>;

/** How `fetch` says that there is no answer: broken connections are a TypeError, whatever broke them. */
const BROKEN: Record<string, () => Error> = {
  connect: () => new TypeError("fetch failed"),
  reset: () => new TypeError("terminated"),
  timeout: () => new DOMException("The operation timed out", "TimeoutError"),
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function answered(reply: any, init: RequestInit): Response {
  if (reply.broken) throw BROKEN[reply.broken]!();
  if (reply.ok) return written(init);
  return responseOf(reply);
}

/** The end of a call, with no time spent on its waits; modules that it loads take time that is real. */
async function throughTime(call: Promise<any>): Promise<{ value?: any; error?: any }> {
  let ended: { value?: any; error?: any } | undefined;
  call.then(
    (value) => {
      ended = { value };
    },
    (error: any) => {
      ended = { error };
    },
  );
  while (!ended) {
    await vi.runAllTimersAsync();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return ended;
}

test.each(cases("retries"))("$name", async ({ case: one }) => {
  const replies = one.replies.flatMap((reply: any) => Array(reply.times ?? 1).fill(reply));
  const sent: { at: number; token: string | null }[] = [];
  let refused = 0;
  const client = new Client(
    {
      url: "http://service",
      project: "p",
      instanceSpace: model.instanceSpace,
      gzipAbove: null,
      retries: one.retries ?? {},
      ...(one.tokens ? { token: () => one.tokens[Math.min(refused, one.tokens.length - 1)] } : {}),
      fetch: async (_, init) => {
        const reply = replies[sent.length];
        sent.push({ at: Date.now(), token: new Headers(init.headers).get("authorization") });
        if (!reply) throw new Error("one request more than there are replies");
        if (reply.status === 401) refused += 1;
        return answered(reply, init);
      },
    },
    tables,
  );
  const call: Promise<any> =
    one.verb === "upsert"
      ? client.upsert(as(SAMPLE, { externalId: "x" } as any))
      : (client.of(SAMPLE) as any).retrieve("x");
  const { value, error } = await throughTime(call);
  if (one.error) {
    const cause = error?.causes?.[0] ?? error;
    expect(isPygenError(cause) && cause.kind).toBe(one.error);
  } else {
    expect(error).toBeUndefined();
    expect(value).toBeDefined();
  }
  expect(sent).toHaveLength(one.sent);
  if (one.tokens) {
    expect(sent.map((request) => request.token)).toEqual(
      one.authorized.map((token: string) => `Bearer ${token}`),
    );
  }
  for (const [number, [least, most]] of (one.waits ?? []).entries()) {
    const wait = (sent[number + 1]!.at - sent[number]!.at) / 1000;
    expect(wait).toBeGreaterThanOrEqual(least);
    expect(wait).toBeLessThanOrEqual(most);
  }
});
