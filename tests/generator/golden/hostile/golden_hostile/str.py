"""Str, from the view hostile:Str(v1)."""

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
    "Str",
    "v1",
    package=__package__ or "",
    read="Str",
    write="StrWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Str.many"), "AWrite2"),
    ),
)


class Str(_p.Node, view=_VIEW):
    """Str: nodes of the view hostile:Str(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> StrWrite:
        return _p.as_write(self, StrWrite)


class StrWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Str; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class StrList(_p.NodeList[Str]):
    """A list of Str that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class StrFields(_p.NodeFields):
    """Fields of Str for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


StrProperty = _t.Literal["external_id", "space", "name", "other"]


class StrFilter(_p.Where, total=False):
    """Keyword filters of Str; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class StrWhere(StrFilter, _p.Conditioned[StrFields], total=False):
    """Conditions of Str: keyword filters, and `where`."""


class StrOptions(StrWhere, _p.Listing[StrProperty], total=False):
    """Filters, sorting, limit and units of Str."""


class StrKeywords:
    """What reads of Str take."""

    def _takes_filters(self, **where: _t.Unpack[StrWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[StrOptions]) -> None: ...


class StrSelection(StrKeywords, _p.Selection[StrFields, StrProperty], view=_VIEW):
    """Which Str, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class StrQuery(StrSelection, _p.Query[Str, StrList]):
    """A query over Str."""


class AsyncStrQuery(StrSelection, _p.AsyncQuery[Str, StrList]):
    """A query over Str whose results are awaited."""


class StrAPI(StrKeywords, _p.NodeAPI[Str, StrList, StrProperty, StrQuery]):
    """Reads Str."""


class AsyncStrAPI(
    StrKeywords, _p.AsyncNodeAPI[Str, StrList, StrProperty, AsyncStrQuery]
):
    """Reads Str without blocking."""
