"""One view as a stream of columns."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from ...counts import counted
from ...filters.algebra import Filter, both
from ...frames.convert import arrow
from ...frames.schema import arrow_schema, columns_of
from ...instances.described import units
from ...instances.spec import View
from ..asked import Asked
from ..faces import async_paged, paged
from ..memory import AsyncClient, Client, Remembers
from ..read import OfClass, Read
from .columns import as_columns
from .cutting import MOST_PARTITIONS, cut
from .parallel import side_by_side
from .parts import Cut, Part
from .pushing import Condition, asked_of_service

if TYPE_CHECKING:
    import pyarrow  # type: ignore[import-untyped]


class Scan(msgspec.Struct, frozen=True):
    """What is read of a view: which instances, which columns, how many. Nothing has been read yet."""

    cls: Any
    """The read class."""
    asked: Asked
    columns: tuple[str, ...] = ()
    """Names of columns; all of them if there are none."""

    @property
    def view(self) -> View:
        return self.asked.view

    def within(self, condition: Filter | None) -> Scan:
        """The part of it that meets another condition, too."""
        return replace(self, asked=replace(self.asked, filter=both(self.asked.filter, condition)))

    def at_most(self, rows: int) -> Scan:
        """The first of it."""
        limit = self.asked.limit
        return replace(self, asked=replace(self.asked, limit=rows if limit is None else min(rows, limit)))

    def asks(self, condition: Condition | None, names: Sequence[str]) -> Scan:
        """The part of it that can meet a condition over columns of these names, and perhaps more."""
        asked = self.asked
        if asked.limit is not None or asked.search is not None or asked.units:
            return self  # the condition is over the first or the best of all, or over converted values
        return self.within(asked_of_service(condition, self.view))

    def schema(self) -> pyarrow.Schema:
        """The columns and their types, of which nothing has to be asked."""
        measured = units(self.view, dict(self.asked.units))
        return arrow_schema(self.view, columns_of(self.view, self.columns), measured)

    def read(self, client: Client, parallel: int = 1) -> Iterator[pyarrow.RecordBatch]:
        """All of it; in so many chains of requests at a time, then in no particular order."""
        partitions = self.cut(client, parallel).partitions if parallel != 1 else ()
        if len(partitions) < 2:
            return self.batches(client)
        return side_by_side([partial(self._parts, client, parts) for parts in partitions])

    def _parts(self, client: Client, parts: Sequence[Part]) -> Iterator[pyarrow.RecordBatch]:
        for part in parts:
            yield from self.within(part.condition).batches(client)

    def reader(self, client: Client, parallel: int = 1) -> pyarrow.RecordBatchReader:
        """All of it as a stream that any library of columns reads, page by page."""
        pa = arrow()
        return pa.RecordBatchReader.from_batches(self.schema(), self.read(client, parallel))

    def cut(self, client: Client, partitions: int | None = None) -> Cut:
        """Parts of it that can be read at the same time; in order, and up to a limit, there is but one."""
        partitions = counted("partitions", partitions, 1, MOST_PARTITIONS, view=self.view.external_id)
        asked = self.asked
        whole = asked.limit is not None or bool(asked.sort) or asked.search is not None
        one = whole or not self.view.external_id  # only instances of views can be counted
        return client._run(cut(self.view, self.asked.filter, 1 if one else partitions))

    def batches(self, client: Client) -> Iterator[pyarrow.RecordBatch]:
        """Page by page, in one chain of requests; the next page is on the wire while you have one."""
        read, batch = self.paging(client)
        for page in paged(client, read):
            yield batch(page.rows)

    async def async_batches(self, client: AsyncClient) -> AsyncGenerator[pyarrow.RecordBatch, None]:
        """The same, awaited."""
        read, batch = self.paging(client)
        async for page in async_paged(client, read):
            yield batch(page.rows)

    def paging(self, client: Remembers) -> tuple[Read, Callable[[Any], pyarrow.RecordBatch]]:
        """The read that gives its pages, and what makes a batch of the rows of one."""
        reads = OfClass(client._memory, self.asked.view, self.cls)
        whole = reads(self.asked, client.instance_space, None, small_first=True)
        read, _ = as_columns(self.cls, whole, self.columns)
        return read, lambda rows: rows
