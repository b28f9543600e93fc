"""Pointer, from the view every:Pointer(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..pointer import PointerFields, PointerProperty

    _Base = _s.Nodes[PointerFields, PointerProperty]
else:
    _Base = _s.Nodes


class Pointer(_Base):
    """Pointer: nodes of the view every:Pointer(v1).

    Implemented by SpecialPointer.
    """

    label = _s.Value()
    groups = _s.Value()
    parent = _s.Reference()
    single = _s.Reference()
