"""Literal, from the view hostile:Literal(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..literal import LiteralFields, LiteralProperty

    _Base = _s.Nodes[LiteralFields, LiteralProperty]
else:
    _Base = _s.Nodes


class Literal(_Base):
    """Literal: nodes of the view hostile:Literal(v1)."""

    name = _s.Value()
    other = _s.Reference()
