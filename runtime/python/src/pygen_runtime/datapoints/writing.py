"""Data points that are inserted or deleted."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from ..chunks import chunks
from ..errors import ValidationFailed
from ..http import Flow, Request
from ..http.written import delete_all, write_all
from .moments import Moment, milliseconds
from .naming import Named, named

_PATH = "/timeseries/data"
_MOST = 100_000
"""Most data points of one request."""
_SERIES = 10_000


def insert(series: Any, points: Any) -> Flow[int]:
    """The points of one series, or a mapping or frame of several; returns how many there were."""
    parts = list(_parted(series, points))
    total = sum(len(pairs) for _, pairs in parts)
    bodies = list(_bodies(parts))
    requests = [Request.post(_PATH, {"items": body}, kind="write") for body in bodies]
    yield from write_all(requests, bodies, "data points")
    return total


def delete_range(series: Sequence[Named], start: Moment, end: Moment) -> Flow[None]:
    begin, finish = milliseconds(start), milliseconds(end)
    if finish <= begin:
        raise ValidationFailed("end must be after start")
    ranges = [{**item.wire, "inclusiveBegin": begin, "exclusiveEnd": finish} for item in series]
    parts = list(chunks(ranges, _SERIES))
    requests = [Request.post(f"{_PATH}/delete", {"items": part}, kind="delete") for part in parts]
    yield from delete_all(requests, parts, "ranges to delete")


def _parted(series: Any, points: Any) -> Iterator[tuple[Named, list[dict[str, Any]]]]:
    if series is not None:
        (item,) = named([series])
        column = _only_column(points) if _is_frame(points) else points
        yield item, [_point(at, value) for at, value in _pairs(column)]
    elif _is_frame(points):
        for label in points.columns:
            column = points[label].dropna()
            (item,) = named([label])
            yield item, [_point(at, value) for at, value in column.items()]
    elif isinstance(points, Mapping):
        for key, pairs in points.items():
            (item,) = named([key])
            yield item, [_point(at, value) for at, value in _pairs(pairs)]
    else:
        raise ValidationFailed("without a series, points are a mapping or a data frame of several")


def _is_frame(points: Any) -> bool:
    return hasattr(points, "columns") and hasattr(points, "iloc")


def _only_column(frame: Any) -> Any:
    if len(frame.columns) != 1:
        raise ValidationFailed(
            f"a frame for one series has one column, not {len(frame.columns)}: leave out the series, and "
            "columns are written to the series they are called after"
        )
    return frame.iloc[:, 0]


def _pairs(points: Any) -> Iterator[tuple[Any, Any]]:
    """Pairs as they are, a pandas series by its index, or a mapping from times to values."""
    if isinstance(points, str) or not isinstance(points, Iterable):
        raise ValidationFailed(f"points are pairs of time and value, or a pandas series, not {points!r}")
    for pair in points.items() if hasattr(points, "items") else points:
        try:
            at, value = pair
        except (TypeError, ValueError):
            raise ValidationFailed(f"points are pairs of time and value, not {pair!r}") from None
        yield at, value


def _point(at: Any, value: Any) -> dict[str, Any]:
    if hasattr(value, "item"):  # a number of numpy
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValidationFailed(f"{value!r} at {at} is no value of a data point: give a number or a text")
    if isinstance(value, float) and not math.isfinite(value):
        raise ValidationFailed(f"{value} at {at} is no value of a good data point: leave it out")
    return {"timestamp": milliseconds(at), "value": value}


def _bodies(parts: Iterable[tuple[Named, list[dict[str, Any]]]]) -> Iterator[list[dict[str, Any]]]:
    """Requests that are as full as the service allows."""
    body: list[dict[str, Any]] = []
    room = _MOST
    for item, points in parts:
        left = iter(points)
        while some := list(islice(left, room)):
            body.append({**item.wire, "datapoints": some})
            room -= len(some)
            if room == 0 or len(body) == _SERIES:
                yield body
                body, room = [], _MOST
    if body:
        yield body
