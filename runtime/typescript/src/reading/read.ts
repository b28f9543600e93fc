/** Carrying out a read: all of it, or page by page. */
/// <reference lib="esnext.disposable" preserve="true" />

import type { Http } from "../http/exchange.ts";
import type { CallOptions } from "../http/values.ts";
import type { Row } from "../instances/decode.ts";
import type { Asked } from "./asked.ts";
import type { Plan } from "./plan.ts";
import { planOf } from "./planning/planner.ts";
import { Reader } from "./running/answers.ts";
import { RootPages } from "./running/pages.ts";

/** How much to read, and how. */
export interface Extent extends CallOptions {
  /** Stop after so many; everything unless given. */
  readonly limit?: number | undefined;
  /** Instances per request. Up to 1,000 uses the list endpoint, up to 10,000 the query endpoint. */
  readonly chunkSize?: number | undefined;
  /** Go on where a page of an earlier read ended. */
  readonly cursor?: string | null | undefined;
}

/** A read that has begun. */
interface Begun {
  readonly plan: Plan;
  readonly pages: RootPages;
}

async function begin(http: Http, asked: Asked, extent: Extent, soon: boolean): Promise<Begun> {
  extent.signal?.throwIfAborted();
  const { limit, chunkSize, cursor } = extent;
  if (cursor === undefined || cursor === null) {
    const plan = await planOf(asked, { limit, chunkSize, soon });
    return { plan, pages: new RootPages(plan, await Reader.of(plan.root), http, extent) };
  }
  const { endpointOf, readCursor } = await import("./more.ts");
  const plan = await planOf(asked, { limit, chunkSize, soon, endpoint: endpointOf(cursor) });
  return {
    plan,
    pages: new RootPages(plan, await Reader.of(plan.root), http, extent, readCursor(plan, cursor)),
  };
}

/** Everything that matches. */
export async function readAll(http: Http, asked: Asked, extent: Extent): Promise<any[]> {
  const { pages } = await begin(http, asked, extent, false);
  const found: Row[] = [];
  for (let page = await pages.next(); page; page = await pages.next()) {
    for (const row of page.rows) found.push(row);
  }
  return found;
}

/** One page of a longer read. */
export interface PageOf<T> {
  readonly items: T[];
  /** Give it to a later read of the same to go on after this page; undefined when this is the last. */
  readonly cursor: string | undefined;
}

/**
 * Everything that matches, one by one, holding one page at a time; the next one is fetched meanwhile. Leaving the
 * loop gives up what is under way.
 */
export class Pages<T> implements AsyncIterable<T> {
  readonly #begin: () => Promise<Begun>;
  readonly #underWay = new Set<RootPages>();

  constructor(begin: () => Promise<Begun>) {
    this.#begin = async () => {
      const begun = await begin();
      this.#underWay.add(begun.pages);
      return begun;
    };
  }

  /** Gives up whatever is under way: `await using turbines = client.windTurbine.iterate()`. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const pages of this.#underWay) pages.stop();
    this.#underWay.clear();
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> & {
    return(): Promise<IteratorResult<T, undefined>>;
  } {
    let begun: Promise<Begun> | undefined;
    let items: readonly T[] = [];
    let at = 0;
    let over = false;
    const end = (): IteratorResult<T, undefined> => {
      over = true;
      items = [];
      at = 0;
      return { done: true, value: undefined };
    };
    const turn = async (): Promise<IteratorResult<T, undefined>> => {
      while (at >= items.length) {
        if (over) return end();
        begun ??= this.#begin();
        const page = await (await begun).pages.next();
        if (!page) return end();
        items = page.rows as unknown as readonly T[];
        at = 0;
      }
      return { done: false, value: items[at++]! };
    };
    return {
      next: () =>
        at < items.length ? Promise.resolve({ done: false, value: items[at++]! }) : turn(),
      return: async () => {
        (await begun)?.pages.stop();
        return end();
      },
    };
  }

  /** The pages themselves, each with the cursor that goes on after it. */
  async *pages(): AsyncGenerator<PageOf<T>, void, undefined> {
    const { writeCursor } = await import("./more.ts");
    const { plan, pages } = await this.#begin();
    try {
      for (let page = await pages.next(); page; page = await pages.next()) {
        const { position } = page;
        const cursor = position && writeCursor(plan, position);
        yield { items: page.rows as unknown as T[], cursor };
      }
    } finally {
      pages.stop();
    }
  }
}

export function readPages<T>(http: Http, asked: () => Promise<Asked>, extent: Extent): Pages<T> {
  return new Pages<T>(async () => begin(http, await asked(), extent, true));
}
