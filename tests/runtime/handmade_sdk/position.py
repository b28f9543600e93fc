"""Position, from the view acme:Position(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .rotor import Rotor, RotorFields, RotorWrite

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


class PositionKeywords:
    """What reads of Position can be asked for by name."""

    def _takes_filters(self, **where: _t.Unpack[PositionFilter]) -> None: ...

    def _takes_options(self, **options: _t.Unpack[PositionOptions]) -> None: ...


class PositionAPI(PositionKeywords, _p.EdgeAPI[Position, PositionList, PositionField]):
    """Reads Position."""


class AsyncPositionAPI(PositionKeywords, _p.AsyncEdgeAPI[Position, PositionList, PositionField]):
    """Reads Position without blocking."""
