/** The requests of a change feed. */

import type { CallOptions } from "../../http/values.ts";
import { decoderOf, type Row } from "../../instances/decode.ts";
import { parserFor } from "../../instances/exact.ts";
import type { Asked } from "../asked.ts";
import type { Context } from "../context.ts";
import { LIST_ROWS } from "../plan.ts";
import { planOf } from "../planning/planner.ts";
import { post } from "../running/bodies.ts";
import { rootBody } from "../running/pages.ts";
import type { Change } from "./changes.ts";

/** Page by page what is new since the cursor, until nothing is left to tell. */
export async function* changes<T>(
  { http }: Context,
  asked: Asked,
  since: string | undefined,
  call: CallOptions,
): AsyncGenerator<Change<T>, void, undefined> {
  const { view } = asked;
  const plan = await planOf({ ...asked, limit: undefined }, { endpoint: "query" });
  const body = rootBody(plan, LIST_ROWS);
  const { name } = plan.root;
  const parse = parserFor(view.int64);
  const gone = (row: Row): boolean => row.deletedTime !== undefined;
  let cursor = since;
  for (;;) {
    const cursors = cursor === undefined ? {} : { cursors: { [name]: cursor } };
    const request = post("/sync", { with: body.with, select: body.select, ...cursors });
    const { document, marked } = await http.send(request, parse, call);
    const rows = decoderOf(view)(document?.items?.[name], marked);
    const next = document.nextCursor[name] as string;
    cursor = next;
    const items = rows.filter((row) => !gone(row)) as unknown as T[];
    yield { items, deleted: rows.filter(gone) as unknown as T[], cursor: next };
    if (rows.length < LIST_ROWS) return;
  }
}
