/** What will be requested, and why: everything decided that can be decided before the first answer arrives. */

import type { Filter } from "../filters/filter.ts";
import type { ResolvedSort } from "../filters/sorting.ts";
import type { Connection } from "../instances/members.ts";
import type { Relation, View } from "../instances/view.ts";
import type { Unit } from "./asked.ts";

/** Rows one expression of a query gives at most. */
export const QUERY_ROWS = 10_000;
/** Rows one page of a list gives at most. */
export const LIST_ROWS = 1000;
/** Ids in one request. */
export const IDS = 1000;
/** Expressions in one query. */
export const EXPRESSIONS = 50;

/** How the rows of a reverse relation say which instance they point at. */
export interface Pointer {
  readonly ref: readonly [space: string, source: string, property: string];
  /** Name of the relation in the view of the row; undefined when only another view has it. */
  readonly name: string | undefined;
}

/** Instances of one view: those the read starts from, or those one connection leads to. */
export interface Step {
  /** Of the expression in requests. */
  readonly name: string;
  /** For people: the connections that lead here. */
  readonly path: string;
  readonly view: View;
  readonly member: Relation | Connection | undefined;
  readonly filter: Filter | undefined;
  readonly sorts: readonly ResolvedSort[];
  readonly limit: number | undefined;
  /** Identifiers to fetch; undefined for all. */
  readonly properties: readonly string[] | undefined;
  readonly units: readonly Unit[];
  readonly edgeView: View | undefined;
  readonly edgeFilter: Filter | undefined;
  readonly distance: number;
  readonly until: Filter | undefined;
  readonly pointer: Pointer | undefined;
  /** Why the step cannot be part of its parent's request; undefined when it can. */
  readonly separate: string | undefined;
  readonly children: readonly Step[];
}

export interface Plan {
  readonly endpoint: "nothing" | "list" | "query";
  readonly why: string;
  readonly root: Step;
  /** Rows in a page of the root at most, and in the first page. */
  readonly page: number;
  readonly first: number;
  /** Rows of the root wanted in all. */
  readonly total: number | undefined;
  /** What each page is checked by, as the service has no filter for it. */
  readonly checks?: Filter | undefined;
}

/** The expression with the edges that lead to a step. */
export function edgesOf(step: Step): string {
  return `${step.name}e`;
}

export function* steps(step: Step): Generator<Step> {
  yield step;
  for (const child of step.children) yield* steps(child);
}
