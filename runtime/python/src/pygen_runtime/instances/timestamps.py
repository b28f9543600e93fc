"""Timestamps as the service writes and reads them."""

from __future__ import annotations

import datetime as dt
import re

_FORM = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?"
)


def parse_timestamp(text: str) -> dt.datetime:
    """Read an ISO timestamp with 0 to 9 fraction digits and any zone the service knows; no zone means UTC."""
    found = _FORM.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is not a timestamp such as 2024-12-31T23:59:59.123+00:00")
    day, time, fraction, zone = found.groups()
    microseconds = (fraction or "").ljust(6, "0")[:6]
    if zone is None or zone in "Zz":
        zone = "+00:00"
    elif len(zone) == 3:
        zone += ":00"
    elif ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    moment = dt.datetime.fromisoformat(f"{day}T{time}.{microseconds}{zone}")
    return moment.astimezone(dt.UTC) if moment.utcoffset() == dt.timedelta() else moment


def timestamp_wire(value: dt.datetime) -> str:
    """Write a timestamp with milliseconds, which is all the service keeps; no zone means UTC."""
    if value.tzinfo is None:
        value = value.replace(tzinfo=dt.UTC)
    text = value.isoformat(timespec="milliseconds")
    # Zones with seconds exist in old history only, and the service does not know them.
    return text if len(text) == 29 else value.astimezone(dt.UTC).isoformat(timespec="milliseconds")
