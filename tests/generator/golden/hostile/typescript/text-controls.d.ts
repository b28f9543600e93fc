import type * as _p from "pygen-runtime/spi";

/**
 * \x07\x1b[31m
 *
 * \x7f.
 */
export interface TextControls extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextControls; only what is set is sent. */
export interface TextControlsWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextControls; several are combined with and. */
export interface TextControlsFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextControls for typed conditions. */
export interface TextControlsFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextControlsField = "externalId" | "space" | "name";

/** A query over TextControls. */
export interface TextControlsQuery extends _p.Query<TextControls, TextControlsField> {
  where(...conditions: _p.Conditions<TextControlsFilter, TextControlsFields>[]): this;
}

/** Reads and writes TextControls. */
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
