"""Def, from the view hostile:Def(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..def_ import DefFields, DefProperty

    _Base = _s.Nodes[DefFields, DefProperty]
else:
    _Base = _s.Nodes


class Def(_Base):
    """Def: nodes of the view hostile:Def(v1)."""

    name = _s.Value()
    other = _s.Reference()
