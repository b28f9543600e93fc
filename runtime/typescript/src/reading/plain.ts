/** Reads of one view that need no plan: of a whole one, what an app carries that asks for no more. */

import { decoderOf } from "../instances/decode.ts";
import type { View } from "../instances/view.ts";
import { LIST_ROWS, QUERY_ROWS } from "./plan.ts";
import type { Source } from "./running/pager.ts";
import { listRequest, queryRequest, type Wire } from "./running/requests.ts";

/** Rows of a first page that is waited for, or whose branches may bring any number of rows: it shows how many fit. */
export const FIRST_ROWS = 1000;

/** What needs nothing but the view to be understood. */
const PLAIN = new Set(["limit", "chunkSize", "signal", "timeout"]);

type Options = Readonly<Record<string, any>>;

/** Whether no more is asked for than instances as they are; anything doubtful is looked at more closely elsewhere. */
export function isPlain(view: View, options: Options): boolean {
  const { limit = 1, chunkSize = 1 } = options;
  return (
    !view.bare &&
    !view.int64.length &&
    !view.table.keywords &&
    Object.keys(options).every((name) => PLAIN.has(name)) &&
    [limit, chunkSize].every((count) => Number.isInteger(count) && count > 0) &&
    chunkSize <= QUERY_ROWS
  );
}

/** Whether pages of a list are large enough. */
export function isSmall(total: number = QUERY_ROWS, chunkSize: number = QUERY_ROWS): boolean {
  return Math.min(total, chunkSize) <= LIST_ROWS;
}

/** What is asked of a view besides, as the two endpoints have it. */
export interface Narrowing {
  readonly list: Wire;
  readonly filter: unknown;
}

/** All instances of a view, or as many as the limit says. */
export function plainly(
  view: View,
  { limit, chunkSize }: Options,
  soon: boolean,
  narrowing?: Narrowing,
): Source {
  const listed = isSmall(limit, chunkSize);
  const page = pageOf(listed ? LIST_ROWS : QUERY_ROWS, limit, chunkSize);
  const { source, instanceType } = view;
  const decode = decoderOf(view);
  return {
    page,
    first: soon ? Math.min(page, FIRST_ROWS) : page,
    total: limit,
    parse: (text) => ({ document: JSON.parse(text), marked: false }),
    request(cursor, rows) {
      if (listed) return listRequest(view, rows, cursor, narrowing?.list);
      const filter = narrowing?.filter ?? { hasData: [source] };
      const expression = { [`${instanceType}s`]: { filter }, limit: rows };
      const select = { sources: [{ source, properties: ["*"] }] };
      return queryRequest(
        { with: { 0: expression }, select: { 0: select } },
        cursor === undefined ? cursor : { 0: cursor },
      );
    },
    cursorIn: (document) => (listed ? document?.nextCursor : document?.nextCursor?.[0]),
    decode: ({ document, marked }) => ({
      rows: decode(listed ? document?.items : document?.items?.[0], marked),
    }),
  };
}

/** Rows in a page at most. */
export function pageOf(most: number, total: number = most, chunkSize: number = most): number {
  return Math.max(1, Math.min(most, total, chunkSize));
}
