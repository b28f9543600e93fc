/** Steps as the service's JSON. */

import { all, type Filter, MATCH_ALL } from "../../filters/filter.ts";
import type { ResolvedSort } from "../../filters/sorting.ts";
import type { Request } from "../../http/values.ts";
import { QUERY_ROWS, type Step } from "../plan.ts";
import { queryRequest, type Wire } from "./requests.ts";

/** Where the properties of a step come from. */
export function sourceOf(step: Pick<Step, "view" | "units">): Wire {
  const targetUnits = step.units.map(([property, unit]) => ({
    property,
    // external ids of units have the form quantity:unit; systems are single words
    unit: unit.includes(":") ? { externalId: unit } : { unitSystemName: unit },
  }));
  return { source: step.view.source, ...(targetUnits.length ? { targetUnits } : {}) };
}

/** Sorts as requests have them; search does not take `nullsFirst`. */
export function sortOf(sorts: readonly ResolvedSort[], searching = false): Wire[] {
  return sorts.map(({ property, direction, nullsFirst }) => ({
    property,
    direction,
    ...(searching ? {} : { nullsFirst }),
  }));
}

/** The filter of a step's nodes in a query, where selecting a view does not restrict to it. */
export function conditionOf(step: Step, narrow?: Filter): Filter {
  const data: Filter | undefined = step.view.bare ? undefined : { hasData: [step.view.source] };
  return flat(narrow, data, step.filter) ?? MATCH_ALL;
}

/** All of them in one `and` without `and` inside. */
export function flat(...filters: readonly (Filter | undefined)[]): Filter | undefined {
  const given = filters.filter((filter) => filter !== undefined);
  return all(...given.flatMap((filter) => ("and" in filter ? filter.and : [filter])));
}

/** What a query returns of a step's nodes. */
export function selectOf(step: Step): Wire {
  if (step.view.bare || (step.properties?.length === 0 && !step.pointer)) return {};
  const sources: Wire[] = [{ ...sourceOf(step), properties: step.properties ?? ["*"] }];
  const { pointer } = step;
  if (pointer && pointer.name === undefined) {
    const [space, key, property] = pointer.ref;
    const [externalId, version] = key.split("/");
    sources.push({ source: { type: "view", space, externalId, version }, properties: [property] });
  }
  return { sources };
}

/** A query request that is put together expression by expression. */
export class QueryBody {
  readonly with: Record<string, Wire> = {};
  readonly select: Record<string, Wire> = {};

  add(name: string, expression: Wire, selected: Wire, limit: number = QUERY_ROWS): void {
    this.with[name] = { ...expression, limit };
    this.select[name] = selected;
  }

  get size(): number {
    return Object.keys(this.with).length;
  }

  limitOf(name: string): number {
    return this.with[name]?.limit as number;
  }

  request(cursors: Readonly<Record<string, string>> | undefined): Request {
    return queryRequest(this, cursors);
  }
}
