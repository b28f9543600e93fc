"""Asset, from the view hostile:Asset(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..asset import AssetFields, AssetProperty

    _Base = _s.Nodes[AssetFields, AssetProperty]
else:
    _Base = _s.Nodes


class Asset(_Base):
    """Asset: nodes of the view hostile:Asset(v1)."""

    name = _s.Value()
    other = _s.Reference()
