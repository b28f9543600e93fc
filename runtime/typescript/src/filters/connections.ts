/** Connections as conditions see them: `t.blades.any((b) => b.length.gt(3))`, `t.blades.count().gte(2)`. */

import { ValidationFailed } from "../errors/input.ts";
import type { Connection } from "../instances/members.ts";
import type { Relation, View } from "../instances/view.ts";
import { Condition, conditionOf } from "./condition.ts";
import type { Count } from "./field-types.ts";
import { type Filter, MATCH_ALL, Whose } from "./filter.ts";
import { simplify } from "./simplify.ts";

/** A relation that was looked through. */
export interface Via {
  readonly view: View;
  readonly member: Relation;
  readonly target: View;
}

/** Which connection, and how conditions on its two sides are meant. */
interface Sides {
  readonly view: View;
  readonly member: Relation | Connection;
  readonly target: View;
  readonly edgeView: View | undefined;
  /** The relations that lead to the view. */
  readonly via: readonly Via[];
  fieldsOf(view: View): unknown;
}

/** What `ConnectionField` and `LinkField` are made of. */
export class Connecting {
  readonly #sides: Sides;

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  any(...of: unknown[]): Condition {
    return this.#seen(this.#whose(of));
  }

  none(...of: unknown[]): Condition {
    return this.#seen({ not: this.#whose(of) });
  }

  all(of: unknown): Condition {
    return this.#seen({ not: this.#whose([of], 1, true) });
  }

  count(...of: unknown[]): Count {
    const whole = (number: unknown): number => {
      if (!Number.isInteger(number)) throw this.#refused(`is counted in whole numbers`);
      return number as number;
    };
    const from = (number: number): Filter =>
      whole(number) > 0 ? this.#whose(of, number) : MATCH_ALL;
    const within = (low: number, high: number): Filter => ({
      and: [from(low), { not: from(whole(high) + 1) }],
    });
    return {
      eq: (number) => this.#seen(within(number, number)),
      ne: (number) => this.#seen({ not: within(number, number) }),
      gt: (number) => this.#seen(from(whole(number) + 1)),
      gte: (number) => this.#seen(from(number)),
      lt: (number) => this.#seen({ not: from(number) }),
      lte: (number) => this.#seen({ not: from(whole(number) + 1) }),
      between: (low, high) => this.#seen(within(low, high)),
    };
  }

  /** The condition on an instance of the view. */
  #whose(of: readonly unknown[], atLeast = 1, failing = false): Filter {
    const { view, member, target, edgeView } = this.#sides;
    if (of.length && of[0] === undefined) {
      throw this.#refused("has a condition that is undefined, which could mean all: leave it out");
    }
    const [given] = of;
    const both = typeof given === "object" && given !== null && !(given instanceof Condition);
    const { where, edge, ...rest } = (both ? given : { where: given }) as Record<string, unknown>;
    const [unknown] = Object.keys(rest);
    if (unknown) throw this.#refused(`takes where and edge, not ${unknown}`);
    if (edge !== undefined && !edgeView) throw this.#refused("has edges without properties");
    const edgeFilter = edgeView && this.#meant(edgeView, edge);
    const filter = this.#meant(target, where);
    return { whose: new Whose({ view, member, target, filter, edgeFilter, atLeast, failing }) };
  }

  #meant(view: View, given: unknown): Filter | undefined {
    if (given === undefined) return undefined;
    return simplify(conditionOf(view, given, this.#sides.fieldsOf(view)), view);
  }

  /** The condition seen from where the relations started that lead to the view. */
  #seen(filter: Filter): Condition {
    return new Condition(
      this.#sides.via.reduceRight<Filter>(
        (inner, step) => ({ whose: new Whose({ ...step, filter: inner }) }),
        filter,
      ),
    );
  }

  #refused(message: string): ValidationFailed {
    const { view, member } = this.#sides;
    return new ValidationFailed(message, { view: view.name, property: member.name });
  }
}
