"""The API of a view for an event loop: the same verbs, awaited."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, Unpack, cast, overload

from ...instances.ids import EdgeInput, NodeInput
from ..aggregating.results import Aggregates, Bucket, Metrics
from ..asked import Asked
from ..memory import AsyncClient
from .changes import AsyncChanges
from .explaining import AsyncExplains
from .pages import AsyncViewPages
from .signatures import explaining
from .typing import P, TakesFilters, TakesOptions
from .view_api import EdgeT, FieldT, ListT, NodeT, QueryT, ReadT, ViewAPI

if TYPE_CHECKING:
    import pandas
    import polars

    from ...instances.writing.options import UpsertOptions
    from ...instances.writing.report import FrameReport

IdInputT = TypeVar("IdInputT")
"""What names one instance."""


class AsyncViewAPI(
    ViewAPI[ReadT, ListT, FieldT, QueryT, AsyncClient], Generic[ReadT, ListT, FieldT, QueryT, IdInputT]
):
    """Reads one view without blocking."""

    async def list(self: TakesOptions[P, ReadT, ListT, FieldT], *args: P.args, **options: P.kwargs) -> ListT:
        """Everything that matches, as a list; all of it unless there is a `limit`."""
        from ..faces import async_listed

        api = cast("AsyncViewAPI[ReadT, ListT, FieldT, Any, Any]", self)
        found: ListT = api._list_class(await async_listed(api._client, api._listing(args, options)))
        return found

    def iterate(
        self: TakesOptions[P, ReadT, ListT, FieldT], *args: P.args, **options: P.kwargs
    ) -> AsyncViewPages[ReadT]:
        """Everything that matches, one by one, holding one page at a time; the next one is fetched meanwhile.

        `.pages()` gives pages with a `cursor` to go on from later, `.to_arrow()` and `.to_polars()` columns.
        """
        api = cast("AsyncViewAPI[ReadT, ListT, FieldT, Any, Any]", self)
        return AsyncViewPages(api._client, api._iterating(args, options), api._read, api._list_class)

    async def search(
        self: TakesOptions[P, ReadT, ListT, FieldT],
        text: str = "",
        /,
        properties: Sequence[FieldT] | None = None,
        operator: Literal["OR", "AND"] = "OR",
        *args: P.args,
        **options: P.kwargs,
    ) -> ListT:
        """What has a word of `text` in one of its texts, best match first; at most 1,000.

        The last word may be the beginning of one. `properties` says which texts to look in; with the
        `operator` "AND" all words have to be there.
        """
        from ..faces import async_listed

        api = cast("AsyncViewAPI[ReadT, ListT, FieldT, Any, Any]", self)
        read = api._searching(text, properties, operator, args, options)
        found: ListT = api._list_class(await async_listed(api._client, read))
        return found

    async def count(self: TakesFilters[P, ReadT, FieldT], *args: P.args, **where: P.kwargs) -> int:
        """How many match."""
        api = cast("AsyncViewAPI[ReadT, Any, FieldT, Any, Any]", self)
        count: int = await api._client._run(api._count_flow(args, where))
        return count

    async def aggregate(
        self: TakesFilters[P, ReadT, FieldT],
        metrics: Metrics,
        /,
        property: FieldT | None = None,
        group_by: FieldT | Sequence[FieldT] | None = None,
        limit: int | None = None,
        query: str | None = None,
        properties: Sequence[FieldT] | None = None,
        operator: Literal["OR", "AND"] = "OR",
        *args: P.args,
        **where: P.kwargs,
    ) -> Aggregates:
        """Figures over everything that matches, or one row of figures per group.

        `aggregate("avg", "capacity")`, `aggregate(["min", "max"], "capacity", group_by="status")` or
        `aggregate(["count", ("avg", "capacity"), ("max", "height")])`; known are avg, count, max, min and
        sum. `limit` is how many groups are wanted; None for all, also past the 1,000 of one request. With
        `query`, the figures are over what a search for these words finds.
        """
        api = cast("AsyncViewAPI[ReadT, Any, FieldT, Any, Any]", self)
        words = (query, properties, operator)
        flow = api._aggregate_flow(metrics, property, group_by, limit, words, args, where)
        rows: Aggregates = await api._client._run(flow)
        return rows

    async def histogram(
        self: TakesFilters[P, ReadT, FieldT],
        property: FieldT,
        interval: float,
        query: str | None = None,
        properties: Sequence[FieldT] | None = None,
        operator: Literal["OR", "AND"] = "OR",
        *args: P.args,
        **where: P.kwargs,
    ) -> builtins.list[Bucket]:
        """How many values lie in each interval; with `query`, of what a search for these words finds."""
        api = cast("AsyncViewAPI[ReadT, Any, FieldT, Any, Any]", self)
        flow = api._histogram_flow(property, interval, (query, properties, operator), args, where)
        buckets: builtins.list[Bucket] = await api._client._run(flow)
        return buckets

    async def frame(
        self: TakesOptions[P, ReadT, ListT, FieldT],
        columns: Sequence[FieldT] | None = None,
        *args: P.args,
        **options: P.kwargs,
    ) -> pandas.DataFrame:
        """Everything that matches as a DataFrame, without making instances; needs the extra `pandas`."""
        api = cast("AsyncViewAPI[ReadT, ListT, FieldT, Any, Any]", self)
        pages: AsyncViewPages[ReadT] = AsyncViewPages(api._client, api._framing(args, options), api._read)
        return await pages.to_pandas(*(() if columns is None else columns))

    async def scan(
        self: TakesFilters[P, ReadT, FieldT], *args: P.args, **where: P.kwargs
    ) -> polars.LazyFrame:
        """A LazyFrame of everything that matches; needs the extra `polars`.

        `await frame.collect_async()` collects it. Nothing is read before. The columns, conditions and limit
        that polars finds are asked of the service; what the service cannot be asked, polars does.
        """
        from ..scans.lazy_frames import async_lazy_frame
        from ..scans.scan import Scan

        api = cast("AsyncViewAPI[ReadT, Any, FieldT, Any, Any]", self)
        asked = Asked(api._view, api._condition(args, where))
        return async_lazy_frame(api._client, Scan(api._read, asked))

    def sync(
        self: TakesFilters[P, ReadT, FieldT], cursor: str | None = None, *args: P.args, **where: P.kwargs
    ) -> AsyncChanges[ReadT]:
        """What was created, changed or deleted since the `cursor` of an earlier change, or ever."""
        api = cast("AsyncViewAPI[ReadT, Any, FieldT, Any, Any]", self)
        return AsyncChanges(api._client, api._feed(args, where), cursor)

    def explain(
        self: TakesOptions[P, ReadT, ListT, FieldT], *, run: bool = False, facts: bool = False
    ) -> AsyncExplains[P, FieldT]:
        """What `list`, `frame` or `search` would request, and why: `explain().list(min_capacity=3)`.

        With `run=True` the read is run, and what it cost and what the service remarks is added. With
        `facts=True` the service is asked how many instances there are, and which indexes help.
        """
        api = cast("AsyncViewAPI[ReadT, ListT, FieldT, Any, Any]", self)
        explains: AsyncExplains[P, FieldT] = explaining(type(api), AsyncExplains)(api, run=run, facts=facts)
        return explains

    async def upsert_frame(
        self,
        source: Any,
        *,
        on_error: Literal["report", "raise"] = "report",
        dry_run: bool = False,
        **options: Unpack[UpsertOptions],
    ) -> FrameReport:
        """Write the rows of a table: a frame of pandas or polars, an Arrow table, a CSV file, dictionaries.

        Columns are called as in the model or as here; cells become values of the types of the model, texts
        become relations by external id, and empty cells say nothing. Rows that are wrong are left out and
        reported, by row and column; with `on_error="raise"` nothing is written if any is. `dry_run` plans.
        """
        report: FrameReport = await self._client._run(
            self._upsert_frame_flow(source, on_error, dry_run, options)
        )
        return report

    @overload
    async def retrieve(
        self,
        ids: IdInputT,
        /,
        *,
        as_child: bool = False,
        target_units: str | Mapping[FieldT, str] | None = None,
    ) -> ReadT | None: ...
    @overload
    async def retrieve(
        self,
        ids: Iterable[IdInputT],
        /,
        *,
        as_child: bool = False,
        target_units: str | Mapping[FieldT, str] | None = None,
    ) -> ListT: ...
    async def retrieve(
        self, ids: Any, /, *, as_child: bool = False, target_units: str | Mapping[FieldT, str] | None = None
    ) -> Any:
        """One instance or None by one id; a list in the order of several ids, without those there are not.

        With `as_child`, instances that have data in a view derived from this one come as that class.
        """
        return await self._client._run(self._retrieve_flow(ids, as_child, target_units))


class AsyncNodeAPI(AsyncViewAPI[NodeT, ListT, FieldT, QueryT, NodeInput]):
    """Reads the nodes of one view without blocking."""


class AsyncEdgeAPI(AsyncViewAPI[EdgeT, ListT, FieldT, QueryT, EdgeInput]):
    """Reads the edges of one view without blocking."""
