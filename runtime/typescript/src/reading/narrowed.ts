/** What conditions leave of a view, where that needs no plan; loaded by the first that is asked for. */

import { isNever, whosesOf } from "../filters/filter.ts";
import type { Context } from "../instances/context.ts";
import type { View } from "../instances/view.ts";
import { checkCount } from "./asked.ts";
import { askedOf, type Options } from "./asking.ts";
import { isSmall, plainly } from "./plain.ts";
import { QUERY_ROWS } from "./plan.ts";
import type { Source } from "./running/pager.ts";
import { flat, sortOf } from "./wording.ts";

/** Options that change more than which instances come, and in which order. */
const MORE = ["cursor", "properties", "targetUnits"];

/** The pages of what is asked; undefined where it takes a plan to read it. */
export async function narrowed(
  context: Context,
  view: View,
  options: Options,
  soon: boolean,
): Promise<Source | undefined> {
  const { limit, chunkSize } = options as Readonly<Record<string, number | undefined>>;
  checkCount(view, "limit", limit, 0);
  checkCount(view, "chunkSize", chunkSize, 1, QUERY_ROWS);
  if (
    view.bare ||
    view.int64.length ||
    limit === null ||
    MORE.some((name) => options[name] != null)
  )
    return undefined;
  const { filter, sorts } = await askedOf(context, view, options);
  const small = isSmall(limit, chunkSize);
  if (whosesOf(filter).length || (sorts.length && !small)) return undefined;
  const source = plainly(view, options, soon, {
    list: { ...(filter ? { filter } : {}), ...(sorts.length ? { sort: sortOf(sorts) } : {}) },
    filter: flat({ hasData: [view.source] }, filter),
  });
  return isNever(filter) || limit === 0 ? { ...source, page: 0 } : source;
}
