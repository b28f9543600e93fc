"""Tie, from the view every:Tie(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..tie import TieFields, TieProperty

    _Base = _s.Edges[TieFields, TieProperty]
else:
    _Base = _s.Edges


class Tie(_Base):
    """Its children know its ends.

    Implemented by BothTie, LeftTie, RightTie.
    """

    strength = _s.Value()
