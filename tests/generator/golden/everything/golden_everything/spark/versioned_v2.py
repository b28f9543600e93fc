"""VersionedV2, from the view every:Versioned(v2), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..versioned_v2 import VersionedV2Fields, VersionedV2Property

    _Base = _s.Nodes[VersionedV2Fields, VersionedV2Property]
else:
    _Base = _s.Nodes


class VersionedV2(_Base):
    """VersionedV2: nodes of the view every:Versioned(v2)."""

    new = _s.Value()
    old = _s.Value()
