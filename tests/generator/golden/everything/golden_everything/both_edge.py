"""BothEdge, from the view every:Both(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Both",
    "v1",
    package=__package__ or "",
    read="BothEdge",
    write="BothEdgeWrite",
    members=(
        _p.Property("amount", "amount", "int32"),
        _p.Property("label", "label", "text"),
    ),
    used_for="edge",
)


class BothEdge(_p.Edge, view=_VIEW):
    """Of nodes and of edges."""

    amount: int | None = None
    label: str | None = None

    def as_write(self) -> BothEdgeWrite:
        return _p.as_write(self, BothEdgeWrite)


class BothEdgeWrite(_p.EdgeWrite, view=_VIEW):
    """What can be written of BothEdge; only what is set is sent."""

    amount: int | None = None
    label: str | None = None


class BothEdgeList(_p.EdgeList[BothEdge]):
    """A list of BothEdge that turns into frames, dicts and ids."""

    start_node: _p.NodeList[_p.Node]
    end_node: _p.NodeList[_p.Node]


class BothEdgeFields(_p.EdgeFields):
    """Fields of BothEdge for typed conditions."""

    amount: _p.NumberField
    label: _p.TextField


BothEdgeProperty = _t.Literal["external_id", "space", "amount", "label"]


class BothEdgeFilter(_p.EdgeWhere, total=False):
    """Keyword filters of BothEdge; several are combined with and."""

    min_amount: int
    max_amount: int
    label: str | _t.Sequence[str]
    label_prefix: str


class BothEdgeWhere(BothEdgeFilter, _p.Conditioned[BothEdgeFields], total=False):
    """Conditions of BothEdge: keyword filters, and `where`."""


class BothEdgeOptions(BothEdgeWhere, _p.Listing[BothEdgeProperty], total=False):
    """Filters, sorting, limit and units of BothEdge."""


class BothEdgeKeywords:
    """What reads of BothEdge take."""

    def _takes_filters(self, **where: _t.Unpack[BothEdgeWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[BothEdgeOptions]) -> None: ...


class BothEdgeSelection(
    BothEdgeKeywords, _p.Selection[BothEdgeFields, BothEdgeProperty], view=_VIEW
):
    """Which BothEdge, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[_p.AnySelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[_p.AnySelection]]


class BothEdgeQuery(BothEdgeSelection, _p.Query[BothEdge, BothEdgeList]):
    """A query over BothEdge."""


class AsyncBothEdgeQuery(BothEdgeSelection, _p.AsyncQuery[BothEdge, BothEdgeList]):
    """A query over BothEdge whose results are awaited."""


class BothEdgeAPI(
    BothEdgeKeywords,
    _p.EdgeAPI[BothEdge, BothEdgeList, BothEdgeProperty, BothEdgeQuery],
):
    """Reads BothEdge."""


class AsyncBothEdgeAPI(
    BothEdgeKeywords,
    _p.AsyncEdgeAPI[BothEdge, BothEdgeList, BothEdgeProperty, AsyncBothEdgeQuery],
):
    """Reads BothEdge without blocking."""
