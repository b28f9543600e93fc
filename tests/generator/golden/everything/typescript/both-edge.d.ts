import type * as _p from "pygen-runtime/spi";

/** Of nodes and of edges. */
export interface BothEdge extends _p.Edge {
  readonly startNode: _p.InstanceId;
  readonly endNode: _p.InstanceId;
  readonly amount?: number;
  readonly label?: string;
}

/** What can be written of BothEdge; only what is set is sent. */
export interface BothEdgeWrite extends _p.EdgeWrite {
  startNode?: _p.InstanceInput | undefined;
  endNode?: _p.InstanceInput | undefined;
  amount?: number | null | undefined;
  label?: string | null | undefined;
}

/** Keyword filters of BothEdge; several are combined with and. */
export interface BothEdgeFilter extends _p.EdgeFilter {
  minAmount?: number | null;
  maxAmount?: number | null;
  label?: string | readonly string[] | null;
  labelPrefix?: string | null;
}

/** Fields of BothEdge for typed conditions. */
export interface BothEdgeFields extends _p.EdgeFields {
  readonly amount: _p.NumberField;
  readonly label: _p.TextField;
}

export type BothEdgeField = "externalId" | "space" | "amount" | "label";

/** A query over BothEdge. */
export interface BothEdgeQuery extends _p.Query<BothEdge, BothEdgeField> {
  where(...conditions: _p.Conditions<BothEdgeFilter, BothEdgeFields>[]): this;
}

/** Reads and writes BothEdge. */
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
