"""SensorPosition, from the view acme:SensorPosition(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..sensor_position import SensorPositionFields, SensorPositionProperty

    _Base = _s.Edges[SensorPositionFields, SensorPositionProperty]
else:
    _Base = _s.Edges


class SensorPosition(_Base):
    """Where a sensor sits."""

    distance = _s.Value()
    mounted = _s.Value()
    side = _s.Value()
