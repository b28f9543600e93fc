import type * as _p from "pygen-runtime/spi";
import type { Edges, EdgesNone, EdgesQuery, EdgesWrite } from "./edges.js";
import type { Scalars, ScalarsFields, ScalarsQuery, ScalarsWrite } from "./scalars.js";

export interface EdgeValuesNone {
  startNode: _p.NotIncluded<"withStartNode"> | undefined;
  endNode: _p.NotIncluded<"withEndNode"> | undefined;
  seen: _p.NotIncluded<"withSeen"> | undefined;
}

/**
 * Properties of an edge.
 *
 * Implemented by EdgeChild.
 */
export interface EdgeValues<I extends EdgeValuesNone = EdgeValuesNone> extends _p.Edge {
  readonly startNode: _p.NodeRef<I["startNode"]>;
  readonly endNode: _p.NodeRef<I["endNode"]>;
  readonly since?: _p.PlainDate;
  readonly weight?: number;
  readonly seen?: _p.NodeRef<I["seen"]>;
}

/** Only what is set is sent. */
export interface EdgeValuesWrite extends _p.EdgeWrite {
  startNode?: EdgesWrite | _p.InstanceInput | undefined;
  endNode?: _p.InstanceInput | undefined;
  since?: _p.Opt<_p.DateInput>;
  weight?: _p.Opt<number>;
  seen?: _p.Nested<ScalarsWrite>;
}

/** Keyword filters, combined with and. */
export interface EdgeValuesFilter extends _p.EdgeFilter {
  minSince?: _p.DateInput | null;
  maxSince?: _p.DateInput | null;
  minWeight?: number | null;
  maxWeight?: number | null;
  seen?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface EdgeValuesFields extends _p.EdgeFields {
  since: _p.DateField;
  weight: _p.NumberField;
  seen: _p.RelationField<ScalarsFields>;
}

export type EdgeValuesField = _p.FieldOf<EdgeValuesFields>;

/** A query over EdgeValues. */
export interface EdgeValuesQuery<I extends EdgeValuesNone = EdgeValuesNone>
  extends _p.Query<EdgeValues<I>, EdgeValuesField, I> {
  where(...conditions: _p.Conditions<EdgeValuesFilter, EdgeValuesFields>[]): this;
  withStartNode<J extends EdgesNone = EdgesNone>(
    sub?: _p.Sub<EdgesQuery, J>,
  ): EdgeValuesQuery<_p.Put<I, "startNode", Edges<J> | undefined>>;
  withEndNode<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
  ): EdgeValuesQuery<_p.Put<I, "endNode", T | undefined>>;
  withSeen(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.BranchOptions,
  ): EdgeValuesQuery<_p.Put<I, "seen", Scalars | undefined>>;
}

export interface EdgeValuesApi
  extends _p.ViewApi<
    EdgeValues,
    EdgeValuesWrite,
    EdgeValuesFilter,
    EdgeValuesFields,
    EdgeValuesField,
    EdgeValuesQuery
  > {}

export declare const EdgeValues: _p.Table<EdgeValues, EdgeValuesWrite, EdgeValuesApi>;
