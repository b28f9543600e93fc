/** Starting a read of whatever was asked. */

import { ValidationFailed } from "../errors/input.ts";
import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import type { InstanceId } from "../instances/types.ts";
import type { View } from "../instances/view.ts";
import { type Asked, checkCount } from "./asked.ts";
import { askedOf, type Options } from "./asking.ts";
import { replayed } from "./builder/replaying.ts";
import type { QuerySteps } from "./builder/steps.ts";
import { needsAnswers } from "./conditions.ts";
import type { Answered } from "./connected/answering.ts";
import type { Run } from "./connected/links.ts";
import { counted, countsAsLists, countTold } from "./counting.ts";
import { LIST_ROWS, type Plan } from "./plan.ts";
import { planOf } from "./planning/planner.ts";
import { collected, type Extent } from "./read.ts";
import { endpointOf, readCursor } from "./running/cursor.ts";
import { Pager } from "./running/pager.ts";
import { stepwise } from "./running/stepwise.ts";

/** How a read is begun: `soon` where the first rows are waited for, `cursors` where somebody may go on from a page. */
export interface Manner {
  readonly soon: boolean;
  readonly cursors: boolean;
}

/** Instances a read checks at most when all of them have to be looked at before it ends. */
const MOST_CHECKED = 1_000_000;
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
  return (await begin(query.context, replayed(query), extent, manner)).pager;
}

/** The ids of what a query matches. */
export async function idsOf(query: QuerySteps, extent: Extent): Promise<InstanceId[]> {
  return bare(query.context, replayed(query), extent);
}

/** How many a verb matches, by reading them. */
export async function countVerb(context: Context, view: View, options: Options): Promise<number> {
  return (await bare(context, { ...(await askedOf(context, view, options)), sorts: [] }, options))
    .length;
}

export async function countQuery(query: QuerySteps, call: CallOptions): Promise<number> {
  const { context } = query;
  const asked = { ...replayed(query), sorts: [] };
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
  { soon, cursors }: Manner,
): Promise<{ pager: Pager; plan: Plan; notes: readonly string[] }> {
  extent.signal?.throwIfAborted();
  const { limit, chunkSize, cursor } = extent;
  const endpoint = endpointOf(cursor);
  const run: Run = { http, call: extent, meter: { requests: 0, rows: 0, shrunk: 0 } };
  const resumable = cursors || endpoint !== undefined;
  const { asked, checks, notes } = await inWords(run, given, resumable);
  const plan = checks
    ? checkedPlan(asked, checks, extent, endpoint)
    : planOf(asked, { limit, chunkSize, soon, endpoint });
  if (checks && !soon && !cursors) await refuseEndless(run, plan);
  const pager = new Pager(stepwise(plan), http, extent, readCursor(plan, cursor));
  pager.meter.requests += run.meter.requests;
  pager.meter.rows += run.meter.rows;
  return { pager, plan, notes };
}

/** What is asked in the words of the service, after requests where they are needed for that. */
async function inWords(run: Run, asked: Asked, resumable: boolean): Promise<Answered> {
  if (!needsAnswers(asked)) return { asked, checks: undefined, notes: [] };
  return (await import("./connected/answering.ts")).answered(run, asked, resumable);
}

/** A check of each instance ends in time only where there are not too many. */
async function refuseEndless({ http, call }: Run, { root, total }: Plan): Promise<void> {
  if (total !== undefined || !countsAsLists(root.filter)) return;
  const number = await counted(http, root.view, root.filter, call);
  if (number <= MOST_CHECKED) return;
  throw new ValidationFailed(
    `${number} instances would have to be checked page by page, which may take an hour: narrow them with another condition, give a limit, or take them as they come with iterate`,
    { view: root.view.name },
  );
}

/** Pages as large as they can be: how many of their rows are wanted is seen when they are checked. */
function checkedPlan(
  asked: Asked,
  checks: Plan["checks"],
  { limit, chunkSize }: Extent,
  endpoint: "list" | "query" | undefined,
): Plan {
  checkCount(asked.view, "limit", limit, 0);
  const limits = [limit, asked.limit].filter((one) => one !== undefined);
  const total = limits.length ? Math.min(...limits) : undefined;
  const size = chunkSize ?? ((total ?? LIST_ROWS + 1) <= LIST_ROWS ? LIST_ROWS : undefined);
  const plan = planOf({ ...asked, limit: undefined }, { chunkSize: size, endpoint });
  return { ...plan, total, checks };
}
