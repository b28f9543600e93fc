"""Position, from the view acme:Position(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .rotor import Rotor, RotorFields, RotorSelection, RotorWrite
    from .sensor import Sensor, SensorSelection
    from .wind_turbine import WindTurbine, WindTurbineSelection

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
    ends=("WindTurbine", "Sensor"),
)


class Position(_p.Edge, view=_VIEW):
    """Where a sensor sits on a turbine."""

    start_node: _p.NodeRef[WindTurbine]
    end_node: _p.NodeRef[Sensor]
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


class PositionFields(_p.EdgeFields):
    """Fields of Position for typed conditions."""

    height: _p.NumberField
    note: _p.TextField
    mounted_by: RotorFields


PositionProperty = _t.Literal[
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


class PositionWhere(PositionFilter, _p.Conditioned[PositionFields], total=False):
    """Conditions of Position: keyword filters, and `where`."""


class PositionOptions(PositionWhere, _p.Listing[PositionProperty], total=False):
    """Filters, sorting, limit, paging and units of Position."""


class PositionKeywords:
    """What reads of Position can be asked for by name."""

    def _takes_filters(self, **where: _t.Unpack[PositionWhere]) -> None: ...

    def _takes_options(self, **options: _t.Unpack[PositionOptions]) -> None: ...


class PositionSelection(PositionKeywords, _p.Selection[PositionFields, PositionProperty], view=_VIEW):
    """Which Position, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[WindTurbineSelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[SensorSelection]]
    with_mounted_by: _t.ClassVar[_p.With[RotorSelection]]


class PositionQuery(PositionSelection, _p.Query[Position, PositionList]):
    """A query over Position: list it, iterate over it, count it."""


class AsyncPositionQuery(PositionSelection, _p.AsyncQuery[Position, PositionList]):
    """A query over Position whose results are awaited."""


class PositionAPI(PositionKeywords, _p.EdgeAPI[Position, PositionList, PositionProperty, PositionQuery]):
    """Reads Position."""


class AsyncPositionAPI(
    PositionKeywords, _p.AsyncEdgeAPI[Position, PositionList, PositionProperty, AsyncPositionQuery]
):
    """Reads Position without blocking."""
