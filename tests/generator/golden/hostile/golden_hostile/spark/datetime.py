"""Datetime, from the view hostile:Datetime(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..datetime import DatetimeFields, DatetimeProperty

    _Base = _s.Nodes[DatetimeFields, DatetimeProperty]
else:
    _Base = _s.Nodes


class Datetime(_Base):
    """Datetime: nodes of the view hostile:Datetime(v1)."""

    name = _s.Value()
    other = _s.Reference()
