import type * as _p from "pygen-runtime/spi";

/** 👩‍🚀 family 👨‍👩‍👧 flag 🇳🇴 é é. */
export interface TextEmoji extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface TextEmojiWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextEmojiFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TextEmojiFields extends _p.NodeFields {
  name: _p.TextField;
}

export type TextEmojiField = _p.FieldOf<TextEmojiFields>;

/** A query over TextEmoji. */
export interface TextEmojiQuery extends _p.Query<TextEmoji, TextEmojiField> {
  where(...conditions: _p.Conditions<TextEmojiFilter, TextEmojiFields>[]): this;
}

export interface TextEmojiApi
  extends _p.ViewApi<
    TextEmoji,
    TextEmojiWrite,
    TextEmojiFilter,
    TextEmojiFields,
    TextEmojiField,
    TextEmojiQuery
  > {}

export declare const TextEmoji: _p.Table<TextEmoji, TextEmojiWrite, TextEmojiApi>;
