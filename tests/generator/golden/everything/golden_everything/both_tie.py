"""BothTie, from the view every:BothTie(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .left_tie import LeftTie, LeftTieFields, LeftTieFilter, LeftTieWrite
from .right_tie import RightTie, RightTieFields, RightTieFilter, RightTieWrite

_VIEW = _p.View(
    "every",
    "BothTie",
    "v1",
    package=__package__ or "",
    read="BothTie",
    write="BothTieWrite",
    members=(
        _p.Property("bow", "bow", "text"),
        _p.Property("knot", "knot", "text"),
        _p.Property("rope", "rope", "text"),
        _p.Property("strength", "strength", "int32"),
    ),
    used_for="edge",
)


class BothTie(RightTie, LeftTie, view=_VIEW):
    """Its parents say different things about its ends."""

    start_node: _p.NodeRef[_t.Any]
    end_node: _p.NodeRef[_t.Any]
    rope: str | None = None

    def as_write(self) -> BothTieWrite:
        return _p.as_write(self, BothTieWrite)


class BothTieWrite(RightTieWrite, LeftTieWrite, view=_VIEW):
    """What can be written of BothTie; only what is set is sent."""

    rope: str | None = None


class BothTieList(_p.EdgeList[BothTie]):
    """A list of BothTie that turns into frames, dicts and ids."""

    start_node: _p.NodeList[_p.Node]
    end_node: _p.NodeList[_p.Node]


class BothTieFields(RightTieFields, LeftTieFields):
    """Fields of BothTie for typed conditions."""

    rope: _p.TextField


BothTieProperty = _t.Literal["external_id", "space", "bow", "knot", "rope", "strength"]


class BothTieFilter(RightTieFilter, LeftTieFilter, total=False):
    """Keyword filters of BothTie; several are combined with and."""

    rope: str | _t.Sequence[str]
    rope_prefix: str


class BothTieWhere(BothTieFilter, _p.Conditioned[BothTieFields], total=False):
    """Conditions of BothTie: keyword filters, and `where`."""


class BothTieOptions(BothTieWhere, _p.Listing[BothTieProperty], total=False):
    """Filters, sorting, limit and units of BothTie."""


class BothTieKeywords:
    """What reads of BothTie take."""

    def _takes_filters(self, **where: _t.Unpack[BothTieWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[BothTieOptions]) -> None: ...


class BothTieSelection(
    BothTieKeywords, _p.Selection[BothTieFields, BothTieProperty], view=_VIEW
):
    """Which BothTie, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[_p.AnySelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[_p.AnySelection]]


class BothTieQuery(BothTieSelection, _p.Query[BothTie, BothTieList]):
    """A query over BothTie."""


class AsyncBothTieQuery(BothTieSelection, _p.AsyncQuery[BothTie, BothTieList]):
    """A query over BothTie whose results are awaited."""


class BothTieAPI(
    BothTieKeywords, _p.EdgeAPI[BothTie, BothTieList, BothTieProperty, BothTieQuery]
):
    """Reads BothTie."""


class AsyncBothTieAPI(
    BothTieKeywords,
    _p.AsyncEdgeAPI[BothTie, BothTieList, BothTieProperty, AsyncBothTieQuery],
):
    """Reads BothTie without blocking."""
