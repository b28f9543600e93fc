import type * as _p from "pygen-runtime/spi";

/**
 * first second third
 *
 * new paragraph tab.
 */
export interface TextNewlines extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextNewlines; only what is set is sent. */
export interface TextNewlinesWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextNewlines; several are combined with and. */
export interface TextNewlinesFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextNewlines for typed conditions. */
export interface TextNewlinesFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextNewlinesField = "externalId" | "space" | "name";

/** A query over TextNewlines. */
export interface TextNewlinesQuery extends _p.Query<TextNewlines, TextNewlinesField> {
  where(...conditions: _p.Conditions<TextNewlinesFilter, TextNewlinesFields>[]): this;
}

/** Reads and writes TextNewlines. */
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
