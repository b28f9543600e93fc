"""Types of the edges of acme:WindFarm(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .asset import Asset
    from .blade import Blade
    from .met_mast import MetMast
    from .sensor import Sensor
    from .substation import Substation
    from .wind_turbine import WindTurbine

_TYPES = {
    "met_mast_sensors": ("acme", "MetMast.sensors"),
    "wind_turbine_blades": ("acme", "WindTurbine.blades"),
    "cable": ("acme", "cable"),
    "sensor_at": ("acme", "sensorAt"),
}


class EdgeTypes(_p.EdgeTypes, types=_TYPES):
    """What edges are called, for `client.edges`, and the classes of what they connect."""

    met_mast_sensors: _t.ClassVar[_p.EdgeType[MetMast, Sensor]]
    wind_turbine_blades: _t.ClassVar[_p.EdgeType[WindTurbine, Blade]]
    cable: _t.ClassVar[_p.EdgeType[Substation, Substation]]
    sensor_at: _t.ClassVar[_p.EdgeType[Asset, Sensor]]
