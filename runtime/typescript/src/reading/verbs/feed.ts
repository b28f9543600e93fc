/** The requests of a change feed. */

import { ValidationFailed } from "../../errors/input.ts";
import { whosesOf } from "../../filters/filter.ts";
import type { Context } from "../../instances/context.ts";
import type { Row } from "../../instances/decode.ts";
import { readingOf } from "../../instances/reading.ts";
import type { View } from "../../instances/view.ts";
import { askedOf, type Options } from "../asking.ts";
import { LIST_ROWS } from "../plan.ts";
import { planOf } from "../planning/planner.ts";
import { post } from "../running/requests.ts";
import { rootBody } from "../running/stepwise.ts";

/** Some changes, and the cursor that stands after them. */
export interface Change<T> {
  /** Created or changed since, in their present state. */
  readonly items: T[];
  /** Deleted since, in their last state; `deletedTime` says when. */
  readonly deleted: T[];
  /** Keep it: `sync({ cursor })` goes on from here, for three days. */
  readonly cursor: string;
}

/** Page by page what is new since the cursor, until nothing is left to tell. */
export async function* changes<T>(
  context: Context,
  view: View,
  options: Options,
  since: string | undefined,
): AsyncGenerator<Change<T>, void, undefined> {
  const asked = await askedOf(context, view, { ...options, cursor: null });
  const [whose] = whosesOf(asked.filter);
  if (whose) {
    throw new ValidationFailed(
      "the change feed takes no condition over a connection: an instance does not change with what it is connected with",
      { view: view.name, property: whose.member.name },
    );
  }
  const plan = planOf({ ...asked, limit: undefined }, { endpoint: "query" });
  const body = rootBody(plan, LIST_ROWS);
  const { name } = plan.root;
  const { parse, decoderOf } = await readingOf([view]);
  const gone = (row: Row): boolean => row.deletedTime !== undefined;
  let cursor = since;
  for (;;) {
    const cursors = cursor === undefined ? {} : { cursors: { [name]: cursor } };
    const request = post("/sync", { with: body.with, select: body.select, ...cursors });
    const [rows, next] = await context.http.send(
      request,
      (text): [Row[], string] => {
        const { document, marked } = parse(text);
        return [decoderOf(view)(document?.items?.[name], marked), document.nextCursor[name]];
      },
      options,
    );
    cursor = next;
    const items = rows.filter((row) => !gone(row)) as unknown as T[];
    yield { items, deleted: rows.filter(gone) as unknown as T[], cursor: next };
    if (rows.length < LIST_ROWS) return;
  }
}
