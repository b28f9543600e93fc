/** Steps as the service's JSON. */

import { type Filter, MATCH_ALL } from "../../filters/filter.ts";
import type { Request } from "../../http/values.ts";
import { QUERY_ROWS, type Step } from "../plan.ts";
import { flat, sourceOf } from "../wording.ts";
import { queryRequest, type Wire } from "./requests.ts";

/** The filter of a step's nodes in a query, where selecting a view does not restrict to it. */
export function conditionOf(step: Step, narrow?: Filter): Filter {
  const data: Filter | undefined = step.view.bare ? undefined : { hasData: [step.view.source] };
  return flat(narrow, data, step.filter) ?? MATCH_ALL;
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
