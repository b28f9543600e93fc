"""Timestamps and dates: many spellings in, one spelling out.

The stored form `2024-12-31T00:00:00.5+00:00` is what is returned, and comparing it as text compares instants:
the year has four digits, the zone is always +00:00, and `+` sorts before `.` and the digits.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

_TIMESTAMP = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII
)
_CANONICAL = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{0,2}[1-9])?\+00:00", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def timestamp(text: str) -> str:
    """The canonical form, or ValueError."""
    if _CANONICAL.fullmatch(text):
        datetime.fromisoformat(text)
        return text
    return canonical(parse(text))


def parse(text: str) -> datetime:
    found = _TIMESTAMP.fullmatch(text)
    if found is None:
        raise ValueError(text)
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    micros = int((fraction or "0").ljust(6, "0"))
    moment = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), micros)
    try:
        return moment.replace(tzinfo=_zone(zone)).astimezone(UTC)
    except OverflowError as error:
        raise ValueError(text) from error


def canonical(moment: datetime) -> str:
    text = moment.isoformat()
    if moment.microsecond:
        body, zone = text[:-6], text[-6:]
        return body.rstrip("0") + zone
    return text


def _zone(text: str | None) -> timezone:
    if text is None or text == "Z":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:]) if len(text) > 3 else 0
    if minutes > 59:
        raise ValueError(text)
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if text[0] == "-" else offset)


def day(text: str) -> str:
    if _DATE.fullmatch(text) is None:
        raise ValueError(text)
    date.fromisoformat(text)
    return text


def millis(text: str) -> int:
    """Milliseconds since 1970 of a timestamp: base properties are stored this way."""
    passed = parse(text) - _EPOCH
    return passed // timedelta(milliseconds=1)


def from_millis(moment: int) -> str:
    return canonical(_EPOCH + timedelta(milliseconds=moment))
