"""Nul, from the view hostile:nul(v1)."""

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
    "nul",
    "v1",
    package=__package__ or "",
    read="Nul",
    write="NulWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "nul.many"), "AWrite2"),
    ),
)


class Nul(_p.Node, view=_VIEW):
    """Nul: nodes of the view hostile:nul(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> NulWrite:
        return _p.as_write(self, NulWrite)


class NulWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Nul; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class NulList(_p.NodeList[Nul]):
    """A list of Nul that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class NulFields(_p.NodeFields):
    """Fields of Nul for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


NulProperty = _t.Literal["external_id", "space", "name", "other"]


class NulFilter(_p.Where, total=False):
    """Keyword filters of Nul; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class NulWhere(NulFilter, _p.Conditioned[NulFields], total=False):
    """Conditions of Nul: keyword filters, and `where`."""


class NulOptions(NulWhere, _p.Listing[NulProperty], total=False):
    """Filters, sorting, limit and units of Nul."""


class NulKeywords:
    """What reads of Nul take."""

    def _takes_filters(self, **where: _t.Unpack[NulWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[NulOptions]) -> None: ...


class NulSelection(NulKeywords, _p.Selection[NulFields, NulProperty], view=_VIEW):
    """Which Nul, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class NulQuery(NulSelection, _p.Query[Nul, NulList]):
    """A query over Nul."""


class AsyncNulQuery(NulSelection, _p.AsyncQuery[Nul, NulList]):
    """A query over Nul whose results are awaited."""


class NulAPI(NulKeywords, _p.NodeAPI[Nul, NulList, NulProperty, NulQuery]):
    """Reads Nul."""


class AsyncNulAPI(
    NulKeywords, _p.AsyncNodeAPI[Nul, NulList, NulProperty, AsyncNulQuery]
):
    """Reads Nul without blocking."""
