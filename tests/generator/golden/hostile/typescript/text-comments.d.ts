import type * as _p from "pygen-runtime/spi";

/** *\/ <!-- --> # *\/ */
export interface TextComments extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextCommentsWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextCommentsFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextCommentsFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextCommentsField = _p.FieldOf<TextCommentsFields>;

/** A query over TextComments. */
export interface TextCommentsQuery extends _p.Query<TextComments, TextCommentsField> {
  where(...conditions: _p.Conditions<TextCommentsFilter, TextCommentsFields>[]): this;
}

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
