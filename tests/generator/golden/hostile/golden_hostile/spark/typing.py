"""Typing, from the view hostile:typing(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..typing import TypingFields, TypingProperty

    _Base = _s.Nodes[TypingFields, TypingProperty]
else:
    _Base = _s.Nodes


class Typing(_Base):
    """Typing: nodes of the view hostile:typing(v1)."""

    name = _s.Value()
    other = _s.Reference()
