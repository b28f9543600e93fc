"""Con, from the view hostile:Con(v1)."""

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
    "Con",
    "v1",
    package=__package__ or "",
    read="Con",
    write="ConWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Con.many"), "AWrite2"),
    ),
)


class Con(_p.Node, view=_VIEW):
    """Con: nodes of the view hostile:Con(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> ConWrite:
        return _p.as_write(self, ConWrite)


class ConWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Con; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class ConList(_p.NodeList[Con]):
    """A list of Con that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class ConFields(_p.NodeFields):
    """Fields of Con for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


ConProperty = _t.Literal["external_id", "space", "name", "other"]


class ConFilter(_p.Where, total=False):
    """Keyword filters of Con; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class ConWhere(ConFilter, _p.Conditioned[ConFields], total=False):
    """Conditions of Con: keyword filters, and `where`."""


class ConOptions(ConWhere, _p.Listing[ConProperty], total=False):
    """Filters, sorting, limit and units of Con."""


class ConKeywords:
    """What reads of Con take."""

    def _takes_filters(self, **where: _t.Unpack[ConWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ConOptions]) -> None: ...


class ConSelection(ConKeywords, _p.Selection[ConFields, ConProperty], view=_VIEW):
    """Which Con, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class ConQuery(ConSelection, _p.Query[Con, ConList]):
    """A query over Con."""


class AsyncConQuery(ConSelection, _p.AsyncQuery[Con, ConList]):
    """A query over Con whose results are awaited."""


class ConAPI(ConKeywords, _p.NodeAPI[Con, ConList, ConProperty, ConQuery]):
    """Reads Con."""


class AsyncConAPI(
    ConKeywords, _p.AsyncNodeAPI[Con, ConList, ConProperty, AsyncConQuery]
):
    """Reads Con without blocking."""
