"""LeftTie, from the view every:LeftTie(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .tie import Tie, TieFields, TieFilter, TieWrite

if _t.TYPE_CHECKING:
    from .base import BaseList, BaseSelection
    from .left import Left, LeftList, LeftSelection

_VIEW = _p.View(
    "every",
    "LeftTie",
    "v1",
    package=__package__ or "",
    read="LeftTie",
    write="LeftTieWrite",
    members=(
        _p.Property("knot", "knot", "text"),
        _p.Property("strength", "strength", "int32"),
    ),
    used_for="edge",
    ends=("Left", "Base"),
    children=("BothTie",),
)


class LeftTie(Tie, view=_VIEW):
    """LeftTie: edges of the view every:LeftTie(v1).

    Implemented by BothTie.
    """

    start_node: _p.NodeRef[Left]
    knot: str | None = None

    def as_write(self) -> LeftTieWrite:
        return _p.as_write(self, LeftTieWrite)


class LeftTieWrite(TieWrite, view=_VIEW):
    """What can be written of LeftTie; only what is set is sent."""

    knot: str | None = None


class LeftTieList(_p.EdgeList[LeftTie]):
    """A list of LeftTie that turns into frames, dicts and ids."""

    start_node: LeftList
    end_node: BaseList


class LeftTieFields(TieFields):
    """Fields of LeftTie for typed conditions."""

    knot: _p.TextField


LeftTieProperty = _t.Literal["external_id", "space", "knot", "strength"]


class LeftTieFilter(TieFilter, total=False):
    """Keyword filters of LeftTie; several are combined with and."""

    knot: str | _t.Sequence[str]
    knot_prefix: str


class LeftTieWhere(LeftTieFilter, _p.Conditioned[LeftTieFields], total=False):
    """Conditions of LeftTie: keyword filters, and `where`."""


class LeftTieOptions(LeftTieWhere, _p.Listing[LeftTieProperty], total=False):
    """Filters, sorting, limit and units of LeftTie."""


class LeftTieKeywords:
    """What reads of LeftTie take."""

    def _takes_filters(self, **where: _t.Unpack[LeftTieWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[LeftTieOptions]) -> None: ...


class LeftTieSelection(
    LeftTieKeywords, _p.Selection[LeftTieFields, LeftTieProperty], view=_VIEW
):
    """Which LeftTie, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[LeftSelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[BaseSelection]]


class LeftTieQuery(LeftTieSelection, _p.Query[LeftTie, LeftTieList]):
    """A query over LeftTie."""


class AsyncLeftTieQuery(LeftTieSelection, _p.AsyncQuery[LeftTie, LeftTieList]):
    """A query over LeftTie whose results are awaited."""


class LeftTieAPI(
    LeftTieKeywords, _p.EdgeAPI[LeftTie, LeftTieList, LeftTieProperty, LeftTieQuery]
):
    """Reads LeftTie."""


class AsyncLeftTieAPI(
    LeftTieKeywords,
    _p.AsyncEdgeAPI[LeftTie, LeftTieList, LeftTieProperty, AsyncLeftTieQuery],
):
    """Reads LeftTie without blocking."""
