"""TextApostrophes, from the view hostile:TextApostrophes(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_apostrophes import TextApostrophesFields, TextApostrophesProperty

    _Base = _s.Nodes[TextApostrophesFields, TextApostrophesProperty]
else:
    _Base = _s.Nodes


class TextApostrophes(_Base):
    """'''"""

    name = _s.Value()
