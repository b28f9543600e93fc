"""A small SDK made by hand: the shape that generated SDKs have."""

from __future__ import annotations

import typing as _t

from pygen_runtime.lazy import lazy_exports as _lazy_exports

if _t.TYPE_CHECKING:
    from ._client import AsyncWindClient as AsyncWindClient
    from ._client import WindClient as WindClient
    from ._edges import EdgeTypes as EdgeTypes
    from .blade import Blade as Blade
    from .blade import BladeList as BladeList
    from .blade import BladeWrite as BladeWrite
    from .position import Position as Position
    from .position import PositionList as PositionList
    from .position import PositionWrite as PositionWrite
    from .rotor import Rotor as Rotor
    from .rotor import RotorList as RotorList
    from .rotor import RotorWrite as RotorWrite
    from .sensor import Sensor as Sensor
    from .sensor import SensorList as SensorList
    from .sensor import SensorWrite as SensorWrite
    from .wind_turbine import WindTurbine as WindTurbine
    from .wind_turbine import WindTurbineList as WindTurbineList
    from .wind_turbine import WindTurbineWrite as WindTurbineWrite

__getattr__, __dir__ = _lazy_exports(
    __name__,
    {
        "_client": ("AsyncWindClient", "WindClient"),
        "_edges": ("EdgeTypes",),
        "blade": ("Blade", "BladeList", "BladeWrite"),
        "position": ("Position", "PositionList", "PositionWrite"),
        "rotor": ("Rotor", "RotorList", "RotorWrite"),
        "sensor": ("Sensor", "SensorList", "SensorWrite"),
        "wind_turbine": ("WindTurbine", "WindTurbineList", "WindTurbineWrite"),
    },
)
