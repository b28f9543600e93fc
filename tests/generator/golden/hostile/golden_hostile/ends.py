"""Ends, from the view hostile:Ends(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "Ends",
    "v1",
    package=__package__ or "",
    read="Ends",
    write="EndsWrite",
    members=(
        _p.Property("edge_type_", "edgeType", "text"),
        _p.Property("end_node1", "endNode1", "text"),
        _p.Property("start_node_", "startNode_", "text"),
        _p.Property("start_node_2", "start_node_", "text"),
        _p.Property("type", "type", "text"),
    ),
    used_for="edge",
)


class Ends(_p.Edge, view=_VIEW):
    """Ends: edges of the view hostile:Ends(v1)."""

    edge_type_: str | None = None
    end_node1: str | None = None
    start_node_: str | None = None
    start_node_2: str | None = None
    type: str | None = None

    def as_write(self) -> EndsWrite:
        return _p.as_write(self, EndsWrite)


class EndsWrite(_p.EdgeWrite, view=_VIEW):
    """What can be written of Ends; only what is set is sent."""

    edge_type_: str | None = None
    end_node1: str | None = None
    start_node_: str | None = None
    start_node_2: str | None = None
    type: str | None = None


class EndsList(_p.EdgeList[Ends]):
    """A list of Ends that turns into frames, dicts and ids."""

    start_node: _p.NodeList[_p.Node]
    end_node: _p.NodeList[_p.Node]


class EndsFields(_p.EdgeFields):
    """Fields of Ends for typed conditions."""

    edge_type_: _p.TextField
    end_node1: _p.TextField
    start_node_: _p.TextField
    start_node_2: _p.TextField
    type: _p.TextField


EndsProperty = _t.Literal[
    "external_id",
    "space",
    "edge_type_",
    "end_node1",
    "start_node_",
    "start_node_2",
    "type",
]


class EndsFilter(_p.EdgeWhere, total=False):
    """Keyword filters of Ends; several are combined with and."""

    edge_type_: str | _t.Sequence[str]
    edge_type__prefix: str
    end_node1: str | _t.Sequence[str]
    end_node1_prefix: str
    start_node_: str | _t.Sequence[str]
    start_node__prefix: str
    start_node_2: str | _t.Sequence[str]
    start_node_2_prefix: str
    type: str | _t.Sequence[str]
    type_prefix: str


class EndsWhere(EndsFilter, _p.Conditioned[EndsFields], total=False):
    """Conditions of Ends: keyword filters, and `where`."""


class EndsOptions(EndsWhere, _p.Listing[EndsProperty], total=False):
    """Filters, sorting, limit and units of Ends."""


class EndsKeywords:
    """What reads of Ends take."""

    def _takes_filters(self, **where: _t.Unpack[EndsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[EndsOptions]) -> None: ...


class EndsSelection(EndsKeywords, _p.Selection[EndsFields, EndsProperty], view=_VIEW):
    """Which Ends, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[_p.AnySelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[_p.AnySelection]]


class EndsQuery(EndsSelection, _p.Query[Ends, EndsList]):
    """A query over Ends."""


class AsyncEndsQuery(EndsSelection, _p.AsyncQuery[Ends, EndsList]):
    """A query over Ends whose results are awaited."""


class EndsAPI(EndsKeywords, _p.EdgeAPI[Ends, EndsList, EndsProperty, EndsQuery]):
    """Reads Ends."""


class AsyncEndsAPI(
    EndsKeywords, _p.AsyncEdgeAPI[Ends, EndsList, EndsProperty, AsyncEndsQuery]
):
    """Reads Ends without blocking."""
