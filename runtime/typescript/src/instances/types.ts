/** The types of instances as people see them. */

/** Space and external id of an instance. */
export interface InstanceId {
  readonly space: string;
  readonly externalId: string;
}

/** Whatever names an instance: an external id (in the instance space of the client), an id, an instance. */
export type InstanceInput =
  | string
  | { readonly space?: string | undefined; readonly externalId: string };

interface Instance extends InstanceId {
  /** How often it was changed. */
  readonly version: number;
  readonly createdTime: Date;
  readonly lastUpdatedTime: Date;
  /** Only in change feeds: when it was deleted. */
  readonly deletedTime?: Date;
}

/** What every node has. */
export interface Node extends Instance {
  readonly nodeType?: InstanceId;
}

/** What every edge has. */
export interface Edge extends Instance {
  readonly edgeType: InstanceId;
}

/** An edge of which no more is known than what every edge has. */
export interface PlainEdge extends Edge {
  readonly startNode: InstanceId;
  readonly endNode: InstanceId;
}

/**
 * Stands for what was not asked for. Deliberately empty: anything can be assigned to it, so that results with
 * more are results with less, and nothing can be done with it. `_Call` is the method that asks for it, as messages of the compiler show.
 */
// biome-ignore lint/suspicious/noEmptyInterface: see above
export interface NotIncluded<_Call extends string> {}

/** A direct relation: always the id; the node itself when it was asked for. */
export interface NodeRef<Target> extends InstanceId {
  readonly node: Target;
}

/** An edge with properties of its own, and the node it leads to. */
export interface Link<EdgeRead, NodeRead> {
  readonly edge: EdgeRead;
  readonly node: NodeRead;
}

/** What was included, with one connection more. */
export type Put<I, K extends PropertyKey, T> = { [P in keyof I]: P extends K ? T : I[P] };

/** A JSON value. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** A day, such as `2024-12-31`; text, so that no time zone can shift it. */
export type PlainDate = `${number}-${number}-${number}`;

/** A `Temporal.PlainDate`, by its shape. */
export interface PlainDateLike {
  readonly [Symbol.toStringTag]: "Temporal.PlainDate";
  toString(): string;
}

/** A `Temporal.Instant` or `Temporal.ZonedDateTime`, by its shape. */
export interface InstantLike {
  readonly [Symbol.toStringTag]: "Temporal.Instant" | "Temporal.ZonedDateTime";
  readonly epochMilliseconds: number;
}

export type DateInput = PlainDate | PlainDateLike;
export type TimestampInput = Date | InstantLike;
export type IntegerInput = number | bigint;

/** What an optional property is set to: null clears it, undefined leaves it as it is. */
export type Opt<T> = T | null | undefined;

/** What a relation is set to: an object that is written too, or the id of an instance. */
export type Nested<Write> = Write | InstanceInput | null | undefined;
/** The same of many, which are added to those there are. */
export type Several<Write> = readonly (Write | InstanceInput)[] | undefined;

/** What can be written of every node. */
export interface NodeWrite {
  /** The instance space of the client unless given. */
  readonly space?: string | undefined;
  readonly externalId: string;
  /** Refuse the write when the node has changed since this version. */
  readonly existingVersion?: number | undefined;
  readonly nodeType?: InstanceInput | null | undefined;
}

/** What can be written of every edge; type and near end come from the node it is nested in. */
export interface EdgeWrite {
  readonly space?: string | undefined;
  /** Made of its type and ends unless given. */
  readonly externalId?: string | undefined;
  readonly existingVersion?: number | undefined;
  readonly edgeType?: InstanceInput | undefined;
}
