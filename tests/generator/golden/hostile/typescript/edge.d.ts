import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Edge; only what is set is sent. */
export interface EdgeWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Edge; several are combined with and. */
export interface EdgeFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Edge for typed conditions. */
export interface EdgeFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type EdgeField = "externalId" | "space" | "name" | "other";

/** A query over Edge. */
export interface EdgeQuery<I extends EdgeNone = EdgeNone> extends _p.Query<Edge<I>, EdgeField, I> {
  where(...conditions: _p.Conditions<EdgeFilter, EdgeFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): EdgeQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): EdgeQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Edge. */
export interface EdgeApi
  extends _p.ViewApi<Edge, EdgeWrite, EdgeFilter, EdgeFields, EdgeField, EdgeQuery> {}

export declare const Edge: _p.Table<Edge, EdgeWrite, EdgeApi>;
