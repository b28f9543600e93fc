import type * as _p from "pygen-runtime/spi";

/**
 * 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
 * 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
 * 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電.
 */
export interface TextWide extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextWide; only what is set is sent. */
export interface TextWideWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextWide; several are combined with and. */
export interface TextWideFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextWide for typed conditions. */
export interface TextWideFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextWideField = "externalId" | "space" | "name";

/** A query over TextWide. */
export interface TextWideQuery extends _p.Query<TextWide, TextWideField> {
  where(...conditions: _p.Conditions<TextWideFilter, TextWideFields>[]): this;
}

/** Reads and writes TextWide. */
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
