"""TwinElsewhere, from the view elsewhere:Twin(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..twin_elsewhere import TwinElsewhereFields, TwinElsewhereProperty

    _Base = _s.Nodes[TwinElsewhereFields, TwinElsewhereProperty]
else:
    _Base = _s.Nodes


class TwinElsewhere(_Base):
    """TwinElsewhere: nodes of the view elsewhere:Twin(v1)."""

    there = _s.Value()
