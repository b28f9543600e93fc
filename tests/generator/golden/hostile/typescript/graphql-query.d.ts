import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of GraphqlQuery; only what is set is sent. */
export interface GraphqlQueryWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of GraphqlQuery; several are combined with and. */
export interface GraphqlQueryFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of GraphqlQuery for typed conditions. */
export interface GraphqlQueryFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type GraphqlQueryField = "externalId" | "space" | "name" | "other";

/** A query over GraphqlQuery. */
export interface GraphqlQueryQuery<I extends GraphqlQueryNone = GraphqlQueryNone>
  extends _p.Query<GraphqlQuery<I>, GraphqlQueryField, I> {
  where(...conditions: _p.Conditions<GraphqlQueryFilter, GraphqlQueryFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): GraphqlQueryQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): GraphqlQueryQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes GraphqlQuery. */
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
