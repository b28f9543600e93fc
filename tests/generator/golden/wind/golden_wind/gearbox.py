"""Gearbox, from the view acme:Gearbox(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .component import Component, ComponentFields, ComponentFilter, ComponentWrite

_VIEW = _p.View(
    "acme",
    "Gearbox",
    "v1",
    package=__package__ or "",
    read="Gearbox",
    write="GearboxWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("description", "description", "text"),
        _p.Property("installed", "installed", "date"),
        _p.Property("manufacturer", "manufacturer", "text"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.Property("ratio", "ratio", "float64"),
        _p.Property(
            "serial_number", "serialNumber", "text", immutable=True, max_size=64
        ),
        _p.Property("stages", "stages", "int32"),
    ),
)


class Gearbox(Component, view=_VIEW):
    """Gearbox: nodes of the view acme:Gearbox(v1)."""

    ratio: float | None = None
    stages: int | None = None

    def as_write(self) -> GearboxWrite:
        return _p.as_write(self, GearboxWrite)


class GearboxWrite(ComponentWrite, view=_VIEW):
    """What can be written of Gearbox; only what is set is sent."""

    ratio: float | None = None
    stages: int | None = None


class GearboxList(_p.NodeList[Gearbox]):
    """A list of Gearbox that turns into frames, dicts and ids."""


class GearboxFields(ComponentFields):
    """Fields of Gearbox for typed conditions."""

    ratio: _p.NumberField
    stages: _p.NumberField


GearboxProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "description",
    "installed",
    "manufacturer",
    "name",
    "ratio",
    "serial_number",
    "stages",
]


class GearboxFilter(ComponentFilter, total=False):
    """Keyword filters of Gearbox; several are combined with and."""

    min_ratio: float
    max_ratio: float
    min_stages: int
    max_stages: int


class GearboxWhere(GearboxFilter, _p.Conditioned[GearboxFields], total=False):
    """Conditions of Gearbox: keyword filters, and `where`."""


class GearboxOptions(GearboxWhere, _p.Listing[GearboxProperty], total=False):
    """Filters, sorting, limit and units of Gearbox."""


class GearboxKeywords:
    """What reads of Gearbox take."""

    def _takes_filters(self, **where: _t.Unpack[GearboxWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[GearboxOptions]) -> None: ...


class GearboxSelection(
    GearboxKeywords, _p.Selection[GearboxFields, GearboxProperty], view=_VIEW
):
    """Which Gearbox, and what of their surroundings."""


class GearboxQuery(GearboxSelection, _p.Query[Gearbox, GearboxList]):
    """A query over Gearbox."""


class AsyncGearboxQuery(GearboxSelection, _p.AsyncQuery[Gearbox, GearboxList]):
    """A query over Gearbox whose results are awaited."""


class GearboxAPI(
    GearboxKeywords, _p.NodeAPI[Gearbox, GearboxList, GearboxProperty, GearboxQuery]
):
    """Reads Gearbox."""


class AsyncGearboxAPI(
    GearboxKeywords,
    _p.AsyncNodeAPI[Gearbox, GearboxList, GearboxProperty, AsyncGearboxQuery],
):
    """Reads Gearbox without blocking."""
