"""WindTurbine, from the view acme:WindTurbine(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

from .asset import Asset, AssetFields, AssetFilter, AssetWrite
from .located import Located, LocatedFields, LocatedFilter, LocatedWrite

if _t.TYPE_CHECKING:
    from .blade import Blade, BladeFields, BladeList, BladeSelection, BladeWrite
    from .document import (
        Document,
        DocumentFields,
        DocumentList,
        DocumentSelection,
        DocumentWrite,
    )
    from .nacelle import (
        Nacelle,
        NacelleFields,
        NacelleList,
        NacelleSelection,
        NacelleWrite,
    )
    from .rotor import Rotor, RotorFields, RotorList, RotorSelection, RotorWrite
    from .sensor import Sensor, SensorFields, SensorList, SensorSelection, SensorWrite
    from .sensor_position import (
        SensorPosition,
        SensorPositionFields,
        SensorPositionWrite,
    )
    from .wind_farm import (
        WindFarm,
        WindFarmFields,
        WindFarmList,
        WindFarmSelection,
        WindFarmWrite,
    )
    from .work_order import (
        WorkOrder,
        WorkOrderFields,
        WorkOrderList,
        WorkOrderSelection,
    )

_VIEW = _p.View(
    "acme",
    "WindTurbine",
    "v1",
    package=__package__ or "",
    read="WindTurbine",
    write="WindTurbineWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("capacity", "capacity", "float64", unit="power:megaw"),
        _p.Property("commissioned", "commissioned", "timestamp"),
        _p.Property("description", "description", "text"),
        _p.Property("hub_height", "hubHeight", "float64", unit="length:m"),
        _p.Property("latitude", "latitude", "float64"),
        _p.Property("longitude", "longitude", "float64"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.Property(
            "status",
            "status",
            "enum",
            values=("planned", "retired", "running", "stopped"),
        ),
        _p.Direct("datasheets", "datasheets", "Document", list=True),
        _p.Direct("farm", "farm", "WindFarm"),
        _p.Direct("nacelle", "nacelle", "Nacelle"),
        _p.Direct("rotor", "rotor", "Rotor"),
        _p.EdgeTo("blades", "blades", ("acme", "WindTurbine.blades"), "Blade"),
        _p.EdgeTo(
            "sensors", "sensors", ("acme", "sensorAt"), "Sensor", edge="SensorPosition"
        ),
        _p.Reverse(
            "work_orders",
            "workOrders",
            "WorkOrder",
            ("acme", "WorkOrder/v1", "turbine"),
            "turbine",
        ),
    ),
)


class WindTurbine(Located, Asset, view=_VIEW):
    """A turbine that turns wind into electricity."""

    capacity: float | None = None
    """Nameplate capacity. Unit: power:megaw."""
    commissioned: _dt.datetime | None = None
    """When it first delivered power."""
    hub_height: float | None = None
    """Height of the hub above ground or sea. Unit: length:m."""
    status: _t.Literal["planned", "retired", "running", "stopped"] | str | None = None
    """What it is doing, on the whole."""
    datasheets: _t.Sequence[_p.NodeRef[Document]] | None = None
    """Papers of the manufacturer."""
    farm: _p.NodeRef[WindFarm] | None = None
    """The farm it stands in."""
    nacelle: _p.NodeRef[Nacelle] | None = None
    rotor: _p.NodeRef[Rotor] | None = None
    blades: _p.Connection[Blade]
    """The blades on the rotor, usually three."""
    sensors: _p.Connection[_p.Link[SensorPosition, Sensor]]
    """Sensors and where they sit."""
    work_orders: _p.Connection[WorkOrder]

    def as_write(self) -> WindTurbineWrite:
        return _p.as_write(self, WindTurbineWrite)


class WindTurbineWrite(LocatedWrite, AssetWrite, view=_VIEW):
    """What can be written of WindTurbine; only what is set is sent."""

    capacity: float | None = None
    """Nameplate capacity. Unit: power:megaw."""
    commissioned: _dt.datetime | None = None
    """When it first delivered power."""
    hub_height: float | None = None
    """Height of the hub above ground or sea. Unit: length:m."""
    status: _t.Literal["planned", "retired", "running", "stopped"] | None = None
    """What it is doing, on the whole."""
    datasheets: _t.Sequence[DocumentWrite | _p.NodeId | str] | None = None
    """Papers of the manufacturer."""
    farm: WindFarmWrite | _p.NodeId | str | None = None
    """The farm it stands in."""
    nacelle: NacelleWrite | _p.NodeId | str | None = None
    rotor: RotorWrite | _p.NodeId | str | None = None
    blades: _t.Sequence[BladeWrite | _p.NodeId | str] | None = None
    """The blades on the rotor, usually three."""
    sensors: _t.Sequence[SensorPositionWrite | SensorWrite | _p.NodeId | str] | None = (
        None
    )
    """Sensors and where they sit."""


class WindTurbineList(_p.NodeList[WindTurbine]):
    """A list of WindTurbine that turns into frames, dicts and ids."""

    datasheets: DocumentList
    farm: WindFarmList
    nacelle: NacelleList
    rotor: RotorList
    blades: BladeList
    sensors: SensorList
    work_orders: WorkOrderList


class WindTurbineFields(LocatedFields, AssetFields):
    """Fields of WindTurbine for typed conditions."""

    capacity: _p.NumberField
    commissioned: _p.TimestampField
    hub_height: _p.NumberField
    status: _p.EnumField[_t.Literal["planned", "retired", "running", "stopped"]]
    datasheets: _p.RelationsField[DocumentFields]
    farm: WindFarmFields
    nacelle: NacelleFields
    rotor: RotorFields
    blades: _p.ConnectionField[BladeFields]
    sensors: _p.LinkField[SensorFields, SensorPositionFields]
    work_orders: _p.ConnectionField[WorkOrderFields]


WindTurbineProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "capacity",
    "commissioned",
    "description",
    "hub_height",
    "latitude",
    "longitude",
    "name",
    "status",
    "datasheets",
    "farm",
    "nacelle",
    "rotor",
]


class WindTurbineFilter(LocatedFilter, AssetFilter, total=False):
    """Keyword filters of WindTurbine; several are combined with and."""

    min_capacity: float
    """Nameplate capacity. Unit: power:megaw."""
    max_capacity: float
    """Nameplate capacity. Unit: power:megaw."""
    min_commissioned: _dt.datetime
    """When it first delivered power."""
    max_commissioned: _dt.datetime
    """When it first delivered power."""
    min_hub_height: float
    """Height of the hub above ground or sea. Unit: length:m."""
    max_hub_height: float
    """Height of the hub above ground or sea. Unit: length:m."""
    status: _p.OneOf[_t.Literal["planned", "retired", "running", "stopped"]]
    """What it is doing, on the whole."""
    datasheets_contains: _p.NodeInput | _t.Sequence[_p.NodeInput]
    """Papers of the manufacturer."""
    farm: _p.NodeInput | _t.Sequence[_p.NodeInput]
    """The farm it stands in."""
    nacelle: _p.NodeInput | _t.Sequence[_p.NodeInput]
    rotor: _p.NodeInput | _t.Sequence[_p.NodeInput]


class WindTurbineWhere(
    WindTurbineFilter, _p.Conditioned[WindTurbineFields], total=False
):
    """Conditions of WindTurbine: keyword filters, and `where`."""


class WindTurbineOptions(
    WindTurbineWhere, _p.Listing[WindTurbineProperty], total=False
):
    """Filters, sorting, limit and units of WindTurbine."""


class WindTurbineKeywords:
    """What reads of WindTurbine take."""

    def _takes_filters(self, **where: _t.Unpack[WindTurbineWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[WindTurbineOptions]) -> None: ...


class WindTurbineSelection(
    WindTurbineKeywords,
    _p.Selection[WindTurbineFields, WindTurbineProperty],
    view=_VIEW,
):
    """Which WindTurbine, and what of their surroundings."""

    with_datasheets: _t.ClassVar[_p.With[DocumentSelection]]
    with_farm: _t.ClassVar[_p.With[WindFarmSelection]]
    with_nacelle: _t.ClassVar[_p.With[NacelleSelection]]
    with_rotor: _t.ClassVar[_p.With[RotorSelection]]
    with_blades: _t.ClassVar[_p.WithEdges[BladeSelection]]
    with_sensors: _t.ClassVar[_p.WithLinks[SensorSelection, SensorPositionFields]]
    with_work_orders: _t.ClassVar[_p.With[WorkOrderSelection]]


class WindTurbineQuery(WindTurbineSelection, _p.Query[WindTurbine, WindTurbineList]):
    """A query over WindTurbine."""


class AsyncWindTurbineQuery(
    WindTurbineSelection, _p.AsyncQuery[WindTurbine, WindTurbineList]
):
    """A query over WindTurbine whose results are awaited."""


class WindTurbineAPI(
    WindTurbineKeywords,
    _p.NodeAPI[WindTurbine, WindTurbineList, WindTurbineProperty, WindTurbineQuery],
):
    """Reads WindTurbine."""


class AsyncWindTurbineAPI(
    WindTurbineKeywords,
    _p.AsyncNodeAPI[
        WindTurbine, WindTurbineList, WindTurbineProperty, AsyncWindTurbineQuery
    ],
):
    """Reads WindTurbine without blocking."""
