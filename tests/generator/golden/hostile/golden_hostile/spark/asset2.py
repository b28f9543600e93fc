"""Asset2, from the view hostile:asset(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..asset2 import Asset2Fields, Asset2Property

    _Base = _s.Nodes[Asset2Fields, Asset2Property]
else:
    _Base = _s.Nodes


class Asset2(_Base):
    """Asset2: nodes of the view hostile:asset(v1)."""

    name = _s.Value()
    other = _s.Reference()
