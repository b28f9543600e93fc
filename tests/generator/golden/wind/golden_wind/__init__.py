"""SDK of acme:WindFarm(v1).

Wind farms, their turbines, and what is measured and done there.
"""

from __future__ import annotations

import typing as _t

from pygen_runtime.lazy import lazy_exports

if _t.TYPE_CHECKING:
    from ._client import AsyncWindClient, WindClient
    from ._edges import EdgeTypes
    from .asset import Asset, AssetList, AssetWrite
    from .blade import Blade, BladeList, BladeWrite
    from .cable import Cable, CableList, CableWrite
    from .component import Component, ComponentList, ComponentWrite
    from .document import Document, DocumentList, DocumentWrite
    from .gearbox import Gearbox, GearboxList, GearboxWrite
    from .generator import Generator, GeneratorList, GeneratorWrite
    from .located import Located, LocatedList, LocatedWrite
    from .met_mast import MetMast, MetMastList, MetMastWrite
    from .nacelle import Nacelle, NacelleList, NacelleWrite
    from .rotor import Rotor, RotorList, RotorWrite
    from .sensor import Sensor, SensorList, SensorWrite
    from .sensor_position import SensorPosition, SensorPositionList, SensorPositionWrite
    from .substation import Substation, SubstationList, SubstationWrite
    from .wind_farm import WindFarm, WindFarmList, WindFarmWrite
    from .wind_turbine import WindTurbine, WindTurbineList, WindTurbineWrite
    from .work_order import WorkOrder, WorkOrderList, WorkOrderWrite
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "_client": ("AsyncWindClient", "WindClient"),
            "_edges": ("EdgeTypes",),
            "asset": ("Asset", "AssetList", "AssetWrite"),
            "blade": ("Blade", "BladeList", "BladeWrite"),
            "cable": ("Cable", "CableList", "CableWrite"),
            "component": ("Component", "ComponentList", "ComponentWrite"),
            "document": ("Document", "DocumentList", "DocumentWrite"),
            "gearbox": ("Gearbox", "GearboxList", "GearboxWrite"),
            "generator": ("Generator", "GeneratorList", "GeneratorWrite"),
            "located": ("Located", "LocatedList", "LocatedWrite"),
            "met_mast": ("MetMast", "MetMastList", "MetMastWrite"),
            "nacelle": ("Nacelle", "NacelleList", "NacelleWrite"),
            "rotor": ("Rotor", "RotorList", "RotorWrite"),
            "sensor": ("Sensor", "SensorList", "SensorWrite"),
            "sensor_position": (
                "SensorPosition",
                "SensorPositionList",
                "SensorPositionWrite",
            ),
            "substation": ("Substation", "SubstationList", "SubstationWrite"),
            "wind_farm": ("WindFarm", "WindFarmList", "WindFarmWrite"),
            "wind_turbine": ("WindTurbine", "WindTurbineList", "WindTurbineWrite"),
            "work_order": ("WorkOrder", "WorkOrderList", "WorkOrderWrite"),
        },
    )

__all__ = [
    "Asset",
    "AssetList",
    "AssetWrite",
    "AsyncWindClient",
    "Blade",
    "BladeList",
    "BladeWrite",
    "Cable",
    "CableList",
    "CableWrite",
    "Component",
    "ComponentList",
    "ComponentWrite",
    "Document",
    "DocumentList",
    "DocumentWrite",
    "EdgeTypes",
    "Gearbox",
    "GearboxList",
    "GearboxWrite",
    "Generator",
    "GeneratorList",
    "GeneratorWrite",
    "Located",
    "LocatedList",
    "LocatedWrite",
    "MetMast",
    "MetMastList",
    "MetMastWrite",
    "Nacelle",
    "NacelleList",
    "NacelleWrite",
    "Rotor",
    "RotorList",
    "RotorWrite",
    "Sensor",
    "SensorList",
    "SensorPosition",
    "SensorPositionList",
    "SensorPositionWrite",
    "SensorWrite",
    "Substation",
    "SubstationList",
    "SubstationWrite",
    "WindClient",
    "WindFarm",
    "WindFarmList",
    "WindFarmWrite",
    "WindTurbine",
    "WindTurbineList",
    "WindTurbineWrite",
    "WorkOrder",
    "WorkOrderList",
    "WorkOrderWrite",
]
