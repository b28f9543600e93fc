"""The clients of the hand-made SDK."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .blade import AsyncBladeAPI, BladeAPI
    from .position import AsyncPositionAPI, PositionAPI
    from .rotor import AsyncRotorAPI, RotorAPI
    from .sensor import AsyncSensorAPI, SensorAPI
    from .wind_turbine import AsyncWindTurbineAPI, WindTurbineAPI

_PACKAGE = _p.Package(
    name=__package__ or "",
    instance_space="acme_instances",
    classes={
        "blade": "Blade",
        "position": "Position",
        "rotor": "Rotor",
        "sensor": "Sensor",
        "wind_turbine": "WindTurbine",
    },
    models=(("acme", "WindFarm", "v1"),),
    generator="by hand",
)


class WindClient(_p.Client, package=_PACKAGE):
    """A client of the data model acme:WindFarm(v1)."""

    blade: BladeAPI
    position: PositionAPI
    rotor: RotorAPI
    sensor: SensorAPI
    wind_turbine: WindTurbineAPI


class AsyncWindClient(_p.AsyncClient, package=_PACKAGE):
    """A client of the data model acme:WindFarm(v1) that does not block."""

    blade: AsyncBladeAPI
    position: AsyncPositionAPI
    rotor: AsyncRotorAPI
    sensor: AsyncSensorAPI
    wind_turbine: AsyncWindTurbineAPI
