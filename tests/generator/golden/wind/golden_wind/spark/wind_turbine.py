"""WindTurbine, from the view acme:WindTurbine(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..wind_turbine import WindTurbineFields, WindTurbineProperty

    _Base = _s.Nodes[WindTurbineFields, WindTurbineProperty]
else:
    _Base = _s.Nodes


class WindTurbine(_Base):
    """A turbine that turns wind into electricity."""

    aliases = _s.Value()
    capacity = _s.Value()
    commissioned = _s.Value()
    description = _s.Value()
    hub_height = _s.Value()
    latitude = _s.Value()
    longitude = _s.Value()
    name = _s.Value()
    status = _s.Value()
    datasheets = _s.Value()
    farm = _s.Reference()
    nacelle = _s.Reference()
    rotor = _s.Reference()
