import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface AListNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** AList: nodes of the view hostile:AList(v1). */
export interface AList<I extends AListNone = AListNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of AList; only what is set is sent. */
export interface AListWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of AList; several are combined with and. */
export interface AListFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of AList for typed conditions. */
export interface AListFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type AListField = "externalId" | "space" | "name" | "other";

/** A query over AList. */
export interface AListQuery<I extends AListNone = AListNone>
  extends _p.Query<AList<I>, AListField, I> {
  where(...conditions: _p.Conditions<AListFilter, AListFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): AListQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): AListQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes AList. */
export interface AListApi
  extends _p.ViewApi<AList, AListWrite, AListFilter, AListFields, AListField, AListQuery> {}

export declare const AList: _p.Table<AList, AListWrite, AListApi>;
