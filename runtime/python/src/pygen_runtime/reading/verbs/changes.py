"""The change feed of a view: what was created, changed or deleted since a cursor."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

from ...filters import Filter
from ...http import Response
from ...instances.codec import Codec
from ...instances.query_codec import SET, query_codec_of
from ..memory import AsyncClient, Client
from ..plan import Step
from ..requests import SYNC, Body, condition, select
from ..running.page_size import PageSize
from ..running.pager import Pager, Sent

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


class _FeedPage(Generic[ReadT]):
    """A change; the feed always has a cursor, and ends with a page that is not full."""

    def __init__(self, change: Change[ReadT], more: bool) -> None:
        self.change = change
        self.after = change.cursor if more else None

    def __len__(self) -> int:
        return len(self.change)


class Feed(Generic[ReadT]):
    """The pages of the feed until nothing is left to tell."""

    def __init__(
        self, codec: Codec, filter: Filter | None, as_list: Callable[[Iterable[Any]], list[ReadT]]
    ) -> None:
        self._step = Step(SET, "", codec.view, filter=filter)
        self._codec = query_codec_of(codec)
        self.as_list = as_list

    def pager(self, cursor: str | None) -> Pager[_FeedPage[ReadT]]:
        return Pager(self, PageSize(_PAGE), cursor=cursor)

    def send(self, cursor: str | None, rows: int) -> Sent:
        step = self._step
        body = Body(rows)
        body.add(SET, {f"{step.view.used_for}s": {"filter": condition(step)}}, select(step))
        return Sent(body.request({SET: cursor} if cursor else None, path=SYNC), cursor, rows)

    def peek(self, response: Response, sent: Sent) -> str | None:
        return None

    def decode(self, response: Response, sent: Sent) -> _FeedPage[ReadT]:
        sets, cursors = self._codec.decode(response.content)
        items = sets[SET]
        gone = [item for item in items if item.data_record.deleted_ms is not None]
        here = [item for item in items if item.data_record.deleted_ms is None]
        change = Change(self.as_list(here), self.as_list(gone), cursors[SET])
        return _FeedPage(change, more=len(items) >= sent.rows)

    def relieve(self, sent: Sent, times: int) -> bool:
        return False

    def together(self, changes: list[Change[ReadT]], cursor: str | None) -> Change[ReadT]:
        items = [item for change in changes for item in change.items]
        deleted = [item for change in changes for item in change.deleted]
        return Change(self.as_list(items), self.as_list(deleted), cursor or "")


class Changes(Generic[ReadT]):
    """Iterate over it to get the changes page by page until there are no more; poll by iterating again.

    `cursor` moves on with every page, so iterating the same object again gives only what is new.
    """

    def __init__(self, client: Client, feed: Feed[ReadT], cursor: str | None) -> None:
        self._client = client
        self._feed = feed
        self.cursor = cursor

    def __iter__(self) -> Iterator[Change[ReadT]]:
        for page in self._client._pages(self._feed.pager(self.cursor)):
            self.cursor = page.change.cursor
            if len(page):
                yield page.change

    def poll(self) -> Change[ReadT]:
        """Everything new since the last time, at once."""
        return self._feed.together(list(self), self.cursor)


class AsyncChanges(Generic[ReadT]):
    """The same for an event loop."""

    def __init__(self, client: AsyncClient, feed: Feed[ReadT], cursor: str | None) -> None:
        self._client = client
        self._feed = feed
        self.cursor = cursor

    async def __aiter__(self) -> AsyncIterator[Change[ReadT]]:
        async for page in self._client._pages(self._feed.pager(self.cursor)):
            self.cursor = page.change.cursor
            if len(page):
                yield page.change

    async def poll(self) -> Change[ReadT]:
        """Everything new since the last time, at once."""
        return self._feed.together([change async for change in self], self.cursor)
