/** Names of properties that people give, checked against the view. */

import { ValidationFailed } from "../errors/input.ts";
import { unknownName } from "../instances/members.ts";
import type { View } from "../instances/view.ts";
import type { Unit } from "./asked.ts";

/** Names of properties to fetch. */
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
