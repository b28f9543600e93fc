"""One series cut into periods, and what is known of each: the aggregates.

Between two data points the value of a step series is that of the earlier one; any other series runs straight
from one to the next when they are at most an hour apart, and is unknown in between otherwise. Averages and
continuous variances weigh by time over what is known; where nothing is, they are those of the points alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property
from itertools import pairwise
from typing import Any

from pygen_engine.series.points import Convert, Row
from pygen_engine.series.times import Granularity

_HOUR = 3_600_000
_WITHOUT_POINTS = {"interpolation", "stepInterpolation", "durationGood", "durationUncertain", "durationBad"}
"""Who asks for these also hears of periods in which no point lies."""
_STATUSES = ("Good", "Uncertain", "Bad")
Piece = tuple[int, float, int, float]
"""When and what at its beginning and its end: the series runs straight in between."""


@dataclass(frozen=True)
class Line:
    """A series as the function aggregates are made of."""

    rows: Sequence[Row]
    """All points of the range, with the one before and the one after it."""
    good: Sequence[Row]
    is_step: bool

    @cached_property
    def times(self) -> list[int]:
        return [row[0] for row in self.good]

    @cached_property
    def all_times(self) -> list[int]:
        return [row[0] for row in self.rows]

    def at(self, moment: int, *, step: bool) -> float | None:
        place = bisect_left(self.times, moment)
        if place < len(self.good) and self.times[place] == moment:
            return _number(self.good[place])
        if place == 0:
            return None
        before = self.good[place - 1]
        if step or self.is_step:
            return _number(before)
        if place == len(self.good) or self.times[place] - before[0] > _HOUR:
            return None
        return _between(before, self.good[place], moment)

    def pieces(self, begin: int, end: int) -> Iterator[Piece]:
        """What is known between two instants."""
        first = max(bisect_left(self.times, begin + 1) - 1, 0)
        for place in range(first, len(self.good)):
            here = self.good[place]
            if here[0] >= end:
                return
            following = self.good[place + 1] if place + 1 < len(self.good) else None
            if self.is_step:
                low, high = max(here[0], begin), min(end if following is None else following[0], end)
                if low < high:
                    yield low, _number(here), high, _number(here)
            elif following is not None and following[0] - here[0] <= _HOUR:
                low, high = max(here[0], begin), min(following[0], end)
                if low < high:
                    yield low, _between(here, following, low), high, _between(here, following, high)


def _number(row: Row) -> float:
    assert isinstance(row[1], float)
    return row[1]


def _between(before: Row, after: Row, moment: int) -> float:
    if moment == before[0]:
        return _number(before)
    share = (moment - before[0]) / (after[0] - before[0])
    return _number(before) + (_number(after) - _number(before)) * share


class Period:
    """What is known of the time from `begin` until before `end`."""

    def __init__(self, line: Line, begin: int, end: int) -> None:
        self.line = line
        self.begin = begin
        self.end = end

    @cached_property
    def points(self) -> Sequence[Row]:
        times = self.line.times
        return self.line.good[bisect_left(times, self.begin) : bisect_left(times, self.end)]

    @cached_property
    def all_points(self) -> Sequence[Row]:
        times = self.line.all_times
        return self.line.rows[bisect_left(times, self.begin) : bisect_left(times, self.end)]

    @cached_property
    def values(self) -> list[float]:
        return [_number(point) for point in self.points]

    @cached_property
    def pieces(self) -> list[Piece]:
        return list(self.line.pieces(self.begin, self.end))

    def average(self) -> float:
        known = sum(high - low for low, _, high, _ in self.pieces)
        if not known:
            return sum(self.values) / len(self.values)
        return sum((a + b) / 2 * (high - low) for low, a, high, b in self.pieces) / known

    def continuous_variance(self) -> float:
        known = sum(high - low for low, _, high, _ in self.pieces)
        if not known:
            return self.discrete_variance()
        mean = self.average()
        squares = (
            ((a - mean) ** 2 + (a - mean) * (b - mean) + (b - mean) ** 2) / 3 * (high - low)
            for low, a, high, b in self.pieces
        )
        return sum(squares) / known

    def discrete_variance(self) -> float:
        mean = sum(self.values) / len(self.values)
        return sum((value - mean) ** 2 for value in self.values) / len(self.values)

    def total_variation(self) -> float:
        return sum(abs(later - earlier) for earlier, later in pairwise(self.values))

    def extreme(self, better: Callable[[float, float], bool]) -> Row:
        best = self.points[0]
        for point in self.points:
            if better(_number(point), _number(best)):
                best = point
        return best

    def count(self, quality: int) -> int:
        return sum(code >> 30 == quality for _, _, code in self.all_points)

    def duration(self, quality: int) -> int:
        """Milliseconds during which the last point had this quality."""
        times, rows = self.line.all_times, self.line.rows
        first = max(bisect_left(times, self.begin + 1) - 1, 0)
        spent = 0
        for place in range(first, len(rows)):
            if times[place] >= self.end:
                break
            until = times[place + 1] if place + 1 < len(rows) else self.end
            if rows[place][2] >> 30 == quality:
                spent += max(min(until, self.end) - max(times[place], self.begin), 0)
        return spent


_OF_POINTS: dict[str, Callable[[Period], Any]] = {
    "average": Period.average,
    "max": lambda period: max(period.values),
    "min": lambda period: min(period.values),
    "count": lambda period: len(period.points),
    "sum": lambda period: sum(period.values),
    "continuousVariance": Period.continuous_variance,
    "discreteVariance": Period.discrete_variance,
    "totalVariation": Period.total_variation,
    "maxDatapoint": lambda period: period.extreme(lambda one, other: one > other),
    "minDatapoint": lambda period: period.extreme(lambda one, other: one < other),
}
_OF_LINE = {"average", "continuousVariance"}
_IN_UNIT = {"average", "max", "min", "sum", "interpolation", "stepInterpolation"}


def aggregates(
    line: Line,
    granularity: Granularity,
    where: tzinfo,
    start: int,
    end: int,
    wanted: Sequence[str],
) -> Iterator[dict[str, Any]]:
    """A row for each period between two instants of which something is known."""
    empty_too = not _WITHOUT_POINTS.isdisjoint(wanted)
    begin = granularity.floor(start, where)
    while begin < end:
        period = Period(line, begin, granularity.after(begin, where))
        row = {}
        if period.all_points or empty_too:
            row = {name: value for name in wanted if (value := _value(period, name)) is not None}
        if row:
            yield {"timestamp": begin, **row}
            begin = period.end
            continue
        place = bisect_left(line.all_times, period.end)
        if place == len(line.rows):
            return
        begin = granularity.skip(period.end, line.all_times[place], where)


def converted(row: dict[str, Any], convert: Convert | None) -> dict[str, Any]:
    if convert is None:
        return row
    return {name: convert(value) if name in _IN_UNIT else value for name, value in row.items()}


def _value(period: Period, name: str) -> Any:
    if name == "interpolation":
        return period.line.at(period.begin, step=False)
    if name == "stepInterpolation":
        return period.line.at(period.begin, step=True)
    if name.startswith("duration"):
        spent = period.duration(_STATUSES.index(name.removeprefix("duration")))
        return spent if spent or period.all_points else None
    if name in ("countGood", "countUncertain", "countBad"):
        return period.count(_STATUSES.index(name.removeprefix("count"))) if period.all_points else None
    known = period.points or (period.pieces and name in _OF_LINE)
    return _OF_POINTS[name](period) if known else None
