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

/** Only what is set is sent. */
export interface TextsWrite extends _p.NodeWrite {
  pApostrophes?: _p.Opt<string>;
  pBackslashes?: _p.Opt<string>;
  pBidirectional?: _p.Opt<string>;
  pBlank?: _p.Opt<string>;
  pBraces?: _p.Opt<string>;
  pComments?: _p.Opt<string>;
  pControls?: _p.Opt<string>;
  pEmoji?: _p.Opt<string>;
  pFormat?: _p.Opt<string>;
  pLong?: _p.Opt<string>;
  pMarkdown?: _p.Opt<string>;
  pNewlines?: _p.Opt<string>;
  pQuotes?: _p.Opt<string>;
  pSeparators?: _p.Opt<string>;
  pTrailing?: _p.Opt<string>;
  pTripleQuotes?: _p.Opt<string>;
  pUnbroken?: _p.Opt<string>;
  pWide?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TextsFilter extends _p.NodeFilter {
  pApostrophes?: _p.Is<string>;
  pApostrophesPrefix?: string | null;
  pBackslashes?: _p.Is<string>;
  pBackslashesPrefix?: string | null;
  pBidirectional?: _p.Is<string>;
  pBidirectionalPrefix?: string | null;
  pBlank?: _p.Is<string>;
  pBlankPrefix?: string | null;
  pBraces?: _p.Is<string>;
  pBracesPrefix?: string | null;
  pComments?: _p.Is<string>;
  pCommentsPrefix?: string | null;
  pControls?: _p.Is<string>;
  pControlsPrefix?: string | null;
  pEmoji?: _p.Is<string>;
  pEmojiPrefix?: string | null;
  pFormat?: _p.Is<string>;
  pFormatPrefix?: string | null;
  pLong?: _p.Is<string>;
  pLongPrefix?: string | null;
  pMarkdown?: _p.Is<string>;
  pMarkdownPrefix?: string | null;
  pNewlines?: _p.Is<string>;
  pNewlinesPrefix?: string | null;
  pQuotes?: _p.Is<string>;
  pQuotesPrefix?: string | null;
  pSeparators?: _p.Is<string>;
  pSeparatorsPrefix?: string | null;
  pTrailing?: _p.Is<string>;
  pTrailingPrefix?: string | null;
  pTripleQuotes?: _p.Is<string>;
  pTripleQuotesPrefix?: string | null;
  pUnbroken?: _p.Is<string>;
  pUnbrokenPrefix?: string | null;
  pWide?: _p.Is<string>;
  pWidePrefix?: string | null;
}

/** For typed conditions. */
export interface TextsFields extends _p.NodeFields {
  pApostrophes: _p.TextField;
  pBackslashes: _p.TextField;
  pBidirectional: _p.TextField;
  pBlank: _p.TextField;
  pBraces: _p.TextField;
  pComments: _p.TextField;
  pControls: _p.TextField;
  pEmoji: _p.TextField;
  pFormat: _p.TextField;
  pLong: _p.TextField;
  pMarkdown: _p.TextField;
  pNewlines: _p.TextField;
  pQuotes: _p.TextField;
  pSeparators: _p.TextField;
  pTrailing: _p.TextField;
  pTripleQuotes: _p.TextField;
  pUnbroken: _p.TextField;
  pWide: _p.TextField;
}

export type TextsField = _p.FieldOf<TextsFields>;

/** A query over Texts. */
export interface TextsQuery extends _p.Query<Texts, TextsField> {
  where(...conditions: _p.Conditions<TextsFilter, TextsFields>[]): this;
}

export interface TextsApi
  extends _p.ViewApi<Texts, TextsWrite, TextsFilter, TextsFields, TextsField, TextsQuery> {}

export declare const Texts: _p.Table<Texts, TextsWrite, TextsApi>;
