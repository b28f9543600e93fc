import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface AKeywordsNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** AKeywords: nodes of the view hostile:AKeywords(v1). */
export interface AKeywords<I extends AKeywordsNone = AKeywordsNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface AKeywordsWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AKeywordsFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AKeywordsFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AKeywordsField = _p.FieldOf<AKeywordsFields, "many">;

/** A query over AKeywords. */
export interface AKeywordsQuery<I extends AKeywordsNone = AKeywordsNone>
  extends _p.Query<AKeywords<I>, AKeywordsField, I> {
  where(...conditions: _p.Conditions<AKeywordsFilter, AKeywordsFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AKeywordsQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AKeywordsQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AKeywordsApi
  extends _p.ViewApi<
    AKeywords,
    AKeywordsWrite,
    AKeywordsFilter,
    AKeywordsFields,
    AKeywordsField,
    AKeywordsQuery
  > {}

export declare const AKeywords: _p.Table<AKeywords, AKeywordsWrite, AKeywordsApi>;
