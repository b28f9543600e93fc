import type * as _p from "pygen-runtime/spi";

/** C:\\new\\users\\u0041 \\ */
export interface TextBackslashes extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextBackslashes; only what is set is sent. */
export interface TextBackslashesWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextBackslashes; several are combined with and. */
export interface TextBackslashesFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextBackslashes for typed conditions. */
export interface TextBackslashesFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextBackslashesField = "externalId" | "space" | "name";

/** A query over TextBackslashes. */
export interface TextBackslashesQuery extends _p.Query<TextBackslashes, TextBackslashesField> {
  where(...conditions: _p.Conditions<TextBackslashesFilter, TextBackslashesFields>[]): this;
}

/** Reads and writes TextBackslashes. */
export interface TextBackslashesApi
  extends _p.ViewApi<
    TextBackslashes,
    TextBackslashesWrite,
    TextBackslashesFilter,
    TextBackslashesFields,
    TextBackslashesField,
    TextBackslashesQuery
  > {}

export declare const TextBackslashes: _p.Table<
  TextBackslashes,
  TextBackslashesWrite,
  TextBackslashesApi
>;
