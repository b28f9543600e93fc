"""A small SDK made by hand: the shape that generated SDKs have."""

from __future__ import annotations

import typing as _t

from pygen_runtime.lazy import lazy_exports as _lazy_exports

if _t.TYPE_CHECKING:
    from ._client import AsyncWindClient, WindClient
    from .blade import Blade, BladeList, BladeWrite
    from .position import Position, PositionList, PositionWrite
    from .rotor import Rotor, RotorList, RotorWrite
    from .sensor import Sensor, SensorList, SensorWrite
    from .wind_turbine import WindTurbine, WindTurbineList, WindTurbineWrite

__getattr__, __dir__ = _lazy_exports(
    __name__,
    {
        "_client": ("AsyncWindClient", "WindClient"),
        "blade": ("Blade", "BladeList", "BladeWrite"),
        "position": ("Position", "PositionList", "PositionWrite"),
        "rotor": ("Rotor", "RotorList", "RotorWrite"),
        "sensor": ("Sensor", "SensorList", "SensorWrite"),
        "wind_turbine": ("WindTurbine", "WindTurbineList", "WindTurbineWrite"),
    },
)
