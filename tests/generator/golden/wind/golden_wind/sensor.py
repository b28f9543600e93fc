"""Sensor, from the view acme:Sensor(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .asset import Asset, AssetFields, AssetFilter, AssetWrite

if _t.TYPE_CHECKING:
    from .asset import AssetList, AssetSelection
    from .sensor_position import (
        SensorPosition,
        SensorPositionFields,
        SensorPositionWrite,
    )

_VIEW = _p.View(
    "acme",
    "Sensor",
    "v1",
    package=__package__ or "",
    read="Sensor",
    write="SensorWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("calibration", "calibration", "json"),
        _p.Property("description", "description", "text"),
        _p.Property(
            "kind", "kind", "enum", values=("power", "temperature", "vibration", "wind")
        ),
        _p.Property("measurements", "measurements", "timeseries"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.Property("unit", "unit", "text"),
        _p.EdgeTo(
            "positions",
            "positions",
            ("acme", "sensorAt"),
            "Asset",
            direction="inwards",
            edge="SensorPosition",
        ),
    ),
)


class Sensor(Asset, view=_VIEW):
    """A measuring device."""

    calibration: _t.Any = None
    """Coefficients as the laboratory gave them."""
    kind: _t.Literal["power", "temperature", "vibration", "wind"] | str | None = None
    """What it measures."""
    measurements: _p.SeriesRef | None = None
    """External id of the time series with its values."""
    unit: str | None = None
    """Unit of the values."""
    positions: _p.Connection[_p.Link[SensorPosition, Asset]]

    def as_write(self) -> SensorWrite:
        return _p.as_write(self, SensorWrite)


class SensorWrite(AssetWrite, view=_VIEW):
    """What can be written of Sensor; only what is set is sent."""

    calibration: _t.Any = None
    """Coefficients as the laboratory gave them."""
    kind: _t.Literal["power", "temperature", "vibration", "wind"] | None = None
    """What it measures."""
    measurements: _p.ResourceInput | None = None
    """External id of the time series with its values."""
    unit: str | None = None
    """Unit of the values."""
    positions: (
        _t.Sequence[SensorPositionWrite | AssetWrite | _p.NodeId | str] | None
    ) = None


class SensorList(_p.NodeList[Sensor]):
    """A list of Sensor that turns into frames, dicts and ids."""

    positions: AssetList
    measurements: _p.SeriesGroup


class SensorFields(AssetFields):
    """Fields of Sensor for typed conditions."""

    calibration: _p.JsonField
    kind: _p.EnumField[_t.Literal["power", "temperature", "vibration", "wind"]]
    measurements: _p.TextField
    unit: _p.TextField
    positions: _p.LinkField[AssetFields, SensorPositionFields]


SensorProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "calibration",
    "description",
    "kind",
    "measurements",
    "name",
    "unit",
]


class SensorFilter(AssetFilter, total=False):
    """Keyword filters of Sensor; several are combined with and."""

    kind: _p.OneOf[_t.Literal["power", "temperature", "vibration", "wind"]]
    """What it measures."""
    measurements: str | _t.Sequence[str]
    """External id of the time series with its values."""
    unit: str | _t.Sequence[str]
    """Unit of the values."""
    unit_prefix: str
    """Unit of the values."""


class SensorWhere(SensorFilter, _p.Conditioned[SensorFields], total=False):
    """Conditions of Sensor: keyword filters, and `where`."""


class SensorOptions(SensorWhere, _p.Listing[SensorProperty], total=False):
    """Filters, sorting, limit and units of Sensor."""


class SensorKeywords:
    """What reads of Sensor take."""

    def _takes_filters(self, **where: _t.Unpack[SensorWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[SensorOptions]) -> None: ...


class SensorSelection(
    SensorKeywords, _p.Selection[SensorFields, SensorProperty], view=_VIEW
):
    """Which Sensor, and what of their surroundings."""

    with_positions: _t.ClassVar[_p.WithLinks[AssetSelection, SensorPositionFields]]


class SensorQuery(SensorSelection, _p.Query[Sensor, SensorList]):
    """A query over Sensor."""


class AsyncSensorQuery(SensorSelection, _p.AsyncQuery[Sensor, SensorList]):
    """A query over Sensor whose results are awaited."""


class SensorAPI(
    SensorKeywords, _p.NodeAPI[Sensor, SensorList, SensorProperty, SensorQuery]
):
    """Reads Sensor."""


class AsyncSensorAPI(
    SensorKeywords,
    _p.AsyncNodeAPI[Sensor, SensorList, SensorProperty, AsyncSensorQuery],
):
    """Reads Sensor without blocking."""
