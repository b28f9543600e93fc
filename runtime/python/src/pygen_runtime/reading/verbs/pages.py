"""What `iterate` of a view returns: pages that can also become columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..pages import AsyncPages, Pages

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow  # type: ignore[import-untyped]

    from ..memory import AsyncClient, Client
    from ..read import Read

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


class AsyncViewPages(AsyncPages[ReadT]):
    """A read of one view that has not happened yet. Every iteration starts it anew."""

    def __init__(self, client: AsyncClient, read: Read, cls: type[ReadT], as_list: Any = list) -> None:
        super().__init__(client, read, as_list)
        self._class = cls

    async def to_arrow(self, *columns: str) -> pyarrow.Table:
        """All of it as an Arrow table, without making instances; needs the extra `arrow`."""
        from ..faces import async_paged
        from ..scans.columns import as_columns

        read, decoder = as_columns(self._class, self._read, columns)
        return decoder.table([page.rows async for page in async_paged(self._client, read)])

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
