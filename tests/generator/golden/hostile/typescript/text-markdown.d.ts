import type * as _p from "pygen-runtime/spi";

/** ```python import os ``` # head | a | b |. */
export interface TextMarkdown extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextMarkdown; only what is set is sent. */
export interface TextMarkdownWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextMarkdown; several are combined with and. */
export interface TextMarkdownFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextMarkdown for typed conditions. */
export interface TextMarkdownFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextMarkdownField = "externalId" | "space" | "name";

/** A query over TextMarkdown. */
export interface TextMarkdownQuery extends _p.Query<TextMarkdown, TextMarkdownField> {
  where(...conditions: _p.Conditions<TextMarkdownFilter, TextMarkdownFields>[]): this;
}

/** Reads and writes TextMarkdown. */
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
