"""Nul, from the view hostile:nul(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..nul_ import NulFields, NulProperty

    _Base = _s.Nodes[NulFields, NulProperty]
else:
    _Base = _s.Nodes


class Nul(_Base):
    """Nul: nodes of the view hostile:nul(v1)."""

    name = _s.Value()
    other = _s.Reference()
