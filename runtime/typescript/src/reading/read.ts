/** Carrying out a read: all of it, or page by page. */
/// <reference lib="esnext.disposable" preserve="true" />

import type { CallOptions } from "../http/values.ts";
import type { Row } from "../instances/decode.ts";
import type { Pager } from "./running/pager.ts";

/** How much to read, and how. */
export interface Extent extends CallOptions {
  /** Stop after so many; everything unless given. */
  readonly limit?: number | undefined;
  /** Instances per request. Up to 1,000 uses the list endpoint, up to 10,000 the query endpoint. */
  readonly chunkSize?: number | undefined;
  /** Go on where a page of an earlier read ended. */
  readonly cursor?: string | null | undefined;
}

/** How a read is begun: `soon` where the first rows are waited for, `cursors` where somebody may go on from a page. */
export interface Manner {
  readonly soon: boolean;
  readonly cursors: boolean;
}

/** Everything that matches. */
export async function collected(pager: Pager): Promise<any[]> {
  const found: Row[] = [];
  for (let page = await pager.next(); page; page = await pager.next()) {
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
  readonly #begin: (cursors: boolean) => Promise<Pager>;
  readonly #underWay = new Set<Pager>();

  /** `begin` starts the read; with cursors where somebody may go on from a page. */
  constructor(begin: (cursors: boolean) => Promise<Pager>) {
    this.#begin = async (cursors) => {
      const pager = await begin(cursors);
      this.#underWay.add(pager);
      return pager;
    };
  }

  /** Gives up whatever is under way: `await using turbines = client.windTurbine.iterate()`. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const pager of this.#underWay) pager.stop();
    this.#underWay.clear();
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> & {
    return(): Promise<IteratorResult<T, undefined>>;
  } {
    let begun: Promise<Pager> | undefined;
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
        begun ??= this.#begin(false);
        const page = await (await begun).next();
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
        (await begun)?.stop();
        return end();
      },
    };
  }

  /** The pages themselves, each with the cursor that goes on after it. */
  async *pages(): AsyncGenerator<PageOf<T>, void, undefined> {
    const pager = await this.#begin(true);
    try {
      for (let page = await pager.next(); page; page = await pager.next()) {
        const { position } = page;
        const cursor = position && pager.source.cursorAfter?.(position);
        yield { items: page.rows as unknown as T[], cursor };
      }
    } finally {
      pager.stop();
    }
  }
}
