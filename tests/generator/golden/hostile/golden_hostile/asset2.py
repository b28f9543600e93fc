"""Asset2, from the view hostile:asset(v1)."""

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
    "asset",
    "v1",
    package=__package__ or "",
    read="Asset2",
    write="Asset2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "asset.many"), "AWrite2"),
    ),
)


class Asset2(_p.Node, view=_VIEW):
    """Asset2: nodes of the view hostile:asset(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> Asset2Write:
        return _p.as_write(self, Asset2Write)


class Asset2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of Asset2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class Asset2List(_p.NodeList[Asset2]):
    """A list of Asset2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class Asset2Fields(_p.NodeFields):
    """Fields of Asset2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


Asset2Property = _t.Literal["external_id", "space", "name", "other"]


class Asset2Filter(_p.Where, total=False):
    """Keyword filters of Asset2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class Asset2Where(Asset2Filter, _p.Conditioned[Asset2Fields], total=False):
    """Conditions of Asset2: keyword filters, and `where`."""


class Asset2Options(Asset2Where, _p.Listing[Asset2Property], total=False):
    """Filters, sorting, limit and units of Asset2."""


class Asset2Keywords:
    """What reads of Asset2 take."""

    def _takes_filters(self, **where: _t.Unpack[Asset2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[Asset2Options]) -> None: ...


class Asset2Selection(
    Asset2Keywords, _p.Selection[Asset2Fields, Asset2Property], view=_VIEW
):
    """Which Asset2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class Asset2Query(Asset2Selection, _p.Query[Asset2, Asset2List]):
    """A query over Asset2."""


class AsyncAsset2Query(Asset2Selection, _p.AsyncQuery[Asset2, Asset2List]):
    """A query over Asset2 whose results are awaited."""


class Asset2API(
    Asset2Keywords, _p.NodeAPI[Asset2, Asset2List, Asset2Property, Asset2Query]
):
    """Reads Asset2."""


class AsyncAsset2API(
    Asset2Keywords,
    _p.AsyncNodeAPI[Asset2, Asset2List, Asset2Property, AsyncAsset2Query],
):
    """Reads Asset2 without blocking."""
