/** What is wanted, with every name checked: the value that planning starts from. */

import { ValidationFailed } from "../errors.ts";
import type { Filter } from "../filters/condition.ts";
import type { Sort } from "../filters/sorting.ts";
import {
  type Connection,
  isStored,
  type Relation,
  unknownName,
  type View,
} from "../instances/view.ts";

/** A unit to convert to: identifier of the property, external id of a unit or name of a unit system. */
export type Unit = readonly [property: string, unit: string];

export interface Asked {
  readonly view: View;
  readonly filter?: Filter | undefined;
  readonly sorts: readonly Sort[];
  /** Of the root: in all. Of a branch: for each instance it is brought to. */
  readonly limit?: number | undefined;
  /** Names of the properties to fetch; undefined for all. */
  readonly properties?: readonly string[] | undefined;
  readonly units: readonly Unit[];
  readonly branches: readonly Branch[];
}

/** A connection that is asked for, and what of it. */
export interface Branch {
  readonly member: Relation | Connection;
  readonly asked: Asked;
  readonly edgeView?: View | undefined;
  readonly edgeFilter?: Filter | undefined;
}

export function checkCount(
  view: View,
  name: string,
  value: unknown,
  least: number,
  most?: number,
): void {
  if (value === undefined || value === null) return;
  if (
    typeof value !== "number" ||
    !Number.isInteger(value) ||
    value < least ||
    (most && value > most)
  ) {
    const range = most ? `from ${least} to ${most}` : `from ${least}`;
    throw new ValidationFailed(`${name} must be a whole number ${range}, not ${String(value)}`, {
      view: view.name,
    });
  }
}

/** Names of properties to fetch, checked. */
export function propertiesOf(view: View, names: unknown): readonly string[] | undefined {
  if (names === undefined) return undefined;
  if (!Array.isArray(names)) {
    throw new ValidationFailed("properties is an array of names", { view: view.name });
  }
  const base = ["space", "externalId"];
  const known = view.stored.map((member) => member.name);
  for (const name of names) {
    if (!known.includes(name) && !base.includes(name)) {
      throw unknownName(view, "property to fetch", String(name), [...base, ...known]);
    }
  }
  return names.filter((name) => !base.includes(name));
}

/** A unit system for all that have a unit, or a unit for each property. */
export function unitsOf(view: View, units: unknown): readonly Unit[] {
  if (units === undefined) return [];
  const convertible = view.stored.filter((member) => member.kind === "value" && member.unit);
  const given =
    typeof units === "string"
      ? convertible.map((member) => [member.name, units] as const)
      : Object.entries(units as Record<string, unknown>);
  if (typeof units === "string" && !given.length) {
    throw new ValidationFailed("no property has a unit", { view: view.name });
  }
  return given.map(([name, unit]) => {
    const member = convertible.find((one) => one.name === name);
    const place = { view: view.name, property: name };
    if (!member) throw new ValidationFailed("the property has no unit", place);
    if (typeof unit !== "string" || !unit) {
      throw new ValidationFailed("expected the external id of a unit, or a unit system", place);
    }
    return [member.id, unit] as const;
  });
}

/** The identifier of a property that has a value of its own. */
export function storedId(view: View, name: string, what: string): string {
  if (name === "externalId" || name === "space") return name;
  const member = view.members.get(name);
  if (!member || !isStored(member)) {
    throw unknownName(
      view,
      `property to ${what}`,
      name,
      view.stored.map((stored) => stored.name),
    );
  }
  return member.id;
}
