"""Ranges, from the view hostile:Ranges(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..ranges import RangesFields, RangesProperty

    _Base = _s.Nodes[RangesFields, RangesProperty]
else:
    _Base = _s.Nodes


class Ranges(_Base):
    """Filters that would have one name."""

    max_x = _s.Value()
    min_x = _s.Value()
    x = _s.Value()
    x_prefix = _s.Value()
    y = _s.Value()
    y_prefix = _s.Value()
