"""Rotor, from the view acme:Rotor(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .wind_turbine import WindTurbine, WindTurbineSelection, WindTurbineWrite

_VIEW = _p.View(
    "acme",
    "Rotor",
    "v1",
    package=__package__ or "",
    read="Rotor",
    write="RotorWrite",
    members=(
        _p.Property("diameter", "diameter", "float64", unit="length:m"),
        _p.Reverse(
            "turbine",
            "turbine",
            "WindTurbine",
            ("acme", "WindTurbine/v1", "rotor"),
            "rotor",
            many=False,
        ),
    ),
)


class Rotor(_p.Node, view=_VIEW):
    """The part that turns."""

    diameter: float | None = None
    """Unit: length:m."""
    turbine: _p.Single[WindTurbine]

    def as_write(self) -> RotorWrite:
        return _p.as_write(self, RotorWrite)


class RotorWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of a Rotor; only what is set is sent."""

    diameter: float | None = None
    turbine: WindTurbineWrite | _p.NodeInput | None = None


class RotorList(_p.NodeList[Rotor]):
    """A list of Rotor that turns into frames, dicts and ids."""


RotorField = _t.Literal[
    "external_id",
    "space",
    "diameter",
]


class RotorFilter(_p.Where, total=False):
    """Keyword filters of Rotor; several are combined with and."""

    min_diameter: float
    max_diameter: float


class RotorOptions(RotorFilter, _p.Listing[RotorField], total=False):
    """Filters, sorting, limit, paging and units of Rotor."""


class RotorFields(_p.NodeFields):
    """Fields of Rotor for typed conditions."""

    diameter: _p.NumberField


class RotorSelection(_p.Selection[RotorFields, RotorField], view=_VIEW):
    """Which Rotor, and what of their surroundings."""

    def where(
        self,
        condition: _p.Condition[RotorFields] = None,
        /,
        **where: _t.Unpack[RotorFilter],
    ) -> _t.Self:
        return self._where(condition, where)

    def with_turbine(
        self,
        branch: _p.Branch[WindTurbineSelection] = None,
        /,
        **options: _t.Unpack[_p.BranchOptions],
    ) -> _t.Self:
        return self._with("turbine", branch, options)


class RotorQuery(RotorSelection, _p.Query[Rotor, RotorList]):
    """A query over Rotor, run with `list`, `iterate`, `count`, `frame` and more."""


class AsyncRotorQuery(RotorSelection, _p.AsyncQuery[Rotor, RotorList]):
    """A query over Rotor whose results are awaited."""


class RotorAPI(_p.NodeAPI[Rotor, RotorList, RotorField]):
    """Read Rotor."""

    def list(self, **options: _t.Unpack[RotorOptions]) -> RotorList:
        return self._list(options)

    def iterate(self, **options: _t.Unpack[RotorOptions]) -> _p.Pages[Rotor]:
        return self._iterate(options)

    def search(
        self,
        text: str = "",
        /,
        *,
        properties: _t.Sequence[RotorField] | None = None,
        **options: _t.Unpack[RotorOptions],
    ) -> RotorList:
        return self._search(text, properties, options)

    def count(self, **where: _t.Unpack[RotorFilter]) -> int:
        return self._count(where)

    def aggregate(
        self,
        metrics: _p.Metrics,
        property: RotorField | None = None,
        /,
        *,
        group_by: RotorField | _t.Sequence[RotorField] | None = None,
        **where: _t.Unpack[RotorFilter],
    ) -> _p.Aggregates:
        return self._aggregate(metrics, property, group_by, where)

    def histogram(
        self,
        property: RotorField,
        /,
        interval: float,
        **where: _t.Unpack[RotorFilter],
    ) -> _p.Buckets:
        return self._histogram(property, interval, where)

    def frame(
        self, *columns: RotorField, **options: _t.Unpack[RotorOptions]
    ) -> _p.DataFrame:
        return self._frame(columns, options)

    def sync(
        self, cursor: str | None = None, /, **where: _t.Unpack[RotorFilter]
    ) -> _p.Changes[Rotor]:
        return self._sync(cursor, where)

    def query(self) -> RotorQuery:
        return RotorQuery(self)


class AsyncRotorAPI(_p.AsyncNodeAPI[Rotor, RotorList, RotorField]):
    """Read Rotor without blocking."""

    async def list(self, **options: _t.Unpack[RotorOptions]) -> RotorList:
        return await self._list(options)

    def iterate(self, **options: _t.Unpack[RotorOptions]) -> _p.AsyncPages[Rotor]:
        return self._iterate(options)

    async def search(
        self,
        text: str = "",
        /,
        *,
        properties: _t.Sequence[RotorField] | None = None,
        **options: _t.Unpack[RotorOptions],
    ) -> RotorList:
        return await self._search(text, properties, options)

    async def count(self, **where: _t.Unpack[RotorFilter]) -> int:
        return await self._count(where)

    async def aggregate(
        self,
        metrics: _p.Metrics,
        property: RotorField | None = None,
        /,
        *,
        group_by: RotorField | _t.Sequence[RotorField] | None = None,
        **where: _t.Unpack[RotorFilter],
    ) -> _p.Aggregates:
        return await self._aggregate(metrics, property, group_by, where)

    async def histogram(
        self,
        property: RotorField,
        /,
        interval: float,
        **where: _t.Unpack[RotorFilter],
    ) -> _p.Buckets:
        return await self._histogram(property, interval, where)

    async def frame(
        self, *columns: RotorField, **options: _t.Unpack[RotorOptions]
    ) -> _p.DataFrame:
        return await self._frame(columns, options)

    def sync(
        self, cursor: str | None = None, /, **where: _t.Unpack[RotorFilter]
    ) -> _p.AsyncChanges[Rotor]:
        return self._sync(cursor, where)

    def query(self) -> AsyncRotorQuery:
        return AsyncRotorQuery(self)
