"""Instants and periods of time, in milliseconds since 1970."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from pygen_engine.errors import BadRequest

EARLIEST = -2_208_988_800_000
"""1900-01-01, the first instant a data point can have."""
LATEST = 4_102_444_799_999
"""The last instant of 2099."""
_UNITS = {"s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000}
_RELATIVE = re.compile(r"(\d{1,9})([smhdw])-(ago|ahead)")
_GRANULARITY = re.compile(
    r"(\d{0,6})\s*(s|seconds?|m|minutes?|h|hours?|d|days?|w|weeks?|mo|months?|q|quarters?|y|years?)"
)
_MONTHS = {"mo": 1, "month": 1, "q": 3, "quarter": 3, "y": 12, "year": 12}
_MOST = {"s": 120, "m": 120, "h": 100_000, "d": 100_000, "w": 100_000}
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?")


def instant(value: int | str, now: int) -> int:
    """Milliseconds, `now`, or so long ago or ahead (`2d-ago`); just outside of all points at most."""
    return min(max(_said(value, now), EARLIEST - 1), LATEST + 1)


def _said(value: int | str, now: int) -> int:
    if isinstance(value, int):
        return value
    if value == "now":
        return now
    match = _RELATIVE.fullmatch(value)
    if match is None:
        raise BadRequest(f"'{value[:40]}' is no time: give milliseconds, now, or for example 2d-ago.")
    span = int(match[1]) * _UNITS[match[2]]
    return now - span if match[3] == "ago" else now + span


def zone(name: str | None) -> tzinfo:
    if name is None or name in ("UTC", "GMT", "Etc/UTC"):
        return UTC
    match = _OFFSET.fullmatch(name)
    if match is not None:
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        if minutes % 15 == 0 and minutes <= 18 * 60:
            return _fixed(minutes if match[1] == "+" else -minutes)
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        raise BadRequest(f"'{name[:60]}' is no time zone.") from None


def _fixed(minutes: int) -> tzinfo:
    from datetime import timezone

    return timezone(timedelta(minutes=minutes))


@dataclass(frozen=True, slots=True)
class Granularity:
    """How long a period is: so many milliseconds, days of a time zone, or months."""

    count: int
    unit: str

    @classmethod
    def of(cls, text: str) -> Granularity:
        match = _GRANULARITY.fullmatch(text)
        if match is None:
            raise BadRequest(f"'{text[:40]}' is no granularity: give for example 30s, 15m, 1h, 2d, 1mo.")
        long = match[2].removesuffix("s") if len(match[2]) > 2 else match[2]
        unit = long if long in _MONTHS else long[0]
        if unit in _MONTHS:
            unit = {1: "mo", 3: "q", 12: "y"}[_MONTHS[unit]]
        count = int(match[1] or 1)
        if not 1 <= count <= _MOST.get(unit, 10_000):
            raise BadRequest(f"The granularity {text[:40]} is out of range.")
        return cls(count, unit)

    def floor(self, at: int, where: tzinfo) -> int:
        """The beginning of the unit in which an instant lies."""
        if self.unit in "smh":
            # Offsets of zones are multiples of a quarter of an hour, so that only hours feel them.
            shift = _offset(at, where) if self.unit == "h" else 0
            return at - (at + shift) % _UNITS[self.unit]
        local = _local(at, where).replace(hour=0, minute=0, second=0, microsecond=0)
        if self.unit == "w":
            local -= timedelta(days=local.weekday())
        elif self.unit != "d":
            month = {"mo": local.month, "q": (local.month - 1) // 3 * 3 + 1, "y": 1}[self.unit]
            local = local.replace(month=month, day=1)
        return _milliseconds(local)

    def after(self, at: int, where: tzinfo) -> int:
        """The end of the period that begins at an instant."""
        if self.unit in "smh":
            return at + self.count * _UNITS[self.unit]
        local = _local(at, where)
        if self.unit in "dw":
            days = self.count * (7 if self.unit == "w" else 1)
            # Midnights of the zone, also over a change of its clocks.
            return _milliseconds(local.replace(tzinfo=None) + timedelta(days=days), where)
        months = local.month - 1 + self.count * _MONTHS[self.unit]
        year = min(local.year + months // 12, 9999)
        return _milliseconds(local.replace(year=year, month=months % 12 + 1))

    def skip(self, begin: int, to: int, where: tzinfo) -> int:
        """The beginning of the period in which `to` lies, when periods follow each other from `begin` on."""
        if self.unit in "smh":
            return begin + (to - begin) // (self.count * _UNITS[self.unit]) * self.count * _UNITS[self.unit]
        while (following := self.after(begin, where)) <= to:
            begin = following
        return begin


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _local(at: int, where: tzinfo) -> datetime:
    return (_EPOCH + timedelta(milliseconds=at)).astimezone(where)


def _offset(at: int, where: tzinfo) -> int:
    offset = _local(at, where).utcoffset()
    return 0 if offset is None else int(offset.total_seconds() * 1000)


def _milliseconds(local: datetime, where: tzinfo | None = None) -> int:
    if where is not None:
        local = local.replace(tzinfo=where)
    return (local.astimezone(UTC) - _EPOCH) // timedelta(milliseconds=1)
