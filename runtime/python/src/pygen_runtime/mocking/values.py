"""Made-up values of properties, within what the model allows."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from ..instances.fields import MAX_TEXT
from ..instances.spec import Property, View
from . import numbers, words

UNTIL = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""When made-up times end, so that the same seed gives the same data on every day."""
_YEARS = 5
_LATER = frozenset(["end", "ended", "finished", "until", "completed", "closed", "retired", "stopped"])


def value(member: Property, view: View, number: int, random: Random) -> Any:
    """A value, or a list of some."""
    if not member.list:
        return _one(member, view, number, random)
    most = min(3, member.max_items or 3)
    several = [_one(member, view, number + part, random) for part in range(random.randrange(1, most + 1))]
    return several if member.type == "json" else list(dict.fromkeys(several))


def _one(member: Property, view: View, number: int, random: Random) -> Any:
    kind = member.type
    if kind == "text":
        return _cut(words.text(member.wire, view.external_id, number, random), member.max_size or MAX_TEXT)
    if kind == "enum":
        return random.choice(member.values)
    if kind in ("int32", "int64"):
        return numbers.whole(member.wire, member.unit, random)
    if kind in ("float32", "float64"):
        return numbers.number(member.wire, member.unit, random)
    if kind == "boolean":
        return random.random() < 0.5
    if kind == "timestamp":
        return _moment(member.wire, random)
    if kind == "date":
        return _moment(member.wire, random).date()
    if kind == "json":
        return {"source": "mock", "number": number, "checked": random.random() < 0.5}
    return f"{view.external_id}-{number}-{member.wire}"


def _moment(name: str, random: Random) -> dt.datetime:
    """Some time in the last years; what ends does so in the last of them."""
    days = 365 if _LATER & set(words.words(name)) else 365 * _YEARS
    first = 1 if days == 365 else 366
    return UNTIL - dt.timedelta(days=random.randrange(first, days + first), minutes=random.randrange(24 * 60))


def _cut(text: str, most: int) -> str:
    """No longer than the model allows, in UTF-8, with the number at its end kept."""
    content = text.encode()
    if len(content) <= most:
        return text
    head, _, tail = text.rpartition(" ")
    room = most - len(tail.encode()) - 1
    if room > 0 and head:
        return f"{head.encode()[:room].decode(errors='ignore')} {tail}"
    return content[-most:].decode(errors="ignore")
