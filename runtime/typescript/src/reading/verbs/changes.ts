/** The change feed of a view: what was created, changed or deleted since a cursor. */

import type { Context } from "../../instances/context.ts";
import type { View } from "../../instances/view.ts";
import type { Options } from "../asking.ts";
import type { Change } from "./feed.ts";

/**
 * Iterate over it to get the changes page by page until there are no more; iterate again to poll. `cursor` moves on
 * with every page.
 */
export class Changes<T> implements AsyncIterable<Change<T>> {
  cursor: string | undefined;
  readonly #context: Context;
  readonly #view: View;
  readonly #options: Options;

  constructor(context: Context, view: View, options: Options) {
    this.#context = context;
    this.#view = view;
    this.#options = options;
    this.cursor = options.cursor as string | undefined;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Change<T>, void, undefined> {
    const { changes } = await import("./feed.ts");
    const { cursor } = this;
    for await (const change of changes<T>(this.#context, this.#view, this.#options, cursor)) {
      this.cursor = change.cursor;
      if (change.items.length || change.deleted.length) yield change;
    }
  }

  /** Everything new since the last time, at once. */
  async poll(): Promise<Change<T>> {
    const items: T[] = [];
    const deleted: T[] = [];
    for await (const change of this) {
      items.push(...change.items);
      deleted.push(...change.deleted);
    }
    return { items, deleted, cursor: this.cursor ?? "" };
  }
}
