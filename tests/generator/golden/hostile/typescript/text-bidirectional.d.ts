import type * as _p from "pygen-runtime/spi";

/** \u202eright to left\u202c \u2066x\u2069 עברית العربية. */
export interface TextBidirectional extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextBidirectionalWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextBidirectionalFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextBidirectionalFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextBidirectionalField = _p.FieldOf<TextBidirectionalFields>;

/** A query over TextBidirectional. */
export interface TextBidirectionalQuery
  extends _p.Query<TextBidirectional, TextBidirectionalField> {
  where(...conditions: _p.Conditions<TextBidirectionalFilter, TextBidirectionalFields>[]): this;
}

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
