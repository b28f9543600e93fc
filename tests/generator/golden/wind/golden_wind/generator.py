"""Generator, from the view acme:Generator(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .component import Component, ComponentFields, ComponentFilter, ComponentWrite

_VIEW = _p.View(
    "acme",
    "Generator",
    "v1",
    package=__package__ or "",
    read="Generator",
    write="GeneratorWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("description", "description", "text"),
        _p.Property("installed", "installed", "date"),
        _p.Property("manufacturer", "manufacturer", "text"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.Property("poles", "poles", "int32"),
        _p.Property(
            "rated_speed", "ratedSpeed", "float64", unit="angular_velocity:rev-per-min"
        ),
        _p.Property(
            "serial_number", "serialNumber", "text", immutable=True, max_size=64
        ),
    ),
)


class Generator(Component, view=_VIEW):
    """Generator: nodes of the view acme:Generator(v1)."""

    poles: int | None = None
    rated_speed: float | None = None
    """Unit: angular_velocity:rev-per-min."""

    def as_write(self) -> GeneratorWrite:
        return _p.as_write(self, GeneratorWrite)


class GeneratorWrite(ComponentWrite, view=_VIEW):
    """What can be written of Generator; only what is set is sent."""

    poles: int | None = None
    rated_speed: float | None = None
    """Unit: angular_velocity:rev-per-min."""


class GeneratorList(_p.NodeList[Generator]):
    """A list of Generator that turns into frames, dicts and ids."""


class GeneratorFields(ComponentFields):
    """Fields of Generator for typed conditions."""

    poles: _p.NumberField
    rated_speed: _p.NumberField


GeneratorProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "description",
    "installed",
    "manufacturer",
    "name",
    "poles",
    "rated_speed",
    "serial_number",
]


class GeneratorFilter(ComponentFilter, total=False):
    """Keyword filters of Generator; several are combined with and."""

    min_poles: int
    max_poles: int
    min_rated_speed: float
    """Unit: angular_velocity:rev-per-min."""
    max_rated_speed: float
    """Unit: angular_velocity:rev-per-min."""


class GeneratorWhere(GeneratorFilter, _p.Conditioned[GeneratorFields], total=False):
    """Conditions of Generator: keyword filters, and `where`."""


class GeneratorOptions(GeneratorWhere, _p.Listing[GeneratorProperty], total=False):
    """Filters, sorting, limit and units of Generator."""


class GeneratorKeywords:
    """What reads of Generator take."""

    def _takes_filters(self, **where: _t.Unpack[GeneratorWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[GeneratorOptions]) -> None: ...


class GeneratorSelection(
    GeneratorKeywords, _p.Selection[GeneratorFields, GeneratorProperty], view=_VIEW
):
    """Which Generator, and what of their surroundings."""


class GeneratorQuery(GeneratorSelection, _p.Query[Generator, GeneratorList]):
    """A query over Generator."""


class AsyncGeneratorQuery(GeneratorSelection, _p.AsyncQuery[Generator, GeneratorList]):
    """A query over Generator whose results are awaited."""


class GeneratorAPI(
    GeneratorKeywords,
    _p.NodeAPI[Generator, GeneratorList, GeneratorProperty, GeneratorQuery],
):
    """Reads Generator."""


class AsyncGeneratorAPI(
    GeneratorKeywords,
    _p.AsyncNodeAPI[Generator, GeneratorList, GeneratorProperty, AsyncGeneratorQuery],
):
    """Reads Generator without blocking."""
