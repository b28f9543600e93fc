"""What `iterate` gives: instances one by one, or page by page with a cursor to go on from."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Generic, TypeVar

ReadT = TypeVar("ReadT")


class QueryPage(Generic[ReadT]):
    """Some instances with all that was asked of their surroundings."""

    __slots__ = ("cursor", "items")

    def __init__(self, items: list[ReadT], cursor: str | None) -> None:
        self.items = items
        self.cursor = cursor
        """Give it to `iterate(cursor=...)` of the same query to go on; None: this was the last page."""

    def __iter__(self) -> Iterator[ReadT]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        return f"<{len(self.items)} instances{', the last' if self.cursor is None else ''}>"


class QueryPages(Generic[ReadT]):
    """A query that has not run yet. Every iteration runs it anew; only one page is held at a time."""

    def __init__(self, start: Callable[[], Iterator[tuple[list[Any], str | None]]]) -> None:
        self._start = start

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: a query that runs when you iterate over this, or over .pages()>"

    def __iter__(self) -> Iterator[ReadT]:
        for rows, _ in self._start():
            yield from rows

    def pages(self) -> Iterator[QueryPage[ReadT]]:
        """Page by page; the next one is on the wire while you work on the one at hand."""
        for rows, cursor in self._start():
            yield QueryPage(rows, cursor)


class AsyncQueryPages(Generic[ReadT]):
    """A query that has not run yet. Every iteration runs it anew; only one page is held at a time."""

    def __init__(self, start: Callable[[], AsyncIterator[tuple[list[Any], str | None]]]) -> None:
        self._start = start

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: a query that runs when you iterate over this, or over .pages()>"

    async def __aiter__(self) -> AsyncIterator[ReadT]:
        async for rows, _ in self._start():
            for row in rows:
                yield row

    async def pages(self) -> AsyncIterator[QueryPage[ReadT]]:
        """Page by page; the next one is on the wire while you work on the one at hand."""
        async for rows, cursor in self._start():
            yield QueryPage(rows, cursor)
