"""Reading many series at once, raw or aggregated, page by page: POST /timeseries/data/list."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import structs

from pygen_engine import cursors
from pygen_engine.errors import BadRequest
from pygen_engine.series import points, protobuf
from pygen_engine.series.bodies import AGGREGATES, Query, RetrieveBody
from pygen_engine.series.identity import Series, find
from pygen_engine.series.periods import Line, aggregates, converted
from pygen_engine.series.times import EARLIEST, LATEST, Granularity, instant, zone
from pygen_engine.storage.transaction import Snapshot

if TYPE_CHECKING:
    from pygen_engine.content import Content
    from pygen_engine.context import EngineContext

_DEFAULT_LIMIT = 100
_MOST_AGGREGATED = 10_000
_EVERYTHING = 2**31
_TOP = (
    "start",
    "end",
    "limit",
    "aggregates",
    "granularity",
    "include_outside_points",
    "time_zone",
    "include_status",
    "ignore_bad_data_points",
    "treat_uncertain_as_bad",
)


def retrieve(context: EngineContext, body: RetrieveBody, accept: str) -> dict[str, Any] | Content:
    now = int(time.time() * 1000)
    with context.store.read() as snapshot:
        found = find(snapshot, body.items, ignore_unknown=body.ignore_unknown_ids)
        items = [
            _Reading(context, snapshot, _complete(query, body), series, now).answer()
            for query, series in zip(body.items, found, strict=True)
            if series is not None
        ]
    if "protobuf" in accept:
        return protobuf.response(items)
    return {"items": [points.in_json(item) for item in items]}


def _complete(query: Query, body: RetrieveBody) -> Query:
    """What an item leaves open, the body says."""
    top = {name: getattr(body, name) for name in _TOP if getattr(query, name) is None}
    return structs.replace(query, **top)


class _Reading:
    """One series, for one item of a request."""

    def __init__(
        self, context: EngineContext, snapshot: Snapshot, query: Query, series: Series, now: int
    ) -> None:
        self._snapshot = snapshot
        self._query = query
        self._series = series
        self._label, self._convert = points.in_unit(context, series, query)
        self._start = 0 if query.start is None else instant(query.start, now)
        self._end = now if query.end is None else instant(query.end, now)
        if self._end <= self._start:
            raise BadRequest("end must be after start")
        self._limit = _DEFAULT_LIMIT if query.limit is None else query.limit
        # Relative times move between two pages, so they are no part of what a cursor belongs to.
        self._binding = cursors.fingerprint(
            series.number, query.aggregates, query.granularity, query.time_zone, query.ignore_bad_data_points
        )
        if query.cursor is not None:
            self._start = max(self._start, int(cursors.decode(self._binding, query.cursor)))

    def answer(self) -> dict[str, Any]:
        if self._query.aggregates:
            return self._aggregated(self._query.aggregates)
        if self._query.granularity is not None:
            raise BadRequest("granularity is only for aggregates")
        return self._raw()

    def _raw(self) -> dict[str, Any]:
        outside = bool(self._query.include_outside_points)
        if outside and self._query.cursor is not None:
            raise BadRequest("includeOutsidePoints cannot be combined with a cursor")
        rows = self._read(self._start, self._end, self._limit + 1)
        more = len(rows) > self._limit
        following = rows[self._limit][0] if more and self._limit else None
        rows = rows[: self._limit]
        if outside:
            rows = [*self._before(self._start), *rows, *self._after(self._end)]
        shown = [points.shown(row, self._query, self._convert) for row in rows]
        return self._page(shown, following)

    def _aggregated(self, wanted: Sequence[str]) -> dict[str, Any]:
        query = self._query
        unknown = [name for name in wanted if name not in AGGREGATES]
        if unknown or query.granularity is None or query.include_outside_points:
            raise BadRequest(
                f"unknown aggregates: {', '.join(unknown)[:200]}"
                if unknown
                else "aggregates need a granularity, and cannot be combined with includeOutsidePoints"
            )
        if self._series.is_string:
            raise BadRequest("Aggregates are not supported for time series of strings")
        limit = min(self._limit, _MOST_AGGREGATED)
        granularity, where = Granularity.of(query.granularity), zone(query.time_zone)
        first = granularity.floor(self._start, where)
        last = granularity.skip(first, self._end - 1, where)
        line = self._line(first, granularity.after(last, where))
        found = aggregates(line, granularity, where, self._start, self._end, wanted)
        rows = list(islice(found, limit + 1))
        following = rows[limit]["timestamp"] if len(rows) > limit else None
        return self._page([self._shown(row) for row in rows[:limit]], following)

    def _shown(self, row: dict[str, Any]) -> dict[str, Any]:
        shown = converted(row, self._convert)
        for name in ("maxDatapoint", "minDatapoint"):
            if name in shown:
                shown[name] = points.shown(shown[name], self._query, self._convert)
        return shown

    def _line(self, begin: int, end: int) -> Line:
        everything = structs.replace(self._query, ignore_bad_data_points=False)
        # Bad points are shown to whoever asks for them, but never calculated with.
        usable = structs.replace(self._query, ignore_bad_data_points=True)
        inside = points.read(self._snapshot, self._series, begin, end, _EVERYTHING, quality=everything)
        good = points.good_enough(inside, self._query)
        return Line(
            [*self._before(begin, everything), *inside, *self._after(end, everything)],
            [*self._before(begin, usable), *good, *self._after(end, usable)],
            self._series.is_step,
        )

    def _read(self, start: int, end: int, limit: int) -> list[points.Row]:
        return points.read(self._snapshot, self._series, start, end, limit, quality=self._query)

    def _before(self, moment: int, query: Query | None = None) -> list[points.Row]:
        return points.read(
            self._snapshot,
            self._series,
            EARLIEST,
            moment,
            1,
            quality=query or self._query,
            newest_first=True,
        )

    def _after(self, moment: int, query: Query | None = None) -> Iterable[points.Row]:
        return points.read(self._snapshot, self._series, moment, LATEST + 1, 1, quality=query or self._query)

    def _page(self, rows: list[dict[str, Any]], following: int | None) -> dict[str, Any]:
        more = {} if following is None else {"nextCursor": cursors.encode(self._binding, following)}
        return {**self._label, "datapoints": rows, **more}
