import type * as _p from "pygen-runtime/spi";

/** a trailing backslash \\ */
export interface TextTrailing extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextTrailingWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextTrailingFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextTrailingFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextTrailingField = _p.FieldOf<TextTrailingFields>;

/** A query over TextTrailing. */
export interface TextTrailingQuery extends _p.Query<TextTrailing, TextTrailingField> {
  where(...conditions: _p.Conditions<TextTrailingFilter, TextTrailingFields>[]): this;
}

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
