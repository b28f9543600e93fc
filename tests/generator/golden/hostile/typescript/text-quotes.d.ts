import type * as _p from "pygen-runtime/spi";

/** "starts and ends" */
export interface TextQuotes extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextQuotes; only what is set is sent. */
export interface TextQuotesWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextQuotes; several are combined with and. */
export interface TextQuotesFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextQuotes for typed conditions. */
export interface TextQuotesFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextQuotesField = "externalId" | "space" | "name";

/** A query over TextQuotes. */
export interface TextQuotesQuery extends _p.Query<TextQuotes, TextQuotesField> {
  where(...conditions: _p.Conditions<TextQuotesFilter, TextQuotesFields>[]): this;
}

/** Reads and writes TextQuotes. */
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
