"""Instants as people give them: a moment, milliseconds, or so long ago."""

from __future__ import annotations

import datetime as dt
import re
import time
from typing import Any, TypeAlias

from ..errors import ValidationFailed
from ..instances.timestamps import parse_timestamp

Moment: TypeAlias = dt.datetime | dt.date | int | str
"""A datetime (UTC unless it says more), a day, milliseconds since 1970, `now`, `2d-ago`, or ISO text."""

_RELATIVE = re.compile(r"(\d{1,9})([smhdw])-(ago|ahead)")
_UNITS = {"s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000}
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def now() -> int:
    return int(time.time() * 1000)


def milliseconds(moment: Any) -> int:
    if isinstance(moment, bool):
        raise _unfit(moment)
    if hasattr(moment, "__index__"):  # also of numpy
        return int(moment)
    if isinstance(moment, str):
        return _of_text(moment)
    if type(moment).__name__ == "datetime64":  # of numpy, which may count nanoseconds
        moment = moment.astype("datetime64[ms]").item()
    if isinstance(moment, dt.datetime) and moment == moment:  # what is no time of pandas equals nothing
        return _since_epoch(moment)
    if isinstance(moment, dt.date) and not isinstance(moment, dt.datetime):
        return _since_epoch(dt.datetime.combine(moment, dt.time()))
    raise _unfit(moment)


def _of_text(text: str) -> int:
    if text == "now":
        return now()
    match = _RELATIVE.fullmatch(text)
    if match is not None:
        span = int(match[1]) * _UNITS[match[2]]
        return now() - span if match[3] == "ago" else now() + span
    try:
        return _since_epoch(parse_timestamp(text if "T" in text or " " in text else f"{text}T00:00:00"))
    except ValueError:
        raise _unfit(text) from None


def _since_epoch(moment: dt.datetime) -> int:
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return (moment - _EPOCH) // dt.timedelta(milliseconds=1)


def _unfit(moment: object) -> ValidationFailed:
    return ValidationFailed(
        f"{moment!r} is no time: give a datetime, milliseconds, 'now', '2d-ago' or '2024-12-31T23:59:59Z'"
    )
