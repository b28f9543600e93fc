"""The data points for blocking callers and for coroutines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, Unpack, overload

from ..instances.base import Node
from ..instances.ids import NodeId, NodeRef
from ..instances.writing.results import Progress
from .moments import Moment
from .naming import is_single, named
from .reading import Aggregate, AggregateOptions, PointOptions, asked, latest, read
from .result import NumericList, NumericPoints, SeriesList, SeriesPoints, listed
from .writing import delete_range, insert

if TYPE_CHECKING:
    from ..http import AsyncRunner, SyncRunner

OneSeries: TypeAlias = str | tuple[str, str] | NodeId | NodeRef[Any] | Node


class DatapointsAPI:
    """Data points of time series."""

    def __init__(self, runner: SyncRunner) -> None:
        self._runner = runner

    @overload
    def retrieve(  # type: ignore[overload-overlap]
        self,
        series: OneSeries,
        start: Moment | None = None,
        end: Moment | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericPoints: ...
    @overload
    def retrieve(  # type: ignore[overload-overlap]
        self,
        series: OneSeries,
        start: Moment | None = None,
        end: Moment | None = None,
        **options: Unpack[PointOptions],
    ) -> SeriesPoints: ...
    @overload
    def retrieve(
        self,
        series: Mapping[str, OneSeries] | Iterable[OneSeries],
        start: Moment | None = None,
        end: Moment | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericList: ...
    @overload
    def retrieve(
        self,
        series: Mapping[str, OneSeries] | Iterable[OneSeries],
        start: Moment | None = None,
        end: Moment | None = None,
        **options: Unpack[PointOptions],
    ) -> SeriesList: ...
    def retrieve(
        self,
        series: Any,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        aggregates: Aggregate | Sequence[Aggregate] | None = None,
        granularity: str | None = None,
        limit: int | None = None,
        time_zone: str | None = None,
        target_unit: str | None = None,
        include_status: bool = False,
        progress: bool | Callable[[Progress], None] = False,
    ) -> SeriesPoints | SeriesList:
        """The data points from `start` until before `end`; both default to everything until now.

        `series`: an external id (the value of a property of type timeseries), a node that is a time series,
        several of them, or a mapping from names of your own to them. `limit` is for each series; without it
        all come. Times are datetimes, milliseconds, `"2d-ago"`, `"now"` or ISO text. `time_zone` decides when
        days, weeks and months begin, also over a change of clocks.
        """
        question = asked(start, end, aggregates, granularity, limit, time_zone, target_unit, include_status)
        found = self._runner.run(read(named(series), question, progress))
        return found[0] if is_single(series) else listed(found)

    @overload
    def latest(  # type: ignore[overload-overlap]
        self, series: OneSeries, *, before: Moment | None = None
    ) -> SeriesPoints: ...
    @overload
    def latest(
        self, series: Mapping[str, OneSeries] | Iterable[OneSeries], *, before: Moment | None = None
    ) -> SeriesList: ...
    def latest(self, series: Any, *, before: Moment | None = None) -> SeriesPoints | SeriesList:
        """The last data point of each series, or the last one before an instant."""
        found = self._runner.run(latest(named(series), before, dt.UTC))
        return found[0] if is_single(series) else listed(found)

    def insert(self, points: Any, series: OneSeries | None = None) -> int:
        """Insert data points, or replace those of the same time; returns how many.

        Pairs of time and value, a pandas series or a mapping for one `series`; without it a mapping from
        series to such, or a data frame with a column for each external id.
        """
        return self._runner.run(insert(series, points))

    def delete_range(self, series: OneSeries | Iterable[OneSeries], start: Moment, end: Moment) -> None:
        """Delete the data points from `start` until before `end`."""
        self._runner.run(delete_range(named(series), start, end))


class AsyncDatapointsAPI:
    """Data points of time series."""

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    @overload
    async def retrieve(  # type: ignore[overload-overlap]
        self,
        series: OneSeries,
        start: Moment | None = None,
        end: Moment | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericPoints: ...
    @overload
    async def retrieve(  # type: ignore[overload-overlap]
        self,
        series: OneSeries,
        start: Moment | None = None,
        end: Moment | None = None,
        **options: Unpack[PointOptions],
    ) -> SeriesPoints: ...
    @overload
    async def retrieve(
        self,
        series: Mapping[str, OneSeries] | Iterable[OneSeries],
        start: Moment | None = None,
        end: Moment | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericList: ...
    @overload
    async def retrieve(
        self,
        series: Mapping[str, OneSeries] | Iterable[OneSeries],
        start: Moment | None = None,
        end: Moment | None = None,
        **options: Unpack[PointOptions],
    ) -> SeriesList: ...
    async def retrieve(
        self,
        series: Any,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        aggregates: Aggregate | Sequence[Aggregate] | None = None,
        granularity: str | None = None,
        limit: int | None = None,
        time_zone: str | None = None,
        target_unit: str | None = None,
        include_status: bool = False,
        progress: bool | Callable[[Progress], None] = False,
    ) -> SeriesPoints | SeriesList:
        """As that of the blocking client."""
        question = asked(start, end, aggregates, granularity, limit, time_zone, target_unit, include_status)
        found = await self._runner.run(read(named(series), question, progress))
        return found[0] if is_single(series) else listed(found)

    @overload
    async def latest(  # type: ignore[overload-overlap]
        self, series: OneSeries, *, before: Moment | None = None
    ) -> SeriesPoints: ...
    @overload
    async def latest(
        self, series: Mapping[str, OneSeries] | Iterable[OneSeries], *, before: Moment | None = None
    ) -> SeriesList: ...
    async def latest(self, series: Any, *, before: Moment | None = None) -> SeriesPoints | SeriesList:
        """The last data point of each series, or the last one before an instant."""
        found = await self._runner.run(latest(named(series), before, dt.UTC))
        return found[0] if is_single(series) else listed(found)

    async def insert(self, points: Any, series: OneSeries | None = None) -> int:
        """Insert data points, or replace those of the same time; returns how many.

        Pairs of time and value, a pandas series or a mapping for one `series`; without it a mapping from
        series to such, or a data frame with a column for each external id.
        """
        return await self._runner.run(insert(series, points))

    async def delete_range(self, series: OneSeries | Iterable[OneSeries], start: Moment, end: Moment) -> None:
        """Delete the data points from `start` until before `end`."""
        await self._runner.run(delete_range(named(series), start, end))
