import type * as _p from "pygen-runtime/spi";

/** ends """ the docstring C:\\new\\users\\u0041 \\ */
export interface Texts extends _p.Node {
  /** ''' */
  readonly pApostrophes?: string;
  /** C:\\new\\users\\u0041 \\ */
  readonly pBackslashes?: string;
  /** \u202eright to left\u202c \u2066x\u2069 עברית العربية. */
  readonly pBidirectional?: string;
  readonly pBlank?: string;
  /** {{ 7 * 7 }} {% raw %} {# #} */
  readonly pBraces?: string;
  /** *\/ <!-- --> # *\/ */
  readonly pComments?: string;
  /**
   * \x07\x1b[31m
   *
   * \x7f.
   */
  readonly pControls?: string;
  /** 👩‍🚀 family 👨‍👩‍👧 flag 🇳🇴 é é. */
  readonly pEmoji?: string;
  /** %s %(x)s {x} {0} ${x} f'{1}' */
  readonly pFormat?: string;
  /**
   * word word word word word word word word word word word word word word word word word word word
   * word word word word word word word word word word word word word word word word word word word
   * word word word word word word word word word word word word word word word word word word word
   * word word word word word word word word word word word word word word word word word word word
   * word word word word word word word word word word word word word word word word word word word
   * word word word word word word word word word word word word word word word word word word word
   * word word word word word word word word word word word word word word word word word word word
   * word word word word word word word word word word word word word word word word word.
   */
  readonly pLong?: string;
  /** ```python import os ``` # head | a | b |. */
  readonly pMarkdown?: string;
  /**
   * first second third
   *
   * new paragraph tab.
   */
  readonly pNewlines?: string;
  /** "starts and ends" */
  readonly pQuotes?: string;
  /** line paragraph end \ufeffbom \xadsoft. */
  readonly pSeparators?: string;
  /** a trailing backslash \\ */
  readonly pTrailing?: string;
  /** ends """ the docstring. */
  readonly pTripleQuotes?: string;
  /**
   * xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.
   */
  readonly pUnbroken?: string;
  /**
   * 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
   * 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
   * 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電.
   */
  readonly pWide?: string;
}

/** What can be written of Texts; only what is set is sent. */
export interface TextsWrite extends _p.NodeWrite {
  pApostrophes?: string | null | undefined;
  pBackslashes?: string | null | undefined;
  pBidirectional?: string | null | undefined;
  pBlank?: string | null | undefined;
  pBraces?: string | null | undefined;
  pComments?: string | null | undefined;
  pControls?: string | null | undefined;
  pEmoji?: string | null | undefined;
  pFormat?: string | null | undefined;
  pLong?: string | null | undefined;
  pMarkdown?: string | null | undefined;
  pNewlines?: string | null | undefined;
  pQuotes?: string | null | undefined;
  pSeparators?: string | null | undefined;
  pTrailing?: string | null | undefined;
  pTripleQuotes?: string | null | undefined;
  pUnbroken?: string | null | undefined;
  pWide?: string | null | undefined;
}

/** Keyword filters of Texts; several are combined with and. */
export interface TextsFilter extends _p.NodeFilter {
  pApostrophes?: string | readonly string[] | null;
  pApostrophesPrefix?: string | null;
  pBackslashes?: string | readonly string[] | null;
  pBackslashesPrefix?: string | null;
  pBidirectional?: string | readonly string[] | null;
  pBidirectionalPrefix?: string | null;
  pBlank?: string | readonly string[] | null;
  pBlankPrefix?: string | null;
  pBraces?: string | readonly string[] | null;
  pBracesPrefix?: string | null;
  pComments?: string | readonly string[] | null;
  pCommentsPrefix?: string | null;
  pControls?: string | readonly string[] | null;
  pControlsPrefix?: string | null;
  pEmoji?: string | readonly string[] | null;
  pEmojiPrefix?: string | null;
  pFormat?: string | readonly string[] | null;
  pFormatPrefix?: string | null;
  pLong?: string | readonly string[] | null;
  pLongPrefix?: string | null;
  pMarkdown?: string | readonly string[] | null;
  pMarkdownPrefix?: string | null;
  pNewlines?: string | readonly string[] | null;
  pNewlinesPrefix?: string | null;
  pQuotes?: string | readonly string[] | null;
  pQuotesPrefix?: string | null;
  pSeparators?: string | readonly string[] | null;
  pSeparatorsPrefix?: string | null;
  pTrailing?: string | readonly string[] | null;
  pTrailingPrefix?: string | null;
  pTripleQuotes?: string | readonly string[] | null;
  pTripleQuotesPrefix?: string | null;
  pUnbroken?: string | readonly string[] | null;
  pUnbrokenPrefix?: string | null;
  pWide?: string | readonly string[] | null;
  pWidePrefix?: string | null;
}

/** Fields of Texts for typed conditions. */
export interface TextsFields extends _p.NodeFields {
  readonly pApostrophes: _p.TextField;
  readonly pBackslashes: _p.TextField;
  readonly pBidirectional: _p.TextField;
  readonly pBlank: _p.TextField;
  readonly pBraces: _p.TextField;
  readonly pComments: _p.TextField;
  readonly pControls: _p.TextField;
  readonly pEmoji: _p.TextField;
  readonly pFormat: _p.TextField;
  readonly pLong: _p.TextField;
  readonly pMarkdown: _p.TextField;
  readonly pNewlines: _p.TextField;
  readonly pQuotes: _p.TextField;
  readonly pSeparators: _p.TextField;
  readonly pTrailing: _p.TextField;
  readonly pTripleQuotes: _p.TextField;
  readonly pUnbroken: _p.TextField;
  readonly pWide: _p.TextField;
}

export type TextsField =
  | "externalId"
  | "space"
  | "pApostrophes"
  | "pBackslashes"
  | "pBidirectional"
  | "pBlank"
  | "pBraces"
  | "pComments"
  | "pControls"
  | "pEmoji"
  | "pFormat"
  | "pLong"
  | "pMarkdown"
  | "pNewlines"
  | "pQuotes"
  | "pSeparators"
  | "pTrailing"
  | "pTripleQuotes"
  | "pUnbroken"
  | "pWide";

/** A query over Texts. */
export interface TextsQuery extends _p.Query<Texts, TextsField> {
  where(...conditions: _p.Conditions<TextsFilter, TextsFields>[]): this;
}

/** Reads and writes Texts. */
export interface TextsApi
  extends _p.ViewApi<Texts, TextsWrite, TextsFilter, TextsFields, TextsField, TextsQuery> {}

export declare const Texts: _p.Table<Texts, TextsWrite, TextsApi>;
