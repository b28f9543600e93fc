"""Upsert, from the view hostile:Upsert(v1)."""

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
    "Upsert",
    "v1",
    package=__package__ or "",
    read="Upsert",
    write="UpsertWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Upsert.many"), "AWrite2"),
    ),
)


class Upsert(_p.Node, view=_VIEW):
    """Upsert: nodes of the view hostile:Upsert(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> UpsertWrite:
        return _p.as_write(self, UpsertWrite)


class UpsertWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Upsert; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class UpsertList(_p.NodeList[Upsert]):
    """A list of Upsert that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class UpsertFields(_p.NodeFields):
    """Fields of Upsert for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


UpsertProperty = _t.Literal["external_id", "space", "name", "other"]


class UpsertFilter(_p.Where, total=False):
    """Keyword filters of Upsert; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class UpsertWhere(UpsertFilter, _p.Conditioned[UpsertFields], total=False):
    """Conditions of Upsert: keyword filters, and `where`."""


class UpsertOptions(UpsertWhere, _p.Listing[UpsertProperty], total=False):
    """Filters, sorting, limit and units of Upsert."""


class UpsertKeywords:
    """What reads of Upsert take."""

    def _takes_filters(self, **where: _t.Unpack[UpsertWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[UpsertOptions]) -> None: ...


class UpsertSelection(
    UpsertKeywords, _p.Selection[UpsertFields, UpsertProperty], view=_VIEW
):
    """Which Upsert, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class UpsertQuery(UpsertSelection, _p.Query[Upsert, UpsertList]):
    """A query over Upsert."""


class AsyncUpsertQuery(UpsertSelection, _p.AsyncQuery[Upsert, UpsertList]):
    """A query over Upsert whose results are awaited."""


class UpsertAPI(
    UpsertKeywords, _p.NodeAPI[Upsert, UpsertList, UpsertProperty, UpsertQuery]
):
    """Reads Upsert."""


class AsyncUpsertAPI(
    UpsertKeywords,
    _p.AsyncNodeAPI[Upsert, UpsertList, UpsertProperty, AsyncUpsertQuery],
):
    """Reads Upsert without blocking."""
