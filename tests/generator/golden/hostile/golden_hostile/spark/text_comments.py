"""TextComments, from the view hostile:TextComments(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_comments import TextCommentsFields, TextCommentsProperty

    _Base = _s.Nodes[TextCommentsFields, TextCommentsProperty]
else:
    _Base = _s.Nodes


class TextComments(_Base):
    """*/ <!-- --> # */"""

    name = _s.Value()
