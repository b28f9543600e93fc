/** Fields that make conditions: `t => t.capacity.gt(3)`. */

import { ValidationFailed } from "../errors.ts";
import { BARE, type Connection, isStored, membersOf, unknownName } from "../instances/members.ts";
import type { Model } from "../instances/table.ts";
import { type Relation, type ValueType, type View, viewNamed } from "../instances/view.ts";
import { Condition } from "./condition.ts";
import { Connecting, type Via } from "./connections.ts";
import type { Count } from "./field-types.ts";
import type { Bounds, Filter, PropertyRef } from "./filter.ts";
import { baseOf, propertyRef } from "./names.ts";
import { type Bound, filterValue, reference, WrongValue } from "./values.ts";

interface Setting {
  readonly view: View;
  readonly model: Model;
  readonly instanceSpace: string | undefined;
  /** The relations that lead from the instances that are filtered to this one. */
  readonly via: readonly Via[];
}

/** The fields of a view, each made when it is asked for. */
export function fieldsOf(view: View, model: Model, instanceSpace: string | undefined): any {
  return fieldsIn({ view, model, instanceSpace, via: [] });
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
  if (member && isStored(member)) {
    const type = member.kind === "value" ? member.type : "id";
    const relation = member.kind === "relation" ? member : undefined;
    return new Field(setting, name, propertyRef(view, member.id), type, member.list, relation);
  }
  const base = baseOf(view);
  if (Object.hasOwn(base, name)) {
    return new Field(
      setting,
      name,
      [view.instanceType, base[name]!.id],
      base[name]!.type,
      false,
      undefined,
    );
  }
  if (member && !isStored(member)) return connecting(setting, member);
  const known = view.stored.map((stored) => stored.name);
  throw unknownName(view, "property to filter by", name, [...known, ...Object.keys(base)]);
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

/** A property conditions can be put on. */
class Field {
  readonly #setting: Setting;
  readonly #name: string;
  readonly #ref: PropertyRef;
  readonly #type: ValueType | "id";
  readonly #list: boolean;
  readonly #relation: Relation | undefined;

  constructor(
    setting: Setting,
    name: string,
    ref: PropertyRef,
    type: ValueType | "id",
    list: boolean,
    relation: Relation | undefined,
  ) {
    this.#setting = setting;
    this.#name = name;
    this.#ref = ref;
    this.#type = type;
    this.#list = list;
    this.#relation = relation;
  }

  get node(): any {
    const { view, model, via } = this.#setting;
    const member = this.#relation;
    const to = member?.to;
    const target = this.#list ? undefined : viewNamed(model, to);
    if (!member || !target) {
      throw this.#refused(
        this.#list
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
    if (this.#list && this.#relation) return connecting(this.#setting, this.#relation);
    throw this.#refused("only connections and lists of relations have any, none, all and count");
  }

  exists(): Condition {
    return this.#within({ exists: { property: this.#ref } });
  }

  eq(value: unknown): Condition {
    const exists: Filter = { exists: { property: this.#ref } };
    if (value === null) return this.#within({ not: exists });
    return this.#within({ equals: { property: this.#ref, value: this.#encode(value) } });
  }

  ne(value: unknown): Condition {
    if (value === null) return this.exists();
    const equal: Filter = { equals: { property: this.#ref, value: this.#encode(value) } };
    return this.#within({ and: [{ exists: { property: this.#ref } }, { not: equal }] });
  }

  in(values: readonly unknown[]): Condition {
    const several = this.#several(values);
    const property = this.#ref;
    if (this.#type === "enum" && several.length) {
      // the service has refused `in` on enums: the same said with equals always works
      const equal = several.map((value): Filter => ({ equals: { property, value } }));
      return this.#within(equal.length === 1 ? equal[0]! : { or: equal });
    }
    return this.#within({ in: { property, values: several } });
  }

  gt(value: unknown): Condition {
    return this.#range({ gt: this.#encode(value, "gt") });
  }

  gte(value: unknown): Condition {
    return this.#range({ gte: this.#encode(value, "gte") });
  }

  lt(value: unknown): Condition {
    return this.#range({ lt: this.#encode(value, "lt") });
  }

  lte(value: unknown): Condition {
    return this.#range({ lte: this.#encode(value, "lte") });
  }

  between(low: unknown, high: unknown): Condition {
    return this.#range({ gte: this.#encode(low, "gte"), lte: this.#encode(high, "lte") });
  }

  overlaps(end: unknown, low: unknown = null, high: unknown = null): Condition {
    if (!(end instanceof Field))
      throw this.#refused("overlaps takes the property the interval ends with");
    if (low === null && high === null) throw this.#refused("overlaps needs a low or a high end");
    this.#encode(end);
    const bounds: Bounds = {
      ...(low === null ? {} : { gte: this.#encode(low, "gte") }),
      ...(high === null ? {} : { lte: this.#encode(high, "lte") }),
    };
    return this.#within({
      overlaps: { startProperty: this.#ref, endProperty: end.#ref, ...bounds },
    });
  }

  startsWith(prefix: unknown): Condition {
    const value = this.#list ? this.#several(prefix) : this.#encode(prefix);
    return this.#within({ prefix: { property: this.#ref, value } });
  }

  contains(value: unknown): Condition {
    return this.containsAny([value]);
  }

  containsAny(values: unknown): Condition {
    return this.#within({ containsAny: { property: this.#ref, values: this.#several(values) } });
  }

  containsAll(values: unknown): Condition {
    return this.#within({ containsAll: { property: this.#ref, values: this.#several(values) } });
  }

  /** The relations that lead to it, to be compared. */
  #way(): string {
    return JSON.stringify(this.#setting.via.map(({ view, member }) => [view.name, member.id]));
  }

  #range(bounds: Bounds): Condition {
    return this.#within({ range: { property: this.#ref, ...bounds } });
  }

  #within(filter: Filter): Condition {
    return new Condition(
      this.#setting.via.reduceRight<Filter>(
        (inner, { view, member }) => ({
          nested: { scope: propertyRef(view, member.id), filter: inner },
        }),
        filter,
      ),
    );
  }

  #several(values: unknown): unknown[] {
    if (!Array.isArray(values)) throw this.#refused("expected an array of values");
    return values.map((value) => {
      if (value instanceof Field)
        throw this.#refused("expected values, got a property: compare it with eq");
      return this.#encode(value);
    });
  }

  #encode(value: unknown, bound: Bound = "equals"): unknown {
    if (value instanceof Field) return this.#comparable(value);
    try {
      return this.#type === "id"
        ? reference(value, this.#setting.instanceSpace)
        : filterValue(value, this.#type, bound);
    } catch (error) {
      throw error instanceof WrongValue ? this.#refused(error.message) : error;
    }
  }

  /** Another property of the same instance, instead of a value. */
  #comparable(other: Field): unknown {
    if (this.#way() !== other.#way())
      throw this.#refused("only properties of the same instance can be compared");
    if (this.#list || other.#list || familyOf(other.#type) !== familyOf(this.#type)) {
      throw this.#refused(`${other.#name} holds another type of value`);
    }
    return { property: other.#ref };
  }

  #refused(message: string): ValidationFailed {
    return new ValidationFailed(message, { view: this.#setting.view.name, property: this.#name });
  }
}

/** Values of one family can be compared with each other. */
function familyOf(type: ValueType | "id"): string {
  if (/^(int|float)/.test(type)) return "number";
  return /^(enum|timeseries|file|sequence)$/.test(type) ? "text" : type;
}
