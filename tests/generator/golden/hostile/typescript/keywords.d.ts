import type * as _p from "pygen-runtime/spi";

/** Keywords: nodes of the view hostile:Keywords(v1). */
export interface Keywords extends _p.Node {
  readonly groupBy?: boolean;
  readonly limit?: number;
  readonly sortBy?: string;
  readonly tags?: readonly string[];
  readonly tagsContains?: string;
}

/** What can be written of Keywords; only what is set is sent. */
export interface KeywordsWrite extends _p.NodeWrite {
  groupBy?: boolean | null | undefined;
  limit?: number | null | undefined;
  sortBy?: string | null | undefined;
  tags?: readonly string[] | null | undefined;
  tagsContains?: string | null | undefined;
}

/** Keyword filters of Keywords; several are combined with and. */
export interface KeywordsFilter extends _p.NodeFilter {
  groupBy_?: boolean | null;
  minLimit?: number | null;
  maxLimit?: number | null;
  sortBy_?: string | readonly string[] | null;
  sortByPrefix?: string | null;
  tagsContains?: string | readonly string[] | null;
  tagsContains_2?: string | readonly string[] | null;
  tagsContainsPrefix?: string | null;
}

/** Fields of Keywords for typed conditions. */
export interface KeywordsFields extends _p.NodeFields {
  readonly groupBy: _p.BooleanField;
  readonly limit: _p.NumberField;
  readonly sortBy: _p.TextField;
  readonly tags: _p.ListField<string>;
  readonly tagsContains: _p.TextField;
}

export type KeywordsField =
  | "externalId"
  | "space"
  | "groupBy"
  | "limit"
  | "sortBy"
  | "tags"
  | "tagsContains";

/** A query over Keywords. */
export interface KeywordsQuery extends _p.Query<Keywords, KeywordsField> {
  where(...conditions: _p.Conditions<KeywordsFilter, KeywordsFields>[]): this;
}

/** Reads and writes Keywords. */
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
