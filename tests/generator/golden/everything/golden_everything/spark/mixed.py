"""Mixed, from the view every:Mixed(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..mixed import MixedFields, MixedProperty

    _Base = _s.Nodes[MixedFields, MixedProperty]
else:
    _Base = _s.Nodes


class Mixed(_Base):
    """Its parents list different values."""

    level = _s.Value()
