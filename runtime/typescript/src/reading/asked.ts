/** What is wanted, with every name checked: the value that planning starts from. */

import { ValidationFailed } from "../errors/input.ts";
import type { Filter } from "../filters/filter.ts";
import type { ResolvedSort } from "../filters/sorting.ts";
import type { Connection } from "../instances/members.ts";
import type { Relation, View } from "../instances/view.ts";

/** A unit to convert to: identifier of the property, external id of a unit or name of a unit system. */
export type Unit = readonly [property: string, unit: string];

export interface Asked {
  readonly view: View;
  readonly filter?: Filter | undefined;
  readonly sorts: readonly ResolvedSort[];
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
  /** How many edges to follow, one after the other; infinite for all there are. */
  readonly distance: number;
  /** Whatever it leads nowhere from is left out. */
  readonly required: boolean;
  /** Nodes behind which nothing is wanted. */
  readonly until?: Filter | undefined;
}

/** All of a view. */
export function everything(view: View): Asked {
  return { view, sorts: [], units: [], branches: [] };
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
