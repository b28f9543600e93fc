/** Fields as the compiler sees them: which methods one has depends on its type. */

import type {
  DateInput,
  InstanceInput,
  IntegerInput,
  Json,
  TimestampInput,
} from "../instances/types.ts";
import type { Condition, Where } from "./condition.ts";

/** Any property with one value. */
export interface EqualField<T> {
  /** Equal; null means there is no value. */
  eq(value: T | null | EqualField<T>): Condition;
  /** Has a value, and a different one; null means there is any value. */
  ne(value: T | null | EqualField<T>): Condition;
  in(values: readonly T[]): Condition;
  exists(): Condition;
}

/** A property whose values have an order. */
export interface OrderedField<T> extends EqualField<T> {
  gt(value: T | OrderedField<T>): Condition;
  gte(value: T | OrderedField<T>): Condition;
  lt(value: T | OrderedField<T>): Condition;
  lte(value: T | OrderedField<T>): Condition;
  /** From low to high, both included. */
  between(low: T | OrderedField<T>, high: T | OrderedField<T>): Condition;
  /** The interval from this property to `end` shares something with low to high, both included. */
  overlaps(end: OrderedField<T>, low?: T | null, high?: T | null): Condition;
}

export interface TextField<T extends string = string> extends OrderedField<T> {
  startsWith(prefix: string): Condition;
}

export interface NumberField extends OrderedField<number> {}
export interface IntegerField extends OrderedField<IntegerInput> {}
export interface TimestampField extends OrderedField<TimestampInput> {}
export interface DateField extends OrderedField<DateInput> {}
export interface BooleanField extends EqualField<boolean> {}
export interface JsonField extends EqualField<{ readonly [key: string]: Json }> {}
/** The id of another instance. */
export interface ReferenceField extends EqualField<InstanceInput> {}

/** A direct relation: compare it with an instance, or reach into what it leads to by `node`. */
export interface RelationField<Fields> extends ReferenceField {
  readonly node: Fields;
}

export interface ListField<T> {
  contains(value: T): Condition;
  /** At least one of the values is in the list. */
  containsAny(values: readonly T[]): Condition;
  /** All the values are in the list. */
  containsAll(values: readonly T[]): Condition;
  /** The list begins with these values, in this order. */
  startsWith(values: readonly T[]): Condition;
  exists(): Condition;
}

interface CommonFields {
  readonly externalId: TextField;
  readonly space: TextField;
  readonly version: IntegerField;
  readonly createdTime: TimestampField;
  readonly lastUpdatedTime: TimestampField;
}

export interface NodeFields extends CommonFields {
  readonly nodeType: ReferenceField;
}

export interface EdgeFields extends CommonFields {
  readonly edgeType: ReferenceField;
  readonly startNode: ReferenceField;
  readonly endNode: ReferenceField;
}

/** The names of the properties of a view, and of its id; not those of its connections. */
export type FieldOf<Fields, Connections extends string = never> = Exclude<
  keyof Fields & string,
  Exclude<keyof NodeFields | keyof EdgeFields, "externalId" | "space"> | Connections
>;

/** How many there are, to be compared. */
export interface Count {
  eq(number: number): Condition;
  ne(number: number): Condition;
  gt(number: number): Condition;
  gte(number: number): Condition;
  lt(number: number): Condition;
  lte(number: number): Condition;
  /** From low to high, both included. */
  between(low: number, high: number): Condition;
}

interface Connected<Of> {
  /** At least one matches; without a condition, there is one. */
  any(of?: Of): Condition;
  /** None matches; without a condition, there is none. */
  none(of?: Of): Condition;
  /** All match, also where there is none; one without a value does not match. */
  all(of: Of): Condition;
  /** How many there are that match. */
  count(of?: Of): Count;
}

/** What an instance is connected with by edges, or by relations that point at it. */
export interface ConnectionField<Fields> extends Connected<Where<Fields>> {}

/** The same by edges that have properties: a condition on the node, on the edge that leads there, or both. */
export interface LinkField<Fields, EdgeFields>
  extends Connected<
    Where<Fields> | { readonly where?: Where<Fields>; readonly edge?: Where<EdgeFields> }
  > {}

/** A list of direct relations: its ids, or what they point at. */
export interface RelationsField<Fields> extends ListField<InstanceInput>, ConnectionField<Fields> {}
