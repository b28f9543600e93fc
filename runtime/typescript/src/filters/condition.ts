/** Conditions people make of fields, and how they are combined. */

import type { Filter } from "./filter.ts";

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
