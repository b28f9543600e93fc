"""What is asked for data points, page by page and side by side."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from math import ceil
from typing import Any, Literal, TypeAlias, TypedDict, get_args
from zoneinfo import ZoneInfo

import msgspec

from ..chunks import chunks
from ..counts import counted
from ..decoders import decoder_of
from ..errors import ApiError, ServerError, ValidationFailed
from ..http import Flow, Request, Response, Settle, answer_of
from ..http.flow import Outcome, stuck
from ..instances.record import Milliseconds
from ..instances.writing.progress import Reporter, reporter
from ..instances.writing.results import Progress
from ..names import nearest
from .moments import Moment, milliseconds, now
from .naming import Named
from .result import NumericPoints, SeriesPoints, TextPoints

Aggregate: TypeAlias = Literal[
    "average",
    "max",
    "min",
    "count",
    "sum",
    "interpolation",
    "step_interpolation",
    "continuous_variance",
    "discrete_variance",
    "total_variation",
    "count_good",
    "count_uncertain",
    "count_bad",
    "duration_good",
    "duration_uncertain",
    "duration_bad",
]


class RawOptions(TypedDict, total=False):
    """What is asked of data points as they are besides when."""

    limit: int | None
    time_zone: str | None
    target_unit: str | None
    include_status: bool
    progress: bool | Callable[[Progress], None]


class AggregateOptions(RawOptions):
    """What is asked of aggregates besides when."""

    aggregates: Aggregate | Sequence[Aggregate]
    granularity: str


class PointOptions(RawOptions, total=False):
    """What is asked of data points besides when."""

    aggregates: Aggregate | Sequence[Aggregate] | None
    granularity: str | None


_PATH = "/timeseries/data"
_RAW, _AGGREGATED = 100_000, 10_000
"""Most data points of one answer, over all its series."""
_AT_ONCE = 8
_GRANULARITY = re.compile(r"(\d*) ?([a-z]+?)s?")
_UNITS = {
    unit: (count, short)
    for units, count, short in (
        ("s second", 1, "s"), ("m minute", 1, "m"), ("h hour", 1, "h"), ("d day", 1, "d"), ("w week", 7, "d"),
        ("mo month", 1, "mo"), ("q quarter", 3, "mo"), ("y year", 12, "mo"),
    )
    for unit in units.split()
}  # fmt: skip
"""What people say, as the service has it: it knows no weeks, quarters and years."""
_LENGTHS = {"s": 1_000, "m": 60_000, "h": 3_600_000}


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """One read, as the API has it."""

    start: int
    end: int
    limit: int | None
    aggregates: tuple[str, ...]
    granularity: str | None
    zone: dt.tzinfo
    options: Mapping[str, Any]
    """What is said of every series besides."""

    @property
    def page(self) -> int:
        return _AGGREGATED if self.aggregates else _RAW

    @property
    def period(self) -> int | None:
        """Milliseconds of a period, where all are of the same length; 1 for raw data points."""
        if not self.aggregates:
            return 1
        match = _GRANULARITY.fullmatch(self.granularity or "")
        length = None if match is None else _LENGTHS.get(match[2])
        return None if match is None or length is None else int(match[1]) * length


def asked(
    start: Moment | None,
    end: Moment | None,
    aggregates: Aggregate | Sequence[Aggregate] | None,
    granularity: str | None,
    limit: int | None,
    time_zone: str | None,
    target_unit: str | None,
    include_status: bool,
) -> Asked:
    limit = counted("limit", limit, 1)
    names = tuple(map(_aggregate, (aggregates,) if isinstance(aggregates, str) else aggregates or ()))
    if bool(names) != bool(granularity):
        raise ValidationFailed("aggregates and granularity belong together, such as 'average' and '1h'")
    granularity = None if granularity is None else _granularity(granularity)
    begin, finish = 0 if start is None else milliseconds(start), now() if end is None else milliseconds(end)
    if finish <= begin:
        raise ValidationFailed("end must be after start")
    options = {
        "aggregates": [_camel(name) for name in names] or None,
        "granularity": granularity,
        "timeZone": time_zone,
        "targetUnit": target_unit,
        "includeStatus": include_status or None,
    }
    return Asked(
        start=begin,
        end=finish,
        limit=limit,
        aggregates=names,
        granularity=granularity,
        zone=_zone(time_zone),
        options={name: value for name, value in options.items() if value is not None},
    )


def _aggregate(name: str) -> str:
    """As we call it; the names of the API will do."""
    known = get_args(Aggregate)
    found = re.sub("(?<=[a-z])[A-Z]", lambda letter: f"_{letter[0]}", str(name)).lower()
    if found not in known:
        raise ValidationFailed(f"{name!r} is no aggregate.{nearest(found, known)}")
    return found


def _granularity(text: str) -> str:
    match = _GRANULARITY.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None or match[2] not in _UNITS:
        raise ValidationFailed(
            f"{text!r} is no granularity: give for example '30s', '15m', '1h', '1d' or '1mo'"
        )
    count, unit = _UNITS[match[2]]
    return f"{int(match[1] or 1) * count}{unit}"


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


def _zone(name: str | None) -> dt.tzinfo:
    if name is None:
        return dt.UTC
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        raise ValidationFailed(f"{name!r} is no time zone: give for example 'Europe/Oslo'") from None


class _Status(msgspec.Struct, gc=False):
    symbol: str = "Good"


class _Point(msgspec.Struct, gc=False, rename="camel"):
    """One as it was measured; many come, so it has room for nothing else."""

    timestamp: Milliseconds
    value: float | str | None = None
    status: _Status | None = None


class _Period(_Point, gc=False, rename="camel"):
    """What is said of a period, in what was asked for."""

    average: float | None = None
    max: float | None = None
    min: float | None = None
    count: float | None = None
    sum: float | None = None
    interpolation: float | None = None
    step_interpolation: float | None = None
    continuous_variance: float | None = None
    discrete_variance: float | None = None
    total_variation: float | None = None
    count_good: float | None = None
    count_uncertain: float | None = None
    count_bad: float | None = None
    duration_good: float | None = None
    duration_uncertain: float | None = None
    duration_bad: float | None = None


class _Item(msgspec.Struct, rename="camel"):
    datapoints: Sequence[_Point]
    next_cursor: str | None = None
    external_id: str | None = None
    is_string: bool = False
    is_step: bool = False
    unit: str | None = None
    unit_external_id: str | None = None


class _Answer(msgspec.Struct):
    items: list[_Item]


class _PeriodsItem(_Item, rename="camel"):
    datapoints: Sequence[_Period]


class _Periods(msgspec.Struct):
    items: list[_PeriodsItem]


_ANSWER, _PERIODS = decoder_of(_Answer), decoder_of(_Periods)
_Decoder: TypeAlias = msgspec.json.Decoder[Any]


class _Span:
    """A part of one series that is read page by page; `cursor` leads to its next page."""

    def __init__(self, series: Named, start: int, end: int, cursor: str | None = None) -> None:
        self.series = series
        self.start = start
        self.end = end
        self.cursor = cursor
        self.points: list[_Point] = []

    def item(self, limit: int) -> dict[str, Any]:
        cursor = {} if self.cursor is None else {"cursor": self.cursor}
        return {**self.series.wire, "start": self.start, "end": self.end, "limit": limit, **cursor}


def read(
    series: Sequence[Named], question: Asked, progress: bool | Callable[[Progress], None] = False
) -> Flow[list[SeriesPoints]]:
    """All pages of all series: several series a request, and long series in several parts at once."""
    with reporter(progress, None, "datapoints") as report:
        found = yield from _read(series, question, report)
    return found


def _read(series: Sequence[Named], question: Asked, report: Reporter) -> Flow[list[SeriesPoints]]:
    spans = {item.label: [_Span(item, question.start, question.end)] for item in series}
    about: dict[str, _Item] = {}
    open_spans = [parts[0] for parts in spans.values()]
    first = True
    decoder: _Decoder = _PERIODS if question.aggregates else _ANSWER
    while open_spans:
        groups = _grouped(open_spans)
        requests = [_request(group, question) for group in groups]
        answers: dict[int, Sequence[_Item]] = {}
        outcomes = yield Settle(requests, on_done=partial(_arrived, decoder, answers, report))
        left: list[_Span] = []
        for place, outcome in enumerate(outcomes):
            response, group = answer_of(outcome), groups[place]
            items = answers.get(place) or response.read(decoder).items
            if len(items) != len(group):
                raise response.malformed(f"{len(items)} series, {len(group)} were asked for")
            for span, item in zip(group, items, strict=True):
                about.setdefault(span.series.label, item)
                span.points += item.datapoints
                if _goes_on(span, item, question, response):
                    parts = _parted(span, question) if first else []
                    spans[span.series.label] += parts
                    left += parts or [span]
        open_spans = left
        first = False
    return [_series(item, about[item.label], spans[item.label], question) for item in series]


def _arrived(
    decoder: _Decoder, answers: dict[int, Sequence[_Item]], report: Reporter, place: int, outcome: Outcome
) -> None:
    """Read an answer as it comes, and tell how many points it brought."""
    with suppress(ApiError):  # what cannot be read is told when all have come
        answers[place] = answer_of(outcome).read(decoder).items
        report.add(sum(len(item.datapoints) for item in answers[place]))


def _grouped(spans: list[_Span]) -> list[list[_Span]]:
    """As many requests as may be under way at once, but no more series than one of them takes."""
    return list(chunks(spans, min(max(ceil(len(spans) / _AT_ONCE), 1), 100)))


def _request(group: list[_Span], question: Asked) -> Request:
    share = question.page // len(group)
    items = []
    for span in group:
        left = share if question.limit is None else min(share, question.limit - len(span.points))
        items.append({**span.item(left), **question.options})
    return Request.post(f"{_PATH}/list", {"items": items})


def _goes_on(span: _Span, item: _Item, question: Asked, response: Response) -> bool:
    if item.next_cursor and item.next_cursor == span.cursor:
        raise stuck(response)
    span.cursor = item.next_cursor or None
    enough = question.limit is not None and len(span.points) >= question.limit
    return span.cursor is not None and not enough and bool(item.datapoints)


def _parted(span: _Span, question: Asked) -> list[_Span]:
    """The rest of a span in parts that are about as long as what its first page held."""
    period = question.period
    if question.limit is not None or period is None:
        return []
    begin = span.points[-1].timestamp + period
    page = max(begin - span.points[0].timestamp, period)
    count = min(ceil((span.end - begin) / page), _AT_ONCE)
    if count < 2:
        return []
    length = ceil((span.end - begin) / count / period) * period
    starts = range(begin, span.end, length)
    return [_Span(span.series, start, min(start + length, span.end)) for start in starts]


def _series(named: Named, about: _Item, spans: list[_Span], question: Asked) -> SeriesPoints:
    # What is parted has its first page in the first span; the parts begin where that page ends.
    points = [point for span in sorted(spans, key=lambda span: span.start) for point in span.points]
    found = _empty(named, about, question.zone, aggregated=bool(question.aggregates))
    found.times = [point.timestamp for point in points]
    if question.aggregates:
        for name in question.aggregates:
            found.columns[name] = [getattr(point, name) for point in points]
        return found
    found.columns["value"] = _values(points, about.is_string)
    if question.options.get("includeStatus"):
        found.columns["status"] = [
            "Good" if point.status is None else point.status.symbol for point in points
        ]
    return found


def _empty(named: Named, about: _Item, zone: dt.tzinfo, *, aggregated: bool = False) -> SeriesPoints:
    unit = about.unit_external_id or about.unit
    kind = TextPoints if about.is_string and not aggregated else NumericPoints
    return kind(named.label, about.external_id, about.is_string, about.is_step, unit, zone)


def _values(points: Sequence[_Point], is_string: bool) -> list[float | str | None]:
    """JSON has no infinities: they come as texts."""
    values = [point.value for point in points]
    kinds = set(map(type, values)) - {type(None)}
    if kinds <= ({str} if is_string else {float, int}):
        return values
    with suppress(ValueError):
        if not is_string:
            return [float(value) if isinstance(value, str) else value for value in values]
    wanted = "texts" if is_string else "numbers"
    raise ServerError(f"The answer does not have the expected form: data points are no {wanted}")


def latest(series: Sequence[Named], before: Moment | None, zone: dt.tzinfo) -> Flow[list[SeriesPoints]]:
    moment = {} if before is None else {"before": milliseconds(before)}
    parts = list(chunks(series, 100))
    responses: list[Response] = yield [
        Request.post(f"{_PATH}/latest", {"items": [{**item.wire, **moment} for item in part]})
        for part in parts
    ]
    found = []
    for part, response in zip(parts, responses, strict=True):
        answers = response.read(_ANSWER).items
        if len(answers) != len(part):
            raise response.malformed(f"{len(answers)} series, {len(part)} were asked for")
        for item, answer in zip(part, answers, strict=True):
            points = _empty(item, answer, zone)
            points.times = [point.timestamp for point in answer.datapoints]
            points.columns["value"] = _values(answer.datapoints, answer.is_string)
            found.append(points)
    return found
