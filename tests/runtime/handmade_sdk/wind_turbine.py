"""WindTurbine, from the view acme:WindTurbine(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .blade import Blade, BladeSelection, BladeWrite
    from .position import Position, PositionFields, PositionWrite
    from .rotor import Rotor, RotorFields, RotorSelection, RotorWrite
    from .sensor import Sensor, SensorSelection, SensorWrite

_VIEW = _p.View(
    "acme",
    "WindTurbine",
    "v1",
    package=__package__ or "",
    read="WindTurbine",
    write="WindTurbineWrite",
    members=(
        _p.Property("name", "name", "text", required=True, nullable=False, max_size=200),
        _p.Property("capacity", "capacity", "float64", unit="power:megaw"),
        _p.Property("commissioned", "commissioned", "timestamp"),
        _p.Property("status", "status", "enum", values=("planned", "running")),
        _p.Property("tags", "tags", "text", list=True, max_items=10),
        _p.Direct("rotor", "rotor", "Rotor"),
        _p.EdgeTo("blades", "blades", ("acme", "WindTurbine.blades"), "Blade"),
        _p.EdgeTo("sensors", "sensors", ("acme", "sensorAt"), "Sensor", edge="Position"),
        _p.EdgeTo("main_sensor", "mainSensor", ("acme", "mainSensor"), "Sensor", many=False),
    ),
)


class WindTurbine(_p.Node, view=_VIEW):
    """A turbine that turns wind into electricity."""

    name: str
    """Name on the sign at the foot of the tower."""
    capacity: float | None = None
    """Nameplate capacity. Unit: power:megaw."""
    commissioned: _dt.datetime | None = None
    status: _t.Literal["planned", "running"] | str | None = None
    tags: list[str] | None = None
    rotor: _p.NodeRef[Rotor] | None = None
    blades: _p.Connection[Blade]
    sensors: _p.Connection[_p.Link[Position, Sensor]]
    main_sensor: _p.Single[Sensor]

    def as_write(self) -> WindTurbineWrite:
        return _p.as_write(self, WindTurbineWrite)


class WindTurbineWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of a WindTurbine; only what is set is sent."""

    name: str
    capacity: float | None = None
    commissioned: _dt.datetime | None = None
    status: _t.Literal["planned", "running"] | None = None
    tags: list[str] | None = None
    rotor: RotorWrite | _p.NodeInput | None = None
    blades: _t.Sequence[BladeWrite | _p.NodeInput] | None = None
    sensors: _t.Sequence[PositionWrite | SensorWrite | _p.NodeInput] | None = None
    main_sensor: SensorWrite | _p.NodeInput | None = None


class WindTurbineList(_p.NodeList[WindTurbine]):
    """A list of WindTurbine that turns into frames, dicts and ids."""


class WindTurbineFields(_p.NodeFields):
    """Fields of WindTurbine for typed conditions."""

    name: _p.TextField
    capacity: _p.NumberField
    commissioned: _p.TimestampField
    status: _p.EnumField[_t.Literal["planned", "running"]]
    tags: _p.ListField[str]
    rotor: RotorFields


WindTurbineProperty = _t.Literal[
    "external_id",
    "space",
    "name",
    "capacity",
    "commissioned",
    "status",
    "tags",
    "rotor",
]


class WindTurbineFilter(_p.Where, total=False):
    """Keyword filters of WindTurbine; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    min_capacity: float
    max_capacity: float
    min_commissioned: _dt.datetime
    max_commissioned: _dt.datetime
    status: _p.OneOf[_t.Literal["planned", "running"]]
    tags_contains: str | _t.Sequence[str]
    rotor: _p.NodeInput | _t.Sequence[_p.NodeInput]


class WindTurbineWhere(WindTurbineFilter, _p.Conditioned[WindTurbineFields], total=False):
    """Conditions of WindTurbine: keyword filters, and `where`."""


class WindTurbineOptions(WindTurbineWhere, _p.Listing[WindTurbineProperty], total=False):
    """Filters, sorting, limit, paging and units of WindTurbine."""


class WindTurbineKeywords:
    """What reads of WindTurbine can be asked for by name."""

    def _takes_filters(self, **where: _t.Unpack[WindTurbineWhere]) -> None: ...

    def _takes_options(self, **options: _t.Unpack[WindTurbineOptions]) -> None: ...


class WindTurbineSelection(
    WindTurbineKeywords, _p.Selection[WindTurbineFields, WindTurbineProperty], view=_VIEW
):
    """Which WindTurbine, and what of their surroundings."""

    with_rotor: _t.ClassVar[_p.With[RotorSelection]]
    with_blades: _t.ClassVar[_p.WithEdges[BladeSelection]]
    with_sensors: _t.ClassVar[_p.WithLinks[SensorSelection, PositionFields]]
    with_main_sensor: _t.ClassVar[_p.With[SensorSelection]]


class WindTurbineQuery(WindTurbineSelection, _p.Query[WindTurbine, WindTurbineList]):
    """A query over WindTurbine: list it, iterate over it, count it."""


class AsyncWindTurbineQuery(WindTurbineSelection, _p.AsyncQuery[WindTurbine, WindTurbineList]):
    """A query over WindTurbine whose results are awaited."""


class WindTurbineAPI(
    WindTurbineKeywords,
    _p.NodeAPI[WindTurbine, WindTurbineList, WindTurbineProperty, WindTurbineQuery],
):
    """Reads WindTurbine."""


class AsyncWindTurbineAPI(
    WindTurbineKeywords,
    _p.AsyncNodeAPI[WindTurbine, WindTurbineList, WindTurbineProperty, AsyncWindTurbineQuery],
):
    """Reads WindTurbine without blocking."""
