import type * as _p from "pygen-runtime/spi";

/** C:\\new\\users\\u0041 \\ */
export interface TextBackslashes extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextBackslashesWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextBackslashesFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextBackslashesFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextBackslashesField = _p.FieldOf<TextBackslashesFields>;

/** A query over TextBackslashes. */
export interface TextBackslashesQuery extends _p.Query<TextBackslashes, TextBackslashesField> {
  where(...conditions: _p.Conditions<TextBackslashesFilter, TextBackslashesFields>[]): this;
}

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
