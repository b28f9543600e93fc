import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface AListWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AListFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AListFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AListField = _p.FieldOf<AListFields, "many">;

/** A query over AList. */
export interface AListQuery<I extends AListNone = AListNone>
  extends _p.Query<AList<I>, AListField, I> {
  where(...conditions: _p.Conditions<AListFilter, AListFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AListQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AListQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AListApi
  extends _p.ViewApi<AList, AListWrite, AListFilter, AListFields, AListField, AListQuery> {}

export declare const AList: _p.Table<AList, AListWrite, AListApi>;
