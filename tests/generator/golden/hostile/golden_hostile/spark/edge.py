"""Edge, from the view hostile:Edge(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..edge import EdgeFields, EdgeProperty

    _Base = _s.Nodes[EdgeFields, EdgeProperty]
else:
    _Base = _s.Nodes


class Edge(_Base):
    """Edge: nodes of the view hostile:Edge(v1)."""

    name = _s.Value()
    other = _s.Reference()
