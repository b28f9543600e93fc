"""Self, from the view hostile:Self(v1)."""

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
    "Self",
    "v1",
    package=__package__ or "",
    read="Self",
    write="SelfWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Self.many"), "AWrite2"),
    ),
)


class Self(_p.Node, view=_VIEW):
    """Self: nodes of the view hostile:Self(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> SelfWrite:
        return _p.as_write(self, SelfWrite)


class SelfWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Self; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class SelfList(_p.NodeList[Self]):
    """A list of Self that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class SelfFields(_p.NodeFields):
    """Fields of Self for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


SelfProperty = _t.Literal["external_id", "space", "name", "other"]


class SelfFilter(_p.Where, total=False):
    """Keyword filters of Self; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class SelfWhere(SelfFilter, _p.Conditioned[SelfFields], total=False):
    """Conditions of Self: keyword filters, and `where`."""


class SelfOptions(SelfWhere, _p.Listing[SelfProperty], total=False):
    """Filters, sorting, limit and units of Self."""


class SelfKeywords:
    """What reads of Self take."""

    def _takes_filters(self, **where: _t.Unpack[SelfWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[SelfOptions]) -> None: ...


class SelfSelection(SelfKeywords, _p.Selection[SelfFields, SelfProperty], view=_VIEW):
    """Which Self, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class SelfQuery(SelfSelection, _p.Query[Self, SelfList]):
    """A query over Self."""


class AsyncSelfQuery(SelfSelection, _p.AsyncQuery[Self, SelfList]):
    """A query over Self whose results are awaited."""


class SelfAPI(SelfKeywords, _p.NodeAPI[Self, SelfList, SelfProperty, SelfQuery]):
    """Reads Self."""


class AsyncSelfAPI(
    SelfKeywords, _p.AsyncNodeAPI[Self, SelfList, SelfProperty, AsyncSelfQuery]
):
    """Reads Self without blocking."""
