import type * as _p from "pygen-runtime/spi";

/**
 * xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.
 */
export interface TextUnbroken extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextUnbrokenWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextUnbrokenFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextUnbrokenFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextUnbrokenField = _p.FieldOf<TextUnbrokenFields>;

/** A query over TextUnbroken. */
export interface TextUnbrokenQuery extends _p.Query<TextUnbroken, TextUnbrokenField> {
  where(...conditions: _p.Conditions<TextUnbrokenFilter, TextUnbrokenFields>[]): this;
}

export interface TextUnbrokenApi
  extends _p.ViewApi<
    TextUnbroken,
    TextUnbrokenWrite,
    TextUnbrokenFilter,
    TextUnbrokenFields,
    TextUnbrokenField,
    TextUnbrokenQuery
  > {}

export declare const TextUnbroken: _p.Table<TextUnbroken, TextUnbrokenWrite, TextUnbrokenApi>;
