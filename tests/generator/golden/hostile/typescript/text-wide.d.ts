import type * as _p from "pygen-runtime/spi";

/**
 * 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
 * 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
 * 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電.
 */
export interface TextWide extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextWideWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextWideFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextWideFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextWideField = _p.FieldOf<TextWideFields>;

/** A query over TextWide. */
export interface TextWideQuery extends _p.Query<TextWide, TextWideField> {
  where(...conditions: _p.Conditions<TextWideFilter, TextWideFields>[]): this;
}

export interface TextWideApi
  extends _p.ViewApi<
    TextWide,
    TextWideWrite,
    TextWideFilter,
    TextWideFields,
    TextWideField,
    TextWideQuery
  > {}

export declare const TextWide: _p.Table<TextWide, TextWideWrite, TextWideApi>;
