"""TextNewlines, from the view hostile:TextNewlines(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_newlines import TextNewlinesFields, TextNewlinesProperty

    _Base = _s.Nodes[TextNewlinesFields, TextNewlinesProperty]
else:
    _Base = _s.Nodes


class TextNewlines(_Base):
    """first second third

    new paragraph tab.
    """

    name = _s.Value()
