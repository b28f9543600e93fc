"""NodeWrite2, from the view hostile:NodeWrite(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..node_write2 import NodeWrite2Fields, NodeWrite2Property

    _Base = _s.Nodes[NodeWrite2Fields, NodeWrite2Property]
else:
    _Base = _s.Nodes


class NodeWrite2(_Base):
    """NodeWrite2: nodes of the view hostile:NodeWrite(v1)."""

    name = _s.Value()
    other = _s.Reference()
