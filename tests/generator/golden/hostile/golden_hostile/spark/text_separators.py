"""TextSeparators, from the view hostile:TextSeparators(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_separators import TextSeparatorsFields, TextSeparatorsProperty

    _Base = _s.Nodes[TextSeparatorsFields, TextSeparatorsProperty]
else:
    _Base = _s.Nodes


class TextSeparators(_Base):
    """line paragraph end \ufeffbom \xadsoft."""

    name = _s.Value()
