"""TextBlank, from the view hostile:TextBlank(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_blank import TextBlankFields, TextBlankProperty

    _Base = _s.Nodes[TextBlankFields, TextBlankProperty]
else:
    _Base = _s.Nodes


class TextBlank(_Base):
    """TextBlank: nodes of the view hostile:TextBlank(v1)."""

    name = _s.Value()
