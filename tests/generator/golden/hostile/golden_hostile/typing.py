"""Typing, from the view hostile:typing(v1)."""

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
    "typing",
    "v1",
    package=__package__ or "",
    read="Typing",
    write="TypingWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "typing.many"), "AWrite2"),
    ),
)


class Typing(_p.Node, view=_VIEW):
    """Typing: nodes of the view hostile:typing(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> TypingWrite:
        return _p.as_write(self, TypingWrite)


class TypingWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Typing; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class TypingList(_p.NodeList[Typing]):
    """A list of Typing that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class TypingFields(_p.NodeFields):
    """Fields of Typing for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


TypingProperty = _t.Literal["external_id", "space", "name", "other"]


class TypingFilter(_p.Where, total=False):
    """Keyword filters of Typing; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class TypingWhere(TypingFilter, _p.Conditioned[TypingFields], total=False):
    """Conditions of Typing: keyword filters, and `where`."""


class TypingOptions(TypingWhere, _p.Listing[TypingProperty], total=False):
    """Filters, sorting, limit and units of Typing."""


class TypingKeywords:
    """What reads of Typing take."""

    def _takes_filters(self, **where: _t.Unpack[TypingWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TypingOptions]) -> None: ...


class TypingSelection(
    TypingKeywords, _p.Selection[TypingFields, TypingProperty], view=_VIEW
):
    """Which Typing, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class TypingQuery(TypingSelection, _p.Query[Typing, TypingList]):
    """A query over Typing."""


class AsyncTypingQuery(TypingSelection, _p.AsyncQuery[Typing, TypingList]):
    """A query over Typing whose results are awaited."""


class TypingAPI(
    TypingKeywords, _p.NodeAPI[Typing, TypingList, TypingProperty, TypingQuery]
):
    """Reads Typing."""


class AsyncTypingAPI(
    TypingKeywords,
    _p.AsyncNodeAPI[Typing, TypingList, TypingProperty, AsyncTypingQuery],
):
    """Reads Typing without blocking."""
