/** How the compiler sees queries: what was included is a type parameter that results are made of. */

import type { Where } from "../../filters/condition.ts";
import type { Sort } from "../../filters/sort.ts";
import type { CallOptions } from "../../http/values.ts";
import type { InstanceId } from "../../instances/types.ts";
import type { Explanation } from "../explain.ts";
import type { Extent, Pages } from "../read.ts";
import type { AggregateRow, Metrics } from "../verbs/aggregates.ts";
import type { Bucket } from "../verbs/histogram.ts";

declare const included: unique symbol;

/** What a query includes; for the compiler only. */
export interface Selected<I> {
  readonly [included]?: I;
}

/** What a query gives: `ResultOf<typeof query>`. */
export type ResultOf<Q> = Q extends Query<infer T, any, any> ? T : never;

/** A query that brings instances with what they are connected to. Every step returns a new one. */
export interface Query<T, Field extends string, I = unknown> extends Selected<I> {
  /** In all; of what a connection brings: for each instance it is brought to. */
  limit(limit: number): this;
  sortBy(...sorts: (Field | Sort<Field>)[]): this;
  /** Fetch only these properties, and what is needed to join. */
  properties(...names: Field[]): this;
  /** A unit system, or a unit for each property. */
  targetUnits(units: string | { readonly [P in Field]?: string }): this;
  list(options?: Extent): Promise<T[]>;
  iterate(options?: Extent): Pages<T>;
  /** The first that matches; undefined when there is none. */
  first(options?: CallOptions): Promise<T | undefined>;
  count(options?: CallOptions): Promise<number>;
  /** Ids of what matches. */
  ids(options?: Extent): Promise<InstanceId[]>;
  /** Figures over everything that matches, or one row of figures per group. */
  aggregate<const M extends Metrics<Field>, const G extends Field = never>(
    metrics: M,
    options?: CallOptions & { readonly groupBy?: G | readonly G[] },
  ): Promise<AggregateRow<M, G>[]>;
  /** How many values lie in each interval. */
  histogram(property: Field, interval: number, options?: CallOptions): Promise<Bucket[]>;
  /** What would be requested, and why; with `run`, also what came of it. */
  explain(options?: CallOptions & { readonly run?: boolean }): Promise<Explanation>;
}

/** Narrows what a `with...` brings: gives back the query it is given, with more steps. */
export type Sub<Q, J> = (query: Q) => Selected<J>;
/** The same for a view whose queries can bring nothing more. */
export type Narrow<Q> = (query: Q) => Q;

/** A query that stands for nodes of which the model does not say of which view they are. */
export type NodesQuery<T extends InstanceId> = Query<T, any, any>;

/** Of what a connection brings. */
export interface BranchOptions {
  /** Leave out instances that it leads nowhere from. */
  readonly required?: boolean;
}

/** Of edges to any number of nodes: how far to follow them. */
export interface WayOptions<Fields> extends BranchOptions {
  /** Follow up to so many, one after the other; Infinity for all there are. Whatever is reached counts once. */
  readonly maxDistance?: number;
  /** Go no further behind such a node. */
  readonly until?: Where<Fields>;
}

/** Of edges with properties: which edges. */
export interface LinkOptions<EdgeFields> extends BranchOptions {
  readonly edgeWhere?: Where<EdgeFields>;
}
