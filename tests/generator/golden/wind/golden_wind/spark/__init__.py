"""The views of acme:WindFarm(v1) in Spark: needs `pygen-runtime[spark]`."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s
from pygen_runtime.lazy import lazy_exports

if _t.TYPE_CHECKING:
    from .asset import Asset
    from .blade import Blade
    from .cable import Cable
    from .component import Component
    from .document import Document
    from .gearbox import Gearbox
    from .generator import Generator
    from .located import Located
    from .met_mast import MetMast
    from .nacelle import Nacelle
    from .rotor import Rotor
    from .sensor import Sensor
    from .sensor_position import SensorPosition
    from .substation import Substation
    from .wind_farm import WindFarm
    from .wind_turbine import WindTurbine
    from .work_order import WorkOrder
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "asset": ("Asset",),
            "blade": ("Blade",),
            "cable": ("Cable",),
            "component": ("Component",),
            "document": ("Document",),
            "gearbox": ("Gearbox",),
            "generator": ("Generator",),
            "located": ("Located",),
            "met_mast": ("MetMast",),
            "nacelle": ("Nacelle",),
            "rotor": ("Rotor",),
            "sensor": ("Sensor",),
            "sensor_position": ("SensorPosition",),
            "substation": ("Substation",),
            "wind_farm": ("WindFarm",),
            "wind_turbine": ("WindTurbine",),
            "work_order": ("WorkOrder",),
        },
    )

register_views = _s.RegisterViews(__name__)

__all__ = [
    "Asset",
    "Blade",
    "Cable",
    "Component",
    "Document",
    "Gearbox",
    "Generator",
    "Located",
    "MetMast",
    "Nacelle",
    "Rotor",
    "Sensor",
    "SensorPosition",
    "Substation",
    "WindFarm",
    "WindTurbine",
    "WorkOrder",
    "register_views",
]
