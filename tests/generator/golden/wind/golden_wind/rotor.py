"""Rotor, from the view acme:Rotor(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .component import Component, ComponentFields, ComponentFilter, ComponentWrite

if _t.TYPE_CHECKING:
    from .wind_turbine import (
        WindTurbine,
        WindTurbineFields,
        WindTurbineList,
        WindTurbineSelection,
    )

_VIEW = _p.View(
    "acme",
    "Rotor",
    "v1",
    package=__package__ or "",
    read="Rotor",
    write="RotorWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("description", "description", "text"),
        _p.Property("diameter", "diameter", "float64", unit="length:m"),
        _p.Property("installed", "installed", "date"),
        _p.Property("manufacturer", "manufacturer", "text"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.Property(
            "serial_number", "serialNumber", "text", immutable=True, max_size=64
        ),
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


class Rotor(Component, view=_VIEW):
    """Hub and blades."""

    diameter: float | None = None
    """Of the circle the blade tips draw. Unit: length:m."""
    turbine: _p.Single[WindTurbine]
    """The turbine it turns in."""

    def as_write(self) -> RotorWrite:
        return _p.as_write(self, RotorWrite)


class RotorWrite(ComponentWrite, view=_VIEW):
    """What can be written of Rotor; only what is set is sent."""

    diameter: float | None = None
    """Of the circle the blade tips draw. Unit: length:m."""


class RotorList(_p.NodeList[Rotor]):
    """A list of Rotor that turns into frames, dicts and ids."""

    turbine: WindTurbineList


class RotorFields(ComponentFields):
    """Fields of Rotor for typed conditions."""

    diameter: _p.NumberField
    turbine: _p.ConnectionField[WindTurbineFields]


RotorProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "description",
    "diameter",
    "installed",
    "manufacturer",
    "name",
    "serial_number",
]


class RotorFilter(ComponentFilter, total=False):
    """Keyword filters of Rotor; several are combined with and."""

    min_diameter: float
    """Of the circle the blade tips draw. Unit: length:m."""
    max_diameter: float
    """Of the circle the blade tips draw. Unit: length:m."""


class RotorWhere(RotorFilter, _p.Conditioned[RotorFields], total=False):
    """Conditions of Rotor: keyword filters, and `where`."""


class RotorOptions(RotorWhere, _p.Listing[RotorProperty], total=False):
    """Filters, sorting, limit and units of Rotor."""


class RotorKeywords:
    """What reads of Rotor take."""

    def _takes_filters(self, **where: _t.Unpack[RotorWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[RotorOptions]) -> None: ...


class RotorSelection(
    RotorKeywords, _p.Selection[RotorFields, RotorProperty], view=_VIEW
):
    """Which Rotor, and what of their surroundings."""

    with_turbine: _t.ClassVar[_p.With[WindTurbineSelection]]


class RotorQuery(RotorSelection, _p.Query[Rotor, RotorList]):
    """A query over Rotor."""


class AsyncRotorQuery(RotorSelection, _p.AsyncQuery[Rotor, RotorList]):
    """A query over Rotor whose results are awaited."""


class RotorAPI(RotorKeywords, _p.NodeAPI[Rotor, RotorList, RotorProperty, RotorQuery]):
    """Reads Rotor."""


class AsyncRotorAPI(
    RotorKeywords, _p.AsyncNodeAPI[Rotor, RotorList, RotorProperty, AsyncRotorQuery]
):
    """Reads Rotor without blocking."""
