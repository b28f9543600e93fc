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
        _p.Property(
            "name", "name", "text", required=True, nullable=False, max_size=200
        ),
        _p.Property("capacity", "capacity", "float64", unit="power:megaw"),
        _p.Property("commissioned", "commissioned", "timestamp"),
        _p.Property("status", "status", "enum", values=("planned", "running")),
        _p.Property("tags", "tags", "text", list=True, max_items=10),
        _p.Direct("rotor", "rotor", "Rotor"),
        _p.EdgeTo("blades", "blades", ("acme", "WindTurbine.blades"), "Blade"),
        _p.EdgeTo(
            "sensors", "sensors", ("acme", "sensorAt"), "Sensor", edge="Position"
        ),
        _p.EdgeTo(
            "main_sensor", "mainSensor", ("acme", "mainSensor"), "Sensor", many=False
        ),
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


WindTurbineField = _t.Literal[
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
    status: str | _t.Sequence[str]
    tags_contains: str | _t.Sequence[str]
    rotor: _p.NodeInput | _t.Sequence[_p.NodeInput]


class WindTurbineOptions(WindTurbineFilter, _p.Listing[WindTurbineField], total=False):
    """Filters, sorting, limit, paging and units of WindTurbine."""


class WindTurbineFields(_p.NodeFields):
    """Fields of WindTurbine for typed conditions."""

    name: _p.TextField
    capacity: _p.NumberField
    commissioned: _p.TimestampField
    status: _p.TextField
    tags: _p.ListField[str]
    rotor: RotorFields


class WindTurbineSelection(
    _p.Selection[WindTurbineFields, WindTurbineField], view=_VIEW
):
    """Which WindTurbine, and what of their surroundings."""

    def where(
        self,
        condition: _p.Condition[WindTurbineFields] = None,
        /,
        **where: _t.Unpack[WindTurbineFilter],
    ) -> _t.Self:
        return self._where(condition, where)

    def with_rotor(
        self,
        branch: _p.Branch[RotorSelection] = None,
        /,
        **options: _t.Unpack[_p.BranchOptions],
    ) -> _t.Self:
        return self._with("rotor", branch, options)

    def with_blades(
        self,
        branch: _p.Branch[BladeSelection] = None,
        /,
        **options: _t.Unpack[_p.EdgeOptions],
    ) -> _t.Self:
        return self._with("blades", branch, options)

    def with_sensors(
        self,
        branch: _p.Branch[SensorSelection] = None,
        /,
        **options: _t.Unpack[_p.LinkOptions[PositionFields]],
    ) -> _t.Self:
        return self._with("sensors", branch, options)

    def with_main_sensor(
        self,
        branch: _p.Branch[SensorSelection] = None,
        /,
        **options: _t.Unpack[_p.EdgeOptions],
    ) -> _t.Self:
        return self._with("main_sensor", branch, options)


class WindTurbineQuery(WindTurbineSelection, _p.Query[WindTurbine, WindTurbineList]):
    """A query over WindTurbine, run with `list`, `iterate`, `count`, `frame` and more."""


class AsyncWindTurbineQuery(
    WindTurbineSelection, _p.AsyncQuery[WindTurbine, WindTurbineList]
):
    """A query over WindTurbine whose results are awaited."""


class WindTurbineAPI(_p.NodeAPI[WindTurbine, WindTurbineList, WindTurbineField]):
    """Read WindTurbine."""

    def list(self, **options: _t.Unpack[WindTurbineOptions]) -> WindTurbineList:
        return self._list(options)

    def iterate(
        self, **options: _t.Unpack[WindTurbineOptions]
    ) -> _p.Pages[WindTurbine]:
        return self._iterate(options)

    def search(
        self,
        text: str = "",
        /,
        *,
        properties: _t.Sequence[WindTurbineField] | None = None,
        **options: _t.Unpack[WindTurbineOptions],
    ) -> WindTurbineList:
        return self._search(text, properties, options)

    def count(self, **where: _t.Unpack[WindTurbineFilter]) -> int:
        return self._count(where)

    def aggregate(
        self,
        metrics: _p.Metrics,
        property: WindTurbineField | None = None,
        /,
        *,
        group_by: WindTurbineField | _t.Sequence[WindTurbineField] | None = None,
        **where: _t.Unpack[WindTurbineFilter],
    ) -> _p.Aggregates:
        return self._aggregate(metrics, property, group_by, where)

    def histogram(
        self,
        property: WindTurbineField,
        /,
        interval: float,
        **where: _t.Unpack[WindTurbineFilter],
    ) -> _p.Buckets:
        return self._histogram(property, interval, where)

    def frame(
        self, *columns: WindTurbineField, **options: _t.Unpack[WindTurbineOptions]
    ) -> _p.DataFrame:
        return self._frame(columns, options)

    def sync(
        self, cursor: str | None = None, /, **where: _t.Unpack[WindTurbineFilter]
    ) -> _p.Changes[WindTurbine]:
        return self._sync(cursor, where)

    def query(self) -> WindTurbineQuery:
        return WindTurbineQuery(self)


class AsyncWindTurbineAPI(
    _p.AsyncNodeAPI[WindTurbine, WindTurbineList, WindTurbineField]
):
    """Read WindTurbine without blocking."""

    async def list(self, **options: _t.Unpack[WindTurbineOptions]) -> WindTurbineList:
        return await self._list(options)

    def iterate(
        self, **options: _t.Unpack[WindTurbineOptions]
    ) -> _p.AsyncPages[WindTurbine]:
        return self._iterate(options)

    async def search(
        self,
        text: str = "",
        /,
        *,
        properties: _t.Sequence[WindTurbineField] | None = None,
        **options: _t.Unpack[WindTurbineOptions],
    ) -> WindTurbineList:
        return await self._search(text, properties, options)

    async def count(self, **where: _t.Unpack[WindTurbineFilter]) -> int:
        return await self._count(where)

    async def aggregate(
        self,
        metrics: _p.Metrics,
        property: WindTurbineField | None = None,
        /,
        *,
        group_by: WindTurbineField | _t.Sequence[WindTurbineField] | None = None,
        **where: _t.Unpack[WindTurbineFilter],
    ) -> _p.Aggregates:
        return await self._aggregate(metrics, property, group_by, where)

    async def histogram(
        self,
        property: WindTurbineField,
        /,
        interval: float,
        **where: _t.Unpack[WindTurbineFilter],
    ) -> _p.Buckets:
        return await self._histogram(property, interval, where)

    async def frame(
        self, *columns: WindTurbineField, **options: _t.Unpack[WindTurbineOptions]
    ) -> _p.DataFrame:
        return await self._frame(columns, options)

    def sync(
        self, cursor: str | None = None, /, **where: _t.Unpack[WindTurbineFilter]
    ) -> _p.AsyncChanges[WindTurbine]:
        return self._sync(cursor, where)

    def query(self) -> AsyncWindTurbineQuery:
        return AsyncWindTurbineQuery(self)
