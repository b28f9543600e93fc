"""Def, from the view hostile:Def(v1)."""

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
    "Def",
    "v1",
    package=__package__ or "",
    read="Def",
    write="DefWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Def.many"), "AWrite2"),
    ),
)


class Def(_p.Node, view=_VIEW):
    """Def: nodes of the view hostile:Def(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> DefWrite:
        return _p.as_write(self, DefWrite)


class DefWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Def; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class DefList(_p.NodeList[Def]):
    """A list of Def that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class DefFields(_p.NodeFields):
    """Fields of Def for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


DefProperty = _t.Literal["external_id", "space", "name", "other"]


class DefFilter(_p.Where, total=False):
    """Keyword filters of Def; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class DefWhere(DefFilter, _p.Conditioned[DefFields], total=False):
    """Conditions of Def: keyword filters, and `where`."""


class DefOptions(DefWhere, _p.Listing[DefProperty], total=False):
    """Filters, sorting, limit and units of Def."""


class DefKeywords:
    """What reads of Def take."""

    def _takes_filters(self, **where: _t.Unpack[DefWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[DefOptions]) -> None: ...


class DefSelection(DefKeywords, _p.Selection[DefFields, DefProperty], view=_VIEW):
    """Which Def, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class DefQuery(DefSelection, _p.Query[Def, DefList]):
    """A query over Def."""


class AsyncDefQuery(DefSelection, _p.AsyncQuery[Def, DefList]):
    """A query over Def whose results are awaited."""


class DefAPI(DefKeywords, _p.NodeAPI[Def, DefList, DefProperty, DefQuery]):
    """Reads Def."""


class AsyncDefAPI(
    DefKeywords, _p.AsyncNodeAPI[Def, DefList, DefProperty, AsyncDefQuery]
):
    """Reads Def without blocking."""
