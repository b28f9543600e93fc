"""Texts, from the view hostile:Texts(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..texts import TextsFields, TextsProperty

    _Base = _s.Nodes[TextsFields, TextsProperty]
else:
    _Base = _s.Nodes


class Texts(_Base):
    """ends \"\"\" the docstring C:\\new\\users\\u0041 \\"""

    p_apostrophes = _s.Value()
    p_backslashes = _s.Value()
    p_bidirectional = _s.Value()
    p_blank = _s.Value()
    p_braces = _s.Value()
    p_comments = _s.Value()
    p_controls = _s.Value()
    p_emoji = _s.Value()
    p_format = _s.Value()
    p_long = _s.Value()
    p_markdown = _s.Value()
    p_newlines = _s.Value()
    p_quotes = _s.Value()
    p_separators = _s.Value()
    p_trailing = _s.Value()
    p_triple_quotes = _s.Value()
    p_unbroken = _s.Value()
    p_wide = _s.Value()
