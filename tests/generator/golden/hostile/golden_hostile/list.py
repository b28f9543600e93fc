"""List, from the view hostile:List(v1)."""

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
    "List",
    "v1",
    package=__package__ or "",
    read="List",
    write="ListWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "List.many"), "AWrite2"),
    ),
)


class List(_p.Node, view=_VIEW):
    """List: nodes of the view hostile:List(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> ListWrite:
        return _p.as_write(self, ListWrite)


class ListWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of List; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class ListList(_p.NodeList[List]):
    """A list of List that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class ListFields(_p.NodeFields):
    """Fields of List for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


ListProperty = _t.Literal["external_id", "space", "name", "other"]


class ListFilter(_p.Where, total=False):
    """Keyword filters of List; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class ListWhere(ListFilter, _p.Conditioned[ListFields], total=False):
    """Conditions of List: keyword filters, and `where`."""


class ListOptions(ListWhere, _p.Listing[ListProperty], total=False):
    """Filters, sorting, limit and units of List."""


class ListKeywords:
    """What reads of List take."""

    def _takes_filters(self, **where: _t.Unpack[ListWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ListOptions]) -> None: ...


class ListSelection(ListKeywords, _p.Selection[ListFields, ListProperty], view=_VIEW):
    """Which List, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class ListQuery(ListSelection, _p.Query[List, ListList]):
    """A query over List."""


class AsyncListQuery(ListSelection, _p.AsyncQuery[List, ListList]):
    """A query over List whose results are awaited."""


class ListAPI(ListKeywords, _p.NodeAPI[List, ListList, ListProperty, ListQuery]):
    """Reads List."""


class AsyncListAPI(
    ListKeywords, _p.AsyncNodeAPI[List, ListList, ListProperty, AsyncListQuery]
):
    """Reads List without blocking."""
