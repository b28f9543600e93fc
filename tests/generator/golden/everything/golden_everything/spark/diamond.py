"""Diamond, from the view every:Diamond(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..diamond import DiamondFields, DiamondProperty

    _Base = _s.Nodes[DiamondFields, DiamondProperty]
else:
    _Base = _s.Nodes


class Diamond(_Base):
    """Two ways to one base."""

    bottom = _s.Value()
    left = _s.Value()
    name = _s.Value()
    rank = _s.Value()
    right = _s.Value()
    near = _s.Reference()
