"""What `iterate` returns: instances one by one, or page by page with a cursor to go on from."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Unpack, overload

if TYPE_CHECKING:
    from ..datapoints.moments import Moment
    from ..datapoints.reading import AggregateOptions, PointOptions
    from ..datapoints.result import NumericPoints, SeriesPoints
    from .explain import Explanation
    from .memory import AsyncClient, Client
    from .read import Read

ReadT = TypeVar("ReadT")


class Page(Generic[ReadT]):
    """Some instances, with all that was asked of their surroundings, and how to go on after them."""

    __slots__ = ("cursor", "items")

    def __init__(self, items: list[ReadT], cursor: str | None) -> None:
        self.items = items
        self.cursor = cursor
        """For `iterate(cursor=...)` of the same read, to go on after this page, also in another process; None
        after the last."""

    def __iter__(self) -> Iterator[ReadT]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        return f"<{len(self.items)} instances{', the last' if self.cursor is None else ''}>"


class Pages(Generic[ReadT]):
    """A read that has not happened yet. Every iteration starts it anew; only one page is held at a time."""

    def __init__(
        self, client: Client, read: Read, as_list: Callable[[list[Any]], list[ReadT]] = list
    ) -> None:
        self._client = client
        self._read = read
        self._as_list = as_list

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: a read that happens when you iterate over this, or over .pages()>"

    def __iter__(self) -> Iterator[ReadT]:
        from .faces import paged

        for page in paged(self._client, self._read):
            yield from page.rows
            del page

    def pages(self) -> Iterator[Page[ReadT]]:
        """Page by page; the next one is on the wire while you work on the one at hand."""
        from .faces import paged

        for page in paged(self._client, self._read):
            yield Page(self._as_list(page.rows), page.cursor)

    @overload
    def datapoints(
        self,
        name: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[AggregateOptions],
    ) -> Iterator[NumericPoints]: ...
    @overload
    def datapoints(
        self,
        name: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[PointOptions],
    ) -> Iterator[SeriesPoints]: ...
    def datapoints(
        self,
        name: str | None = None,
        start: Any = None,
        end: Any = None,
        *,
        columns: str | None = None,
        **options: Any,
    ) -> Iterator[Any]:
        """The data points of the time series that a property names, page by page of the read.

        Without a name, of the instances themselves, which are time series. `columns` says by which property
        they are called.
        """
        from ..datapoints.references import group_of

        for page in self.pages():
            group = group_of(page.items, name)
            if group:
                yield from group.datapoints(start, end, columns=columns, **options)

    def explain(self, *, run: bool = False, facts: bool = False) -> Explanation:
        """The requests this read will send, and why.

        With `run=True` it is run, and what it cost and what the service remarks is added. With `facts=True`
        the service is asked how many instances the views have, and which indexes help.
        """
        from .faces import explained

        return explained(self._client, self._read, run=run, facts=facts)


class AsyncPages(Generic[ReadT]):
    """A read that has not happened yet. Every iteration starts it anew; only one page is held at a time."""

    def __init__(
        self, client: AsyncClient, read: Read, as_list: Callable[[list[Any]], list[ReadT]] = list
    ) -> None:
        self._client = client
        self._read = read
        self._as_list = as_list

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: a read that happens when you iterate over this, or over .pages()>"

    async def __aiter__(self) -> AsyncIterator[ReadT]:
        from .faces import async_paged

        async for page in async_paged(self._client, self._read):
            for row in page.rows:
                yield row
            del page

    async def pages(self) -> AsyncIterator[Page[ReadT]]:
        """Page by page; the next one is on the wire while you work on the one at hand."""
        from .faces import async_paged

        async for page in async_paged(self._client, self._read):
            yield Page(self._as_list(page.rows), page.cursor)

    @overload
    def datapoints(
        self,
        name: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[AggregateOptions],
    ) -> AsyncIterator[NumericPoints]: ...
    @overload
    def datapoints(
        self,
        name: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[PointOptions],
    ) -> AsyncIterator[SeriesPoints]: ...
    async def datapoints(
        self,
        name: str | None = None,
        start: Any = None,
        end: Any = None,
        *,
        columns: str | None = None,
        **options: Any,
    ) -> AsyncIterator[Any]:
        """The data points of the time series that a property names, page by page of the read."""
        from ..datapoints.references import group_of

        async for page in self.pages():
            group = group_of(page.items, name)
            if group:
                for series in await group.awaited.datapoints(start, end, columns=columns, **options):
                    yield series

    async def explain(self, *, run: bool = False, facts: bool = False) -> Explanation:
        """The requests this read will send, and why.

        With `run=True` it is run, and what it cost and what the service remarks is added. With `facts=True`
        the service is asked how many instances the views have, and which indexes help.
        """
        from .faces import async_explained

        return await async_explained(self._client, self._read, run=run, facts=facts)
