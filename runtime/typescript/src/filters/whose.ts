/** Conditions over connections: "those whose blades are damaged". The service has no filter for them. */

import type { Connection } from "../instances/members.ts";
import type { Relation, View } from "../instances/view.ts";
import { type Filter, walk } from "./filter.ts";

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
