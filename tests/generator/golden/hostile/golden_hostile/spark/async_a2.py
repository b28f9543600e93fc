"""AsyncA2, from the view hostile:AsyncA(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..async_a2 import AsyncA2Fields, AsyncA2Property

    _Base = _s.Nodes[AsyncA2Fields, AsyncA2Property]
else:
    _Base = _s.Nodes


class AsyncA2(_Base):
    """AsyncA2: nodes of the view hostile:AsyncA(v1)."""

    name = _s.Value()
    other = _s.Reference()
