"""Types of edges, as a package has them."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .blade import Blade
    from .sensor import Sensor
    from .wind_turbine import WindTurbine


class EdgeTypes(
    _p.EdgeTypes,
    types={"wind_turbine_blades": ("acme", "WindTurbine.blades"), "sensor_at": ("acme", "sensorAt")},
):
    """What edges are called, and the classes of what they connect."""

    wind_turbine_blades: _t.ClassVar[_p.EdgeType[WindTurbine, Blade]]
    sensor_at: _t.ClassVar[_p.EdgeType[WindTurbine, Sensor]]
