"""TextBackslashes, from the view hostile:TextBackslashes(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_backslashes import TextBackslashesFields, TextBackslashesProperty

    _Base = _s.Nodes[TextBackslashesFields, TextBackslashesProperty]
else:
    _Base = _s.Nodes


class TextBackslashes(_Base):
    """C:\\new\\users\\u0041 \\"""

    name = _s.Value()
