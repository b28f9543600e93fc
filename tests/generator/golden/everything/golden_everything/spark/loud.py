"""Loud, from the view every:Loud(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..loud import LoudFields, LoudProperty

    _Base = _s.Nodes[LoudFields, LoudProperty]
else:
    _Base = _s.Nodes


class Loud(_Base):
    """Loud: nodes of the view every:Loud(v1).

    Implemented by Mixed.
    """

    level = _s.Value()
