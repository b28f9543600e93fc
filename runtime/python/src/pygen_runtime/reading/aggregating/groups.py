"""More groups than one response holds: the same question about parts of the instances, until they fit."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from typing import Any

from ...filters.algebra import Exists, Filter, Not, Range, both
from ...filters.names import base_of, find_member, view_ref
from ...http.flow import Flow
from ...http.gather import gather
from ...instances.spec import Property, View
from ..requests import MAX_GROUPS
from .results import Aggregates

Ask = Callable[[Filter | None], Flow[Aggregates]]
DEPTH = 20
"""So often a part is halved: a million groups by any order the service may have."""
_ORDERED = ("text", "int32", "int64", "float32", "float64", "timestamp", "date")


def rest_of(
    view: View, groups: Sequence[str], condition: Filter | None, ask: Ask, rows: Aggregates
) -> Flow[Aggregates]:
    """All groups, where these are as many as one response holds."""
    ordered = [name for name in groups if _ref(view, name) is not None]
    found = yield from _halves(view, ordered, condition, ask, rows, DEPTH)
    if found is not None:
        return found
    warnings.warn(
        f"{view.external_id}: the service gives at most {MAX_GROUPS:,} groups, so there may be more than "
        "these: narrow them with filters",
        stacklevel=2,
    )
    return rows


def _ref(view: View, name: str) -> tuple[str, ...] | None:
    """How filters name a property whose values have an order; None for others."""
    member = find_member(view, name)
    if member is None and name in ("external_id", "space"):
        return (view.used_for, base_of(view)[name])
    if isinstance(member, Property) and not member.list and member.type in _ORDERED:
        return view_ref(view, member.wire)
    return None


def _halves(
    view: View, groups: list[str], condition: Filter | None, ask: Ask, rows: Aggregates, depth: int
) -> Flow[Aggregates | None]:
    """The groups below and from a value in the middle, and those without; None when that does not help."""
    values, by = max(((_values(rows, name), name) for name in groups), key=_number, default=([], ""))
    ref = _ref(view, by)
    if len(values) < 2 or depth == 0 or ref is None:
        return None
    value = values[len(values) // 2]
    parts: list[Filter] = [Range(ref, lt=value), Range(ref, gte=value)]
    if ref[0] not in ("node", "edge"):  # these are always there
        parts.append(Not(Exists(ref)))
    halves = [both(condition, part) for part in parts]
    found = yield from gather([ask(half) for half in halves])
    whole = Aggregates()
    for half, part_rows in zip(halves, found, strict=True):
        if len(part_rows) >= MAX_GROUPS:
            smaller = yield from _halves(view, groups, half, ask, part_rows, depth - 1)
            if smaller is None:
                return None
            part_rows = smaller
        whole.extend(part_rows)
    return whole


def _values(rows: Aggregates, name: str) -> list[Any]:
    """The values of a property that the groups have, in an order."""
    return sorted({row.group[name] for row in rows if row.group[name] is not None})


def _number(candidate: tuple[list[Any], str]) -> int:
    return len(candidate[0])
