"""BothTie, from the view every:BothTie(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..both_tie import BothTieFields, BothTieProperty

    _Base = _s.Edges[BothTieFields, BothTieProperty]
else:
    _Base = _s.Edges


class BothTie(_Base):
    """Its parents say different things about its ends."""

    bow = _s.Value()
    knot = _s.Value()
    rope = _s.Value()
    strength = _s.Value()
