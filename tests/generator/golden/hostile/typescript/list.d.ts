import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface ListNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** List: nodes of the view hostile:List(v1). */
export interface List<I extends ListNone = ListNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of List; only what is set is sent. */
export interface ListWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of List; several are combined with and. */
export interface ListFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of List for typed conditions. */
export interface ListFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type ListField = "externalId" | "space" | "name" | "other";

/** A query over List. */
export interface ListQuery<I extends ListNone = ListNone> extends _p.Query<List<I>, ListField, I> {
  where(...conditions: _p.Conditions<ListFilter, ListFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): ListQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): ListQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes List. */
export interface ListApi
  extends _p.ViewApi<List, ListWrite, ListFilter, ListFields, ListField, ListQuery> {}

export declare const List: _p.Table<List, ListWrite, ListApi>;
