import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface GraphqlQueryNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** GraphqlQuery: nodes of the view hostile:GraphqlQuery(v1). */
export interface GraphqlQuery<I extends GraphqlQueryNone = GraphqlQueryNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface GraphqlQueryWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface GraphqlQueryFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface GraphqlQueryFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type GraphqlQueryField = _p.FieldOf<GraphqlQueryFields, "many">;

/** A query over GraphqlQuery. */
export interface GraphqlQueryQuery<I extends GraphqlQueryNone = GraphqlQueryNone>
  extends _p.Query<GraphqlQuery<I>, GraphqlQueryField, I> {
  where(...conditions: _p.Conditions<GraphqlQueryFilter, GraphqlQueryFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): GraphqlQueryQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): GraphqlQueryQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface GraphqlQueryApi
  extends _p.ViewApi<
    GraphqlQuery,
    GraphqlQueryWrite,
    GraphqlQueryFilter,
    GraphqlQueryFields,
    GraphqlQueryField,
    GraphqlQueryQuery
  > {}

export declare const GraphqlQuery: _p.Table<GraphqlQuery, GraphqlQueryWrite, GraphqlQueryApi>;
