"""Ends, from the view hostile:Ends(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..ends import EndsFields, EndsProperty

    _Base = _s.Edges[EndsFields, EndsProperty]
else:
    _Base = _s.Edges


class Ends(_Base):
    """Ends: edges of the view hostile:Ends(v1)."""

    edge_type_ = _s.Value()
    end_node1 = _s.Value()
    start_node_ = _s.Value()
    start_node_2 = _s.Value()
    type = _s.Value()
