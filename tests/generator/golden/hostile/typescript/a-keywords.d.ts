import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of AKeywords; only what is set is sent. */
export interface AKeywordsWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of AKeywords; several are combined with and. */
export interface AKeywordsFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of AKeywords for typed conditions. */
export interface AKeywordsFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type AKeywordsField = "externalId" | "space" | "name" | "other";

/** A query over AKeywords. */
export interface AKeywordsQuery<I extends AKeywordsNone = AKeywordsNone>
  extends _p.Query<AKeywords<I>, AKeywordsField, I> {
  where(...conditions: _p.Conditions<AKeywordsFilter, AKeywordsFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): AKeywordsQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): AKeywordsQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes AKeywords. */
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
