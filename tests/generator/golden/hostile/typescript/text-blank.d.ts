import type * as _p from "pygen-runtime/spi";

/** TextBlank: nodes of the view hostile:TextBlank(v1). */
export interface TextBlank extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextBlankWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextBlankFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextBlankFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextBlankField = _p.FieldOf<TextBlankFields>;

/** A query over TextBlank. */
export interface TextBlankQuery extends _p.Query<TextBlank, TextBlankField> {
  where(...conditions: _p.Conditions<TextBlankFilter, TextBlankFields>[]): this;
}

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
