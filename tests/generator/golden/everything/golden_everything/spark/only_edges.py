"""OnlyEdges, from the view every:OnlyEdges(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..only_edges import OnlyEdgesFields, OnlyEdgesProperty

    _Base = _s.Nodes[OnlyEdgesFields, OnlyEdgesProperty]
else:
    _Base = _s.Nodes


class OnlyEdges(_Base):
    """Stores nothing itself."""
