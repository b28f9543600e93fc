"""What `iterate` of a query returns: pages that can also become columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from ...errors import ValidationFailed
from ..pages import Pages

if TYPE_CHECKING:
    import polars
    import pyarrow  # type: ignore[import-untyped]

    from ..memory import Client
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
        from ..rows.cells import chosen
        from ..scans.scan import Scan
        from ..scans.trees import Tree

        shape = self._read.shape
        if shape.resume is not None:
            raise ValidationFailed("a stream of columns begins at the beginning: leave out cursor")
        asked, context = self._client._run(self._read.resolved())
        shape.check(asked.view)
        names = tuple(cells.name for cells in chosen(asked, columns))
        plain = self._class is not None and not asked.branches and asked.search is None
        scan = (
            Scan(self._class, asked, names)
            if plain
            else Tree(self._class, asked, names, template=self._read, context=context)
        )
        return scan if shape.limit is None else scan.at_most(shape.limit)
