"""Both, from the view every:Both(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..both import BothFields, BothProperty

    _Base = _s.Nodes[BothFields, BothProperty]
else:
    _Base = _s.Nodes


class Both(_Base):
    """Of nodes and of edges."""

    amount = _s.Value()
    label = _s.Value()
