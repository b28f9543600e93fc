/** A property with the values it is compared with: what keyword filters and the fields of conditions have in common. */

import { ValidationFailed } from "../errors/input.ts";
import { isStored, membersOf } from "../instances/members.ts";
import type { ValueType, View } from "../instances/view.ts";
import type { Bounds, Filter, PropertyRef } from "./filter.ts";
import { baseOf, propertyRef } from "./names.ts";
import { type Bound, filterValue, reference, WrongValue } from "./values.ts";

export interface Property {
  readonly view: View;
  readonly name: string;
  /** How the service names it. */
  readonly ref: PropertyRef;
  readonly type: ValueType | "id";
  readonly list: boolean;
}

/** A property that has a value of its own; undefined when the view has none of this name. */
export function propertyNamed(view: View, name: string): Property | undefined {
  const member = membersOf(view).get(name);
  if (member && isStored(member)) {
    const type = member.kind === "value" ? member.type : "id";
    return { view, name, ref: propertyRef(view, member.id), type, list: member.list };
  }
  const base = baseOf(view);
  if (!Object.hasOwn(base, name)) return undefined;
  const { id, type } = base[name]!;
  return { view, name, ref: [view.instanceType, id], type, list: false };
}

export class Compared {
  readonly property: Property;
  readonly instanceSpace: string | undefined;

  constructor(property: Property, instanceSpace: string | undefined) {
    this.property = property;
    this.instanceSpace = instanceSpace;
  }

  get there(): Filter {
    return { exists: { property: this.property.ref } };
  }

  equal(value: unknown): Filter {
    if (value === null) return { not: this.there };
    return { equals: { property: this.property.ref, value: this.encode(value) } };
  }

  among(values: unknown): Filter {
    const several = this.several(values);
    const { ref: property, type } = this.property;
    if (type === "enum" && several.length) {
      // the service has refused `in` on enums: the same said with equals always works
      const equal = several.map((value): Filter => ({ equals: { property, value } }));
      return equal.length === 1 ? equal[0]! : { or: equal };
    }
    return { in: { property, values: several } };
  }

  within(bounds: Bounds): Filter {
    return { range: { property: this.property.ref, ...this.bounds(bounds) } };
  }

  beginning(prefix: unknown): Filter {
    const value = this.property.list ? this.several(prefix) : this.encode(prefix);
    return { prefix: { property: this.property.ref, value } };
  }

  holdingAny(values: unknown): Filter {
    return { containsAny: { property: this.property.ref, values: this.several(values) } };
  }

  bounds(given: Bounds): Bounds {
    const encoded = Object.entries(given).map(([bound, value]) => [
      bound,
      this.encode(value, bound as Bound),
    ]);
    return Object.fromEntries(encoded);
  }

  several(values: unknown): unknown[] {
    if (!Array.isArray(values)) throw this.refused("expected an array of values");
    return values.map((value) => this.encode(value));
  }

  encode(value: unknown, bound: Bound = "equals"): unknown {
    const { type } = this.property;
    try {
      return type === "id" ? reference(value, this.instanceSpace) : filterValue(value, type, bound);
    } catch (error) {
      throw error instanceof WrongValue ? this.refused(error.message) : error;
    }
  }

  refused(message: string): ValidationFailed {
    const { view, name } = this.property;
    return new ValidationFailed(message, { view: view.name, property: name });
  }
}
