"""Typed, from the view every:Typed(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..typed import TypedFields, TypedProperty

    _Base = _s.Nodes[TypedFields, TypedProperty]
else:
    _Base = _s.Nodes


class Typed(_Base):
    """Nodes of one type."""

    label = _s.Value()
