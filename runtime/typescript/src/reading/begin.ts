/** Starting a read of whatever was asked. */

import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import type { InstanceId } from "../instances/types.ts";
import type { View } from "../instances/view.ts";
import type { Asked } from "./asked.ts";
import { askedOf, type Options } from "./asking.ts";
import { replayed } from "./builder/replaying.ts";
import type { QuerySteps } from "./builder/steps.ts";
import { needsAnswers } from "./conditions.ts";
import type { Run } from "./connected/links.ts";
import type { Plan } from "./plan.ts";
import { planOf } from "./planning/planner.ts";
import { collected, type Extent, type Manner } from "./read.ts";
import { Pager } from "./running/pager.ts";
import { stepwise } from "./running/stepwise.ts";

const WHOLE: Manner = { soon: false, cursors: false };

/** Of a verb, from its options. */
export async function beginVerb(
  context: Context,
  view: View,
  options: Options,
  manner: Manner,
): Promise<Pager> {
  return (await begin(context, await askedOf(context, view, options), options as Extent, manner))
    .pager;
}

export async function beginQuery(
  query: QuerySteps,
  extent: Extent,
  manner: Manner,
): Promise<Pager> {
  return (await begin(query.context, await replayed(query), extent, manner)).pager;
}

/** The ids of what a query matches. */
export async function idsOf(query: QuerySteps, extent: Extent): Promise<InstanceId[]> {
  return bare(query.context, await replayed(query), extent);
}

/** How many a verb matches, by reading them. */
export async function countVerb(context: Context, view: View, options: Options): Promise<number> {
  return (await bare(context, { ...(await askedOf(context, view, options)), sorts: [] }, options))
    .length;
}

export async function countQuery(query: QuerySteps, call: CallOptions): Promise<number> {
  const { context } = query;
  const asked = { ...(await replayed(query)), sorts: [] };
  const { countTold } = await import("./counting.ts");
  return (await countTold(context, asked, call)) ?? (await bare(context, asked, call)).length;
}

/** Ids of what was asked for. What a branch requires is a condition, though nothing is brought for it. */
async function bare(context: Context, asked: Asked, extent: Extent): Promise<InstanceId[]> {
  const branches = asked.branches.filter((branch) => branch.required);
  const plain = { ...asked, properties: [], branches };
  const rows = await collected((await begin(context, plain, extent, WHOLE)).pager);
  return rows.map(({ space, externalId }) => ({ space, externalId }));
}

/** A read that has begun, and how its conditions over connections are answered. */
export async function begin(
  { http }: Context,
  given: Asked,
  extent: Extent,
  manner: Manner,
): Promise<{ pager: Pager; plan: Plan; notes: readonly string[] }> {
  extent.signal?.throwIfAborted();
  const { limit, chunkSize, cursor } = extent;
  const cursors =
    manner.cursors || (cursor !== undefined && cursor !== null)
      ? await import("./running/cursor.ts")
      : undefined;
  const endpoint = cursors?.endpointOf(cursor);
  const run: Run = { http, call: extent, meter: { requests: 0, rows: 0, shrunk: 0 } };
  const { plan, notes } = needsAnswers(given)
    ? await (await import("./connected/planning.ts")).planned(run, given, extent, manner, endpoint)
    : { plan: planOf(given, { limit, chunkSize, soon: manner.soon, endpoint }), notes: [] };
  const source = await stepwise(plan, cursors?.writeCursor);
  const pager = new Pager(source, http, extent, cursors?.readCursor(plan, cursor));
  pager.meter.requests += run.meter.requests;
  pager.meter.rows += run.meter.rows;
  return { pager, plan, notes };
}
