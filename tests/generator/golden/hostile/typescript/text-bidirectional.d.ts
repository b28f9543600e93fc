import type * as _p from "pygen-runtime/spi";

/** \u202eright to left\u202c \u2066x\u2069 עברית العربية. */
export interface TextBidirectional extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextBidirectional; only what is set is sent. */
export interface TextBidirectionalWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextBidirectional; several are combined with and. */
export interface TextBidirectionalFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextBidirectional for typed conditions. */
export interface TextBidirectionalFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextBidirectionalField = "externalId" | "space" | "name";

/** A query over TextBidirectional. */
export interface TextBidirectionalQuery
  extends _p.Query<TextBidirectional, TextBidirectionalField> {
  where(...conditions: _p.Conditions<TextBidirectionalFilter, TextBidirectionalFields>[]): this;
}

/** Reads and writes TextBidirectional. */
export interface TextBidirectionalApi
  extends _p.ViewApi<
    TextBidirectional,
    TextBidirectionalWrite,
    TextBidirectionalFilter,
    TextBidirectionalFields,
    TextBidirectionalField,
    TextBidirectionalQuery
  > {}

export declare const TextBidirectional: _p.Table<
  TextBidirectional,
  TextBidirectionalWrite,
  TextBidirectionalApi
>;
