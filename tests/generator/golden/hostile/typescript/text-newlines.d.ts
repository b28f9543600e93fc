import type * as _p from "pygen-runtime/spi";

/**
 * first second third
 *
 * new paragraph tab.
 */
export interface TextNewlines extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextNewlinesWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextNewlinesFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextNewlinesFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextNewlinesField = _p.FieldOf<TextNewlinesFields>;

/** A query over TextNewlines. */
export interface TextNewlinesQuery extends _p.Query<TextNewlines, TextNewlinesField> {
  where(...conditions: _p.Conditions<TextNewlinesFilter, TextNewlinesFields>[]): this;
}

export interface TextNewlinesApi
  extends _p.ViewApi<
    TextNewlines,
    TextNewlinesWrite,
    TextNewlinesFilter,
    TextNewlinesFields,
    TextNewlinesField,
    TextNewlinesQuery
  > {}

export declare const TextNewlines: _p.Table<TextNewlines, TextNewlinesWrite, TextNewlinesApi>;
