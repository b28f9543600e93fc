"""RightTie, from the view every:RightTie(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..right_tie import RightTieFields, RightTieProperty

    _Base = _s.Edges[RightTieFields, RightTieProperty]
else:
    _Base = _s.Edges


class RightTie(_Base):
    """RightTie: edges of the view every:RightTie(v1).

    Implemented by BothTie.
    """

    bow = _s.Value()
    strength = _s.Value()
