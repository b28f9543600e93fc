"""Tie, from the view every:Tie(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .base import Base, BaseList, BaseSelection

_VIEW = _p.View(
    "every",
    "Tie",
    "v1",
    package=__package__ or "",
    read="Tie",
    write="TieWrite",
    members=(_p.Property("strength", "strength", "int32"),),
    used_for="edge",
    ends=("Base", "Base"),
    children=("BothTie", "LeftTie", "RightTie"),
)


class Tie(_p.Edge, view=_VIEW):
    """Its children know its ends.

    Implemented by BothTie, LeftTie, RightTie.
    """

    start_node: _p.NodeRef[Base]
    end_node: _p.NodeRef[Base]
    strength: int | None = None

    def as_write(self) -> TieWrite:
        return _p.as_write(self, TieWrite)


class TieWrite(_p.EdgeWrite, view=_VIEW):
    """What can be written of Tie; only what is set is sent."""

    strength: int | None = None


class TieList(_p.EdgeList[Tie]):
    """A list of Tie that turns into frames, dicts and ids."""

    start_node: BaseList
    end_node: BaseList


class TieFields(_p.EdgeFields):
    """Fields of Tie for typed conditions."""

    strength: _p.NumberField


TieProperty = _t.Literal["external_id", "space", "strength"]


class TieFilter(_p.EdgeWhere, total=False):
    """Keyword filters of Tie; several are combined with and."""

    min_strength: int
    max_strength: int


class TieWhere(TieFilter, _p.Conditioned[TieFields], total=False):
    """Conditions of Tie: keyword filters, and `where`."""


class TieOptions(TieWhere, _p.Listing[TieProperty], total=False):
    """Filters, sorting, limit and units of Tie."""


class TieKeywords:
    """What reads of Tie take."""

    def _takes_filters(self, **where: _t.Unpack[TieWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TieOptions]) -> None: ...


class TieSelection(TieKeywords, _p.Selection[TieFields, TieProperty], view=_VIEW):
    """Which Tie, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[BaseSelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[BaseSelection]]


class TieQuery(TieSelection, _p.Query[Tie, TieList]):
    """A query over Tie."""


class AsyncTieQuery(TieSelection, _p.AsyncQuery[Tie, TieList]):
    """A query over Tie whose results are awaited."""


class TieAPI(TieKeywords, _p.EdgeAPI[Tie, TieList, TieProperty, TieQuery]):
    """Reads Tie."""


class AsyncTieAPI(
    TieKeywords, _p.AsyncEdgeAPI[Tie, TieList, TieProperty, AsyncTieQuery]
):
    """Reads Tie without blocking."""
