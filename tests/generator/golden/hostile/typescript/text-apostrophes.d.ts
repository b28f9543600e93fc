import type * as _p from "pygen-runtime/spi";

/** ''' */
export interface TextApostrophes extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextApostrophesWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextApostrophesFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextApostrophesFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextApostrophesField = _p.FieldOf<TextApostrophesFields>;

/** A query over TextApostrophes. */
export interface TextApostrophesQuery extends _p.Query<TextApostrophes, TextApostrophesField> {
  where(...conditions: _p.Conditions<TextApostrophesFilter, TextApostrophesFields>[]): this;
}

export interface TextApostrophesApi
  extends _p.ViewApi<
    TextApostrophes,
    TextApostrophesWrite,
    TextApostrophesFilter,
    TextApostrophesFields,
    TextApostrophesField,
    TextApostrophesQuery
  > {}

export declare const TextApostrophes: _p.Table<
  TextApostrophes,
  TextApostrophesWrite,
  TextApostrophesApi
>;
