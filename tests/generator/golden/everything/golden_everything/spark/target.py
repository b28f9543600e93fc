"""Target, from the view every:Target(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..target import TargetFields, TargetProperty

    _Base = _s.Nodes[TargetFields, TargetProperty]
else:
    _Base = _s.Nodes


class Target(_Base):
    """Reverse relations."""

    name = _s.Value()
