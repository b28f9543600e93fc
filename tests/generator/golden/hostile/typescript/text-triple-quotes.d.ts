import type * as _p from "pygen-runtime/spi";

/** ends """ the docstring. */
export interface TextTripleQuotes extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextTripleQuotesWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextTripleQuotesFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextTripleQuotesFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextTripleQuotesField = _p.FieldOf<TextTripleQuotesFields>;

/** A query over TextTripleQuotes. */
export interface TextTripleQuotesQuery extends _p.Query<TextTripleQuotes, TextTripleQuotesField> {
  where(...conditions: _p.Conditions<TextTripleQuotesFilter, TextTripleQuotesFields>[]): this;
}

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
