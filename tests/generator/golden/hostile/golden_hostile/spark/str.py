"""Str, from the view hostile:Str(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..str import StrFields, StrProperty

    _Base = _s.Nodes[StrFields, StrProperty]
else:
    _Base = _s.Nodes


class Str(_Base):
    """Str: nodes of the view hostile:Str(v1)."""

    name = _s.Value()
    other = _s.Reference()
