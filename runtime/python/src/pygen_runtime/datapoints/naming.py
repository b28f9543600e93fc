"""Which time series are meant, and what they are called in a result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from ..errors import ValidationFailed
from ..instances.ids import is_one, resource_id


class Named(msgspec.Struct, frozen=True):
    label: str
    wire: Mapping[str, Any]
    """How the API names it: an external id, or the node that is the time series."""


def named(series: Any) -> list[Named]:
    """One or several; a mapping says what they are called."""
    if isinstance(series, Mapping):
        return [_named(value, str(label)) for label, value in series.items()]
    found = [_named(series)] if is_one(series) else [_named(item) for item in _several(series)]
    counts = Counter(item.label for item in found)
    twice = next((label for label, count in counts.items() if count > 1), None)
    if twice is not None:
        raise ValidationFailed(
            f"{twice!r} is asked for twice: give a mapping from names of your own to series"
        )
    return found


def is_single(series: Any) -> bool:
    return not isinstance(series, Mapping) and is_one(series)


def _several(series: Any) -> Iterable[Any]:
    if not isinstance(series, Iterable):
        raise ValidationFailed(
            "time series are named by external ids or by the nodes they are, "
            f"one or several, not by {type(series).__name__}"
        )
    return series


def _named(value: Any, label: str | None = None) -> Named:
    wire = resource_id(value, "time series")
    name = wire["externalId"] if "externalId" in wire else wire["instanceId"]["externalId"]
    return Named(label or name, wire)
