"""Nacelle, from the view acme:Nacelle(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .component import Component, ComponentFields, ComponentFilter, ComponentWrite

if _t.TYPE_CHECKING:
    from .gearbox import (
        Gearbox,
        GearboxFields,
        GearboxList,
        GearboxSelection,
        GearboxWrite,
    )
    from .generator import (
        Generator,
        GeneratorFields,
        GeneratorList,
        GeneratorSelection,
        GeneratorWrite,
    )

_VIEW = _p.View(
    "acme",
    "Nacelle",
    "v1",
    package=__package__ or "",
    read="Nacelle",
    write="NacelleWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("description", "description", "text"),
        _p.Property("installed", "installed", "date"),
        _p.Property("manufacturer", "manufacturer", "text"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.Property(
            "serial_number", "serialNumber", "text", immutable=True, max_size=64
        ),
        _p.Property("weight", "weight", "float64", unit="mass:tonne"),
        _p.Direct("gearbox", "gearbox", "Gearbox"),
        _p.Direct("generator", "generator", "Generator"),
    ),
)


class Nacelle(Component, view=_VIEW):
    """The house behind the rotor."""

    weight: float | None = None
    """Unit: mass:tonne."""
    gearbox: _p.NodeRef[Gearbox] | None = None
    """None in turbines with direct drive."""
    generator: _p.NodeRef[Generator] | None = None

    def as_write(self) -> NacelleWrite:
        return _p.as_write(self, NacelleWrite)


class NacelleWrite(ComponentWrite, view=_VIEW):
    """What can be written of Nacelle; only what is set is sent."""

    weight: float | None = None
    """Unit: mass:tonne."""
    gearbox: GearboxWrite | _p.NodeId | str | None = None
    """None in turbines with direct drive."""
    generator: GeneratorWrite | _p.NodeId | str | None = None


class NacelleList(_p.NodeList[Nacelle]):
    """A list of Nacelle that turns into frames, dicts and ids."""

    gearbox: GearboxList
    generator: GeneratorList


class NacelleFields(ComponentFields):
    """Fields of Nacelle for typed conditions."""

    weight: _p.NumberField
    gearbox: GearboxFields
    generator: GeneratorFields


NacelleProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "description",
    "installed",
    "manufacturer",
    "name",
    "serial_number",
    "weight",
    "gearbox",
    "generator",
]


class NacelleFilter(ComponentFilter, total=False):
    """Keyword filters of Nacelle; several are combined with and."""

    min_weight: float
    """Unit: mass:tonne."""
    max_weight: float
    """Unit: mass:tonne."""
    gearbox: _p.NodeInput | _t.Sequence[_p.NodeInput]
    """None in turbines with direct drive."""
    generator: _p.NodeInput | _t.Sequence[_p.NodeInput]


class NacelleWhere(NacelleFilter, _p.Conditioned[NacelleFields], total=False):
    """Conditions of Nacelle: keyword filters, and `where`."""


class NacelleOptions(NacelleWhere, _p.Listing[NacelleProperty], total=False):
    """Filters, sorting, limit and units of Nacelle."""


class NacelleKeywords:
    """What reads of Nacelle take."""

    def _takes_filters(self, **where: _t.Unpack[NacelleWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[NacelleOptions]) -> None: ...


class NacelleSelection(
    NacelleKeywords, _p.Selection[NacelleFields, NacelleProperty], view=_VIEW
):
    """Which Nacelle, and what of their surroundings."""

    with_gearbox: _t.ClassVar[_p.With[GearboxSelection]]
    with_generator: _t.ClassVar[_p.With[GeneratorSelection]]


class NacelleQuery(NacelleSelection, _p.Query[Nacelle, NacelleList]):
    """A query over Nacelle."""


class AsyncNacelleQuery(NacelleSelection, _p.AsyncQuery[Nacelle, NacelleList]):
    """A query over Nacelle whose results are awaited."""


class NacelleAPI(
    NacelleKeywords, _p.NodeAPI[Nacelle, NacelleList, NacelleProperty, NacelleQuery]
):
    """Reads Nacelle."""


class AsyncNacelleAPI(
    NacelleKeywords,
    _p.AsyncNodeAPI[Nacelle, NacelleList, NacelleProperty, AsyncNacelleQuery],
):
    """Reads Nacelle without blocking."""
