"""HostileClient2, from the view hostile:HostileClient(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..hostile_client2 import HostileClient2Fields, HostileClient2Property

    _Base = _s.Nodes[HostileClient2Fields, HostileClient2Property]
else:
    _Base = _s.Nodes


class HostileClient2(_Base):
    """HostileClient2: nodes of the view hostile:HostileClient(v1)."""

    name = _s.Value()
    other = _s.Reference()
