"""EdgeChild, from the view every:EdgeChild(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .edge_values import EdgeValues, EdgeValuesFields, EdgeValuesFilter, EdgeValuesWrite

if _t.TYPE_CHECKING:
    from .edges_ import EdgesList, EdgesSelection
    from .scalars import ScalarsList, ScalarsSelection

_VIEW = _p.View(
    "every",
    "EdgeChild",
    "v1",
    package=__package__ or "",
    read="EdgeChild",
    write="EdgeChildWrite",
    members=(
        _p.Property("extra", "extra", "text"),
        _p.Property("since", "since", "date"),
        _p.Property("weight", "weight", "float64"),
        _p.Direct("seen", "seen", "Scalars"),
    ),
    used_for="edge",
    ends=("Edges", None),
)


class EdgeChild(EdgeValues, view=_VIEW):
    """EdgeChild: edges of the view every:EdgeChild(v1)."""

    extra: str | None = None

    def as_write(self) -> EdgeChildWrite:
        return _p.as_write(self, EdgeChildWrite)


class EdgeChildWrite(EdgeValuesWrite, view=_VIEW):
    """What can be written of EdgeChild; only what is set is sent."""

    extra: str | None = None


class EdgeChildList(_p.EdgeList[EdgeChild]):
    """A list of EdgeChild that turns into frames, dicts and ids."""

    start_node: EdgesList
    end_node: _p.NodeList[_p.Node]
    seen: ScalarsList


class EdgeChildFields(EdgeValuesFields):
    """Fields of EdgeChild for typed conditions."""

    extra: _p.TextField


EdgeChildProperty = _t.Literal[
    "external_id", "space", "extra", "since", "weight", "seen"
]


class EdgeChildFilter(EdgeValuesFilter, total=False):
    """Keyword filters of EdgeChild; several are combined with and."""

    extra: str | _t.Sequence[str]
    extra_prefix: str


class EdgeChildWhere(EdgeChildFilter, _p.Conditioned[EdgeChildFields], total=False):
    """Conditions of EdgeChild: keyword filters, and `where`."""


class EdgeChildOptions(EdgeChildWhere, _p.Listing[EdgeChildProperty], total=False):
    """Filters, sorting, limit and units of EdgeChild."""


class EdgeChildKeywords:
    """What reads of EdgeChild take."""

    def _takes_filters(self, **where: _t.Unpack[EdgeChildWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[EdgeChildOptions]) -> None: ...


class EdgeChildSelection(
    EdgeChildKeywords, _p.Selection[EdgeChildFields, EdgeChildProperty], view=_VIEW
):
    """Which EdgeChild, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[EdgesSelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[_p.AnySelection]]
    with_seen: _t.ClassVar[_p.With[ScalarsSelection]]


class EdgeChildQuery(EdgeChildSelection, _p.Query[EdgeChild, EdgeChildList]):
    """A query over EdgeChild."""


class AsyncEdgeChildQuery(EdgeChildSelection, _p.AsyncQuery[EdgeChild, EdgeChildList]):
    """A query over EdgeChild whose results are awaited."""


class EdgeChildAPI(
    EdgeChildKeywords,
    _p.EdgeAPI[EdgeChild, EdgeChildList, EdgeChildProperty, EdgeChildQuery],
):
    """Reads EdgeChild."""


class AsyncEdgeChildAPI(
    EdgeChildKeywords,
    _p.AsyncEdgeAPI[EdgeChild, EdgeChildList, EdgeChildProperty, AsyncEdgeChildQuery],
):
    """Reads EdgeChild without blocking."""
