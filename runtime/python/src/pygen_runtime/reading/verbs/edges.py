"""Edges without a view: what connects what, whatever the model says of it."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from ...counts import check_count
from ...filters.algebra import Filter, In, Or, Ref, both
from ...filters.conditions import Condition
from ...filters.view_fields import EdgeFields, condition_of
from ...instances.base import Edge
from ...instances.ids import NodeInput, is_one, node_ids
from ...instances.spec import View
from ...lists import EdgeList
from ..asked import TYPED, Asked, Context
from ..memory import AsyncClient, Client, Remembers
from ..pages import AsyncPages, Pages

if TYPE_CHECKING:
    from ...instances.writing.results import DeleteResult
    from ..read import Read

Ends: TypeAlias = "NodeInput | Sequence[NodeInput]"
Given: TypeAlias = "Condition[EdgeFields]"
ClientT = TypeVar("ClientT", bound=Remembers)

BARE_EDGE = View("", "", "", package=__name__, read="AnyEdge", write=None, used_for="edge")
"""No view is looked at."""


class AnyEdge(Edge, view=BARE_EDGE):
    """An edge of any type: what it connects, and nothing of its properties."""


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
        from ..read import of_view

        check_count("limit", limit, 0)
        space = self._client.instance_space
        ends = {"type": given.get("type"), "startNode": given.get("start"), "endNode": given.get("end")}
        filters = [_among(name, nodes, space) for name, nodes in ends.items() if nodes is not None]
        if given.get("touching") is not None:
            starts, stops = (_among(end, given["touching"], space) for end in ("startNode", "endNode"))
            filters.append(Or((starts, stops)))
        condition = condition_of(given.get("where"), BARE_EDGE, TYPED.related, instance_space=space)
        asked = Asked(BARE_EDGE, both(condition, *filters), properties=(), limit=limit)
        context = Context(TYPED, space)
        return of_view(self._client._memory, AnyEdge, asked, context, cursor, page=chunk_size, **shape)


def _among(end: str, nodes: Any, space: str | None) -> Filter:
    """The type or an end of an edge is one of these nodes."""
    ids = node_ids([nodes] if is_one(nodes) else builtins.list(nodes), space)
    return In(("edge", end), tuple(Ref(one.space, one.external_id) for one in ids))


class EdgesAPI(_Edges[Client]):
    """Reads and deletes edges of any type. `touching` is what they start or end at."""

    def list(
        self,
        *,
        type: Ends | None = None,
        start: Ends | None = None,
        end: Ends | None = None,
        touching: Ends | None = None,
        where: Given = None,
        limit: int | None = None,
    ) -> EdgeList[Edge]:
        """The edges that match; all of them unless there is a `limit`."""
        from ..faces import listed

        given = {"type": type, "start": start, "end": end, "touching": touching, "where": where}
        return EdgeList(listed(self._client, self._reading(given, limit)))

    def iterate(
        self,
        *,
        type: Ends | None = None,
        start: Ends | None = None,
        end: Ends | None = None,
        touching: Ends | None = None,
        where: Given = None,
        limit: int | None = None,
        chunk_size: int | None = None,
        cursor: str | None = None,
    ) -> Pages[Edge]:
        """The edges that match, one by one or with `.pages()` page by page, fetched as they are used."""
        given = {"type": type, "start": start, "end": end, "touching": touching, "where": where}
        read = self._reading(given, limit, chunk_size, cursor, resumable=True)
        return Pages(self._client, read, EdgeList)

    def count(
        self,
        *,
        type: Ends | None = None,
        start: Ends | None = None,
        end: Ends | None = None,
        touching: Ends | None = None,
        where: Given = None,
    ) -> int:
        """How many edges match. Their ids are read: the service counts instances of views only."""
        from ..outcomes import ids

        given = {"type": type, "start": start, "end": end, "touching": touching, "where": where}
        return len(self._client._run(ids(self._reading(given, None))))

    def delete(
        self,
        *,
        type: Ends | None = None,
        start: Ends | None = None,
        end: Ends | None = None,
        touching: Ends | None = None,
        where: Given = None,
        limit: int | None = None,
        all: bool = False,
    ) -> DeleteResult:
        """Delete the edges that match: at most `limit`, or all of them. The nodes stay."""
        from ..outcomes import deletion

        given = {"type": type, "start": start, "end": end, "touching": touching, "where": where}
        return self._client._run(deletion(self._reading(given, limit), all=all))


class AsyncEdgesAPI(_Edges[AsyncClient]):
    """Reads and deletes edges of any type, awaited. `touching` is what they start or end at."""

    async def list(
        self,
        *,
        type: Ends | None = None,
        start: Ends | None = None,
        end: Ends | None = None,
        touching: Ends | None = None,
        where: Given = None,
        limit: int | None = None,
    ) -> EdgeList[Edge]:
        """The edges that match; all of them unless there is a `limit`."""
        from ..faces import async_listed

        given = {"type": type, "start": start, "end": end, "touching": touching, "where": where}
        return EdgeList(await async_listed(self._client, self._reading(given, limit)))

    def iterate(
        self,
        *,
        type: Ends | None = None,
        start: Ends | None = None,
        end: Ends | None = None,
        touching: Ends | None = None,
        where: Given = None,
        limit: int | None = None,
        chunk_size: int | None = None,
        cursor: str | None = None,
    ) -> AsyncPages[Edge]:
        """The edges that match, one by one or with `.pages()` page by page, fetched as they are used."""
        given = {"type": type, "start": start, "end": end, "touching": touching, "where": where}
        read = self._reading(given, limit, chunk_size, cursor, resumable=True)
        return AsyncPages(self._client, read, EdgeList)

    async def count(
        self,
        *,
        type: Ends | None = None,
        start: Ends | None = None,
        end: Ends | None = None,
        touching: Ends | None = None,
        where: Given = None,
    ) -> int:
        """How many edges match. Their ids are read: the service counts instances of views only."""
        from ..outcomes import ids

        given = {"type": type, "start": start, "end": end, "touching": touching, "where": where}
        return len(await self._client._run(ids(self._reading(given, None))))

    async def delete(
        self,
        *,
        type: Ends | None = None,
        start: Ends | None = None,
        end: Ends | None = None,
        touching: Ends | None = None,
        where: Given = None,
        limit: int | None = None,
        all: bool = False,
    ) -> DeleteResult:
        """Delete the edges that match: at most `limit`, or all of them. The nodes stay."""
        from ..outcomes import deletion

        given = {"type": type, "start": start, "end": end, "touching": touching, "where": where}
        return await self._client._run(deletion(self._reading(given, limit), all=all))
