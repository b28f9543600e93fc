"""TextBidirectional, from the view hostile:TextBidirectional(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_bidirectional import TextBidirectionalFields, TextBidirectionalProperty

    _Base = _s.Nodes[TextBidirectionalFields, TextBidirectionalProperty]
else:
    _Base = _s.Nodes


class TextBidirectional(_Base):
    """\u202eright to left\u202c \u2066x\u2069 עברית العربية."""

    name = _s.Value()
