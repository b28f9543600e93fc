"""EdgeChild, from the view every:EdgeChild(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..edge_child import EdgeChildFields, EdgeChildProperty

    _Base = _s.Edges[EdgeChildFields, EdgeChildProperty]
else:
    _Base = _s.Edges


class EdgeChild(_Base):
    """EdgeChild: edges of the view every:EdgeChild(v1)."""

    extra = _s.Value()
    since = _s.Value()
    weight = _s.Value()
    seen = _s.Reference()
