/** Carrying out a read: all of it, or page by page. */

import type { Http } from "../http/exchange.ts";
import type { CallOptions } from "../http/values.ts";
import type { Row } from "../instances/decode.ts";
import type { Asked } from "./asked.ts";
import { planOf } from "./planning/planner.ts";
import { endpointOf, readCursor } from "./running/cursor.ts";
import { type Page, RootPages } from "./running/pages.ts";

/** How much to read, and how. */
export interface Extent extends CallOptions {
  /** Stop after so many; everything unless given. */
  readonly limit?: number | undefined;
  /** Instances per request. Up to 1,000 uses the list endpoint, up to 10,000 the query endpoint. */
  readonly chunkSize?: number | undefined;
  /** Go on where a page of an earlier read ended. */
  readonly cursor?: string | null | undefined;
}

export type AskedSoon = Asked | (() => Asked);

function started(http: Http, asked: AskedSoon, extent: Extent): RootPages {
  const { limit, chunkSize, cursor } = extent;
  const found = typeof asked === "function" ? asked() : asked;
  const plan = planOf(found, { limit, chunkSize, endpoint: endpointOf(cursor) });
  return new RootPages(plan, http, extent, readCursor(plan, cursor));
}

/** Everything that matches. */
export async function readAll(http: Http, asked: AskedSoon, extent: Extent): Promise<any[]> {
  extent.signal?.throwIfAborted();
  const pages = started(http, asked, extent);
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
  readonly #start: () => RootPages;

  constructor(start: () => RootPages) {
    this.#start = start;
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> & {
    return(): Promise<IteratorResult<T, undefined>>;
  } {
    const pages = this.#start();
    let items: readonly T[] = [];
    let at = 0;
    let over = false;
    const next = async (): Promise<IteratorResult<T, undefined>> => {
      while (at >= items.length) {
        const page: Page | undefined = over ? undefined : await pages.next();
        if (!page) {
          over = true;
          items = [];
          return { done: true, value: undefined };
        }
        items = page.rows as unknown as readonly T[];
        at = 0;
      }
      return { done: false, value: items[at++]! };
    };
    return {
      next: () => {
        if (at < items.length) return Promise.resolve({ done: false, value: items[at++]! });
        return next();
      },
      return: async () => {
        over = true;
        items = [];
        at = 0;
        pages.stop();
        return { done: true, value: undefined };
      },
    };
  }

  /** The pages themselves, each with the cursor that goes on after it. */
  async *pages(): AsyncGenerator<PageOf<T>, void, undefined> {
    const pages = this.#start();
    try {
      for (let page = await pages.next(); page; page = await pages.next()) {
        yield { items: page.rows as unknown as T[], cursor: page.cursor };
      }
    } finally {
      pages.stop();
    }
  }
}

export function readPages<T>(http: Http, asked: AskedSoon, extent: Extent): Pages<T> {
  return new Pages<T>(() => started(http, asked, extent));
}
