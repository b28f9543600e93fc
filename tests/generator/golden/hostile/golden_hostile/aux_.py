"""Aux, from the view hostile:Aux(v1)."""

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
    "Aux",
    "v1",
    package=__package__ or "",
    read="Aux",
    write="AuxWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Aux.many"), "AWrite2"),
    ),
)


class Aux(_p.Node, view=_VIEW):
    """Aux: nodes of the view hostile:Aux(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AuxWrite:
        return _p.as_write(self, AuxWrite)


class AuxWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Aux; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AuxList(_p.NodeList[Aux]):
    """A list of Aux that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AuxFields(_p.NodeFields):
    """Fields of Aux for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AuxProperty = _t.Literal["external_id", "space", "name", "other"]


class AuxFilter(_p.Where, total=False):
    """Keyword filters of Aux; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AuxWhere(AuxFilter, _p.Conditioned[AuxFields], total=False):
    """Conditions of Aux: keyword filters, and `where`."""


class AuxOptions(AuxWhere, _p.Listing[AuxProperty], total=False):
    """Filters, sorting, limit and units of Aux."""


class AuxKeywords:
    """What reads of Aux take."""

    def _takes_filters(self, **where: _t.Unpack[AuxWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AuxOptions]) -> None: ...


class AuxSelection(AuxKeywords, _p.Selection[AuxFields, AuxProperty], view=_VIEW):
    """Which Aux, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AuxQuery(AuxSelection, _p.Query[Aux, AuxList]):
    """A query over Aux."""


class AsyncAuxQuery(AuxSelection, _p.AsyncQuery[Aux, AuxList]):
    """A query over Aux whose results are awaited."""


class AuxAPI(AuxKeywords, _p.NodeAPI[Aux, AuxList, AuxProperty, AuxQuery]):
    """Reads Aux."""


class AsyncAuxAPI(
    AuxKeywords, _p.AsyncNodeAPI[Aux, AuxList, AuxProperty, AsyncAuxQuery]
):
    """Reads Aux without blocking."""
