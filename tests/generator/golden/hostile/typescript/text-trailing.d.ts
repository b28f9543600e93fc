import type * as _p from "pygen-runtime/spi";

/** a trailing backslash \\ */
export interface TextTrailing extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextTrailing; only what is set is sent. */
export interface TextTrailingWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextTrailing; several are combined with and. */
export interface TextTrailingFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextTrailing for typed conditions. */
export interface TextTrailingFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextTrailingField = "externalId" | "space" | "name";

/** A query over TextTrailing. */
export interface TextTrailingQuery extends _p.Query<TextTrailing, TextTrailingField> {
  where(...conditions: _p.Conditions<TextTrailingFilter, TextTrailingFields>[]): this;
}

/** Reads and writes TextTrailing. */
export interface TextTrailingApi
  extends _p.ViewApi<
    TextTrailing,
    TextTrailingWrite,
    TextTrailingFilter,
    TextTrailingFields,
    TextTrailingField,
    TextTrailingQuery
  > {}

export declare const TextTrailing: _p.Table<TextTrailing, TextTrailingWrite, TextTrailingApi>;
