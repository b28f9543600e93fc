/** How many instances match, by the aggregation of the service. */

import { type Filter, isNever, walk, whosesOf } from "../filters/filter.ts";
import type { Http } from "../http/exchange.ts";
import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import { itemsIn } from "../instances/items.ts";
import type { View } from "../instances/view.ts";
import type { Asked } from "./asked.ts";
import { figuresRequest } from "./wording.ts";

export async function counted(
  http: Http,
  view: View,
  filter: Filter | undefined,
  call: CallOptions,
): Promise<number> {
  const request = figuresRequest(view, filter, [{ count: {} }]);
  const [row] = await http.send(request, itemsIn<any>, call);
  return row?.aggregates[0]?.value ?? 0;
}

/** How many match; undefined where aggregation does not filter as lists do, or counts no views, so that they have to be read. */
export async function countTold(
  { http }: Context,
  { view, filter, limit, branches }: Asked,
  call: CallOptions,
): Promise<number | undefined> {
  const read = view.bare || branches.some((branch) => branch.required) || whosesOf(filter).length;
  if (read || !countsAsLists(filter)) return undefined;
  const found = isNever(filter) ? 0 : await counted(http, view, filter, call);
  return limit === undefined ? found : Math.min(found, limit);
}

/** Whether the aggregation of the service understands the filter as lists do. */
export function countsAsLists(filter: Filter | undefined): boolean {
  if (!filter) return true;
  for (const part of walk(filter)) {
    if ("nested" in part || "exists" in part || "overlaps" in part || "instanceReferences" in part)
      return false;
    if ("prefix" in part && typeof part.prefix.value !== "string") return false;
  }
  return true;
}
