"""What `iterate` returns: instances one by one, pages, or columns."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .paging import PageDecoder, ViewPages

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow  # type: ignore[import-untyped]

ReadT = TypeVar("ReadT")


class Page(Generic[ReadT]):
    """Some instances, and how to go on after them."""

    __slots__ = ("cursor", "items")

    def __init__(self, items: list[ReadT], cursor: str | None) -> None:
        self.items = items
        self.cursor = cursor
        """For `iterate(cursor=...)`, to go on after this page, also elsewhere; None after the last."""

    def __iter__(self) -> Iterator[ReadT]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        return f"<{len(self.items)} instances{', the last' if self.cursor is None else ''}>"


Reading = Callable[[PageDecoder[Any]], ViewPages[Any]]
"""Starts the read anew with a decoder; None in its place stands for a read that cannot find anything."""


class _Columns:
    """Columns of the instances, straight from the bytes."""

    def __init__(self, cls: Any, columns: tuple[str, ...]) -> None:
        from ...frames.columns import ColumnDecoder

        self.decoder = ColumnDecoder(cls, columns)

    def table(self, batches: list[Any]) -> Any:
        return self.decoder.table(batches)


class Pages(Generic[ReadT]):
    """A read that has not happened yet. Every iteration starts it anew; only one page is held at a time."""

    def __init__(
        self, client: Any, cls: type[ReadT], decoder: PageDecoder[Any], read: Reading | None
    ) -> None:
        self._client = client
        self._class = cls
        self._decoder = decoder
        self._read = read

    def __iter__(self) -> Iterator[ReadT]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[ReadT]]:
        """Page by page; the next one is on the wire while you work on the one at hand."""
        for items, _, cursor in self._raw(self._decoder):
            yield Page(items, cursor)

    def to_arrow(self, *columns: str) -> pyarrow.Table:
        """All of it as an Arrow table, without making instances; needs the extra `arrow`."""
        target = _Columns(self._class, columns)
        return target.table([batch for batch, *_ in self._raw(target.decoder)])

    def to_pandas(self, *columns: str) -> pandas.DataFrame:
        """All of it as a DataFrame, without making instances; needs the extra `pandas`."""
        from ...frames.convert import need, pandas_of

        need("pandas")
        frame: pandas.DataFrame = pandas_of(self.to_arrow(*columns))
        return frame

    def to_polars(self, *columns: str) -> polars.DataFrame:
        """All of it as a polars DataFrame, without making instances; needs the extra `polars`."""
        from ...frames.convert import need, polars_of

        need("polars")
        frame: polars.DataFrame = polars_of(self.to_arrow(*columns))
        return frame

    def _raw(self, decoder: PageDecoder[Any]) -> Iterator[Any]:
        if self._read is not None:
            yield from self._client._pages(self._read(decoder))


class AsyncPages(Generic[ReadT]):
    """A read that has not happened yet. Every iteration starts it anew; only one page is held at a time."""

    def __init__(
        self, client: Any, cls: type[ReadT], decoder: PageDecoder[Any], read: Reading | None
    ) -> None:
        self._client = client
        self._class = cls
        self._decoder = decoder
        self._read = read

    async def __aiter__(self) -> AsyncIterator[ReadT]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[Page[ReadT]]:
        """Page by page; the next one is on the wire while you work on the one at hand."""
        async for items, _, cursor in self._raw(self._decoder):
            yield Page(items, cursor)

    async def to_arrow(self, *columns: str) -> pyarrow.Table:
        """All of it as an Arrow table, without making instances; needs the extra `arrow`."""
        target = _Columns(self._class, columns)
        return target.table([batch async for batch, *_ in self._raw(target.decoder)])

    async def to_pandas(self, *columns: str) -> pandas.DataFrame:
        """All of it as a DataFrame, without making instances; needs the extra `pandas`."""
        from ...frames.convert import need, pandas_of

        need("pandas")
        frame: pandas.DataFrame = pandas_of(await self.to_arrow(*columns))
        return frame

    async def to_polars(self, *columns: str) -> polars.DataFrame:
        """All of it as a polars DataFrame, without making instances; needs the extra `polars`."""
        from ...frames.convert import need, polars_of

        need("polars")
        frame: polars.DataFrame = polars_of(await self.to_arrow(*columns))
        return frame

    async def _raw(self, decoder: PageDecoder[Any]) -> AsyncIterator[Any]:
        if self._read is not None:
            async for page in self._client._pages(self._read(decoder)):
                yield page
