"""Spaces, from the view hostile:Spaces(v1)."""

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
    "Spaces",
    "v1",
    package=__package__ or "",
    read="Spaces",
    write="SpacesWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Spaces.many"), "AWrite2"),
    ),
)


class Spaces(_p.Node, view=_VIEW):
    """Spaces: nodes of the view hostile:Spaces(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> SpacesWrite:
        return _p.as_write(self, SpacesWrite)


class SpacesWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Spaces; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class SpacesList(_p.NodeList[Spaces]):
    """A list of Spaces that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class SpacesFields(_p.NodeFields):
    """Fields of Spaces for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


SpacesProperty = _t.Literal["external_id", "space", "name", "other"]


class SpacesFilter(_p.Where, total=False):
    """Keyword filters of Spaces; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class SpacesWhere(SpacesFilter, _p.Conditioned[SpacesFields], total=False):
    """Conditions of Spaces: keyword filters, and `where`."""


class SpacesOptions(SpacesWhere, _p.Listing[SpacesProperty], total=False):
    """Filters, sorting, limit and units of Spaces."""


class SpacesKeywords:
    """What reads of Spaces take."""

    def _takes_filters(self, **where: _t.Unpack[SpacesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[SpacesOptions]) -> None: ...


class SpacesSelection(
    SpacesKeywords, _p.Selection[SpacesFields, SpacesProperty], view=_VIEW
):
    """Which Spaces, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class SpacesQuery(SpacesSelection, _p.Query[Spaces, SpacesList]):
    """A query over Spaces."""


class AsyncSpacesQuery(SpacesSelection, _p.AsyncQuery[Spaces, SpacesList]):
    """A query over Spaces whose results are awaited."""


class SpacesAPI(
    SpacesKeywords, _p.NodeAPI[Spaces, SpacesList, SpacesProperty, SpacesQuery]
):
    """Reads Spaces."""


class AsyncSpacesAPI(
    SpacesKeywords,
    _p.AsyncNodeAPI[Spaces, SpacesList, SpacesProperty, AsyncSpacesQuery],
):
    """Reads Spaces without blocking."""
