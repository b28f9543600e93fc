import type * as _p from "pygen-runtime/spi";

/** {{ 7 * 7 }} {% raw %} {# #} */
export interface TextBraces extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextBracesWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextBracesFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextBracesFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextBracesField = _p.FieldOf<TextBracesFields>;

/** A query over TextBraces. */
export interface TextBracesQuery extends _p.Query<TextBraces, TextBracesField> {
  where(...conditions: _p.Conditions<TextBracesFilter, TextBracesFields>[]): this;
}

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
