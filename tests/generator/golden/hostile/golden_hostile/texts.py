"""Texts, from the view hostile:Texts(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "Texts",
    "v1",
    package=__package__ or "",
    read="Texts",
    write="TextsWrite",
    members=(
        _p.Property("p_apostrophes", "pApostrophes", "text"),
        _p.Property("p_backslashes", "pBackslashes", "text"),
        _p.Property("p_bidirectional", "pBidirectional", "text"),
        _p.Property("p_blank", "pBlank", "text"),
        _p.Property("p_braces", "pBraces", "text"),
        _p.Property("p_comments", "pComments", "text"),
        _p.Property("p_controls", "pControls", "text"),
        _p.Property("p_emoji", "pEmoji", "text"),
        _p.Property("p_format", "pFormat", "text"),
        _p.Property("p_long", "pLong", "text"),
        _p.Property("p_markdown", "pMarkdown", "text"),
        _p.Property("p_newlines", "pNewlines", "text"),
        _p.Property("p_quotes", "pQuotes", "text"),
        _p.Property("p_separators", "pSeparators", "text"),
        _p.Property("p_trailing", "pTrailing", "text"),
        _p.Property("p_triple_quotes", "pTripleQuotes", "text"),
        _p.Property("p_unbroken", "pUnbroken", "text"),
        _p.Property("p_wide", "pWide", "text"),
    ),
)


class Texts(_p.Node, view=_VIEW):
    """ends \"\"\" the docstring C:\\new\\users\\u0041 \\"""

    p_apostrophes: str | None = None
    """'''"""
    p_backslashes: str | None = None
    """C:\\new\\users\\u0041 \\"""
    p_bidirectional: str | None = None
    """\u202eright to left\u202c \u2066x\u2069 עברית العربية."""
    p_blank: str | None = None
    p_braces: str | None = None
    """{{ 7 * 7 }} {% raw %} {# #}"""
    p_comments: str | None = None
    """*/ <!-- --> # */"""
    p_controls: str | None = None
    """\x07\x1b[31m

    \x7f.
    """
    p_emoji: str | None = None
    """👩‍🚀 family 👨‍👩‍👧 flag 🇳🇴 é é."""
    p_format: str | None = None
    """%s %(x)s {x} {0} ${x} f'{1}'"""
    p_long: str | None = None
    """word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word.
    """
    p_markdown: str | None = None
    """```python import os ``` # head | a | b |."""
    p_newlines: str | None = None
    """first second third

    new paragraph tab.
    """
    p_quotes: str | None = None
    """\"starts and ends\""""
    p_separators: str | None = None
    """line paragraph end \ufeffbom \xadsoft."""
    p_trailing: str | None = None
    """a trailing backslash \\"""
    p_triple_quotes: str | None = None
    """ends \"\"\" the docstring."""
    p_unbroken: str | None = None
    """xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx."""
    p_wide: str | None = None
    """風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電.
    """

    def as_write(self) -> TextsWrite:
        return _p.as_write(self, TextsWrite)


class TextsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Texts; only what is set is sent."""

    p_apostrophes: str | None = None
    """'''"""
    p_backslashes: str | None = None
    """C:\\new\\users\\u0041 \\"""
    p_bidirectional: str | None = None
    """\u202eright to left\u202c \u2066x\u2069 עברית العربية."""
    p_blank: str | None = None
    p_braces: str | None = None
    """{{ 7 * 7 }} {% raw %} {# #}"""
    p_comments: str | None = None
    """*/ <!-- --> # */"""
    p_controls: str | None = None
    """\x07\x1b[31m

    \x7f.
    """
    p_emoji: str | None = None
    """👩‍🚀 family 👨‍👩‍👧 flag 🇳🇴 é é."""
    p_format: str | None = None
    """%s %(x)s {x} {0} ${x} f'{1}'"""
    p_long: str | None = None
    """word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word.
    """
    p_markdown: str | None = None
    """```python import os ``` # head | a | b |."""
    p_newlines: str | None = None
    """first second third

    new paragraph tab.
    """
    p_quotes: str | None = None
    """\"starts and ends\""""
    p_separators: str | None = None
    """line paragraph end \ufeffbom \xadsoft."""
    p_trailing: str | None = None
    """a trailing backslash \\"""
    p_triple_quotes: str | None = None
    """ends \"\"\" the docstring."""
    p_unbroken: str | None = None
    """xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx."""
    p_wide: str | None = None
    """風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電.
    """


class TextsList(_p.NodeList[Texts]):
    """A list of Texts that turns into frames, dicts and ids."""


class TextsFields(_p.NodeFields):
    """Fields of Texts for typed conditions."""

    p_apostrophes: _p.TextField
    p_backslashes: _p.TextField
    p_bidirectional: _p.TextField
    p_blank: _p.TextField
    p_braces: _p.TextField
    p_comments: _p.TextField
    p_controls: _p.TextField
    p_emoji: _p.TextField
    p_format: _p.TextField
    p_long: _p.TextField
    p_markdown: _p.TextField
    p_newlines: _p.TextField
    p_quotes: _p.TextField
    p_separators: _p.TextField
    p_trailing: _p.TextField
    p_triple_quotes: _p.TextField
    p_unbroken: _p.TextField
    p_wide: _p.TextField


TextsProperty = _t.Literal[
    "external_id",
    "space",
    "p_apostrophes",
    "p_backslashes",
    "p_bidirectional",
    "p_blank",
    "p_braces",
    "p_comments",
    "p_controls",
    "p_emoji",
    "p_format",
    "p_long",
    "p_markdown",
    "p_newlines",
    "p_quotes",
    "p_separators",
    "p_trailing",
    "p_triple_quotes",
    "p_unbroken",
    "p_wide",
]


class TextsFilter(_p.Where, total=False):
    """Keyword filters of Texts; several are combined with and."""

    p_apostrophes: str | _t.Sequence[str]
    """'''"""
    p_apostrophes_prefix: str
    """'''"""
    p_backslashes: str | _t.Sequence[str]
    """C:\\new\\users\\u0041 \\"""
    p_backslashes_prefix: str
    """C:\\new\\users\\u0041 \\"""
    p_bidirectional: str | _t.Sequence[str]
    """\u202eright to left\u202c \u2066x\u2069 עברית العربية."""
    p_bidirectional_prefix: str
    """\u202eright to left\u202c \u2066x\u2069 עברית العربية."""
    p_blank: str | _t.Sequence[str]
    p_blank_prefix: str
    p_braces: str | _t.Sequence[str]
    """{{ 7 * 7 }} {% raw %} {# #}"""
    p_braces_prefix: str
    """{{ 7 * 7 }} {% raw %} {# #}"""
    p_comments: str | _t.Sequence[str]
    """*/ <!-- --> # */"""
    p_comments_prefix: str
    """*/ <!-- --> # */"""
    p_controls: str | _t.Sequence[str]
    """\x07\x1b[31m

    \x7f.
    """
    p_controls_prefix: str
    """\x07\x1b[31m

    \x7f.
    """
    p_emoji: str | _t.Sequence[str]
    """👩‍🚀 family 👨‍👩‍👧 flag 🇳🇴 é é."""
    p_emoji_prefix: str
    """👩‍🚀 family 👨‍👩‍👧 flag 🇳🇴 é é."""
    p_format: str | _t.Sequence[str]
    """%s %(x)s {x} {0} ${x} f'{1}'"""
    p_format_prefix: str
    """%s %(x)s {x} {0} ${x} f'{1}'"""
    p_long: str | _t.Sequence[str]
    """word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word.
    """
    p_long_prefix: str
    """word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word.
    """
    p_markdown: str | _t.Sequence[str]
    """```python import os ``` # head | a | b |."""
    p_markdown_prefix: str
    """```python import os ``` # head | a | b |."""
    p_newlines: str | _t.Sequence[str]
    """first second third

    new paragraph tab.
    """
    p_newlines_prefix: str
    """first second third

    new paragraph tab.
    """
    p_quotes: str | _t.Sequence[str]
    """\"starts and ends\""""
    p_quotes_prefix: str
    """\"starts and ends\""""
    p_separators: str | _t.Sequence[str]
    """line paragraph end \ufeffbom \xadsoft."""
    p_separators_prefix: str
    """line paragraph end \ufeffbom \xadsoft."""
    p_trailing: str | _t.Sequence[str]
    """a trailing backslash \\"""
    p_trailing_prefix: str
    """a trailing backslash \\"""
    p_triple_quotes: str | _t.Sequence[str]
    """ends \"\"\" the docstring."""
    p_triple_quotes_prefix: str
    """ends \"\"\" the docstring."""
    p_unbroken: str | _t.Sequence[str]
    """xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx."""
    p_unbroken_prefix: str
    """xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx."""
    p_wide: str | _t.Sequence[str]
    """風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電.
    """
    p_wide_prefix: str
    """風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電.
    """


class TextsWhere(TextsFilter, _p.Conditioned[TextsFields], total=False):
    """Conditions of Texts: keyword filters, and `where`."""


class TextsOptions(TextsWhere, _p.Listing[TextsProperty], total=False):
    """Filters, sorting, limit and units of Texts."""


class TextsKeywords:
    """What reads of Texts take."""

    def _takes_filters(self, **where: _t.Unpack[TextsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextsOptions]) -> None: ...


class TextsSelection(
    TextsKeywords, _p.Selection[TextsFields, TextsProperty], view=_VIEW
):
    """Which Texts, and what of their surroundings."""


class TextsQuery(TextsSelection, _p.Query[Texts, TextsList]):
    """A query over Texts."""


class AsyncTextsQuery(TextsSelection, _p.AsyncQuery[Texts, TextsList]):
    """A query over Texts whose results are awaited."""


class TextsAPI(TextsKeywords, _p.NodeAPI[Texts, TextsList, TextsProperty, TextsQuery]):
    """Reads Texts."""


class AsyncTextsAPI(
    TextsKeywords, _p.AsyncNodeAPI[Texts, TextsList, TextsProperty, AsyncTextsQuery]
):
    """Reads Texts without blocking."""
