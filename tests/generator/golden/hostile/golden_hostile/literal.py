"""Literal, from the view hostile:Literal(v1)."""

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
    "Literal",
    "v1",
    package=__package__ or "",
    read="Literal",
    write="LiteralWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Literal.many"), "AWrite2"),
    ),
)


class Literal(_p.Node, view=_VIEW):
    """Literal: nodes of the view hostile:Literal(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> LiteralWrite:
        return _p.as_write(self, LiteralWrite)


class LiteralWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Literal; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class LiteralList(_p.NodeList[Literal]):
    """A list of Literal that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class LiteralFields(_p.NodeFields):
    """Fields of Literal for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


LiteralProperty = _t.Literal["external_id", "space", "name", "other"]


class LiteralFilter(_p.Where, total=False):
    """Keyword filters of Literal; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class LiteralWhere(LiteralFilter, _p.Conditioned[LiteralFields], total=False):
    """Conditions of Literal: keyword filters, and `where`."""


class LiteralOptions(LiteralWhere, _p.Listing[LiteralProperty], total=False):
    """Filters, sorting, limit and units of Literal."""


class LiteralKeywords:
    """What reads of Literal take."""

    def _takes_filters(self, **where: _t.Unpack[LiteralWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[LiteralOptions]) -> None: ...


class LiteralSelection(
    LiteralKeywords, _p.Selection[LiteralFields, LiteralProperty], view=_VIEW
):
    """Which Literal, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class LiteralQuery(LiteralSelection, _p.Query[Literal, LiteralList]):
    """A query over Literal."""


class AsyncLiteralQuery(LiteralSelection, _p.AsyncQuery[Literal, LiteralList]):
    """A query over Literal whose results are awaited."""


class LiteralAPI(
    LiteralKeywords, _p.NodeAPI[Literal, LiteralList, LiteralProperty, LiteralQuery]
):
    """Reads Literal."""


class AsyncLiteralAPI(
    LiteralKeywords,
    _p.AsyncNodeAPI[Literal, LiteralList, LiteralProperty, AsyncLiteralQuery],
):
    """Reads Literal without blocking."""
