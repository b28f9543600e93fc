import type * as _p from "pygen-runtime/spi";

/**
 * word word word word word word word word word word word word word word word word word word word
 * word word word word word word word word word word word word word word word word word word word
 * word word word word word word word word word word word word word word word word word word word
 * word word word word word word word word word word word word word word word word word word word
 * word word word word word word word word word word word word word word word word word word word
 * word word word word word word word word word word word word word word word word word word word
 * word word word word word word word word word word word word word word word word word word word
 * word word word word word word word word word word word word word word word word word.
 */
export interface TextLong extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextLongWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextLongFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextLongFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextLongField = _p.FieldOf<TextLongFields>;

/** A query over TextLong. */
export interface TextLongQuery extends _p.Query<TextLong, TextLongField> {
  where(...conditions: _p.Conditions<TextLongFilter, TextLongFields>[]): this;
}

export interface TextLongApi
  extends _p.ViewApi<
    TextLong,
    TextLongWrite,
    TextLongFilter,
    TextLongFields,
    TextLongField,
    TextLongQuery
  > {}

export declare const TextLong: _p.Table<TextLong, TextLongWrite, TextLongApi>;
