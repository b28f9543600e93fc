import type * as _p from "pygen-runtime/spi";

/** %s %(x)s {x} {0} ${x} f'{1}' */
export interface TextFormat extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextFormatWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextFormatFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextFormatFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextFormatField = _p.FieldOf<TextFormatFields>;

/** A query over TextFormat. */
export interface TextFormatQuery extends _p.Query<TextFormat, TextFormatField> {
  where(...conditions: _p.Conditions<TextFormatFilter, TextFormatFields>[]): this;
}

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
