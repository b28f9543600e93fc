import type * as _p from "pygen-runtime/spi";

/** %s %(x)s {x} {0} ${x} f'{1}' */
export interface TextFormat extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextFormat; only what is set is sent. */
export interface TextFormatWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextFormat; several are combined with and. */
export interface TextFormatFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextFormat for typed conditions. */
export interface TextFormatFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextFormatField = "externalId" | "space" | "name";

/** A query over TextFormat. */
export interface TextFormatQuery extends _p.Query<TextFormat, TextFormatField> {
  where(...conditions: _p.Conditions<TextFormatFilter, TextFormatFields>[]): this;
}

/** Reads and writes TextFormat. */
export interface TextFormatApi
  extends _p.ViewApi<
    TextFormat,
    TextFormatWrite,
    TextFormatFilter,
    TextFormatFields,
    TextFormatField,
    TextFormatQuery
  > {}

export declare const TextFormat: _p.Table<TextFormat, TextFormatWrite, TextFormatApi>;
