"""BothEdge, from the view every:Both(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..both_edge import BothEdgeFields, BothEdgeProperty

    _Base = _s.Edges[BothEdgeFields, BothEdgeProperty]
else:
    _Base = _s.Edges


class BothEdge(_Base):
    """Of nodes and of edges."""

    amount = _s.Value()
    label = _s.Value()
