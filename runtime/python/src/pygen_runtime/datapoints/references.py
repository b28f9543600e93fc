"""Time series as parts of instances: they know who read them, and lead to their data points."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Unpack, overload

from ..errors import ValidationFailed
from ..instances.home import NOWHERE, Home, home_of
from ..instances.ids import NodeId, NodeRef
from ..instances.writing.results import Progress
from ..names import nearest
from .faces import AsyncDatapointsAPI, DatapointsAPI
from .moments import Moment
from .reading import Aggregate, AggregateOptions, PointOptions, RawOptions
from .result import NumericList, NumericPoints, SeriesList, SeriesPoints, TextPoints

_WHERE = ("data points", "datapoints")


def _blocking(home: Home) -> DatapointsAPI:
    return DatapointsAPI(home.blocking(*_WHERE, "datapoints"))


class _One:
    """One time series."""

    def _home(self) -> Home:
        raise AssertionError("each kind of time series says where it is from")

    def _series(self) -> Any:
        raise AssertionError("each kind of time series says how it is named")

    @overload
    def datapoints(
        self,
        start: Moment | None = None,
        end: Moment | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericPoints: ...
    @overload
    def datapoints(
        self, start: Moment | None = None, end: Moment | None = None, **options: Unpack[PointOptions]
    ) -> SeriesPoints: ...
    def datapoints(
        self,
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
    ) -> SeriesPoints:
        """The data points from `start` until before `end`; both default to everything until now.

        Times are datetimes, milliseconds, `"2d-ago"`, `"now"` or ISO text.
        """
        found: SeriesPoints = _blocking(self._home()).retrieve(
            self._series(),
            start,
            end,
            aggregates=aggregates,
            granularity=granularity,
            limit=limit,
            time_zone=time_zone,
            target_unit=target_unit,
            include_status=include_status,
            progress=progress,
        )
        return found

    def latest(self, *, before: Moment | None = None) -> SeriesPoints:
        """The last data point, or the last one before an instant."""
        found: SeriesPoints = _blocking(self._home()).latest(self._series(), before=before)
        return found

    def insert(self, points: Any) -> int:
        """Insert pairs of time and value, a pandas series or a mapping; returns how many."""
        return _blocking(self._home()).insert(points, self._series())

    def delete_range(self, start: Moment, end: Moment) -> None:
        """Delete the data points from `start` until before `end`."""
        _blocking(self._home()).delete_range(self._series(), start, end)

    @property
    def awaited(self) -> AwaitedSeries:
        """The same, to be awaited, of what an asynchronous client read."""
        return AwaitedSeries(self._home(), self._series())


class AwaitedSeries:
    """One time series that an asynchronous client read."""

    def __init__(self, home: Home, series: Any) -> None:
        self._face = AsyncDatapointsAPI(home.awaited(*_WHERE))
        self._series = series

    @overload
    async def datapoints(
        self,
        start: Moment | None = None,
        end: Moment | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericPoints: ...
    @overload
    async def datapoints(
        self, start: Moment | None = None, end: Moment | None = None, **options: Unpack[PointOptions]
    ) -> SeriesPoints: ...
    async def datapoints(self, start: Any = None, end: Any = None, **options: Any) -> Any:
        """The data points from `start` until before `end`; both default to everything until now."""
        return await self._face.retrieve(self._series, start, end, **options)

    async def latest(self, *, before: Moment | None = None) -> SeriesPoints:
        """The last data point, or the last one before an instant."""
        found: SeriesPoints = await self._face.latest(self._series, before=before)
        return found

    async def insert(self, points: Any) -> int:
        """Insert pairs of time and value, a pandas series or a mapping; returns how many."""
        return await self._face.insert(points, self._series)

    async def delete_range(self, start: Moment, end: Moment) -> None:
        """Delete the data points from `start` until before `end`."""
        await self._face.delete_range(self._series, start, end)


class SeriesRef(str, _One):
    """The value of a property of type timeseries: the external id of a time series, and its data points."""

    __slots__ = ("_from",)
    _from: Home

    def __new__(cls, external_id: str, home: Home = NOWHERE) -> SeriesRef:
        made = str.__new__(cls, external_id)
        made._from = home
        return made

    def __reduce__(self) -> Any:
        return SeriesRef, (str(self),)

    def __deepcopy__(self, memo: object) -> SeriesRef:
        return self

    def __str__(self) -> str:
        return str.__str__(self)

    def _home(self) -> Home:
        return self._from

    def _series(self) -> str:
        return str.__str__(self)


class TimeSeriesNode(_One):
    """What nodes of views that implement CogniteTimeSeries can do besides."""

    _is_series: ClassVar[bool] = True

    def _home(self) -> Home:
        return home_of(self)

    def _series(self) -> NodeId:
        node: Any = self
        return NodeId(node.space, node.external_id)


class NumericSeriesNode(TimeSeriesNode):
    """What nodes can do besides of views that ask for time series of numbers."""

    if TYPE_CHECKING:

        def datapoints(
            self, start: Moment | None = None, end: Moment | None = None, **options: Unpack[PointOptions]
        ) -> NumericPoints: ...
        def latest(self, *, before: Moment | None = None) -> NumericPoints: ...


class TextSeriesNode(TimeSeriesNode):
    """What nodes can do besides of views that ask for time series of texts, which have no aggregates."""

    if TYPE_CHECKING:

        def datapoints(  # type: ignore[override]
            self, start: Moment | None = None, end: Moment | None = None, **options: Unpack[RawOptions]
        ) -> TextPoints: ...
        def latest(self, *, before: Moment | None = None) -> TextPoints: ...


class SeriesGroup(Sequence[Any]):
    """The time series of many instances: their data points come as one frame, by few requests."""

    def __init__(self, home: Home, owned: Iterable[tuple[Any, Any]]) -> None:
        self._from = home
        self._owned = list(owned)
        """Instances, and what is theirs."""

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> SeriesGroup: ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return SeriesGroup(self._from, self._owned[index])
        return self._owned[index][1]

    def __len__(self) -> int:
        return len(self._owned)

    def __repr__(self) -> str:
        shown = ", ".join(str(_name(series)) for _, series in self._owned[:10])
        more = f", and {len(self) - 10:,} more" if len(self) > 10 else ""
        return f"<{len(self):,} time series: {shown}{more}>" if self._owned else "<no time series>"

    @overload
    def datapoints(
        self,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericList: ...
    @overload
    def datapoints(
        self,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[PointOptions],
    ) -> SeriesList: ...
    def datapoints(
        self, start: Any = None, end: Any = None, *, columns: str | None = None, **options: Any
    ) -> Any:
        """The data points of all of them; `.to_pandas()` is one frame.

        Columns are called as the series are, or by a property of the instances: `columns="name"`.
        """
        if not self:
            return NumericList([])
        return _blocking(self._from).retrieve(self.named(columns), start, end, **options)

    def latest(self, *, before: Moment | None = None, columns: str | None = None) -> SeriesList:
        """The last data point of each, or the last one before an instant."""
        if not self:
            return SeriesList([])
        found: SeriesList = _blocking(self._from).latest(self.named(columns), before=before)
        return found

    def insert(self, points: Any, *, columns: str | None = None) -> int:
        """Insert a data frame with a column for each series, or a mapping from series to points."""
        addressed = self.addressed(points, columns)
        return _blocking(self._from).insert(addressed) if self else 0

    def delete_range(self, start: Moment, end: Moment) -> None:
        """Delete the data points of all of them from `start` until before `end`."""
        if self:
            _blocking(self._from).delete_range(self.named(None).values(), start, end)

    @property
    def awaited(self) -> AwaitedGroup:
        """The same, to be awaited, of what an asynchronous client read."""
        return AwaitedGroup(self._from, self)

    def named(self, columns: str | None) -> dict[str, Any]:
        """The series by what their columns are called, each once."""
        found: dict[str, Any] = {}
        for owner, series in self._owned:
            label = _name(series) if columns is None else _label(owner, columns)
            if found.setdefault(label, series) != series:
                raise ValidationFailed(
                    f"two time series would have the column {label!r}: name columns by another property"
                )
        return found

    def addressed(self, points: Any, columns: str | None) -> dict[Any, Any]:
        """Points by series, given by the names of columns."""
        if not hasattr(points, "columns") and not isinstance(points, Mapping):
            raise ValidationFailed(
                "give a data frame with a column for each series, or a mapping from series to points"
            )
        known = self.named(columns)
        given = list(points.columns if hasattr(points, "columns") else points)
        unknown = next((label for label in given if label not in known), None)
        if unknown is not None:
            raise ValidationFailed(f"{unknown!r} is none of these time series.{nearest(str(unknown), known)}")
        frame = hasattr(points, "iloc")
        return {known[label]: points[label].dropna() if frame else points[label] for label in given}


class AwaitedGroup:
    """Many time series that an asynchronous client read."""

    def __init__(self, home: Home, group: SeriesGroup) -> None:
        self._face = AsyncDatapointsAPI(home.awaited(*_WHERE)) if group else None
        self._group = group

    @overload
    async def datapoints(
        self,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericList: ...
    @overload
    async def datapoints(
        self,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[PointOptions],
    ) -> SeriesList: ...
    async def datapoints(
        self, start: Any = None, end: Any = None, *, columns: str | None = None, **options: Any
    ) -> Any:
        """The data points of all of them; `.to_pandas()` is one frame."""
        if self._face is None:
            return NumericList([])
        return await self._face.retrieve(self._group.named(columns), start, end, **options)

    async def latest(self, *, before: Moment | None = None, columns: str | None = None) -> SeriesList:
        """The last data point of each, or the last one before an instant."""
        if self._face is None:
            return SeriesList([])
        found: SeriesList = await self._face.latest(self._group.named(columns), before=before)
        return found

    async def insert(self, points: Any, *, columns: str | None = None) -> int:
        """Insert a data frame with a column for each series, or a mapping from series to points."""
        addressed = self._group.addressed(points, columns)
        return await self._face.insert(addressed) if self._face is not None else 0

    async def delete_range(self, start: Moment, end: Moment) -> None:
        """Delete the data points of all of them from `start` until before `end`."""
        if self._face is not None:
            await self._face.delete_range(self._group.named(None).values(), start, end)


def group_of(instances: Sequence[Any], name: str | None) -> SeriesGroup:
    """The time series that a property of the instances names, or that they are."""
    owned = [(instance, series) for instance in instances for series in _theirs(instance, name)]
    first = next((series for _, series in owned), None)
    return SeriesGroup(first._home() if isinstance(first, _One) else NOWHERE, _plain(owned))


def _theirs(instance: Any, name: str | None) -> Iterator[Any]:
    value = instance if name is None else getattr(instance, name)
    if value is not None:
        yield from value if isinstance(value, list) else [value]


def _plain(owned: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """Nodes by their ids: what only names a series need not be the whole of it."""
    for owner, series in owned:
        yield owner, series._series() if isinstance(series, TimeSeriesNode) else series


def _name(series: Any) -> str:
    return str(getattr(series, "external_id", series))


def _label(owner: Any, name: str) -> str:
    value = getattr(owner, name, None)
    if value is None:
        known = [*type(owner).model_fields]
        hint = "" if name in known else nearest(name, known)
        raise ValidationFailed(f"{owner.external_id} has no {name!r} to call a column by.{hint}")
    return value.external_id if isinstance(value, NodeRef) else str(value)
