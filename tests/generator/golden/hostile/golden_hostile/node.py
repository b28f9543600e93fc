"""Node, from the view hostile:Node(v1)."""

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
    "Node",
    "v1",
    package=__package__ or "",
    read="Node",
    write="NodeWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Node.many"), "AWrite2"),
    ),
)


class Node(_p.Node, view=_VIEW):
    """Node: nodes of the view hostile:Node(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> NodeWrite:
        return _p.as_write(self, NodeWrite)


class NodeWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Node; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class NodeList(_p.NodeList[Node]):
    """A list of Node that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class NodeFields(_p.NodeFields):
    """Fields of Node for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


NodeProperty = _t.Literal["external_id", "space", "name", "other"]


class NodeFilter(_p.Where, total=False):
    """Keyword filters of Node; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class NodeWhere(NodeFilter, _p.Conditioned[NodeFields], total=False):
    """Conditions of Node: keyword filters, and `where`."""


class NodeOptions(NodeWhere, _p.Listing[NodeProperty], total=False):
    """Filters, sorting, limit and units of Node."""


class NodeKeywords:
    """What reads of Node take."""

    def _takes_filters(self, **where: _t.Unpack[NodeWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[NodeOptions]) -> None: ...


class NodeSelection(NodeKeywords, _p.Selection[NodeFields, NodeProperty], view=_VIEW):
    """Which Node, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class NodeQuery(NodeSelection, _p.Query[Node, NodeList]):
    """A query over Node."""


class AsyncNodeQuery(NodeSelection, _p.AsyncQuery[Node, NodeList]):
    """A query over Node whose results are awaited."""


class NodeAPI(NodeKeywords, _p.NodeAPI[Node, NodeList, NodeProperty, NodeQuery]):
    """Reads Node."""


class AsyncNodeAPI(
    NodeKeywords, _p.AsyncNodeAPI[Node, NodeList, NodeProperty, AsyncNodeQuery]
):
    """Reads Node without blocking."""
