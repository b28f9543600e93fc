/** Whether there is anything in what is asked that the service has no filter for. What that takes is loaded then. */

import { type Filter, whosesOf } from "../filters/filter.ts";
import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import type { Asked } from "./asked.ts";
import type { Run } from "./connected/links.ts";

/** Whether anything is asked that the service has no filter for. */
export function needsAnswers({ filter, branches }: Asked): boolean {
  return (
    whosesOf(filter).length > 0 ||
    branches.some((branch) => branch.required || needsAnswers(branch.asked))
  );
}

/** A filter that is answered at once: figures and searches have no pages to check. */
export async function namedFilter(
  { http }: Context,
  { view, filter }: Asked,
  call: CallOptions,
): Promise<Filter | undefined> {
  if (!whosesOf(filter).length) return filter;
  const run: Run = { http, call, meter: { requests: 0, rows: 0, shrunk: 0 } };
  return (await import("./connected/answering.ts")).named(run, view, filter);
}
