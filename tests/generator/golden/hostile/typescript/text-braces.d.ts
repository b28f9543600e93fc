import type * as _p from "pygen-runtime/spi";

/** {{ 7 * 7 }} {% raw %} {# #} */
export interface TextBraces extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextBraces; only what is set is sent. */
export interface TextBracesWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextBraces; several are combined with and. */
export interface TextBracesFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextBraces for typed conditions. */
export interface TextBracesFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextBracesField = "externalId" | "space" | "name";

/** A query over TextBraces. */
export interface TextBracesQuery extends _p.Query<TextBraces, TextBracesField> {
  where(...conditions: _p.Conditions<TextBracesFilter, TextBracesFields>[]): this;
}

/** Reads and writes TextBraces. */
export interface TextBracesApi
  extends _p.ViewApi<
    TextBraces,
    TextBracesWrite,
    TextBracesFilter,
    TextBracesFields,
    TextBracesField,
    TextBracesQuery
  > {}

export declare const TextBraces: _p.Table<TextBraces, TextBracesWrite, TextBracesApi>;
