import type * as _p from "pygen-runtime/spi";

/** *\/ <!-- --> # *\/ */
export interface TextComments extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextComments; only what is set is sent. */
export interface TextCommentsWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextComments; several are combined with and. */
export interface TextCommentsFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextComments for typed conditions. */
export interface TextCommentsFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextCommentsField = "externalId" | "space" | "name";

/** A query over TextComments. */
export interface TextCommentsQuery extends _p.Query<TextComments, TextCommentsField> {
  where(...conditions: _p.Conditions<TextCommentsFilter, TextCommentsFields>[]): this;
}

/** Reads and writes TextComments. */
export interface TextCommentsApi
  extends _p.ViewApi<
    TextComments,
    TextCommentsWrite,
    TextCommentsFilter,
    TextCommentsFields,
    TextCommentsField,
    TextCommentsQuery
  > {}

export declare const TextComments: _p.Table<TextComments, TextCommentsWrite, TextCommentsApi>;
