"""TextMarkdown, from the view hostile:TextMarkdown(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_markdown import TextMarkdownFields, TextMarkdownProperty

    _Base = _s.Nodes[TextMarkdownFields, TextMarkdownProperty]
else:
    _Base = _s.Nodes


class TextMarkdown(_Base):
    """```python import os ``` # head | a | b |."""

    name = _s.Value()
