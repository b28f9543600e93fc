import type * as _p from "pygen-runtime/spi";

/** ```python import os ``` # head | a | b |. */
export interface TextMarkdown extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextMarkdownWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextMarkdownFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextMarkdownFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextMarkdownField = _p.FieldOf<TextMarkdownFields>;

/** A query over TextMarkdown. */
export interface TextMarkdownQuery extends _p.Query<TextMarkdown, TextMarkdownField> {
  where(...conditions: _p.Conditions<TextMarkdownFilter, TextMarkdownFields>[]): this;
}

export interface TextMarkdownApi
  extends _p.ViewApi<
    TextMarkdown,
    TextMarkdownWrite,
    TextMarkdownFilter,
    TextMarkdownFields,
    TextMarkdownField,
    TextMarkdownQuery
  > {}

export declare const TextMarkdown: _p.Table<TextMarkdown, TextMarkdownWrite, TextMarkdownApi>;
