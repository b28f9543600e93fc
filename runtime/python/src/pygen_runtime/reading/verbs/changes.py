"""The change feed of a view: what was created, changed or deleted since a cursor."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from ..memory import AsyncClient, Client
    from .feed import Feed
    from .results import Change

ReadT = TypeVar("ReadT")


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
