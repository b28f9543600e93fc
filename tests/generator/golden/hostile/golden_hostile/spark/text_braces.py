"""TextBraces, from the view hostile:TextBraces(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_braces import TextBracesFields, TextBracesProperty

    _Base = _s.Nodes[TextBracesFields, TextBracesProperty]
else:
    _Base = _s.Nodes


class TextBraces(_Base):
    """{{ 7 * 7 }} {% raw %} {# #}"""

    name = _s.Value()
