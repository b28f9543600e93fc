import type * as _p from "pygen-runtime/spi";

/**
 * \x07\x1b[31m
 *
 * \x7f.
 */
export interface TextControls extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextControlsWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextControlsFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextControlsFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextControlsField = _p.FieldOf<TextControlsFields>;

/** A query over TextControls. */
export interface TextControlsQuery extends _p.Query<TextControls, TextControlsField> {
  where(...conditions: _p.Conditions<TextControlsFilter, TextControlsFields>[]): this;
}

export interface TextControlsApi
  extends _p.ViewApi<
    TextControls,
    TextControlsWrite,
    TextControlsFilter,
    TextControlsFields,
    TextControlsField,
    TextControlsQuery
  > {}

export declare const TextControls: _p.Table<TextControls, TextControlsWrite, TextControlsApi>;
