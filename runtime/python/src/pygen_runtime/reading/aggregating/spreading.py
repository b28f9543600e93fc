"""What the service has no figure for, taken from the values themselves: distinct ones, and percentiles."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from typing import Any

from ...errors import ValidationFailed
from ...instances.spec import Property, View
from ..asked import stored

CHEAP = 10_000
"""Values that one request brings."""
_GROUPED = ("text", "int32", "int64", "float32", "float64", "boolean", "timestamp", "date", "enum")
_NUMBERS = ("int32", "int64", "float32", "float64")


def groupable(view: View, name: str) -> bool:
    """Whether the service groups by it, so that the values need not be read."""
    member = stored(view, name)
    return isinstance(member, Property) and not member.list and member.type in _GROUPED


def warn_of(view: View, name: str, number: int) -> None:
    """Reading so many values takes a while, and somebody may not expect it of a figure."""
    if number > CHEAP:
        warnings.warn(
            f"{view.external_id}: {name} of {number:,} instances is read, {CHEAP:,} in a request: the "
            "service has no figure for it",
            stacklevel=4,
        )


def distinct(values: Iterable[Any]) -> list[Any]:
    """Each value once, sorted where they have an order; those of lists one by one."""
    flat = (item for value in values for item in (value if isinstance(value, list) else [value]))
    found = list({repr(item): item for item in flat if item is not None}.values())
    try:
        return sorted(found)
    except TypeError:  # JSON, relations
        return sorted(found, key=repr)


def checked_percentile(view: View, name: str, percents: Sequence[float]) -> None:
    """A number has percentiles, from 0 to 100."""
    member = stored(view, name)
    if not isinstance(member, Property) or member.list or member.type not in _NUMBERS:
        raise ValidationFailed("a percentile is of a number", view=view.external_id, property=name)
    for percent in percents:
        if isinstance(percent, bool) or not isinstance(percent, int | float) or not 0 <= percent <= 100:
            raise ValidationFailed(f"a percentile is from 0 to 100, not {percent!r}", view=view.external_id)


def percentile(values: Iterable[Any], percent: float) -> float | None:
    """The value below which so much of them lies; between two of them in proportion."""
    ordered = sorted(value for value in values if value is not None)
    if not ordered:
        return None
    place = (len(ordered) - 1) * percent / 100
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return float(ordered[low] + (ordered[high] - ordered[low]) * (place - low))
