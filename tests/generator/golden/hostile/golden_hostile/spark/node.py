"""Node, from the view hostile:Node(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..node import NodeFields, NodeProperty

    _Base = _s.Nodes[NodeFields, NodeProperty]
else:
    _Base = _s.Nodes


class Node(_Base):
    """Node: nodes of the view hostile:Node(v1)."""

    name = _s.Value()
    other = _s.Reference()
