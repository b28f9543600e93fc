import type * as _p from "pygen-runtime/spi";

/** 👩‍🚀 family 👨‍👩‍👧 flag 🇳🇴 é é. */
export interface TextEmoji extends _p.Node {
  readonly name?: string;
}

/** What can be written of TextEmoji; only what is set is sent. */
export interface TextEmojiWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of TextEmoji; several are combined with and. */
export interface TextEmojiFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of TextEmoji for typed conditions. */
export interface TextEmojiFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type TextEmojiField = "externalId" | "space" | "name";

/** A query over TextEmoji. */
export interface TextEmojiQuery extends _p.Query<TextEmoji, TextEmojiField> {
  where(...conditions: _p.Conditions<TextEmojiFilter, TextEmojiFields>[]): this;
}

/** Reads and writes TextEmoji. */
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
