"""RightTie, from the view every:RightTie(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .tie import Tie, TieFields, TieFilter, TieWrite

if _t.TYPE_CHECKING:
    from .base import BaseList, BaseSelection
    from .right import Right, RightList, RightSelection

_VIEW = _p.View(
    "every",
    "RightTie",
    "v1",
    package=__package__ or "",
    read="RightTie",
    write="RightTieWrite",
    members=(
        _p.Property("bow", "bow", "text"),
        _p.Property("strength", "strength", "int32"),
    ),
    used_for="edge",
    ends=("Base", "Right"),
    children=("BothTie",),
)


class RightTie(Tie, view=_VIEW):
    """RightTie: edges of the view every:RightTie(v1).

    Implemented by BothTie.
    """

    end_node: _p.NodeRef[Right]
    bow: str | None = None

    def as_write(self) -> RightTieWrite:
        return _p.as_write(self, RightTieWrite)


class RightTieWrite(TieWrite, view=_VIEW):
    """What can be written of RightTie; only what is set is sent."""

    bow: str | None = None


class RightTieList(_p.EdgeList[RightTie]):
    """A list of RightTie that turns into frames, dicts and ids."""

    start_node: BaseList
    end_node: RightList


class RightTieFields(TieFields):
    """Fields of RightTie for typed conditions."""

    bow: _p.TextField


RightTieProperty = _t.Literal["external_id", "space", "bow", "strength"]


class RightTieFilter(TieFilter, total=False):
    """Keyword filters of RightTie; several are combined with and."""

    bow: str | _t.Sequence[str]
    bow_prefix: str


class RightTieWhere(RightTieFilter, _p.Conditioned[RightTieFields], total=False):
    """Conditions of RightTie: keyword filters, and `where`."""


class RightTieOptions(RightTieWhere, _p.Listing[RightTieProperty], total=False):
    """Filters, sorting, limit and units of RightTie."""


class RightTieKeywords:
    """What reads of RightTie take."""

    def _takes_filters(self, **where: _t.Unpack[RightTieWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[RightTieOptions]) -> None: ...


class RightTieSelection(
    RightTieKeywords, _p.Selection[RightTieFields, RightTieProperty], view=_VIEW
):
    """Which RightTie, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[BaseSelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[RightSelection]]


class RightTieQuery(RightTieSelection, _p.Query[RightTie, RightTieList]):
    """A query over RightTie."""


class AsyncRightTieQuery(RightTieSelection, _p.AsyncQuery[RightTie, RightTieList]):
    """A query over RightTie whose results are awaited."""


class RightTieAPI(
    RightTieKeywords,
    _p.EdgeAPI[RightTie, RightTieList, RightTieProperty, RightTieQuery],
):
    """Reads RightTie."""


class AsyncRightTieAPI(
    RightTieKeywords,
    _p.AsyncEdgeAPI[RightTie, RightTieList, RightTieProperty, AsyncRightTieQuery],
):
    """Reads RightTie without blocking."""
