/** Filters as the service's JSON, and conditions over connections, which the service has no filter for. */

import type { Connection } from "../instances/members.ts";
import type { InstanceId } from "../instances/types.ts";
import type { Relation, View, ViewSource } from "../instances/view.ts";

export type PropertyRef = readonly string[];

export interface Bounds {
  readonly gt?: unknown;
  readonly gte?: unknown;
  readonly lt?: unknown;
  readonly lte?: unknown;
}

/** A filter of the Data Modeling API. */
export type Filter =
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly equals: { readonly property: PropertyRef; readonly value: unknown } }
  | { readonly in: { readonly property: PropertyRef; readonly values: unknown } }
  | { readonly range: { readonly property: PropertyRef } & Bounds }
  | { readonly prefix: { readonly property: PropertyRef; readonly value: unknown } }
  | { readonly exists: { readonly property: PropertyRef } }
  | { readonly containsAny: { readonly property: PropertyRef; readonly values: unknown } }
  | { readonly containsAll: { readonly property: PropertyRef; readonly values: unknown } }
  | {
      readonly overlaps: {
        readonly startProperty: PropertyRef;
        readonly endProperty: PropertyRef;
      } & Bounds;
    }
  | { readonly hasData: readonly (ViewSource | ContainerSource)[] }
  | { readonly nested: { readonly scope: PropertyRef; readonly filter: Filter } }
  | { readonly instanceReferences: readonly InstanceId[] }
  | { readonly matchAll: Record<string, never> }
  /** Never sent: a read puts filters of the service in its place, or checks its pages by it. */
  | { readonly whose: Whose };

export interface ContainerSource {
  readonly type: "container";
  readonly space: string;
  readonly externalId: string;
}

export const MATCH_ALL: Filter = { matchAll: {} };
/** Matches nothing. */
export const NEVER: Filter = { not: MATCH_ALL };

/** Whether a filter is the one that matches nothing. */
export function isNever(filter: Filter | undefined): boolean {
  return filter !== undefined && "not" in filter && "matchAll" in filter.not;
}

/** All of them; undefined when there is none. */
export function all(...filters: readonly (Filter | undefined)[]): Filter | undefined {
  const given = filters.filter((filter) => filter !== undefined);
  return given.length > 1 ? { and: given } : given[0];
}

/** The filter and all those inside it. */
export function* walk(filter: Filter): Generator<Filter> {
  yield filter;
  if ("and" in filter) for (const part of filter.and) yield* walk(part);
  else if ("or" in filter) for (const part of filter.or) yield* walk(part);
  else if ("not" in filter) yield* walk(filter.not);
  else if ("nested" in filter) yield* walk(filter.nested.filter);
}

/** Instances that are connected with at least so many others that match: true or false, never unknown. */
export class Whose {
  readonly view: View;
  readonly member: Relation | Connection;
  readonly target: View;
  /** Of those at the other end. */
  readonly filter: Filter | undefined;
  readonly edgeFilter: Filter | undefined;
  readonly atLeast: number;
  /** Counts those the filter does not hold for: because it is false, or because they have no value. */
  readonly failing: boolean;

  constructor(
    of: Pick<Whose, "view" | "member" | "target" | "filter"> &
      Partial<Pick<Whose, "edgeFilter" | "atLeast" | "failing">>,
  ) {
    this.view = of.view;
    this.member = of.member;
    this.target = of.target;
    this.filter = of.filter;
    this.edgeFilter = of.edgeFilter;
    this.atLeast = of.atLeast ?? 1;
    this.failing = of.failing ?? false;
  }

  /** For comparing; it cannot be sent. */
  toJSON(): unknown {
    const { view, member, filter, edgeFilter, atLeast, failing } = this;
    return [view.source, member.id, filter, edgeFilter, atLeast, failing];
  }
}

/** The conditions over connections in a filter, each once; not those inside of others. */
export function whosesOf(filter: Filter | undefined): Whose[] {
  const found = new Map<string, Whose>();
  if (filter) {
    for (const part of walk(filter))
      if ("whose" in part) found.set(JSON.stringify(part.whose), part.whose);
  }
  return [...found.values()];
}
