"""Client of acme:WindFarm(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from ._queries import AsyncQueries, Queries
    from .asset import AssetAPI, AsyncAssetAPI
    from .blade import AsyncBladeAPI, BladeAPI
    from .cable import AsyncCableAPI, CableAPI
    from .component import AsyncComponentAPI, ComponentAPI
    from .document import AsyncDocumentAPI, DocumentAPI
    from .gearbox import AsyncGearboxAPI, GearboxAPI
    from .generator import AsyncGeneratorAPI, GeneratorAPI
    from .located import AsyncLocatedAPI, LocatedAPI
    from .met_mast import AsyncMetMastAPI, MetMastAPI
    from .nacelle import AsyncNacelleAPI, NacelleAPI
    from .rotor import AsyncRotorAPI, RotorAPI
    from .sensor import AsyncSensorAPI, SensorAPI
    from .sensor_position import AsyncSensorPositionAPI, SensorPositionAPI
    from .substation import AsyncSubstationAPI, SubstationAPI
    from .wind_farm import AsyncWindFarmAPI, WindFarmAPI
    from .wind_turbine import AsyncWindTurbineAPI, WindTurbineAPI
    from .work_order import AsyncWorkOrderAPI, WorkOrderAPI

_PACKAGE = _p.Package(
    name=__package__ or "",
    instance_space="acme_instances",
    models=(("acme", "WindFarm", "v1"),),
    classes={
        "asset": "Asset",
        "blade": "Blade",
        "cable": "Cable",
        "component": "Component",
        "document": "Document",
        "gearbox": "Gearbox",
        "generator": "Generator",
        "located": "Located",
        "met_mast": "MetMast",
        "nacelle": "Nacelle",
        "rotor": "Rotor",
        "sensor": "Sensor",
        "sensor_position": "SensorPosition",
        "substation": "Substation",
        "wind_farm": "WindFarm",
        "wind_turbine": "WindTurbine",
        "work_order": "WorkOrder",
    },
    generator="pygen 0.1.0",
    lock="golden",
    spi=5,
)


class WindClient(_p.Client, package=_PACKAGE):
    """Reads and writes acme:WindFarm(v1)."""

    asset: AssetAPI
    blade: BladeAPI
    cable: CableAPI
    component: ComponentAPI
    document: DocumentAPI
    gearbox: GearboxAPI
    generator: GeneratorAPI
    located: LocatedAPI
    met_mast: MetMastAPI
    nacelle: NacelleAPI
    rotor: RotorAPI
    sensor: SensorAPI
    sensor_position: SensorPositionAPI
    substation: SubstationAPI
    wind_farm: WindFarmAPI
    wind_turbine: WindTurbineAPI
    work_order: WorkOrderAPI
    queries: Queries


class AsyncWindClient(_p.AsyncClient, package=_PACKAGE):
    """The same as WindClient, without blocking."""

    asset: AsyncAssetAPI
    blade: AsyncBladeAPI
    cable: AsyncCableAPI
    component: AsyncComponentAPI
    document: AsyncDocumentAPI
    gearbox: AsyncGearboxAPI
    generator: AsyncGeneratorAPI
    located: AsyncLocatedAPI
    met_mast: AsyncMetMastAPI
    nacelle: AsyncNacelleAPI
    rotor: AsyncRotorAPI
    sensor: AsyncSensorAPI
    sensor_position: AsyncSensorPositionAPI
    substation: AsyncSubstationAPI
    wind_farm: AsyncWindFarmAPI
    wind_turbine: AsyncWindTurbineAPI
    work_order: AsyncWorkOrderAPI
    queries: AsyncQueries
