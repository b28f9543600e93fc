"""Delete, from the view hostile:Delete(v1)."""

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
    "Delete",
    "v1",
    package=__package__ or "",
    read="Delete",
    write="DeleteWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Delete.many"), "AWrite2"),
    ),
)


class Delete(_p.Node, view=_VIEW):
    """Delete: nodes of the view hostile:Delete(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> DeleteWrite:
        return _p.as_write(self, DeleteWrite)


class DeleteWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Delete; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class DeleteList(_p.NodeList[Delete]):
    """A list of Delete that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class DeleteFields(_p.NodeFields):
    """Fields of Delete for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


DeleteProperty = _t.Literal["external_id", "space", "name", "other"]


class DeleteFilter(_p.Where, total=False):
    """Keyword filters of Delete; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class DeleteWhere(DeleteFilter, _p.Conditioned[DeleteFields], total=False):
    """Conditions of Delete: keyword filters, and `where`."""


class DeleteOptions(DeleteWhere, _p.Listing[DeleteProperty], total=False):
    """Filters, sorting, limit and units of Delete."""


class DeleteKeywords:
    """What reads of Delete take."""

    def _takes_filters(self, **where: _t.Unpack[DeleteWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[DeleteOptions]) -> None: ...


class DeleteSelection(
    DeleteKeywords, _p.Selection[DeleteFields, DeleteProperty], view=_VIEW
):
    """Which Delete, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class DeleteQuery(DeleteSelection, _p.Query[Delete, DeleteList]):
    """A query over Delete."""


class AsyncDeleteQuery(DeleteSelection, _p.AsyncQuery[Delete, DeleteList]):
    """A query over Delete whose results are awaited."""


class DeleteAPI(
    DeleteKeywords, _p.NodeAPI[Delete, DeleteList, DeleteProperty, DeleteQuery]
):
    """Reads Delete."""


class AsyncDeleteAPI(
    DeleteKeywords,
    _p.AsyncNodeAPI[Delete, DeleteList, DeleteProperty, AsyncDeleteQuery],
):
    """Reads Delete without blocking."""
