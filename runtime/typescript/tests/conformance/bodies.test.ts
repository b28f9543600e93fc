import { afterAll, expect, test } from "vitest";
import { Client, ValidationFailed } from "../../src/index.ts";
import { Engines } from "../server/engine.ts";
import { canonicalRequest } from "./canonical.ts";
import { cases, exact, model, tables } from "./cases.ts";
import { Graph } from "./objects.ts";

const PATH = "/models/instances";
const MOST = 1000;
const OUR_DEFAULTS = { autoCreateStartNodes: true, autoCreateEndNodes: true };
const engines = new Engines();
afterAll(() => engines.close());

interface Sent {
  readonly body: any;
  readonly answeredBefore: ReadonlySet<number>;
}

function checkSplit(sent: readonly Sent[], split: any): void {
  const sizes = sent.map(({ body }) => body.items.length);
  expect(sizes).toHaveLength(split.requests);
  for (const size of sizes) expect(size).toBeLessThanOrEqual(MOST);
  const key = (item: any): string => `${item.instanceType} ${item.space} ${item.externalId}`;
  const home = new Map(
    sent.flatMap(({ body }, at) => body.items.map((item: any) => [key(item), at])),
  );
  expect(home.size).toBe(split.items);
  expect(sizes.reduce<number>((one: number, other: number) => one + other, 0)).toBe(split.items);
  if (split.cyclic) return;
  for (const [at, { body, answeredBefore }] of sent.entries()) {
    for (const item of body.items) {
      for (const target of targets(item)) {
        const there: number = (home.get(`node ${target.space} ${target.externalId}`) ??
          at) as number;
        expect(there === at || answeredBefore.has(there)).toBe(true);
      }
    }
  }
}

/** The nodes that an item points at: its ends and its relations. */
function targets(item: any): any[] {
  const values = (item.sources ?? []).flatMap(({ properties }: any) =>
    Object.values(properties).flat(),
  );
  return [item.startNode, item.endNode, ...values].filter(
    (one) => one && Object.keys(one).sort().join() === "externalId,space",
  );
}

test.each(cases("bodies"))("$name", async ({ case: one }) => {
  const url = one.refused ? "http://nobody" : await engines.open("conformance");
  const sent: Sent[] = [];
  const answered = new Set<number>();
  const client = new Client(
    {
      url,
      project: "p",
      instanceSpace: model.instanceSpace,
      gzipAbove: null,
      fetch: async (address, init) => {
        expect(new URL(address).pathname).toBe(`/api/v1/projects/p${PATH}`);
        const number =
          sent.push({ body: exact(init.body as string), answeredBefore: new Set(answered) }) - 1;
        const response = await fetch(address, init);
        expect(response.status, await response.clone().text()).toBe(200);
        answered.add(number);
        return response;
      },
    },
    tables,
  );
  const write = async (said: any[], options = {}): Promise<unknown> =>
    client.upsert(new Graph().objects(said), options);
  if (one.refused) {
    const error: any = await write(one.objects).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ValidationFailed);
    expect(error.message).toContain(one.refused.property ?? "");
    expect(sent).toEqual([]);
    return;
  }
  if (one.before) {
    await write(one.before);
    sent.length = 0;
    answered.clear();
  }
  await write(one.objects, one.options);
  if (one.split) {
    checkSplit(sent, one.split);
    return;
  }
  expect(sent).toHaveLength(1);
  const expected = one.request ?? { items: one.items, ...OUR_DEFAULTS };
  expect(canonicalRequest(PATH, sent[0]!.body)).toEqual(canonicalRequest(PATH, expected));
});
