"""A, from the view hostile:A(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .a_write2 import (
        AWrite2,
        AWrite2Fields,
        AWrite2List,
        AWrite2Selection,
        AWrite2Write,
    )

_VIEW = _p.View(
    "hostile",
    "A",
    "v1",
    package=__package__ or "",
    read="A",
    write="AWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "A.many"), "AWrite2"),
    ),
)


class A(_p.Node, view=_VIEW):
    """A: nodes of the view hostile:A(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AWrite:
        return _p.as_write(self, AWrite)


class AWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of A; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AList(_p.NodeList[A]):
    """A list of A that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AFields(_p.NodeFields):
    """Fields of A for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AProperty = _t.Literal["external_id", "space", "name", "other"]


class AFilter(_p.Where, total=False):
    """Keyword filters of A; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AWhere(AFilter, _p.Conditioned[AFields], total=False):
    """Conditions of A: keyword filters, and `where`."""


class AOptions(AWhere, _p.Listing[AProperty], total=False):
    """Filters, sorting, limit and units of A."""


class AKeywords:
    """What reads of A take."""

    def _takes_filters(self, **where: _t.Unpack[AWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AOptions]) -> None: ...


class ASelection(AKeywords, _p.Selection[AFields, AProperty], view=_VIEW):
    """Which A, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AQuery(ASelection, _p.Query[A, AList]):
    """A query over A."""


class AsyncAQuery(ASelection, _p.AsyncQuery[A, AList]):
    """A query over A whose results are awaited."""


class AAPI(AKeywords, _p.NodeAPI[A, AList, AProperty, AQuery]):
    """Reads A."""


class AsyncAAPI(AKeywords, _p.AsyncNodeAPI[A, AList, AProperty, AsyncAQuery]):
    """Reads A without blocking."""
