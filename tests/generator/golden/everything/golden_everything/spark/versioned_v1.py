"""VersionedV1, from the view every:Versioned(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..versioned_v1 import VersionedV1Fields, VersionedV1Property

    _Base = _s.Nodes[VersionedV1Fields, VersionedV1Property]
else:
    _Base = _s.Nodes


class VersionedV1(_Base):
    """VersionedV1: nodes of the view every:Versioned(v1)."""

    old = _s.Value()
