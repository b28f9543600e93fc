/** The change feed of a view: what was created, changed or deleted since a cursor. */

import type { CallOptions } from "../../http/values.ts";
import { decoderOf, type Row } from "../../instances/decode.ts";
import { parserFor } from "../../instances/int64.ts";
import type { Asked } from "../asked.ts";
import type { Context } from "../context.ts";
import { LIST_ROWS } from "../plan.ts";
import { planOf } from "../planning/planner.ts";
import { post } from "../running/bodies.ts";
import { rootBody } from "../running/pages.ts";

/** Some changes, and the cursor that stands after them. */
export interface Change<T> {
  /** Created or changed since, in their present state. */
  readonly items: T[];
  /** Deleted since, in their last state; `deletedTime` says when. */
  readonly deleted: T[];
  /** Keep it: `sync({ cursor })` goes on from here, for three days. */
  readonly cursor: string;
}

/**
 * Iterate over it to get the changes page by page until there are no more; iterate again to poll. `cursor` moves on
 * with every page.
 */
export class Changes<T> implements AsyncIterable<Change<T>> {
  cursor: string | undefined;
  readonly #context: Context;
  readonly #asked: Asked;
  readonly #call: CallOptions;

  constructor(context: Context, asked: Asked, cursor: string | undefined, call: CallOptions) {
    this.#context = context;
    this.#asked = asked;
    this.#call = call;
    this.cursor = cursor;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Change<T>, void, undefined> {
    const { view } = this.#asked;
    const plan = planOf({ ...this.#asked, limit: undefined }, { endpoint: "query" });
    const body = rootBody(plan, LIST_ROWS);
    const { name } = plan.root;
    const parse = parserFor(view.int64);
    for (;;) {
      const payload = {
        with: body.with,
        select: body.select,
        ...(this.cursor === undefined ? {} : { cursors: { [name]: this.cursor } }),
      };
      const { document, marked } = await this.#context.http.send(
        post("/sync", payload),
        parse,
        this.#call,
      );
      const rows = decoderOf(view)(document.items[name] ?? [], marked);
      const gone = (row: Row): boolean => row.deletedTime !== undefined;
      this.cursor = document.nextCursor[name] as string;
      if (rows.length) {
        const items = rows.filter((row) => !gone(row)) as unknown as T[];
        yield { items, deleted: rows.filter(gone) as unknown as T[], cursor: this.cursor };
      }
      if (rows.length < LIST_ROWS) return;
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
