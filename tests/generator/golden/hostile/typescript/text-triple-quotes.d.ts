import type * as _p from "pygen-runtime/spi";

/** ends """ the docstring. */
export interface TextTripleQuotes extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextTripleQuotes; only what is set is sent. */
export interface TextTripleQuotesWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextTripleQuotes; several are combined with and. */
export interface TextTripleQuotesFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextTripleQuotes for typed conditions. */
export interface TextTripleQuotesFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextTripleQuotesField = "externalId" | "space" | "name";

/** A query over TextTripleQuotes. */
export interface TextTripleQuotesQuery extends _p.Query<TextTripleQuotes, TextTripleQuotesField> {
  where(...conditions: _p.Conditions<TextTripleQuotesFilter, TextTripleQuotesFields>[]): this;
}

/** Reads and writes TextTripleQuotes. */
export interface TextTripleQuotesApi
  extends _p.ViewApi<
    TextTripleQuotes,
    TextTripleQuotesWrite,
    TextTripleQuotesFilter,
    TextTripleQuotesFields,
    TextTripleQuotesField,
    TextTripleQuotesQuery
  > {}

export declare const TextTripleQuotes: _p.Table<
  TextTripleQuotes,
  TextTripleQuotesWrite,
  TextTripleQuotesApi
>;
