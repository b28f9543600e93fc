"""NodeWrite2, from the view hostile:NodeWrite(v1)."""

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
    "NodeWrite",
    "v1",
    package=__package__ or "",
    read="NodeWrite2",
    write="NodeWrite2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "NodeWrite.many"), "AWrite2"),
    ),
)


class NodeWrite2(_p.Node, view=_VIEW):
    """NodeWrite2: nodes of the view hostile:NodeWrite(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> NodeWrite2Write:
        return _p.as_write(self, NodeWrite2Write)


class NodeWrite2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of NodeWrite2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class NodeWrite2List(_p.NodeList[NodeWrite2]):
    """A list of NodeWrite2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class NodeWrite2Fields(_p.NodeFields):
    """Fields of NodeWrite2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


NodeWrite2Property = _t.Literal["external_id", "space", "name", "other"]


class NodeWrite2Filter(_p.Where, total=False):
    """Keyword filters of NodeWrite2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class NodeWrite2Where(NodeWrite2Filter, _p.Conditioned[NodeWrite2Fields], total=False):
    """Conditions of NodeWrite2: keyword filters, and `where`."""


class NodeWrite2Options(NodeWrite2Where, _p.Listing[NodeWrite2Property], total=False):
    """Filters, sorting, limit and units of NodeWrite2."""


class NodeWrite2Keywords:
    """What reads of NodeWrite2 take."""

    def _takes_filters(self, **where: _t.Unpack[NodeWrite2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[NodeWrite2Options]) -> None: ...


class NodeWrite2Selection(
    NodeWrite2Keywords, _p.Selection[NodeWrite2Fields, NodeWrite2Property], view=_VIEW
):
    """Which NodeWrite2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class NodeWrite2Query(NodeWrite2Selection, _p.Query[NodeWrite2, NodeWrite2List]):
    """A query over NodeWrite2."""


class AsyncNodeWrite2Query(
    NodeWrite2Selection, _p.AsyncQuery[NodeWrite2, NodeWrite2List]
):
    """A query over NodeWrite2 whose results are awaited."""


class NodeWrite2API(
    NodeWrite2Keywords,
    _p.NodeAPI[NodeWrite2, NodeWrite2List, NodeWrite2Property, NodeWrite2Query],
):
    """Reads NodeWrite2."""


class AsyncNodeWrite2API(
    NodeWrite2Keywords,
    _p.AsyncNodeAPI[
        NodeWrite2, NodeWrite2List, NodeWrite2Property, AsyncNodeWrite2Query
    ],
):
    """Reads NodeWrite2 without blocking."""
