/** What results are sorted by: `"capacity"`, `desc("capacity")`, or several of these. */

import { ValidationFailed } from "../errors.ts";
import { isStored, unknownName, type View } from "../instances/view.ts";
import type { PropertyRef } from "./condition.ts";
import { baseOf, propertyRef } from "./names.ts";

const MOST = 5;

/** One property to sort by, with its direction and the place of missing values. */
export interface Sort<Field extends string = string> {
  readonly field: Field;
  readonly direction: "ascending" | "descending";
  readonly nullsFirst: boolean;
}

export type SortBy<Field extends string> = Field | Sort<Field> | readonly (Field | Sort<Field>)[];

/** Smallest first. */
export function asc<Field extends string>(
  field: Field,
  options?: { nullsFirst?: boolean },
): Sort<Field> {
  return { field, direction: "ascending", nullsFirst: options?.nullsFirst ?? false };
}

/** Largest first; missing values still come last unless asked otherwise. */
export function desc<Field extends string>(
  field: Field,
  options?: { nullsFirst?: boolean },
): Sort<Field> {
  return { field, direction: "descending", nullsFirst: options?.nullsFirst ?? false };
}

/** A sort in the terms of the service. */
export interface WireSort {
  readonly property: PropertyRef;
  readonly direction: "ascending" | "descending";
  readonly nullsFirst?: boolean;
}

/** Names checked against the view, in the terms of the service; search does not take `nullsFirst`. */
export function wireSorts(view: View, sorts: readonly Sort[], searching = false): WireSort[] {
  return sorts.map(({ field, direction, nullsFirst }) => ({
    property: sortedBy(view, field),
    direction,
    ...(searching ? {} : { nullsFirst }),
  }));
}

/** What was asked for as a list of sorts. */
export function sortsOf(view: View, sortBy: unknown): Sort[] {
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
    sortedBy(view, sort.field);
    return sort;
  });
}

function sortedBy(view: View, name: string): PropertyRef {
  const base = baseOf(view);
  if (Object.hasOwn(base, name)) return [view.instanceType, base[name]!.id];
  const member = view.members.get(name);
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
