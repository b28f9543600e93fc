"""Component, from the view acme:Component(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

from .asset import Asset, AssetFields, AssetFilter, AssetWrite

_VIEW = _p.View(
    "acme",
    "Component",
    "v1",
    package=__package__ or "",
    read="Component",
    write="ComponentWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("description", "description", "text"),
        _p.Property("installed", "installed", "date"),
        _p.Property("manufacturer", "manufacturer", "text"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.Property(
            "serial_number", "serialNumber", "text", immutable=True, max_size=64
        ),
    ),
    children=("Blade", "Gearbox", "Generator", "Nacelle", "Rotor"),
)


class Component(Asset, view=_VIEW):
    """A part of a turbine that can be replaced.

    Implemented by Blade, Gearbox, Generator, Nacelle, Rotor.
    """

    installed: _dt.date | None = None
    manufacturer: str | None = None
    """Who made it."""
    serial_number: str | None = None
    """As engraved by the manufacturer. At most 64 bytes. Cannot be changed once set."""

    def as_write(self) -> ComponentWrite:
        return _p.as_write(self, ComponentWrite)


class ComponentWrite(AssetWrite, view=_VIEW):
    """What can be written of Component; only what is set is sent."""

    installed: _dt.date | None = None
    manufacturer: str | None = None
    """Who made it."""
    serial_number: str | None = None
    """As engraved by the manufacturer. At most 64 bytes. Cannot be changed once set."""


class ComponentList(_p.NodeList[Component]):
    """A list of Component that turns into frames, dicts and ids."""


class ComponentFields(AssetFields):
    """Fields of Component for typed conditions."""

    installed: _p.DateField
    manufacturer: _p.TextField
    serial_number: _p.TextField


ComponentProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "description",
    "installed",
    "manufacturer",
    "name",
    "serial_number",
]


class ComponentFilter(AssetFilter, total=False):
    """Keyword filters of Component; several are combined with and."""

    min_installed: _dt.date
    max_installed: _dt.date
    manufacturer: str | _t.Sequence[str]
    """Who made it."""
    manufacturer_prefix: str
    """Who made it."""
    serial_number: str | _t.Sequence[str]
    """As engraved by the manufacturer."""
    serial_number_prefix: str
    """As engraved by the manufacturer."""


class ComponentWhere(ComponentFilter, _p.Conditioned[ComponentFields], total=False):
    """Conditions of Component: keyword filters, and `where`."""


class ComponentOptions(ComponentWhere, _p.Listing[ComponentProperty], total=False):
    """Filters, sorting, limit and units of Component."""


class ComponentKeywords:
    """What reads of Component take."""

    def _takes_filters(self, **where: _t.Unpack[ComponentWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ComponentOptions]) -> None: ...


class ComponentSelection(
    ComponentKeywords, _p.Selection[ComponentFields, ComponentProperty], view=_VIEW
):
    """Which Component, and what of their surroundings."""


class ComponentQuery(ComponentSelection, _p.Query[Component, ComponentList]):
    """A query over Component."""


class AsyncComponentQuery(ComponentSelection, _p.AsyncQuery[Component, ComponentList]):
    """A query over Component whose results are awaited."""


class ComponentAPI(
    ComponentKeywords,
    _p.NodeAPI[Component, ComponentList, ComponentProperty, ComponentQuery],
):
    """Reads Component."""


class AsyncComponentAPI(
    ComponentKeywords,
    _p.AsyncNodeAPI[Component, ComponentList, ComponentProperty, AsyncComponentQuery],
):
    """Reads Component without blocking."""
