/** Parts of requests that are the same wherever they stand. */

import { all, type Filter } from "../filters/filter.ts";
import type { ResolvedSort } from "../filters/sorting.ts";
import type { Request } from "../http/values.ts";
import type { View } from "../instances/view.ts";
import type { Asked } from "./asked.ts";
import { LIST_ROWS } from "./plan.ts";
import { post, type Wire } from "./running/requests.ts";

/** Where properties come from. */
export function sourceOf({ view, units }: Pick<Asked, "view" | "units">): Wire {
  const targetUnits = units.map(([property, unit]) => ({
    property,
    // external ids of units have the form quantity:unit; systems are single words
    unit: unit.includes(":") ? { externalId: unit } : { unitSystemName: unit },
  }));
  return { source: view.source, ...(targetUnits.length ? { targetUnits } : {}) };
}

/** Sorts as requests have them; search does not take `nullsFirst`. */
export function sortOf(sorts: readonly ResolvedSort[], searching = false): Wire[] {
  return sorts.map(({ property, direction, nullsFirst }) => ({
    property,
    direction,
    ...(searching ? {} : { nullsFirst }),
  }));
}

/** All of them in one `and` without `and` inside. */
export function flat(...filters: readonly (Filter | undefined)[]): Filter | undefined {
  const given = filters.filter((filter) => filter !== undefined);
  return all(...given.flatMap((filter) => ("and" in filter ? filter.and : [filter])));
}

/** A request for figures. */
export function figuresRequest(
  view: View,
  filter: Filter | undefined,
  aggregates: readonly Record<string, unknown>[],
  groupBy: readonly string[] = [],
): Request {
  const body = {
    view: view.source,
    instanceType: view.instanceType,
    aggregates,
    limit: LIST_ROWS,
    ...(groupBy.length ? { groupBy } : {}),
    ...(filter ? { filter } : {}),
  };
  return post("/aggregate", body, "search");
}
