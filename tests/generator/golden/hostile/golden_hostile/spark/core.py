"""Core, from the view hostile:Core(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..core import CoreFields, CoreProperty

    _Base = _s.Nodes[CoreFields, CoreProperty]
else:
    _Base = _s.Nodes


class Core(_Base):
    """Core: nodes of the view hostile:Core(v1)."""

    name = _s.Value()
    other = _s.Reference()
