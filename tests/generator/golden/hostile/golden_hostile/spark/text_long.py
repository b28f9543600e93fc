"""TextLong, from the view hostile:TextLong(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_long import TextLongFields, TextLongProperty

    _Base = _s.Nodes[TextLongFields, TextLongProperty]
else:
    _Base = _s.Nodes


class TextLong(_Base):
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

    name = _s.Value()
