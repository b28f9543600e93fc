"""EdgeValues, from the view every:EdgeValues(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..edge_values import EdgeValuesFields, EdgeValuesProperty

    _Base = _s.Edges[EdgeValuesFields, EdgeValuesProperty]
else:
    _Base = _s.Edges


class EdgeValues(_Base):
    """Properties of an edge.

    Implemented by EdgeChild.
    """

    since = _s.Value()
    weight = _s.Value()
    seen = _s.Reference()
