import type * as _p from "pygen-runtime/spi";
import type { Scalars, ScalarsFields, ScalarsQuery } from "./scalars.js";

export interface OnlyEdgesNone {
  out: _p.NotIncluded<"withOut">;
}

/** Stores nothing itself. */
export interface OnlyEdges<I extends OnlyEdgesNone = OnlyEdgesNone> extends _p.Node {
  readonly out: I["out"];
}

/** Keyword filters, combined with and. */
export interface OnlyEdgesFilter extends _p.NodeFilter {}

/** For typed conditions. */
export interface OnlyEdgesFields extends _p.NodeFields {
  out: _p.ConnectionField<ScalarsFields>;
}

export type OnlyEdgesField = _p.FieldOf<OnlyEdgesFields, "out">;

/** A query over OnlyEdges. */
export interface OnlyEdgesQuery<I extends OnlyEdgesNone = OnlyEdgesNone>
  extends _p.Query<OnlyEdges<I>, OnlyEdgesField, I> {
  where(...conditions: _p.Conditions<OnlyEdgesFilter, OnlyEdgesFields>[]): this;
  withOut(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.WayOptions<ScalarsFields>,
  ): OnlyEdgesQuery<_p.Put<I, "out", readonly Scalars[]>>;
}

export interface OnlyEdgesApi
  extends _p.ViewApi<
    OnlyEdges,
    never,
    OnlyEdgesFilter,
    OnlyEdgesFields,
    OnlyEdgesField,
    OnlyEdgesQuery
  > {}

export declare const OnlyEdges: _p.Table<OnlyEdges, never, OnlyEdgesApi>;
