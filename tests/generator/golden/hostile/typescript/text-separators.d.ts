import type * as _p from "pygen-runtime/spi";

/** line paragraph end \ufeffbom \xadsoft. */
export interface TextSeparators extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextSeparatorsWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextSeparatorsFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextSeparatorsFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextSeparatorsField = _p.FieldOf<TextSeparatorsFields>;

/** A query over TextSeparators. */
export interface TextSeparatorsQuery extends _p.Query<TextSeparators, TextSeparatorsField> {
  where(...conditions: _p.Conditions<TextSeparatorsFilter, TextSeparatorsFields>[]): this;
}

export interface TextSeparatorsApi
  extends _p.ViewApi<
    TextSeparators,
    TextSeparatorsWrite,
    TextSeparatorsFilter,
    TextSeparatorsFields,
    TextSeparatorsField,
    TextSeparatorsQuery
  > {}

export declare const TextSeparators: _p.Table<
  TextSeparators,
  TextSeparatorsWrite,
  TextSeparatorsApi
>;
