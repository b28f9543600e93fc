"""TextFormat, from the view hostile:TextFormat(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_format import TextFormatFields, TextFormatProperty

    _Base = _s.Nodes[TextFormatFields, TextFormatProperty]
else:
    _Base = _s.Nodes


class TextFormat(_Base):
    """%s %(x)s {x} {0} ${x} f'{1}'"""

    name = _s.Value()
