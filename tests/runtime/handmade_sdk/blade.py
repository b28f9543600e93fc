"""Blade, from the view acme:Blade(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .wind_turbine import WindTurbine, WindTurbineSelection, WindTurbineWrite

_VIEW = _p.View(
    "acme",
    "Blade",
    "v1",
    package=__package__ or "",
    read="Blade",
    write="BladeWrite",
    members=(
        _p.Property("serial", "serial", "text"),
        _p.Property("is_damaged", "isDamaged", "boolean"),
        _p.Direct("spares", "spares", "Blade", list=True),
        _p.Direct("maker", "maker"),
        _p.EdgeTo(
            "turbines",
            "turbines",
            ("acme", "WindTurbine.blades"),
            "WindTurbine",
            direction="inwards",
        ),
        _p.Reverse(
            "spare_of",
            "spareOf",
            "Blade",
            ("acme", "Blade/v1", "spares"),
            "spares",
            through_list=True,
        ),
    ),
)


class Blade(_p.Node, view=_VIEW):
    """One of the wings of a rotor."""

    serial: str | None = None
    is_damaged: bool | None = None
    spares: list[_p.NodeRef[Blade]] | None = None
    maker: _p.NodeRef[_p.Node] | None = None
    turbines: _p.Connection[WindTurbine]
    spare_of: _p.Connection[Blade]

    def as_write(self) -> BladeWrite:
        return _p.as_write(self, BladeWrite)


class BladeWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of a Blade; only what is set is sent."""

    serial: str | None = None
    is_damaged: bool | None = None
    spares: _t.Sequence[BladeWrite | _p.NodeInput] | None = None
    maker: _p.NodeInput | None = None
    turbines: _t.Sequence[WindTurbineWrite | _p.NodeInput] | None = None
    spare_of: _t.Sequence[BladeWrite | _p.NodeInput] | None = None


class BladeList(_p.NodeList[Blade]):
    """A list of Blade that turns into frames, dicts and ids."""


BladeField = _t.Literal[
    "external_id",
    "space",
    "serial",
    "is_damaged",
    "spares",
    "maker",
]


class BladeFilter(_p.Where, total=False):
    """Keyword filters of Blade; several are combined with and."""

    serial: str | _t.Sequence[str]
    serial_prefix: str
    is_damaged: bool
    spares_contains: _p.NodeInput | _t.Sequence[_p.NodeInput]
    maker: _p.NodeInput | _t.Sequence[_p.NodeInput]


class BladeOptions(BladeFilter, _p.Listing[BladeField], total=False):
    """Filters, sorting, limit, paging and units of Blade."""


class BladeFields(_p.NodeFields):
    """Fields of Blade for typed conditions."""

    serial: _p.TextField
    is_damaged: _p.BooleanField
    spares: _p.ListField[_p.NodeInput]
    maker: _p.ReferenceField


class BladeSelection(_p.Selection[BladeFields, BladeField], view=_VIEW):
    """Which Blade, and what of their surroundings."""

    def where(
        self,
        condition: _p.Condition[BladeFields] = None,
        /,
        **where: _t.Unpack[BladeFilter],
    ) -> _t.Self:
        return self._where(condition, where)

    def with_spares(
        self,
        branch: _p.Branch[BladeSelection] = None,
        /,
        **options: _t.Unpack[_p.BranchOptions],
    ) -> _t.Self:
        return self._with("spares", branch, options)

    def with_turbines(
        self,
        branch: _p.Branch[WindTurbineSelection] = None,
        /,
        **options: _t.Unpack[_p.EdgeOptions],
    ) -> _t.Self:
        return self._with("turbines", branch, options)

    def with_spare_of(
        self,
        branch: _p.Branch[BladeSelection] = None,
        /,
        **options: _t.Unpack[_p.BranchOptions],
    ) -> _t.Self:
        return self._with("spare_of", branch, options)


class BladeQuery(BladeSelection, _p.Query[Blade, BladeList]):
    """A query over Blade, run with `list`, `iterate`, `count`, `frame` and more."""


class AsyncBladeQuery(BladeSelection, _p.AsyncQuery[Blade, BladeList]):
    """A query over Blade whose results are awaited."""


class BladeAPI(_p.NodeAPI[Blade, BladeList, BladeField]):
    """Read Blade."""

    def list(self, **options: _t.Unpack[BladeOptions]) -> BladeList:
        return self._list(options)

    def iterate(self, **options: _t.Unpack[BladeOptions]) -> _p.Pages[Blade]:
        return self._iterate(options)

    def search(
        self,
        text: str = "",
        /,
        *,
        properties: _t.Sequence[BladeField] | None = None,
        **options: _t.Unpack[BladeOptions],
    ) -> BladeList:
        return self._search(text, properties, options)

    def count(self, **where: _t.Unpack[BladeFilter]) -> int:
        return self._count(where)

    def aggregate(
        self,
        metrics: _p.Metrics,
        property: BladeField | None = None,
        /,
        *,
        group_by: BladeField | _t.Sequence[BladeField] | None = None,
        **where: _t.Unpack[BladeFilter],
    ) -> _p.Aggregates:
        return self._aggregate(metrics, property, group_by, where)

    def histogram(
        self,
        property: BladeField,
        /,
        interval: float,
        **where: _t.Unpack[BladeFilter],
    ) -> _p.Buckets:
        return self._histogram(property, interval, where)

    def frame(
        self, *columns: BladeField, **options: _t.Unpack[BladeOptions]
    ) -> _p.DataFrame:
        return self._frame(columns, options)

    def sync(
        self, cursor: str | None = None, /, **where: _t.Unpack[BladeFilter]
    ) -> _p.Changes[Blade]:
        return self._sync(cursor, where)

    def query(self) -> BladeQuery:
        return BladeQuery(self)


class AsyncBladeAPI(_p.AsyncNodeAPI[Blade, BladeList, BladeField]):
    """Read Blade without blocking."""

    async def list(self, **options: _t.Unpack[BladeOptions]) -> BladeList:
        return await self._list(options)

    def iterate(self, **options: _t.Unpack[BladeOptions]) -> _p.AsyncPages[Blade]:
        return self._iterate(options)

    async def search(
        self,
        text: str = "",
        /,
        *,
        properties: _t.Sequence[BladeField] | None = None,
        **options: _t.Unpack[BladeOptions],
    ) -> BladeList:
        return await self._search(text, properties, options)

    async def count(self, **where: _t.Unpack[BladeFilter]) -> int:
        return await self._count(where)

    async def aggregate(
        self,
        metrics: _p.Metrics,
        property: BladeField | None = None,
        /,
        *,
        group_by: BladeField | _t.Sequence[BladeField] | None = None,
        **where: _t.Unpack[BladeFilter],
    ) -> _p.Aggregates:
        return await self._aggregate(metrics, property, group_by, where)

    async def histogram(
        self,
        property: BladeField,
        /,
        interval: float,
        **where: _t.Unpack[BladeFilter],
    ) -> _p.Buckets:
        return await self._histogram(property, interval, where)

    async def frame(
        self, *columns: BladeField, **options: _t.Unpack[BladeOptions]
    ) -> _p.DataFrame:
        return await self._frame(columns, options)

    def sync(
        self, cursor: str | None = None, /, **where: _t.Unpack[BladeFilter]
    ) -> _p.AsyncChanges[Blade]:
        return self._sync(cursor, where)

    def query(self) -> AsyncBladeQuery:
        return AsyncBladeQuery(self)
