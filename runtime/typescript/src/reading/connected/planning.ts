/** Plans of reads with conditions that the service has no filter for. */

import { ValidationFailed } from "../../errors/input.ts";
import { type Asked, checkCount } from "../asked.ts";
import { counted, countsAsLists } from "../counting.ts";
import { LIST_ROWS, type Plan } from "../plan.ts";
import { planOf } from "../planning/planner.ts";
import type { Extent, Manner } from "../read.ts";
import { answered } from "./answering.ts";
import type { Run } from "./links.ts";

type Endpoint = "list" | "query" | undefined;

/** Instances a read checks at most when all of them have to be looked at before it ends. */
const MOST_CHECKED = 1_000_000;

/** How to read what is asked, after requests where they are needed to say it in the words of the service. */
export async function planned(
  run: Run,
  given: Asked,
  extent: Extent,
  { soon, cursors }: Manner,
  endpoint: Endpoint,
): Promise<{ plan: Plan; notes: readonly string[] }> {
  const resumable = cursors || endpoint !== undefined;
  const { asked, checks, notes } = await answered(run, given, resumable);
  if (!checks) {
    const { limit, chunkSize } = extent;
    return { plan: planOf(asked, { limit, chunkSize, soon, endpoint }), notes };
  }
  const plan = checkedPlan(asked, checks, extent, endpoint);
  if (!soon && !cursors) await refuseEndless(run, plan);
  return { plan, notes };
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
  endpoint: Endpoint,
): Plan {
  checkCount(asked.view, "limit", limit, 0);
  const limits = [limit, asked.limit].filter((one) => one !== undefined);
  const total = limits.length ? Math.min(...limits) : undefined;
  const size = chunkSize ?? ((total ?? LIST_ROWS + 1) <= LIST_ROWS ? LIST_ROWS : undefined);
  const plan = planOf({ ...asked, limit: undefined }, { chunkSize: size, endpoint });
  return { ...plan, total, checks };
}
