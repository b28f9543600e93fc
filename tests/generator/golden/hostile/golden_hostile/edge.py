"""Edge, from the view hostile:Edge(v1)."""

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
    "Edge",
    "v1",
    package=__package__ or "",
    read="Edge",
    write="EdgeWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Edge.many"), "AWrite2"),
    ),
)


class Edge(_p.Node, view=_VIEW):
    """Edge: nodes of the view hostile:Edge(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> EdgeWrite:
        return _p.as_write(self, EdgeWrite)


class EdgeWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Edge; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class EdgeList(_p.NodeList[Edge]):
    """A list of Edge that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class EdgeFields(_p.NodeFields):
    """Fields of Edge for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


EdgeProperty = _t.Literal["external_id", "space", "name", "other"]


class EdgeFilter(_p.Where, total=False):
    """Keyword filters of Edge; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class EdgeWhere(EdgeFilter, _p.Conditioned[EdgeFields], total=False):
    """Conditions of Edge: keyword filters, and `where`."""


class EdgeOptions(EdgeWhere, _p.Listing[EdgeProperty], total=False):
    """Filters, sorting, limit and units of Edge."""


class EdgeKeywords:
    """What reads of Edge take."""

    def _takes_filters(self, **where: _t.Unpack[EdgeWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[EdgeOptions]) -> None: ...


class EdgeSelection(EdgeKeywords, _p.Selection[EdgeFields, EdgeProperty], view=_VIEW):
    """Which Edge, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class EdgeQuery(EdgeSelection, _p.Query[Edge, EdgeList]):
    """A query over Edge."""


class AsyncEdgeQuery(EdgeSelection, _p.AsyncQuery[Edge, EdgeList]):
    """A query over Edge whose results are awaited."""


class EdgeAPI(EdgeKeywords, _p.NodeAPI[Edge, EdgeList, EdgeProperty, EdgeQuery]):
    """Reads Edge."""


class AsyncEdgeAPI(
    EdgeKeywords, _p.AsyncNodeAPI[Edge, EdgeList, EdgeProperty, AsyncEdgeQuery]
):
    """Reads Edge without blocking."""
