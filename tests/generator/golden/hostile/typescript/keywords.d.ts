import type * as _p from "pygen-runtime/spi";

/** Keywords: nodes of the view hostile:Keywords(v1). */
export interface Keywords extends _p.Node {
  readonly groupBy?: boolean;
  readonly limit?: number;
  readonly sortBy?: string;
  readonly tags?: readonly string[];
  readonly tagsContains?: string;
}

/** Only what is set is sent. */
export interface KeywordsWrite extends _p.NodeWrite {
  groupBy?: _p.Opt<boolean>;
  limit?: _p.Opt<number>;
  sortBy?: _p.Opt<string>;
  tags?: readonly string[] | null | undefined;
  tagsContains?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface KeywordsFilter extends _p.NodeFilter {
  groupBy_?: boolean | null;
  minLimit?: number | null;
  maxLimit?: number | null;
  sortBy_?: _p.Is<string>;
  sortByPrefix?: string | null;
  tagsContains?: _p.Is<string>;
  tagsContains_2?: _p.Is<string>;
  tagsContainsPrefix?: string | null;
}

/** For typed conditions. */
export interface KeywordsFields extends _p.NodeFields {
  groupBy: _p.BooleanField;
  limit: _p.NumberField;
  sortBy: _p.TextField;
  tags: _p.ListField<string>;
  tagsContains: _p.TextField;
}

export type KeywordsField = _p.FieldOf<KeywordsFields>;

/** A query over Keywords. */
export interface KeywordsQuery extends _p.Query<Keywords, KeywordsField> {
  where(...conditions: _p.Conditions<KeywordsFilter, KeywordsFields>[]): this;
}

export interface KeywordsApi
  extends _p.ViewApi<
    Keywords,
    KeywordsWrite,
    KeywordsFilter,
    KeywordsFields,
    KeywordsField,
    KeywordsQuery
  > {}

export declare const Keywords: _p.Table<Keywords, KeywordsWrite, KeywordsApi>;
