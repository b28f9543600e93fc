"""Limits, from the view every:Limits(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..limits import LimitsFields, LimitsProperty

    _Base = _s.Nodes[LimitsFields, LimitsProperty]
else:
    _Base = _s.Nodes


class Limits(_Base):
    """Sizes, units, and what cannot be changed."""

    few = _s.Value()
    fixed = _s.Value()
    number = _s.Value()
    pressure = _s.Value()
    short = _s.Value()
    state = _s.Value()
    temperatures = _s.Value()
