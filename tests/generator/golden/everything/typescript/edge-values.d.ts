import type * as _p from "pygen-runtime/spi";
import type { Edges, EdgesNone, EdgesQuery, EdgesWrite } from "./edges.js";
import type { Scalars, ScalarsFields, ScalarsQuery, ScalarsWrite } from "./scalars.js";

export interface EdgeValuesNone {
  startNode: _p.NotIncluded<"withStartNode"> | undefined;
  seen: _p.NotIncluded<"withSeen"> | undefined;
}

/**
 * Properties of an edge.
 *
 * Implemented by EdgeChild.
 */
export interface EdgeValues<I extends EdgeValuesNone = EdgeValuesNone> extends _p.Edge {
  readonly startNode: _p.NodeRef<I["startNode"]>;
  readonly endNode: _p.InstanceId;
  readonly since?: _p.PlainDate;
  readonly weight?: number;
  readonly seen?: _p.NodeRef<I["seen"]>;
}

/** What can be written of EdgeValues; only what is set is sent. */
export interface EdgeValuesWrite extends _p.EdgeWrite {
  startNode?: EdgesWrite | _p.InstanceInput | undefined;
  endNode?: _p.InstanceInput | undefined;
  since?: _p.DateInput | null | undefined;
  weight?: number | null | undefined;
  seen?: ScalarsWrite | _p.InstanceInput | null | undefined;
}

/** Keyword filters of EdgeValues; several are combined with and. */
export interface EdgeValuesFilter extends _p.EdgeFilter {
  minSince?: _p.DateInput | null;
  maxSince?: _p.DateInput | null;
  minWeight?: number | null;
  maxWeight?: number | null;
  seen?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of EdgeValues for typed conditions. */
export interface EdgeValuesFields extends _p.EdgeFields {
  readonly since: _p.DateField;
  readonly weight: _p.NumberField;
  readonly seen: _p.RelationField<ScalarsFields>;
}

export type EdgeValuesField = "externalId" | "space" | "since" | "weight" | "seen";

/** A query over EdgeValues. */
export interface EdgeValuesQuery<I extends EdgeValuesNone = EdgeValuesNone>
  extends _p.Query<EdgeValues<I>, EdgeValuesField, I> {
  where(...conditions: _p.Conditions<EdgeValuesFilter, EdgeValuesFields>[]): this;
  withStartNode<J extends EdgesNone = EdgesNone>(
    sub?: (query: EdgesQuery) => _p.Selected<J>,
  ): EdgeValuesQuery<_p.Put<I, "startNode", Edges<J> | undefined>>;
  withSeen(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
  ): EdgeValuesQuery<_p.Put<I, "seen", Scalars | undefined>>;
}

/** Reads and writes EdgeValues. */
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
