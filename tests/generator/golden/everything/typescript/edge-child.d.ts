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

/** What can be written of EdgeChild; only what is set is sent. */
export interface EdgeChildWrite extends EdgeValuesWrite {
  extra?: string | null | undefined;
}

/** Keyword filters of EdgeChild; several are combined with and. */
export interface EdgeChildFilter extends EdgeValuesFilter {
  extra?: string | readonly string[] | null;
  extraPrefix?: string | null;
}

/** Fields of EdgeChild for typed conditions. */
export interface EdgeChildFields extends EdgeValuesFields {
  readonly extra: _p.TextField;
}

export type EdgeChildField = "externalId" | "space" | "extra" | "since" | "weight" | "seen";

/** A query over EdgeChild. */
export interface EdgeChildQuery<I extends EdgeChildNone = EdgeChildNone>
  extends _p.Query<EdgeChild<I>, EdgeChildField, I> {
  where(...conditions: _p.Conditions<EdgeChildFilter, EdgeChildFields>[]): this;
  withStartNode<J extends EdgesNone = EdgesNone>(
    sub?: (query: EdgesQuery) => _p.Selected<J>,
  ): EdgeChildQuery<_p.Put<I, "startNode", Edges<J> | undefined>>;
  withSeen(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
  ): EdgeChildQuery<_p.Put<I, "seen", Scalars | undefined>>;
}

/** Reads and writes EdgeChild. */
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
