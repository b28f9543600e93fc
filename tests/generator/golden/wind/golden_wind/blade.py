"""Blade, from the view acme:Blade(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .component import Component, ComponentFields, ComponentFilter, ComponentWrite

if _t.TYPE_CHECKING:
    from .sensor import Sensor, SensorFields, SensorList, SensorSelection, SensorWrite
    from .sensor_position import (
        SensorPosition,
        SensorPositionFields,
        SensorPositionWrite,
    )

_VIEW = _p.View(
    "acme",
    "Blade",
    "v1",
    package=__package__ or "",
    read="Blade",
    write="BladeWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("description", "description", "text"),
        _p.Property("installed", "installed", "date"),
        _p.Property("is_damaged", "isDamaged", "boolean"),
        _p.Property("length", "length", "float64", unit="length:m"),
        _p.Property("manufacturer", "manufacturer", "text"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.Property(
            "serial_number", "serialNumber", "text", immutable=True, max_size=64
        ),
        _p.EdgeTo(
            "sensors", "sensors", ("acme", "sensorAt"), "Sensor", edge="SensorPosition"
        ),
    ),
)


class Blade(Component, view=_VIEW):
    """One blade of a rotor."""

    is_damaged: bool | None = None
    """Whether an inspection found damage."""
    length: float | None = None
    """Unit: length:m."""
    sensors: _p.Connection[_p.Link[SensorPosition, Sensor]]

    def as_write(self) -> BladeWrite:
        return _p.as_write(self, BladeWrite)


class BladeWrite(ComponentWrite, view=_VIEW):
    """What can be written of Blade; only what is set is sent."""

    is_damaged: bool | None = None
    """Whether an inspection found damage."""
    length: float | None = None
    """Unit: length:m."""
    sensors: _t.Sequence[SensorPositionWrite | SensorWrite | _p.NodeId | str] | None = (
        None
    )


class BladeList(_p.NodeList[Blade]):
    """A list of Blade that turns into frames, dicts and ids."""

    sensors: SensorList


class BladeFields(ComponentFields):
    """Fields of Blade for typed conditions."""

    is_damaged: _p.BooleanField
    length: _p.NumberField
    sensors: _p.LinkField[SensorFields, SensorPositionFields]


BladeProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "description",
    "installed",
    "is_damaged",
    "length",
    "manufacturer",
    "name",
    "serial_number",
]


class BladeFilter(ComponentFilter, total=False):
    """Keyword filters of Blade; several are combined with and."""

    is_damaged: bool
    """Whether an inspection found damage."""
    min_length: float
    """Unit: length:m."""
    max_length: float
    """Unit: length:m."""


class BladeWhere(BladeFilter, _p.Conditioned[BladeFields], total=False):
    """Conditions of Blade: keyword filters, and `where`."""


class BladeOptions(BladeWhere, _p.Listing[BladeProperty], total=False):
    """Filters, sorting, limit and units of Blade."""


class BladeKeywords:
    """What reads of Blade take."""

    def _takes_filters(self, **where: _t.Unpack[BladeWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[BladeOptions]) -> None: ...


class BladeSelection(
    BladeKeywords, _p.Selection[BladeFields, BladeProperty], view=_VIEW
):
    """Which Blade, and what of their surroundings."""

    with_sensors: _t.ClassVar[_p.WithLinks[SensorSelection, SensorPositionFields]]


class BladeQuery(BladeSelection, _p.Query[Blade, BladeList]):
    """A query over Blade."""


class AsyncBladeQuery(BladeSelection, _p.AsyncQuery[Blade, BladeList]):
    """A query over Blade whose results are awaited."""


class BladeAPI(BladeKeywords, _p.NodeAPI[Blade, BladeList, BladeProperty, BladeQuery]):
    """Reads Blade."""


class AsyncBladeAPI(
    BladeKeywords, _p.AsyncNodeAPI[Blade, BladeList, BladeProperty, AsyncBladeQuery]
):
    """Reads Blade without blocking."""
