/** Fields that make conditions: `t => t.capacity.gt(3)`. */

import { ValidationFailed } from "../errors/input.ts";
import { BARE, type Connection, isStored, membersOf, unknownName } from "../instances/members.ts";
import type { Model } from "../instances/table.ts";
import { type Relation, type ValueType, type View, viewNamed } from "../instances/view.ts";
import { Compared, type Property, propertyNamed } from "./compared.ts";
import { Condition, conditionOf } from "./condition.ts";
import { Connecting, type Via } from "./connections.ts";
import type { Count } from "./field-types.ts";
import type { Filter } from "./filter.ts";
import { baseOf, propertyRef } from "./names.ts";
import type { Bound } from "./values.ts";

interface Setting {
  readonly view: View;
  readonly model: Model;
  readonly instanceSpace: string | undefined;
  /** The relations that lead from the instances that are filtered to this one. */
  readonly via: readonly Via[];
}

/** The fields of a view, each made when it is asked for. */
function fieldsOf(view: View, model: Model, instanceSpace: string | undefined): any {
  return fieldsIn({ view, model, instanceSpace, via: [] });
}

/** What a condition says of instances of the view; given as such, or as a function of its fields. */
export function meant(
  view: View,
  model: Model,
  instanceSpace: string | undefined,
  given: unknown,
): Filter {
  return conditionOf(view, given, fieldsOf(view, model, instanceSpace));
}

function fieldsIn(setting: Setting): any {
  return new Proxy(Object.create(null) as object, {
    get: (_, name) => (typeof name === "string" ? fieldNamed(setting, name) : undefined),
  });
}

/** One field by its name. */
function fieldNamed(setting: Setting, name: string): Field | Connecting {
  const { view } = setting;
  const member = membersOf(view).get(name);
  const property = propertyNamed(view, name);
  if (property) {
    return new Field(setting, property, member?.kind === "relation" ? member : undefined);
  }
  if (member && !isStored(member)) return connecting(setting, member);
  const known = view.stored.map((stored) => stored.name);
  throw unknownName(view, "property to filter by", name, [...known, ...Object.keys(baseOf(view))]);
}

/** What a connection leads to, seen by conditions. */
function connecting(setting: Setting, member: Relation | Connection): Connecting {
  const { view, model, instanceSpace, via } = setting;
  const known = (name: string | undefined): View | undefined => {
    const found = viewNamed(model, name);
    if (name === undefined || found) return found;
    throw new ValidationFailed(unopened(view, name), { view: view.name, property: member.name });
  };
  return new Connecting({
    view,
    member,
    target: known(member.to) ?? BARE,
    edgeView: known(member.kind === "edges" ? member.properties : undefined),
    via,
    fieldsOf: (other) => fieldsOf(other, model, instanceSpace),
  });
}

function unopened(view: View, name: string): string {
  return `the client does not know ${name}: open it as of(${view.name}, { ${name} })`;
}

/** Values of which one may be another property of the same instance. */
class ComparedFields extends Compared {
  readonly way: string;

  constructor(setting: Setting, property: Property) {
    super(property, setting.instanceSpace);
    this.way = JSON.stringify(setting.via.map(({ view, member }) => [view.name, member.id]));
  }

  override several(values: unknown): unknown[] {
    if (Array.isArray(values) && values.some((value) => value instanceof Field))
      throw this.refused("expected values, got a property: compare it with eq");
    return super.several(values);
  }

  override encode(value: unknown, bound?: Bound): unknown {
    if (!(value instanceof Field)) return super.encode(value, bound);
    const other = value.compared;
    if (this.way !== other.way)
      throw this.refused("only properties of the same instance can be compared");
    const [own, its] = [this.property, other.property];
    if (own.list || its.list || familyOf(own.type) !== familyOf(its.type))
      throw this.refused(`${its.name} holds another type of value`);
    return { property: its.ref };
  }
}

/** A property conditions can be put on. */
class Field {
  readonly compared: ComparedFields;
  readonly #setting: Setting;
  readonly #relation: Relation | undefined;

  constructor(setting: Setting, property: Property, relation: Relation | undefined) {
    this.compared = new ComparedFields(setting, property);
    this.#setting = setting;
    this.#relation = relation;
  }

  get node(): any {
    const { view, model, via } = this.#setting;
    const member = this.#relation;
    const to = member?.to;
    const target = this.compared.property.list ? undefined : viewNamed(model, to);
    if (!member || !target) {
      throw this.compared.refused(
        this.compared.property.list
          ? "it is a list: any, none, all and count look at what it leads to"
          : to
            ? unopened(view, to)
            : "the model does not say what it leads to",
      );
    }
    return fieldsIn({ ...this.#setting, view: target, via: [...via, { view, member, target }] });
  }

  any(...of: unknown[]): Condition {
    return this.#connecting.any(...of);
  }

  none(...of: unknown[]): Condition {
    return this.#connecting.none(...of);
  }

  all(of: unknown): Condition {
    return this.#connecting.all(of);
  }

  count(...of: unknown[]): Count {
    return this.#connecting.count(...of);
  }

  get #connecting(): Connecting {
    if (this.compared.property.list && this.#relation)
      return connecting(this.#setting, this.#relation);
    throw this.compared.refused(
      "only connections and lists of relations have any, none, all and count",
    );
  }

  exists(): Condition {
    return this.#where(this.compared.there);
  }

  eq(value: unknown): Condition {
    return this.#where(this.compared.equal(value));
  }

  ne(value: unknown): Condition {
    const { compared } = this;
    if (value === null) return this.exists();
    return this.#where({ and: [compared.there, { not: compared.equal(value) }] });
  }

  in(values: readonly unknown[]): Condition {
    return this.#where(this.compared.among(values));
  }

  gt(value: unknown): Condition {
    return this.#where(this.compared.within({ gt: value }));
  }

  gte(value: unknown): Condition {
    return this.#where(this.compared.within({ gte: value }));
  }

  lt(value: unknown): Condition {
    return this.#where(this.compared.within({ lt: value }));
  }

  lte(value: unknown): Condition {
    return this.#where(this.compared.within({ lte: value }));
  }

  between(low: unknown, high: unknown): Condition {
    return this.#where(this.compared.within({ gte: low, lte: high }));
  }

  overlaps(end: unknown, low: unknown = null, high: unknown = null): Condition {
    const { compared } = this;
    if (!(end instanceof Field))
      throw compared.refused("overlaps takes the property the interval ends with");
    if (low === null && high === null) throw compared.refused("overlaps needs a low or a high end");
    compared.encode(end);
    const bounds = compared.bounds({
      ...(low === null ? {} : { gte: low }),
      ...(high === null ? {} : { lte: high }),
    });
    const [startProperty, endProperty] = [compared.property.ref, end.compared.property.ref];
    return this.#where({ overlaps: { startProperty, endProperty, ...bounds } });
  }

  startsWith(prefix: unknown): Condition {
    return this.#where(this.compared.beginning(prefix));
  }

  contains(value: unknown): Condition {
    return this.containsAny([value]);
  }

  containsAny(values: unknown): Condition {
    return this.#where(this.compared.holdingAny(values));
  }

  containsAll(values: unknown): Condition {
    const { compared } = this;
    const { ref: property } = compared.property;
    return this.#where({ containsAll: { property, values: compared.several(values) } });
  }

  /** The condition seen from where the relations started that lead here. */
  #where(filter: Filter): Condition {
    return new Condition(
      this.#setting.via.reduceRight<Filter>(
        (inner, { view, member }) => ({
          nested: { scope: propertyRef(view, member.id), filter: inner },
        }),
        filter,
      ),
    );
  }
}

/** Values of one family can be compared with each other. */
function familyOf(type: ValueType | "id"): string {
  if (/^(int|float)/.test(type)) return "number";
  return /^(enum|timeseries|file|sequence)$/.test(type) ? "text" : type;
}
