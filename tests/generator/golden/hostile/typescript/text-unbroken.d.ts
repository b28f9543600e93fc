import type * as _p from "pygen-runtime/spi";

/**
 * xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.
 */
export interface TextUnbroken extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextUnbroken; only what is set is sent. */
export interface TextUnbrokenWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextUnbroken; several are combined with and. */
export interface TextUnbrokenFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextUnbroken for typed conditions. */
export interface TextUnbrokenFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextUnbrokenField = "externalId" | "space" | "name";

/** A query over TextUnbroken. */
export interface TextUnbrokenQuery extends _p.Query<TextUnbroken, TextUnbrokenField> {
  where(...conditions: _p.Conditions<TextUnbrokenFilter, TextUnbrokenFields>[]): this;
}

/** Reads and writes TextUnbroken. */
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
