import type * as _p from "pygen-runtime/spi";

/** ''' */
export interface TextApostrophes extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextApostrophes; only what is set is sent. */
export interface TextApostrophesWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextApostrophes; several are combined with and. */
export interface TextApostrophesFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextApostrophes for typed conditions. */
export interface TextApostrophesFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextApostrophesField = "externalId" | "space" | "name";

/** A query over TextApostrophes. */
export interface TextApostrophesQuery extends _p.Query<TextApostrophes, TextApostrophesField> {
  where(...conditions: _p.Conditions<TextApostrophesFilter, TextApostrophesFields>[]): this;
}

/** Reads and writes TextApostrophes. */
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
