"""Type, from the view hostile:Type(v1)."""

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
    "Type",
    "v1",
    package=__package__ or "",
    read="Type",
    write="TypeWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Type.many"), "AWrite2"),
    ),
)


class Type(_p.Node, view=_VIEW):
    """Type: nodes of the view hostile:Type(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> TypeWrite:
        return _p.as_write(self, TypeWrite)


class TypeWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Type; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class TypeList(_p.NodeList[Type]):
    """A list of Type that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class TypeFields(_p.NodeFields):
    """Fields of Type for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


TypeProperty = _t.Literal["external_id", "space", "name", "other"]


class TypeFilter(_p.Where, total=False):
    """Keyword filters of Type; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class TypeWhere(TypeFilter, _p.Conditioned[TypeFields], total=False):
    """Conditions of Type: keyword filters, and `where`."""


class TypeOptions(TypeWhere, _p.Listing[TypeProperty], total=False):
    """Filters, sorting, limit and units of Type."""


class TypeKeywords:
    """What reads of Type take."""

    def _takes_filters(self, **where: _t.Unpack[TypeWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TypeOptions]) -> None: ...


class TypeSelection(TypeKeywords, _p.Selection[TypeFields, TypeProperty], view=_VIEW):
    """Which Type, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class TypeQuery(TypeSelection, _p.Query[Type, TypeList]):
    """A query over Type."""


class AsyncTypeQuery(TypeSelection, _p.AsyncQuery[Type, TypeList]):
    """A query over Type whose results are awaited."""


class TypeAPI(TypeKeywords, _p.NodeAPI[Type, TypeList, TypeProperty, TypeQuery]):
    """Reads Type."""


class AsyncTypeAPI(
    TypeKeywords, _p.AsyncNodeAPI[Type, TypeList, TypeProperty, AsyncTypeQuery]
):
    """Reads Type without blocking."""
