"""SensorPosition, from the view acme:SensorPosition(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .asset import Asset, AssetList, AssetSelection
    from .sensor import Sensor, SensorList, SensorSelection

_VIEW = _p.View(
    "acme",
    "SensorPosition",
    "v1",
    package=__package__ or "",
    read="SensorPosition",
    write="SensorPositionWrite",
    members=(
        _p.Property("distance", "distance", "float64", unit="length:m"),
        _p.Property("mounted", "mounted", "timestamp"),
        _p.Property("side", "side", "enum", values=("back", "front")),
    ),
    used_for="edge",
    ends=("Asset", "Sensor"),
)


class SensorPosition(_p.Edge, view=_VIEW):
    """Where a sensor sits."""

    start_node: _p.NodeRef[Asset]
    end_node: _p.NodeRef[Sensor]
    distance: float | None = None
    """From the root of the blade or the foot of the tower. Unit: length:m."""
    mounted: _dt.datetime | None = None
    side: _t.Literal["back", "front"] | str | None = None

    def as_write(self) -> SensorPositionWrite:
        return _p.as_write(self, SensorPositionWrite)


class SensorPositionWrite(_p.EdgeWrite, view=_VIEW):
    """What can be written of SensorPosition; only what is set is sent."""

    distance: float | None = None
    """From the root of the blade or the foot of the tower. Unit: length:m."""
    mounted: _dt.datetime | None = None
    side: _t.Literal["back", "front"] | None = None


class SensorPositionList(_p.EdgeList[SensorPosition]):
    """A list of SensorPosition that turns into frames, dicts and ids."""

    start_node: AssetList
    end_node: SensorList


class SensorPositionFields(_p.EdgeFields):
    """Fields of SensorPosition for typed conditions."""

    distance: _p.NumberField
    mounted: _p.TimestampField
    side: _p.EnumField[_t.Literal["back", "front"]]


SensorPositionProperty = _t.Literal[
    "external_id", "space", "distance", "mounted", "side"
]


class SensorPositionFilter(_p.EdgeWhere, total=False):
    """Keyword filters of SensorPosition; several are combined with and."""

    min_distance: float
    """From the root of the blade or the foot of the tower. Unit: length:m."""
    max_distance: float
    """From the root of the blade or the foot of the tower. Unit: length:m."""
    min_mounted: _dt.datetime
    max_mounted: _dt.datetime
    side: _p.OneOf[_t.Literal["back", "front"]]


class SensorPositionWhere(
    SensorPositionFilter, _p.Conditioned[SensorPositionFields], total=False
):
    """Conditions of SensorPosition: keyword filters, and `where`."""


class SensorPositionOptions(
    SensorPositionWhere, _p.Listing[SensorPositionProperty], total=False
):
    """Filters, sorting, limit and units of SensorPosition."""


class SensorPositionKeywords:
    """What reads of SensorPosition take."""

    def _takes_filters(self, **where: _t.Unpack[SensorPositionWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[SensorPositionOptions]) -> None: ...


class SensorPositionSelection(
    SensorPositionKeywords,
    _p.Selection[SensorPositionFields, SensorPositionProperty],
    view=_VIEW,
):
    """Which SensorPosition, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[AssetSelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[SensorSelection]]


class SensorPositionQuery(
    SensorPositionSelection, _p.Query[SensorPosition, SensorPositionList]
):
    """A query over SensorPosition."""


class AsyncSensorPositionQuery(
    SensorPositionSelection, _p.AsyncQuery[SensorPosition, SensorPositionList]
):
    """A query over SensorPosition whose results are awaited."""


class SensorPositionAPI(
    SensorPositionKeywords,
    _p.EdgeAPI[
        SensorPosition, SensorPositionList, SensorPositionProperty, SensorPositionQuery
    ],
):
    """Reads SensorPosition."""


class AsyncSensorPositionAPI(
    SensorPositionKeywords,
    _p.AsyncEdgeAPI[
        SensorPosition,
        SensorPositionList,
        SensorPositionProperty,
        AsyncSensorPositionQuery,
    ],
):
    """Reads SensorPosition without blocking."""
