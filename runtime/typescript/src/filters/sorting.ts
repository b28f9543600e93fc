/** Sorts, with their names checked against the view. */

import { ValidationFailed } from "../errors/input.ts";
import { isStored, membersOf, unknownName } from "../instances/members.ts";
import type { View } from "../instances/view.ts";
import type { PropertyRef } from "./filter.ts";
import { baseOf, propertyRef } from "./names.ts";
import { asc, type Sort } from "./sort.ts";

const MOST = 5;

/** A sort with what the service calls its property. */
export interface ResolvedSort extends Sort {
  readonly property: PropertyRef;
}

/** What was asked for as a list of sorts. */
export function sortsOf(view: View, sortBy: unknown): ResolvedSort[] {
  if (sortBy === undefined || sortBy === null) return [];
  const given: unknown[] = Array.isArray(sortBy) ? sortBy : [sortBy];
  if (given.length > MOST) {
    throw new ValidationFailed(`sort by at most ${MOST} properties, not ${given.length}`, {
      view: view.name,
    });
  }
  return given.map((one) => {
    const sort = typeof one === "string" ? asc(one) : (one as Sort);
    if (typeof sort?.field !== "string") {
      throw new ValidationFailed("sort by names of properties, asc(...) or desc(...)", {
        view: view.name,
      });
    }
    return { ...sort, property: sortedBy(view, sort.field) };
  });
}

function sortedBy(view: View, name: string): PropertyRef {
  const base = baseOf(view);
  if (Object.hasOwn(base, name)) return [view.instanceType, base[name]!.id];
  const member = membersOf(view).get(name);
  if (!member) {
    const known = view.stored.map((stored) => stored.name);
    throw unknownName(view, "property to sort by", name, [...known, ...Object.keys(base)]);
  }
  if (!isStored(member) || member.list || (member.kind === "value" && member.type === "json")) {
    const place = { view: view.name, property: name };
    throw new ValidationFailed("lists, JSON and connections cannot be sorted by", place);
  }
  return propertyRef(view, member.id);
}
