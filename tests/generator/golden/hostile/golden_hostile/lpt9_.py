"""Lpt9, from the view hostile:lpt9(v1)."""

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
    "lpt9",
    "v1",
    package=__package__ or "",
    read="Lpt9",
    write="Lpt9Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "lpt9.many"), "AWrite2"),
    ),
)


class Lpt9(_p.Node, view=_VIEW):
    """Lpt9: nodes of the view hostile:lpt9(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> Lpt9Write:
        return _p.as_write(self, Lpt9Write)


class Lpt9Write(_p.NodeWrite, view=_VIEW):
    """What can be written of Lpt9; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class Lpt9List(_p.NodeList[Lpt9]):
    """A list of Lpt9 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class Lpt9Fields(_p.NodeFields):
    """Fields of Lpt9 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


Lpt9Property = _t.Literal["external_id", "space", "name", "other"]


class Lpt9Filter(_p.Where, total=False):
    """Keyword filters of Lpt9; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class Lpt9Where(Lpt9Filter, _p.Conditioned[Lpt9Fields], total=False):
    """Conditions of Lpt9: keyword filters, and `where`."""


class Lpt9Options(Lpt9Where, _p.Listing[Lpt9Property], total=False):
    """Filters, sorting, limit and units of Lpt9."""


class Lpt9Keywords:
    """What reads of Lpt9 take."""

    def _takes_filters(self, **where: _t.Unpack[Lpt9Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[Lpt9Options]) -> None: ...


class Lpt9Selection(Lpt9Keywords, _p.Selection[Lpt9Fields, Lpt9Property], view=_VIEW):
    """Which Lpt9, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class Lpt9Query(Lpt9Selection, _p.Query[Lpt9, Lpt9List]):
    """A query over Lpt9."""


class AsyncLpt9Query(Lpt9Selection, _p.AsyncQuery[Lpt9, Lpt9List]):
    """A query over Lpt9 whose results are awaited."""


class Lpt9API(Lpt9Keywords, _p.NodeAPI[Lpt9, Lpt9List, Lpt9Property, Lpt9Query]):
    """Reads Lpt9."""


class AsyncLpt9API(
    Lpt9Keywords, _p.AsyncNodeAPI[Lpt9, Lpt9List, Lpt9Property, AsyncLpt9Query]
):
    """Reads Lpt9 without blocking."""
