"""What `iterate` of a view returns: pages that can also become columns."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from ...errors import ValidationFailed
from ..pages import AsyncPages, Pages

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow  # type: ignore[import-untyped]

    from ..memory import AsyncClient, Client
    from ..read import Read
    from ..scans.scan import Scan

ReadT = TypeVar("ReadT")


class ViewPages(Pages[ReadT]):
    """A read of one view that has not happened yet. Every iteration starts it anew."""

    def __init__(self, client: Client, read: Read, cls: type[ReadT], as_list: Any = list) -> None:
        super().__init__(client, read, as_list)
        self._class = cls

    def to_arrow(self, *columns: str) -> pyarrow.Table:
        """All of it as an Arrow table, without making instances; needs the extra `arrow`."""
        from ..faces import paged
        from ..scans.columns import as_columns

        read, decoder = as_columns(self._class, self._read, columns)
        return decoder.table([page.rows for page in paged(self._client, read)])

    def to_reader(self, *columns: str, parallel: int = 1) -> pyarrow.RecordBatchReader:
        """All of it as a stream of Arrow batches, for DuckDB, Delta, Iceberg or Parquet; needs `arrow`.

        A few pages are held at a time. With `parallel`, so many chains of requests are read at a time, in no
        particular order.
        """
        return self._scan(columns).reader(self._client, parallel)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """For libraries that read Arrow: `polars.DataFrame(client.wind_turbine.iterate())`."""
        stream: object = self.to_reader().__arrow_c_stream__(requested_schema)
        return stream

    def _scan(self, columns: Sequence[str]) -> Scan:
        """The same read as one of columns."""
        from ..scans.scan import Scan

        if self._read.shape.resume is not None:
            raise ValidationFailed("a stream of columns begins at the beginning: leave out cursor")
        if self._read.reporter is not None:
            raise ValidationFailed("whoever reads a stream sees how far it is: leave out progress")
        asked, _ = self._client._run(self._read.resolved())
        return Scan(self._class, asked, tuple(columns))

    def to_pandas(self, *columns: str, parallel: int = 1) -> pandas.DataFrame:
        """All of it as a DataFrame, without making instances; needs the extra `pandas`."""
        from ...frames.convert import has_arrow, need, pandas_of

        need("pandas")
        if not has_arrow():
            return _plain(self._class, columns)(list(self))
        several = parallel != 1
        table = self.to_reader(*columns, parallel=parallel).read_all() if several else self.to_arrow(*columns)
        frame: pandas.DataFrame = pandas_of(table)
        return frame

    def to_polars(self, *columns: str) -> polars.DataFrame:
        """All of it as a polars DataFrame, without making instances; needs the extra `polars`."""
        from ...frames.convert import need, polars_of

        need("polars")
        frame: polars.DataFrame = polars_of(self.to_arrow(*columns))
        return frame


class AsyncViewPages(AsyncPages[ReadT]):
    """A read of one view that has not happened yet. Every iteration starts it anew."""

    def __init__(self, client: AsyncClient, read: Read, cls: type[ReadT], as_list: Any = list) -> None:
        super().__init__(client, read, as_list)
        self._class = cls

    async def batches(self, *columns: str) -> AsyncIterator[pyarrow.RecordBatch]:
        """All of it as Arrow batches, page by page, without making instances; needs the extra `arrow`."""
        from ..faces import async_paged
        from ..scans.columns import as_columns

        read, _ = as_columns(self._class, self._read, columns)
        async for page in async_paged(self._client, read):
            yield page.rows

    async def to_arrow(self, *columns: str) -> pyarrow.Table:
        """All of it as an Arrow table, without making instances; needs the extra `arrow`."""
        from ..faces import async_paged
        from ..scans.columns import as_columns

        read, decoder = as_columns(self._class, self._read, columns)
        return decoder.table([page.rows async for page in async_paged(self._client, read)])

    async def to_pandas(self, *columns: str) -> pandas.DataFrame:
        """All of it as a DataFrame, without making instances; needs the extra `pandas`."""
        from ...frames.convert import has_arrow, need, pandas_of

        need("pandas")
        if not has_arrow():
            return _plain(self._class, columns)([instance async for instance in self])
        frame: pandas.DataFrame = pandas_of(await self.to_arrow(*columns))
        return frame

    async def to_polars(self, *columns: str) -> polars.DataFrame:
        """All of it as a polars DataFrame, without making instances; needs the extra `polars`."""
        from ...frames.convert import need, polars_of

        need("polars")
        frame: polars.DataFrame = polars_of(await self.to_arrow(*columns))
        return frame


def _plain(cls: Any, columns: Sequence[str]) -> Callable[[list[Any]], pandas.DataFrame]:
    """What makes a DataFrame of instances, where Arrow is missing; a wrong column is told before the read."""
    from ...frames.plain import frame_of
    from ...frames.schema import columns_of

    columns_of(cls._view, columns)
    return lambda instances: frame_of(cls, instances, columns)
