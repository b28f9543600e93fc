"""Edges, from the view every:Edges(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..edges_ import EdgesFields, EdgesProperty

    _Base = _s.Nodes[EdgesFields, EdgesProperty]
else:
    _Base = _s.Nodes


class Edges(_Base):
    """Edges in every direction."""

    name = _s.Value()
