"""Asset, from the view acme:Asset(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "acme",
    "Asset",
    "v1",
    package=__package__ or "",
    read="Asset",
    write="AssetWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("description", "description", "text"),
        _p.Property("name", "name", "text", required=True, nullable=False),
    ),
    children=(
        "Blade",
        "Gearbox",
        "Generator",
        "MetMast",
        "Nacelle",
        "Rotor",
        "Substation",
        "WindFarm",
        "WindTurbine",
        "Component",
        "Sensor",
    ),
)


class Asset(_p.Node, view=_VIEW):
    """Anything with a name that the company owns.

    Implemented by Blade, Component, Gearbox, Generator, MetMast, Nacelle, Rotor,
    Sensor and 3 more.
    """

    aliases: list[str] | None = None
    """Names in other systems."""
    description: str | None = None
    """What else there is to know."""
    name: str
    """What people call it."""

    def as_write(self) -> AssetWrite:
        return _p.as_write(self, AssetWrite)


class AssetWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Asset; only what is set is sent."""

    aliases: list[str] | None = None
    """Names in other systems."""
    description: str | None = None
    """What else there is to know."""
    name: str
    """What people call it."""


class AssetList(_p.NodeList[Asset]):
    """A list of Asset that turns into frames, dicts and ids."""


class AssetFields(_p.NodeFields):
    """Fields of Asset for typed conditions."""

    aliases: _p.ListField[str]
    description: _p.TextField
    name: _p.TextField


AssetProperty = _t.Literal["external_id", "space", "aliases", "description", "name"]


class AssetFilter(_p.Where, total=False):
    """Keyword filters of Asset; several are combined with and."""

    aliases_contains: str | _t.Sequence[str]
    """Names in other systems."""
    description: str | _t.Sequence[str]
    """What else there is to know."""
    description_prefix: str
    """What else there is to know."""
    name: str | _t.Sequence[str]
    """What people call it."""
    name_prefix: str
    """What people call it."""


class AssetWhere(AssetFilter, _p.Conditioned[AssetFields], total=False):
    """Conditions of Asset: keyword filters, and `where`."""


class AssetOptions(AssetWhere, _p.Listing[AssetProperty], total=False):
    """Filters, sorting, limit and units of Asset."""


class AssetKeywords:
    """What reads of Asset take."""

    def _takes_filters(self, **where: _t.Unpack[AssetWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AssetOptions]) -> None: ...


class AssetSelection(
    AssetKeywords, _p.Selection[AssetFields, AssetProperty], view=_VIEW
):
    """Which Asset, and what of their surroundings."""


class AssetQuery(AssetSelection, _p.Query[Asset, AssetList]):
    """A query over Asset."""


class AsyncAssetQuery(AssetSelection, _p.AsyncQuery[Asset, AssetList]):
    """A query over Asset whose results are awaited."""


class AssetAPI(AssetKeywords, _p.NodeAPI[Asset, AssetList, AssetProperty, AssetQuery]):
    """Reads Asset."""


class AsyncAssetAPI(
    AssetKeywords, _p.AsyncNodeAPI[Asset, AssetList, AssetProperty, AsyncAssetQuery]
):
    """Reads Asset without blocking."""
