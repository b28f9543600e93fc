import type * as _p from "pygen-runtime/spi";

/** "starts and ends" */
export interface TextQuotes extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextQuotesWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextQuotesFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextQuotesFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextQuotesField = _p.FieldOf<TextQuotesFields>;

/** A query over TextQuotes. */
export interface TextQuotesQuery extends _p.Query<TextQuotes, TextQuotesField> {
  where(...conditions: _p.Conditions<TextQuotesFilter, TextQuotesFields>[]): this;
}

export interface TextQuotesApi
  extends _p.ViewApi<
    TextQuotes,
    TextQuotesWrite,
    TextQuotesFilter,
    TextQuotesFields,
    TextQuotesField,
    TextQuotesQuery
  > {}

export declare const TextQuotes: _p.Table<TextQuotes, TextQuotesWrite, TextQuotesApi>;
