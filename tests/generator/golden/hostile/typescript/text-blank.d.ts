import type * as _p from "pygen-runtime/spi";

/** TextBlank: nodes of the view hostile:TextBlank(v1). */
export interface TextBlank extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextBlank; only what is set is sent. */
export interface TextBlankWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextBlank; several are combined with and. */
export interface TextBlankFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextBlank for typed conditions. */
export interface TextBlankFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextBlankField = "externalId" | "space" | "name";

/** A query over TextBlank. */
export interface TextBlankQuery extends _p.Query<TextBlank, TextBlankField> {
  where(...conditions: _p.Conditions<TextBlankFilter, TextBlankFields>[]): this;
}

/** Reads and writes TextBlank. */
export interface TextBlankApi
  extends _p.ViewApi<
    TextBlank,
    TextBlankWrite,
    TextBlankFilter,
    TextBlankFields,
    TextBlankField,
    TextBlankQuery
  > {}

export declare const TextBlank: _p.Table<TextBlank, TextBlankWrite, TextBlankApi>;
