"""Asset, from the view hostile:Asset(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .a import A, AFields, AList, ASelection, AWrite
    from .a_write2 import (
        AWrite2,
        AWrite2Fields,
        AWrite2List,
        AWrite2Selection,
        AWrite2Write,
    )

_VIEW = _p.View(
    "hostile",
    "Asset",
    "v1",
    package=__package__ or "",
    read="Asset",
    write="AssetWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Asset.many"), "AWrite2"),
    ),
)


class Asset(_p.Node, view=_VIEW):
    """Asset: nodes of the view hostile:Asset(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AssetWrite:
        return _p.as_write(self, AssetWrite)


class AssetWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Asset; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AssetList(_p.NodeList[Asset]):
    """A list of Asset that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AssetFields(_p.NodeFields):
    """Fields of Asset for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AssetProperty = _t.Literal["external_id", "space", "name", "other"]


class AssetFilter(_p.Where, total=False):
    """Keyword filters of Asset; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


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

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


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
