"""Edges without a view: what connects what, whatever the model says of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, Required, TypeAlias, TypedDict, TypeVar, Unpack, overload

from ...counts import counted
from ...errors import ValidationFailed
from ...filters.algebra import Filter, In, Or, Ref, both
from ...filters.conditions import Condition
from ...filters.view_fields import EdgeFields, condition_of
from ...instances.base import Edge
from ...instances.edge_types import EdgeType, EndT, StartT
from ...instances.ids import NodeId, NodeInput, NodeRef, node_ids
from ...instances.spec import View
from ...lists import EdgeList
from ...names import nearest_or_all
from ..asked import TYPED, Asked
from ..memory import AsyncClient, Client, Remembers
from ..pages import AsyncPages, Pages

if TYPE_CHECKING:
    from ...instances.writing.results import DeleteResult
    from ..read import Read

Ends: TypeAlias = "NodeInput | Sequence[NodeInput]"
Given: TypeAlias = "Condition[EdgeFields]"
ClientT = TypeVar("ClientT", bound=Remembers)
T = TypeVar("T")
Some: TypeAlias = "T | NodeRef[T] | NodeId | tuple[str, str] | str"
"""A node of a class, or what names one."""

BARE_EDGE = View("", "", "", package=__name__, read="EdgeBetween", write=None, used_for="edge")
"""No view is looked at."""


class EdgeBetween(Edge, Generic[StartT, EndT], view=BARE_EDGE):
    """An edge of any type: what it connects, and nothing of its properties."""

    if TYPE_CHECKING:
        start_node: NodeRef[StartT]
        end_node: NodeRef[EndT]


class Between(TypedDict, Generic[StartT, EndT], total=False):
    """Which edges, of a type of which the model knows what it connects."""

    type: Required[EdgeType[StartT, EndT]]
    start: Some[StartT] | Sequence[Some[StartT]]
    end: Some[EndT] | Sequence[Some[EndT]]
    touching: Some[StartT] | Some[EndT] | Sequence[Some[StartT] | Some[EndT]]
    where: Given


class Among(TypedDict, total=False):
    """Which edges, of any type."""

    type: Ends | None
    start: Ends | None
    end: Ends | None
    touching: Ends | None
    where: Given


class _Edges(Generic[ClientT]):
    """What both faces share: from the arguments to a read."""

    def __init__(self, client: ClientT) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    def _reading(
        self,
        given: dict[str, Any],
        limit: int | None,
        chunk_size: int | None = None,
        cursor: str | None = None,
        **shape: Any,
    ) -> Read:
        from ..read import OfClass

        limit = counted("limit", limit, 0)
        for name in given.keys() - Among.__annotations__.keys():  # to pass over one could delete all there is
            raise ValidationFailed(
                f"{name!r} says nothing about edges.{nearest_or_all(name, Among.__annotations__)}"
            )
        space = self._client.instance_space
        ends = {"type": given.get("type"), "startNode": given.get("start"), "endNode": given.get("end")}
        filters = [_among(name, nodes, space) for name, nodes in ends.items() if nodes is not None]
        if given.get("touching") is not None:
            starts, stops = (_among(end, given["touching"], space) for end in ("startNode", "endNode"))
            filters.append(Or((starts, stops)))
        condition = condition_of(given.get("where"), BARE_EDGE, TYPED.related, instance_space=space)
        asked = Asked(BARE_EDGE, both(condition, *filters), properties=(), limit=limit)
        reads = OfClass(self._client._memory, BARE_EDGE, EdgeBetween)
        return reads(asked, space, cursor, page=chunk_size, **shape)


def _among(end: str, nodes: Any, space: str | None) -> Filter:
    """The type or an end of an edge is one of these nodes."""
    ids = node_ids(nodes, space)
    return In(("edge", end), tuple(Ref(node.space, node.external_id) for node in ids))


class EdgesAPI(_Edges[Client]):
    """Reads and deletes edges of any type. `touching` is what they start or end at."""

    @overload
    def list(
        self, *, limit: int | None = None, **given: Unpack[Between[StartT, EndT]]
    ) -> EdgeList[EdgeBetween[StartT, EndT]]: ...
    @overload
    def list(self, *, limit: int | None = None, **given: Unpack[Among]) -> EdgeList[Edge]: ...
    def list(self, *, limit: int | None = None, **given: Any) -> EdgeList[Any]:
        """The edges that match; all of them unless there is a `limit`."""
        from ..faces import listed

        return EdgeList(listed(self._client, self._reading(given, limit)))

    @overload
    def iterate(
        self,
        *,
        limit: int | None = None,
        chunk_size: int | None = None,
        cursor: str | None = None,
        **given: Unpack[Between[StartT, EndT]],
    ) -> Pages[EdgeBetween[StartT, EndT]]: ...
    @overload
    def iterate(
        self,
        *,
        limit: int | None = None,
        chunk_size: int | None = None,
        cursor: str | None = None,
        **given: Unpack[Among],
    ) -> Pages[Edge]: ...
    def iterate(
        self,
        *,
        limit: int | None = None,
        chunk_size: int | None = None,
        cursor: str | None = None,
        **given: Any,
    ) -> Pages[Any]:
        """The edges that match, one by one or with `.pages()` page by page, fetched as they are used."""
        read = self._reading(given, limit, chunk_size, cursor, resumable=True)
        return Pages(self._client, read, EdgeList)

    @overload
    def count(self, **given: Unpack[Between[StartT, EndT]]) -> int: ...
    @overload
    def count(self, **given: Unpack[Among]) -> int: ...
    def count(self, **given: Any) -> int:
        """How many edges match. Their ids are read: the service counts instances of views only."""
        from ..outcomes import ids

        return len(self._client._run(ids(self._reading(given, None))))

    @overload
    def delete(
        self, *, limit: int | None = None, all: bool = False, **given: Unpack[Between[StartT, EndT]]
    ) -> DeleteResult: ...
    @overload
    def delete(
        self, *, limit: int | None = None, all: bool = False, **given: Unpack[Among]
    ) -> DeleteResult: ...
    def delete(self, *, limit: int | None = None, all: bool = False, **given: Any) -> DeleteResult:
        """Delete the edges that match: at most `limit`, or all of them. The nodes stay."""
        from ..outcomes import deletion

        return self._client._run(deletion(self._reading(given, limit), all=all))


class AsyncEdgesAPI(_Edges[AsyncClient]):
    """Reads and deletes edges of any type, awaited. `touching` is what they start or end at."""

    @overload
    async def list(
        self, *, limit: int | None = None, **given: Unpack[Between[StartT, EndT]]
    ) -> EdgeList[EdgeBetween[StartT, EndT]]: ...
    @overload
    async def list(self, *, limit: int | None = None, **given: Unpack[Among]) -> EdgeList[Edge]: ...
    async def list(self, *, limit: int | None = None, **given: Any) -> EdgeList[Any]:
        """The edges that match; all of them unless there is a `limit`."""
        from ..faces import async_listed

        return EdgeList(await async_listed(self._client, self._reading(given, limit)))

    @overload
    def iterate(
        self,
        *,
        limit: int | None = None,
        chunk_size: int | None = None,
        cursor: str | None = None,
        **given: Unpack[Between[StartT, EndT]],
    ) -> AsyncPages[EdgeBetween[StartT, EndT]]: ...
    @overload
    def iterate(
        self,
        *,
        limit: int | None = None,
        chunk_size: int | None = None,
        cursor: str | None = None,
        **given: Unpack[Among],
    ) -> AsyncPages[Edge]: ...
    def iterate(
        self,
        *,
        limit: int | None = None,
        chunk_size: int | None = None,
        cursor: str | None = None,
        **given: Any,
    ) -> AsyncPages[Any]:
        """The edges that match, one by one or with `.pages()` page by page, fetched as they are used."""
        read = self._reading(given, limit, chunk_size, cursor, resumable=True)
        return AsyncPages(self._client, read, EdgeList)

    @overload
    async def count(self, **given: Unpack[Between[StartT, EndT]]) -> int: ...
    @overload
    async def count(self, **given: Unpack[Among]) -> int: ...
    async def count(self, **given: Any) -> int:
        """How many edges match. Their ids are read: the service counts instances of views only."""
        from ..outcomes import ids

        return len(await self._client._run(ids(self._reading(given, None))))

    @overload
    async def delete(
        self, *, limit: int | None = None, all: bool = False, **given: Unpack[Between[StartT, EndT]]
    ) -> DeleteResult: ...
    @overload
    async def delete(
        self, *, limit: int | None = None, all: bool = False, **given: Unpack[Among]
    ) -> DeleteResult: ...
    async def delete(self, *, limit: int | None = None, all: bool = False, **given: Any) -> DeleteResult:
        """Delete the edges that match: at most `limit`, or all of them. The nodes stay."""
        from ..outcomes import deletion

        return await self._client._run(deletion(self._reading(given, limit), all=all))
