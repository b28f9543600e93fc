"""What `iterate` of a query returns: pages that can also become columns."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from ...errors import ValidationFailed
from ..asked import Asked, Context
from ..pages import AsyncPages, Pages

if TYPE_CHECKING:
    import polars
    import pyarrow  # type: ignore[import-untyped]

    from ..memory import AsyncClient, Client
    from ..read import Read
    from ..scans.scan import Scan

ReadT = TypeVar("ReadT")


class QueryPages(Pages[ReadT]):
    """Results of a query that has not run yet. Every iteration runs it anew."""

    def __init__(
        self, client: Client, read: Read, as_list: Callable[[list[Any]], list[ReadT]], cls: Any
    ) -> None:
        super().__init__(client, read, as_list)
        self._class = cls
        """The read class, where there is generated code."""

    def to_arrow(self, *columns: str) -> pyarrow.Table:
        """All results as an Arrow table; needs the extra `arrow`.

        To-one branches are columns such as `rotor.diameter`, to-many branches are columns of lists.
        """
        return self.to_reader(*columns).read_all()

    def to_reader(self, *columns: str, parallel: int = 1) -> pyarrow.RecordBatchReader:
        """All results as a stream of Arrow batches, for DuckDB, Delta, Iceberg or Parquet; needs `arrow`.

        A few pages are held at a time, and branches that no column needs are not read. With `parallel`, so
        many chains of requests are read at a time, in no particular order.
        """
        return self._scan(columns).reader(self._client, parallel)

    def to_polars(self, *columns: str) -> polars.DataFrame:
        """All results as a polars DataFrame; needs the extra `polars`."""
        from ...frames.convert import need, polars_of

        need("polars")
        frame: polars.DataFrame = polars_of(self.to_arrow(*columns))
        return frame

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """For libraries that read Arrow: `polars.DataFrame(client.wind_turbine.query().iterate())`."""
        stream: object = self.to_reader().__arrow_c_stream__(requested_schema)
        return stream

    def _scan(self, columns: Sequence[str] = ()) -> Scan:
        """The same query as a scan."""
        _from_the_start(self._read)
        return scan_of(self._class, self._read, *self._client._run(self._read.resolved()), columns)


class AsyncQueryPages(AsyncPages[ReadT]):
    """Results of a query that has not run yet. Every iteration runs it anew."""

    def __init__(
        self, client: AsyncClient, read: Read, as_list: Callable[[list[Any]], list[ReadT]], cls: Any
    ) -> None:
        super().__init__(client, read, as_list)
        self._class = cls
        """The read class, where there is generated code."""

    async def batches(self, *columns: str) -> AsyncIterator[pyarrow.RecordBatch]:
        """All results as Arrow batches, page by page; needs the extra `arrow`."""
        scan = await self._scan(columns)
        async for batch in scan.async_batches(self._client):
            yield batch

    async def to_arrow(self, *columns: str) -> pyarrow.Table:
        """All results as an Arrow table; needs the extra `arrow`.

        To-one branches are columns such as `rotor.diameter`, to-many branches are columns of lists.
        """
        from ...frames.convert import arrow

        scan = await self._scan(columns)
        found = [batch async for batch in scan.async_batches(self._client)]
        return arrow().Table.from_batches(found, scan.schema())

    async def to_polars(self, *columns: str) -> polars.DataFrame:
        """All results as a polars DataFrame; needs the extra `polars`."""
        from ...frames.convert import need, polars_of

        need("polars")
        frame: polars.DataFrame = polars_of(await self.to_arrow(*columns))
        return frame

    async def _scan(self, columns: Sequence[str] = ()) -> Scan:
        """The same query as a scan."""
        _from_the_start(self._read)
        return scan_of(self._class, self._read, *await self._client._run(self._read.resolved()), columns)


def _from_the_start(read: Read) -> None:
    if read.shape.resume is not None:
        raise ValidationFailed("a stream of columns begins at the beginning: leave out cursor")
    if read.reporter is not None:
        raise ValidationFailed("whoever reads a stream sees how far it is: leave out progress")


def scan_of(cls: Any, read: Read, asked: Asked, context: Context, columns: Sequence[str]) -> Scan:
    """A query as a scan of these columns, with its figures; of all there are if none are named."""
    from ..rows.cells import chosen, named
    from ..scans.scan import Scan
    from ..scans.trees import Tree

    read.shape.check(asked.view)
    names = tuple(cells.name for cells in chosen(asked, named(columns, asked)))
    plain = cls is not None and not (asked.branches or asked.figures) and asked.search is None
    scan = Scan(cls, asked, names) if plain else Tree(cls, asked, names, template=read, context=context)
    return scan if read.shape.limit is None else scan.at_most(read.shape.limit)
