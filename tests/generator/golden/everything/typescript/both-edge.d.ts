import type * as _p from "pygen-runtime/spi";

export interface BothEdgeNone {
  startNode: _p.NotIncluded<"withStartNode"> | undefined;
  endNode: _p.NotIncluded<"withEndNode"> | undefined;
}

/** Of nodes and of edges. */
export interface BothEdge<I extends BothEdgeNone = BothEdgeNone> extends _p.Edge {
  readonly startNode: _p.NodeRef<I["startNode"]>;
  readonly endNode: _p.NodeRef<I["endNode"]>;
  readonly amount?: number;
  readonly label?: string;
}

/** Only what is set is sent. */
export interface BothEdgeWrite extends _p.EdgeWrite {
  startNode?: _p.InstanceInput | undefined;
  endNode?: _p.InstanceInput | undefined;
  amount?: _p.Opt<number>;
  label?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface BothEdgeFilter extends _p.EdgeFilter {
  minAmount?: number | null;
  maxAmount?: number | null;
  label?: _p.Is<string>;
  labelPrefix?: string | null;
}

/** For typed conditions. */
export interface BothEdgeFields extends _p.EdgeFields {
  amount: _p.NumberField;
  label: _p.TextField;
}

export type BothEdgeField = _p.FieldOf<BothEdgeFields>;

/** A query over BothEdge. */
export interface BothEdgeQuery<I extends BothEdgeNone = BothEdgeNone>
  extends _p.Query<BothEdge<I>, BothEdgeField, I> {
  where(...conditions: _p.Conditions<BothEdgeFilter, BothEdgeFields>[]): this;
  withStartNode<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
  ): BothEdgeQuery<_p.Put<I, "startNode", T | undefined>>;
  withEndNode<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
  ): BothEdgeQuery<_p.Put<I, "endNode", T | undefined>>;
}

export interface BothEdgeApi
  extends _p.ViewApi<
    BothEdge,
    BothEdgeWrite,
    BothEdgeFilter,
    BothEdgeFields,
    BothEdgeField,
    BothEdgeQuery
  > {}

export declare const BothEdge: _p.Table<BothEdge, BothEdgeWrite, BothEdgeApi>;
