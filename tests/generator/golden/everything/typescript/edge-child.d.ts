import type * as _p from "pygen-runtime/spi";
import type {
  EdgeValues,
  EdgeValuesFields,
  EdgeValuesFilter,
  EdgeValuesNone,
  EdgeValuesWrite,
} from "./edge-values.js";
import type { Edges, EdgesNone, EdgesQuery } from "./edges.js";
import type { Scalars, ScalarsQuery } from "./scalars.js";

export interface EdgeChildNone extends EdgeValuesNone {}

/** EdgeChild: edges of the view every:EdgeChild(v1). */
export interface EdgeChild<I extends EdgeChildNone = EdgeChildNone> extends EdgeValues<I> {
  readonly extra?: string;
}

/** Only what is set is sent. */
export interface EdgeChildWrite extends EdgeValuesWrite {
  extra?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface EdgeChildFilter extends EdgeValuesFilter {
  extra?: _p.Is<string>;
  extraPrefix?: string | null;
}

/** For typed conditions. */
export interface EdgeChildFields extends EdgeValuesFields {
  extra: _p.TextField;
}

export type EdgeChildField = _p.FieldOf<EdgeChildFields>;

/** A query over EdgeChild. */
export interface EdgeChildQuery<I extends EdgeChildNone = EdgeChildNone>
  extends _p.Query<EdgeChild<I>, EdgeChildField, I> {
  where(...conditions: _p.Conditions<EdgeChildFilter, EdgeChildFields>[]): this;
  withStartNode<J extends EdgesNone = EdgesNone>(
    sub?: _p.Sub<EdgesQuery, J>,
  ): EdgeChildQuery<_p.Put<I, "startNode", Edges<J> | undefined>>;
  withEndNode<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
  ): EdgeChildQuery<_p.Put<I, "endNode", T | undefined>>;
  withSeen(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.BranchOptions,
  ): EdgeChildQuery<_p.Put<I, "seen", Scalars | undefined>>;
}

export interface EdgeChildApi
  extends _p.ViewApi<
    EdgeChild,
    EdgeChildWrite,
    EdgeChildFilter,
    EdgeChildFields,
    EdgeChildField,
    EdgeChildQuery
  > {}

export declare const EdgeChild: _p.Table<EdgeChild, EdgeChildWrite, EdgeChildApi>;
