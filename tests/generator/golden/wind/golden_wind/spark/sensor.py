"""Sensor, from the view acme:Sensor(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..sensor import SensorFields, SensorProperty

    _Base = _s.Nodes[SensorFields, SensorProperty]
else:
    _Base = _s.Nodes


class Sensor(_Base):
    """A measuring device."""

    aliases = _s.Value()
    calibration = _s.Value()
    description = _s.Value()
    kind = _s.Value()
    measurements = _s.Value()
    name = _s.Value()
    unit = _s.Value()
