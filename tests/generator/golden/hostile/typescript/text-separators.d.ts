import type * as _p from "pygen-runtime/spi";

/** line paragraph end \ufeffbom \xadsoft. */
export interface TextSeparators extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextSeparators; only what is set is sent. */
export interface TextSeparatorsWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextSeparators; several are combined with and. */
export interface TextSeparatorsFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextSeparators for typed conditions. */
export interface TextSeparatorsFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextSeparatorsField = "externalId" | "space" | "name";

/** A query over TextSeparators. */
export interface TextSeparatorsQuery extends _p.Query<TextSeparators, TextSeparatorsField> {
  where(...conditions: _p.Conditions<TextSeparatorsFilter, TextSeparatorsFields>[]): this;
}

/** Reads and writes TextSeparators. */
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
