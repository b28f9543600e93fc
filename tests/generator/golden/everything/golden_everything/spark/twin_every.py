"""TwinEvery, from the view every:Twin(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..twin_every import TwinEveryFields, TwinEveryProperty

    _Base = _s.Nodes[TwinEveryFields, TwinEveryProperty]
else:
    _Base = _s.Nodes


class TwinEvery(_Base):
    """Has a namesake in another space."""

    here = _s.Value()
