"""Cutting a view into parts of about the same size, by a bounded number of requests.

Parts are cut along what never changes of an instance: its space, then its external id. Cut along anything
else, an instance that changes while it is read would be read twice, or not at all. Counts only say where
to cut: however wrong they are, the parts are disjoint and cover everything.
"""

from __future__ import annotations

from typing import Any

import msgspec

from ...errors import ApiError
from ...filters.algebra import And, Equals, Filter, In, Not, Range, both
from ...filters.whose import has_data
from ...http.flow import Flow
from ...http.values import Request, Response
from ...instances.spec import View
from ..planning.whose import refuse
from ..requests import LIST, counted, counting
from .keys import alphabet, between
from .parts import EVEN, Cut, Part, covering, fullest, packed

SMALL = 20_000
"""Rows that are not worth cutting: two pages."""
CONCURRENCY = 4
"""Partitions unless told otherwise: a project allows eight queries at a time, and others ask too."""
MOST_PARTITIONS = 8
WORTH_CUTTING = 0.375
"""Groups below so much of a partition's share stay whole: there is enough else to balance partitions with."""
MOST_REQUESTS = 48
MOST_SPACES = 16
_SIDE_BY_SIDE = 4
_PAGE = 1000
STATISTICS = "/models/statistics/spaces"


class _Interval(msgspec.Struct):
    """Ids from `low` to `high`, of which both were seen or made."""

    group: int
    low: str
    high: str
    rows: int
    first: bool = False
    """Everything before `low` belongs to it as well."""
    done: bool = False


class _Group(msgspec.Struct):
    """The instances of one space, or those of no space that has a group of its own."""

    condition: Filter | None
    rows: int
    letters: list[str] = []


def cut(view: View, filter: Filter | None, partitions: int | None = None) -> Flow[Cut]:
    """The parts of what meets `filter`; at most so many partitions."""
    refuse(filter, "a read in parts", "iterate() looks at each page once more")
    return (yield from _Cutter(view, filter).cut(partitions))


class _Cutter:
    def __init__(self, view: View, filter: Filter | None) -> None:
        self._view = view
        self._filter = filter
        self._base = "edge" if view.used_for == "edge" else "node"
        self._id = (self._base, "externalId")
        self._space = (self._base, "space")
        self._requests = 0
        self._groups: list[_Group] = []
        self._intervals: list[_Interval] = []

    def cut(self, partitions: int | None) -> Flow[Cut]:
        if partitions == 1:
            return self._whole(0, "one partition was asked for")
        try:
            (rows,) = yield from self._counts([None])
        except ApiError as error:
            if error.status != 400:
                raise
            return self._whole(0, "the service does not count what meets this condition")
        wanted = min(-(-rows // SMALL), partitions or CONCURRENCY, MOST_PARTITIONS)
        if wanted <= 1:
            return self._whole(rows, f"up to {SMALL:,} rows are two pages")
        yield from self._by_space(rows)
        yield from self._by_id(rows // wanted, wanted)
        made = packed(self._parts(), wanted)
        return Cut(made, rows, self._requests, "by space and external id, which never change")

    def _whole(self, rows: int, why: str) -> Cut:
        return Cut(((Part(None, rows),),), rows, self._requests, why)

    def _counts(self, conditions: list[Filter | None]) -> Flow[list[int]]:
        """How many rows meet each condition."""
        requests = [counting(self._view, both(self._filter, condition)) for condition in conditions]
        self._requests += len(requests)
        responses: list[Response] = yield requests
        return [counted(response) for response in responses]

    # ---- by space -----------------------------------------------------------------------------------

    def _by_space(self, rows: int) -> Flow[None]:
        """A group for each of the largest spaces, and one for all the others, which is usually empty."""
        named = spaces_of(self._filter, self._space)
        spaces = named if named is not None else (yield from self._listed_spaces())
        spaces = spaces[:MOST_SPACES]
        if not spaces:
            self._groups = [_Group(None, rows)]
            return
        conditions: list[Filter | None] = [Equals(self._space, space) for space in spaces]
        counts = [rows] if len(spaces) == 1 else (yield from self._counts(conditions))
        self._groups = [_Group(condition, count) for condition, count in zip(conditions, counts, strict=True)]
        if spaces != named:
            rest = max(0, rows - sum(counts))
            self._groups.append(_Group(Not(In(self._space, tuple(spaces))), rest))

    def _listed_spaces(self) -> Flow[list[str]]:
        """Those with instances, the largest first. Whoever may not see that gets one group of everything."""
        self._requests += 1
        try:
            response: Response = yield Request.get(STATISTICS)
        except ApiError as error:
            if error.status not in (400, 403, 404):
                raise
            return []
        with response.understood():
            found = [(int(item[f"{self._base}s"]), str(item["space"])) for item in response.items()]
        found = [(count, space) for count, space in found if count and not space.startswith("cdf_")]
        return [space for _, space in sorted(found, reverse=True)]

    # ---- by external id -----------------------------------------------------------------------------

    def _by_id(self, share: int, partitions: int) -> Flow[None]:
        """Halve what is more than a partition should have, then the largest, until partitions are even.

        No further than that: each part costs a request of its own, and a page that is not full.
        """
        if self._even(share, partitions):
            return
        large = [number for number, group in enumerate(self._groups) if group.rows > WORTH_CUTTING * share]
        for number in sorted(large, key=lambda number: -self._groups[number].rows):
            if self._requests + 4 <= MOST_REQUESTS:
                yield from self._measure(number)
        while self._requests < MOST_REQUESTS and not self._even(share, partitions):
            room = min(_SIDE_BY_SIDE, MOST_REQUESTS - self._requests)
            halves = self._largest(share, room) or self._largest(0, room)
            if not halves:
                return
            yield from self._halve(halves)

    def _even(self, share: int, partitions: int) -> bool:
        return fullest(packed(self._parts(), partitions)) <= EVEN * share

    def _measure(self, number: int) -> Flow[None]:
        """The ends of a group, and the characters of its ids."""
        group = self._groups[number]
        responses = yield [
            self._ids(group.condition, 1, "ascending"),
            self._ids(group.condition, 1, "descending"),
            self._ids(group.condition, _PAGE, None),
        ]
        self._requests += 3
        low, high, some = map(_external_ids, responses)
        if low and high:
            group.letters = alphabet([*low, *high, *some])
            self._intervals.append(_Interval(number, low[0], high[0], group.rows, first=True))

    def _largest(self, most: int, room: int) -> list[tuple[_Interval, str]]:
        """The largest intervals that are too large, and where to halve them."""
        found: list[tuple[_Interval, str]] = []
        for interval in sorted(self._intervals, key=lambda interval: -interval.rows):
            if len(found) == room or interval.rows <= most:
                break
            if not interval.done:
                middle = between(interval.low, interval.high, self._groups[interval.group].letters)
                interval.done = middle is None
                found += [(interval, middle)] if middle is not None else []
        return found

    def _halve(self, halves: list[tuple[_Interval, str]]) -> Flow[None]:
        counts = yield from self._counts(
            [
                both(self._groups[interval.group].condition, self._within(interval, None, middle))
                for interval, middle in halves
            ]
        )
        for (interval, middle), count in zip(halves, counts, strict=True):
            left = min(count, interval.rows)
            if 0 < left < interval.rows:
                self._intervals.append(_Interval(interval.group, middle, interval.high, interval.rows - left))
                interval.high, interval.rows = middle, left
            elif self._requests < MOST_REQUESTS:
                yield from self._tighten(interval, middle, empty_left=left == 0)

    def _within(self, interval: _Interval, start: str | None, end: str | None) -> Filter:
        """Ids of the interval from `start` and up to `end`; what comes before the first id is part of it."""
        low = start if start is not None else None if interval.first else interval.low
        return Range(self._id, gte=low, lt=end)

    def _tighten(self, interval: _Interval, middle: str, *, empty_left: bool) -> Flow[None]:
        """All rows are in one half: go on from the first, or up to the last, that is there."""
        group = self._groups[interval.group]
        rest = Range(self._id, gte=middle) if empty_left else Range(self._id, lt=middle)
        self._requests += 1
        response = yield self._ids(
            both(group.condition, rest), 1, "ascending" if empty_left else "descending"
        )
        found = _external_ids(response)
        if empty_left:
            interval.low = found[0] if found else middle
        else:
            interval.high = found[0] if found else middle

    def _ids(self, condition: Filter | None, limit: int, direction: str | None) -> Request:
        """Some instances, without properties."""
        body: dict[str, Any] = {"instanceType": self._base, "limit": limit}
        kept = both(self._filter, has_data(self._view), condition)
        if kept is not None:
            body["filter"] = kept.dump()
        if direction is not None:
            body["sort"] = [{"property": list(self._id), "direction": direction}]
        return Request.post(LIST, body)

    def _parts(self) -> list[Part]:
        parts: list[Part] = []
        for number, group in enumerate(self._groups):
            own = [interval for interval in self._intervals if interval.group == number]
            cuts = [(interval.low, interval.rows) for interval in own if not interval.first]
            first = max(0, group.rows - sum(rows for _, rows in cuts))
            parts += covering(group.condition, self._id, cuts, first)
        return parts


def _external_ids(response: Response) -> list[str]:
    with response.understood():
        return [item["externalId"] for item in response.items()]


def spaces_of(filter: Filter | None, space: tuple[str, ...]) -> list[str] | None:
    """The only spaces whose instances can meet a condition, where it says so."""
    if isinstance(filter, And):
        found = (spaces_of(part, space) for part in filter.filters)
        return next((spaces for spaces in found if spaces is not None), None)
    if isinstance(filter, Equals) and filter.property == space and isinstance(filter.value, str):
        return [filter.value]
    if isinstance(filter, In) and filter.property == space and isinstance(filter.values, tuple):
        return [value for value in filter.values if isinstance(value, str)]
    return None
