"""A, from the view hostile:A(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..a import AFields, AProperty

    _Base = _s.Nodes[AFields, AProperty]
else:
    _Base = _s.Nodes


class A(_Base):
    """A: nodes of the view hostile:A(v1)."""

    name = _s.Value()
    other = _s.Reference()
