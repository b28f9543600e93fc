"""MetMast, from the view acme:MetMast(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .asset import Asset, AssetFields, AssetFilter, AssetWrite
from .located import Located, LocatedFields, LocatedFilter, LocatedWrite

if _t.TYPE_CHECKING:
    from .sensor import Sensor, SensorFields, SensorList, SensorSelection, SensorWrite

_VIEW = _p.View(
    "acme",
    "MetMast",
    "v1",
    package=__package__ or "",
    read="MetMast",
    write="MetMastWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("description", "description", "text"),
        _p.Property("height", "height", "float64", unit="length:m"),
        _p.Property("latitude", "latitude", "float64"),
        _p.Property("longitude", "longitude", "float64"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.EdgeTo("sensors", "sensors", ("acme", "MetMast.sensors"), "Sensor"),
    ),
)


class MetMast(Located, Asset, view=_VIEW):
    """A mast that measures the weather."""

    height: float | None = None
    """Unit: length:m."""
    sensors: _p.Connection[Sensor]

    def as_write(self) -> MetMastWrite:
        return _p.as_write(self, MetMastWrite)


class MetMastWrite(LocatedWrite, AssetWrite, view=_VIEW):
    """What can be written of MetMast; only what is set is sent."""

    height: float | None = None
    """Unit: length:m."""
    sensors: _t.Sequence[SensorWrite | _p.NodeId | str] | None = None


class MetMastList(_p.NodeList[MetMast]):
    """A list of MetMast that turns into frames, dicts and ids."""

    sensors: SensorList


class MetMastFields(LocatedFields, AssetFields):
    """Fields of MetMast for typed conditions."""

    height: _p.NumberField
    sensors: _p.ConnectionField[SensorFields]


MetMastProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "description",
    "height",
    "latitude",
    "longitude",
    "name",
]


class MetMastFilter(LocatedFilter, AssetFilter, total=False):
    """Keyword filters of MetMast; several are combined with and."""

    min_height: float
    """Unit: length:m."""
    max_height: float
    """Unit: length:m."""


class MetMastWhere(MetMastFilter, _p.Conditioned[MetMastFields], total=False):
    """Conditions of MetMast: keyword filters, and `where`."""


class MetMastOptions(MetMastWhere, _p.Listing[MetMastProperty], total=False):
    """Filters, sorting, limit and units of MetMast."""


class MetMastKeywords:
    """What reads of MetMast take."""

    def _takes_filters(self, **where: _t.Unpack[MetMastWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[MetMastOptions]) -> None: ...


class MetMastSelection(
    MetMastKeywords, _p.Selection[MetMastFields, MetMastProperty], view=_VIEW
):
    """Which MetMast, and what of their surroundings."""

    with_sensors: _t.ClassVar[_p.WithEdges[SensorSelection]]


class MetMastQuery(MetMastSelection, _p.Query[MetMast, MetMastList]):
    """A query over MetMast."""


class AsyncMetMastQuery(MetMastSelection, _p.AsyncQuery[MetMast, MetMastList]):
    """A query over MetMast whose results are awaited."""


class MetMastAPI(
    MetMastKeywords, _p.NodeAPI[MetMast, MetMastList, MetMastProperty, MetMastQuery]
):
    """Reads MetMast."""


class AsyncMetMastAPI(
    MetMastKeywords,
    _p.AsyncNodeAPI[MetMast, MetMastList, MetMastProperty, AsyncMetMastQuery],
):
    """Reads MetMast without blocking."""
