"""TextTrailing, from the view hostile:TextTrailing(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_trailing import TextTrailingFields, TextTrailingProperty

    _Base = _s.Nodes[TextTrailingFields, TextTrailingProperty]
else:
    _Base = _s.Nodes


class TextTrailing(_Base):
    """a trailing backslash \\"""

    name = _s.Value()
