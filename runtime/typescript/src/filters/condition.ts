/** Conditions people make of fields, and how they are combined. */

import { ValidationFailed } from "../errors/input.ts";
import type { View } from "../instances/view.ts";
import type { Filter } from "./filter.ts";

/** What `where` takes besides keywords: `t => t.capacity.gt(3)`, or a condition made before. */
export type Where<Fields> = Condition | ((fields: Fields) => Condition);

/** A condition made of fields: `t.capacity.gt(3).and(t.name.startsWith("A").not())`. */
export class Condition {
  readonly filter: Filter;

  constructor(filter: Filter) {
    this.filter = filter;
  }

  and(...others: Condition[]): Condition {
    return new Condition({ and: [this.filter, ...others.map((other) => other.filter)] });
  }

  or(...others: Condition[]): Condition {
    return new Condition({ or: [this.filter, ...others.map((other) => other.filter)] });
  }

  not(): Condition {
    return new Condition({ not: this.filter });
  }

  toJSON(): Filter {
    return this.filter;
  }
}

/** The filter of a condition on instances of the view, given as such or as a function of its fields. */
export function conditionOf(view: View, given: unknown, fields: unknown): Filter {
  const found: unknown = typeof given === "function" ? given(fields) : given;
  if (found instanceof Condition) return found.filter;
  throw new ValidationFailed("a condition is made of fields, as in t => t.name.eq(...)", {
    view: view.name,
  });
}
