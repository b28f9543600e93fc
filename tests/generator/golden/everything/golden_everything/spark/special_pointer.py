"""SpecialPointer, from the view every:SpecialPointer(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..special_pointer import SpecialPointerFields, SpecialPointerProperty

    _Base = _s.Nodes[SpecialPointerFields, SpecialPointerProperty]
else:
    _Base = _s.Nodes


class SpecialPointer(_Base):
    """SpecialPointer: nodes of the view every:SpecialPointer(v1)."""

    extra = _s.Value()
    label = _s.Value()
    groups = _s.Value()
    parent = _s.Reference()
    single = _s.Reference()
