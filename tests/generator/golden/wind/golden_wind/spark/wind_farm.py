"""WindFarm, from the view acme:WindFarm(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..wind_farm import WindFarmFields, WindFarmProperty

    _Base = _s.Nodes[WindFarmFields, WindFarmProperty]
else:
    _Base = _s.Nodes


class WindFarm(_Base):
    """A group of turbines with one grid connection."""

    aliases = _s.Value()
    capacity = _s.Value()
    description = _s.Value()
    latitude = _s.Value()
    longitude = _s.Value()
    name = _s.Value()
    opened = _s.Value()
    substation = _s.Reference()
