"""The change feed of a view: what was created, changed or deleted since a cursor."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, Generic, TypeVar

from ...http import Request, Response
from ...instances.codec import Codec
from ...instances.query_codec import SET, QueryCodec
from ...instances.spec import View
from .aggregates import post
from .options import Options
from .paging import query_body

ReadT = TypeVar("ReadT")
_PAGE = 1000


class Change(Generic[ReadT]):
    """Some changes, and the cursor that stands after them."""

    __slots__ = ("cursor", "deleted", "items")

    def __init__(self, items: list[ReadT], deleted: list[ReadT], cursor: str) -> None:
        self.items = items
        """Created or changed since, in their present state."""
        self.deleted = deleted
        """Deleted since, in their last state; `data_record.deleted_time` says when."""
        self.cursor = cursor
        """Keep it: `sync(cursor)` goes on from here, for three days."""

    def __len__(self) -> int:
        return len(self.items) + len(self.deleted)

    def __repr__(self) -> str:
        return f"<{len(self.items)} changed, {len(self.deleted)} deleted>"


class _Feed(Generic[ReadT]):
    """The pages of the feed until nothing is left to tell."""

    def __init__(self, view: View, options: Options, codec: QueryCodec, list_class: Any) -> None:
        self._view = view
        self._options = options
        self._codec = codec
        self._list = list_class
        self._size = min(options.chunk_size or _PAGE, 2 * _PAGE)

    def request(self, cursor: str | None) -> Request:
        body = query_body(self._view, self._options, ["*"], self._size, cursor)
        return post("/sync", body)

    def change(self, response: Response) -> tuple[Change[ReadT], bool]:
        """The changes of a page, and whether there are more."""
        sets, cursors = self._codec.decode(response.content)
        items = sets[SET]
        gone = [one for one in items if one.data_record.deleted_ms is not None]
        here = [one for one in items if one.data_record.deleted_ms is None]
        return Change(self._list(here), self._list(gone), cursors[SET]), len(items) >= self._size


class Changes(Generic[ReadT]):
    """Iterate over it to get the changes page by page until there are no more; poll by iterating again.

    `cursor` moves on with every page, so iterating the same object again gives only what is new.
    """

    def __init__(self, client: Any, codec: Codec, options: Options, list_class: Any) -> None:
        self._client = client
        self._feed = _Feed[ReadT](codec.view, options, QueryCodec({SET: codec}), list_class)
        self.cursor = options.cursor

    def __iter__(self) -> Iterator[Change[ReadT]]:
        more = True
        while more:
            response = self._client._fetch(self._feed.request(self.cursor))
            change, more = self._feed.change(response)
            self.cursor = change.cursor
            if len(change):
                yield change

    def poll(self) -> Change[ReadT]:
        """Everything new since the last time, at once."""
        return _together(list(self), self._feed, self.cursor)


class AsyncChanges(Generic[ReadT]):
    """The same for an event loop."""

    def __init__(self, client: Any, codec: Codec, options: Options, list_class: Any) -> None:
        self._client = client
        self._feed = _Feed[ReadT](codec.view, options, QueryCodec({SET: codec}), list_class)
        self.cursor = options.cursor

    async def __aiter__(self) -> AsyncIterator[Change[ReadT]]:
        more = True
        while more:
            response = await self._client._fetch(self._feed.request(self.cursor))
            change, more = self._feed.change(response)
            self.cursor = change.cursor
            if len(change):
                yield change

    async def poll(self) -> Change[ReadT]:
        """Everything new since the last time, at once."""
        return _together([change async for change in self], self._feed, self.cursor)


def _together(changes: list[Change[ReadT]], feed: _Feed[ReadT], cursor: str | None) -> Change[ReadT]:
    items = [one for change in changes for one in change.items]
    deleted = [one for change in changes for one in change.deleted]
    return Change(feed._list(items), feed._list(deleted), cursor or "")
