"""AsyncHostileClient_, from the view hostile:AsyncHostileClient(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..async_hostile_client import (
        AsyncHostileClient_Fields,
        AsyncHostileClient_Property,
    )

    _Base = _s.Nodes[AsyncHostileClient_Fields, AsyncHostileClient_Property]
else:
    _Base = _s.Nodes


class AsyncHostileClient_(_Base):
    """AsyncHostileClient_: nodes of the view hostile:AsyncHostileClient(v1)."""

    name = _s.Value()
    other = _s.Reference()
