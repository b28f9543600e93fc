"""LeftTie, from the view every:LeftTie(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..left_tie import LeftTieFields, LeftTieProperty

    _Base = _s.Edges[LeftTieFields, LeftTieProperty]
else:
    _Base = _s.Edges


class LeftTie(_Base):
    """LeftTie: edges of the view every:LeftTie(v1).

    Implemented by BothTie.
    """

    knot = _s.Value()
    strength = _s.Value()
