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

/** What can be written of TextLong; only what is set is sent. */
export interface TextLongWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextLong; several are combined with and. */
export interface TextLongFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextLong for typed conditions. */
export interface TextLongFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextLongField = "externalId" | "space" | "name";

/** A query over TextLong. */
export interface TextLongQuery extends _p.Query<TextLong, TextLongField> {
  where(...conditions: _p.Conditions<TextLongFilter, TextLongFields>[]): this;
}

/** Reads and writes TextLong. */
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
