"""Position, from the view acme:Position(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .rotor import Rotor, RotorFields, RotorSelection, RotorWrite

_VIEW = _p.View(
    "acme",
    "Position",
    "v1",
    package=__package__ or "",
    read="Position",
    write="PositionWrite",
    members=(
        _p.Property(
            "height",
            "height",
            "float64",
            required=True,
            nullable=False,
            unit="length:m",
        ),
        _p.Property("note", "note", "text"),
        _p.Direct("mounted_by", "mountedBy", "Rotor"),
    ),
    used_for="edge",
)


class Position(_p.Edge, view=_VIEW):
    """Where a sensor sits on a turbine."""

    height: float
    """Unit: length:m."""
    note: str | None = None
    mounted_by: _p.NodeRef[Rotor] | None = None

    def as_write(self) -> PositionWrite:
        return _p.as_write(self, PositionWrite)


class PositionWrite(_p.EdgeWrite, view=_VIEW):
    """What can be written of a Position; only what is set is sent."""

    height: float
    note: str | None = None
    mounted_by: RotorWrite | _p.NodeInput | None = None


class PositionList(_p.EdgeList[Position]):
    """A list of Position that turns into frames, dicts and ids."""


PositionField = _t.Literal[
    "external_id",
    "space",
    "height",
    "note",
    "mounted_by",
]


class PositionFilter(_p.EdgeWhere, total=False):
    """Keyword filters of Position; several are combined with and."""

    min_height: float
    max_height: float
    note: str | _t.Sequence[str]
    note_prefix: str
    mounted_by: _p.NodeInput | _t.Sequence[_p.NodeInput]


class PositionOptions(PositionFilter, _p.Listing[PositionField], total=False):
    """Filters, sorting, limit, paging and units of Position."""


class PositionFields(_p.EdgeFields):
    """Fields of Position for typed conditions."""

    height: _p.NumberField
    note: _p.TextField
    mounted_by: RotorFields


class PositionSelection(_p.Selection[PositionFields, PositionField], view=_VIEW):
    """Which Position, and what of their surroundings."""

    def where(
        self,
        condition: _p.Condition[PositionFields] = None,
        /,
        **where: _t.Unpack[PositionFilter],
    ) -> _t.Self:
        return self._where(condition, where)


class PositionAPI(_p.EdgeAPI[Position, PositionList, PositionField]):
    """Read Position."""

    def list(self, **options: _t.Unpack[PositionOptions]) -> PositionList:
        return self._list(options)

    def iterate(self, **options: _t.Unpack[PositionOptions]) -> _p.Pages[Position]:
        return self._iterate(options)

    def search(
        self,
        text: str = "",
        /,
        *,
        properties: _t.Sequence[PositionField] | None = None,
        **options: _t.Unpack[PositionOptions],
    ) -> PositionList:
        return self._search(text, properties, options)

    def count(self, **where: _t.Unpack[PositionFilter]) -> int:
        return self._count(where)

    def aggregate(
        self,
        metrics: _p.Metrics,
        property: PositionField | None = None,
        /,
        *,
        group_by: PositionField | _t.Sequence[PositionField] | None = None,
        **where: _t.Unpack[PositionFilter],
    ) -> _p.Aggregates:
        return self._aggregate(metrics, property, group_by, where)

    def histogram(
        self,
        property: PositionField,
        /,
        interval: float,
        **where: _t.Unpack[PositionFilter],
    ) -> _p.Buckets:
        return self._histogram(property, interval, where)

    def frame(
        self, *columns: PositionField, **options: _t.Unpack[PositionOptions]
    ) -> _p.DataFrame:
        return self._frame(columns, options)

    def sync(
        self, cursor: str | None = None, /, **where: _t.Unpack[PositionFilter]
    ) -> _p.Changes[Position]:
        return self._sync(cursor, where)


class AsyncPositionAPI(_p.AsyncEdgeAPI[Position, PositionList, PositionField]):
    """Read Position without blocking."""

    async def list(self, **options: _t.Unpack[PositionOptions]) -> PositionList:
        return await self._list(options)

    def iterate(self, **options: _t.Unpack[PositionOptions]) -> _p.AsyncPages[Position]:
        return self._iterate(options)

    async def search(
        self,
        text: str = "",
        /,
        *,
        properties: _t.Sequence[PositionField] | None = None,
        **options: _t.Unpack[PositionOptions],
    ) -> PositionList:
        return await self._search(text, properties, options)

    async def count(self, **where: _t.Unpack[PositionFilter]) -> int:
        return await self._count(where)

    async def aggregate(
        self,
        metrics: _p.Metrics,
        property: PositionField | None = None,
        /,
        *,
        group_by: PositionField | _t.Sequence[PositionField] | None = None,
        **where: _t.Unpack[PositionFilter],
    ) -> _p.Aggregates:
        return await self._aggregate(metrics, property, group_by, where)

    async def histogram(
        self,
        property: PositionField,
        /,
        interval: float,
        **where: _t.Unpack[PositionFilter],
    ) -> _p.Buckets:
        return await self._histogram(property, interval, where)

    async def frame(
        self, *columns: PositionField, **options: _t.Unpack[PositionOptions]
    ) -> _p.DataFrame:
        return await self._frame(columns, options)

    def sync(
        self, cursor: str | None = None, /, **where: _t.Unpack[PositionFilter]
    ) -> _p.AsyncChanges[Position]:
        return self._sync(cursor, where)
