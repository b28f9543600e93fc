import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface EdgeNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Edge: nodes of the view hostile:Edge(v1). */
export interface Edge<I extends EdgeNone = EdgeNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface EdgeWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface EdgeFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface EdgeFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type EdgeField = _p.FieldOf<EdgeFields, "many">;

/** A query over Edge. */
export interface EdgeQuery<I extends EdgeNone = EdgeNone> extends _p.Query<Edge<I>, EdgeField, I> {
  where(...conditions: _p.Conditions<EdgeFilter, EdgeFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): EdgeQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): EdgeQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface EdgeApi
  extends _p.ViewApi<Edge, EdgeWrite, EdgeFilter, EdgeFields, EdgeField, EdgeQuery> {}

export declare const Edge: _p.Table<Edge, EdgeWrite, EdgeApi>;
