"""EdgeValues, from the view every:EdgeValues(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .edges_ import Edges, EdgesList, EdgesSelection
    from .scalars import (
        Scalars,
        ScalarsFields,
        ScalarsList,
        ScalarsSelection,
        ScalarsWrite,
    )

_VIEW = _p.View(
    "every",
    "EdgeValues",
    "v1",
    package=__package__ or "",
    read="EdgeValues",
    write="EdgeValuesWrite",
    members=(
        _p.Property("since", "since", "date"),
        _p.Property("weight", "weight", "float64"),
        _p.Direct("seen", "seen", "Scalars"),
    ),
    used_for="edge",
    ends=("Edges", None),
    children=("EdgeChild",),
)


class EdgeValues(_p.Edge, view=_VIEW):
    """Properties of an edge.

    Implemented by EdgeChild.
    """

    start_node: _p.NodeRef[Edges]
    since: _dt.date | None = None
    weight: float | None = None
    seen: _p.NodeRef[Scalars] | None = None

    def as_write(self) -> EdgeValuesWrite:
        return _p.as_write(self, EdgeValuesWrite)


class EdgeValuesWrite(_p.EdgeWrite, view=_VIEW):
    """What can be written of EdgeValues; only what is set is sent."""

    since: _dt.date | None = None
    weight: float | None = None
    seen: ScalarsWrite | _p.NodeId | str | None = None


class EdgeValuesList(_p.EdgeList[EdgeValues]):
    """A list of EdgeValues that turns into frames, dicts and ids."""

    start_node: EdgesList
    end_node: _p.NodeList[_p.Node]
    seen: ScalarsList


class EdgeValuesFields(_p.EdgeFields):
    """Fields of EdgeValues for typed conditions."""

    since: _p.DateField
    weight: _p.NumberField
    seen: ScalarsFields


EdgeValuesProperty = _t.Literal["external_id", "space", "since", "weight", "seen"]


class EdgeValuesFilter(_p.EdgeWhere, total=False):
    """Keyword filters of EdgeValues; several are combined with and."""

    min_since: _dt.date
    max_since: _dt.date
    min_weight: float
    max_weight: float
    seen: _p.NodeInput | _t.Sequence[_p.NodeInput]


class EdgeValuesWhere(EdgeValuesFilter, _p.Conditioned[EdgeValuesFields], total=False):
    """Conditions of EdgeValues: keyword filters, and `where`."""


class EdgeValuesOptions(EdgeValuesWhere, _p.Listing[EdgeValuesProperty], total=False):
    """Filters, sorting, limit and units of EdgeValues."""


class EdgeValuesKeywords:
    """What reads of EdgeValues take."""

    def _takes_filters(self, **where: _t.Unpack[EdgeValuesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[EdgeValuesOptions]) -> None: ...


class EdgeValuesSelection(
    EdgeValuesKeywords, _p.Selection[EdgeValuesFields, EdgeValuesProperty], view=_VIEW
):
    """Which EdgeValues, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[EdgesSelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[_p.AnySelection]]
    with_seen: _t.ClassVar[_p.With[ScalarsSelection]]


class EdgeValuesQuery(EdgeValuesSelection, _p.Query[EdgeValues, EdgeValuesList]):
    """A query over EdgeValues."""


class AsyncEdgeValuesQuery(
    EdgeValuesSelection, _p.AsyncQuery[EdgeValues, EdgeValuesList]
):
    """A query over EdgeValues whose results are awaited."""


class EdgeValuesAPI(
    EdgeValuesKeywords,
    _p.EdgeAPI[EdgeValues, EdgeValuesList, EdgeValuesProperty, EdgeValuesQuery],
):
    """Reads EdgeValues."""


class AsyncEdgeValuesAPI(
    EdgeValuesKeywords,
    _p.AsyncEdgeAPI[
        EdgeValues, EdgeValuesList, EdgeValuesProperty, AsyncEdgeValuesQuery
    ],
):
    """Reads EdgeValues without blocking."""
