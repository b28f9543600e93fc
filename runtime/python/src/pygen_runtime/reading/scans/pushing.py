"""What of a condition of another library the service can be asked: never less than what the library wants.

A translator reads the condition of its library as a tree of the shapes below, with None for what it does
not know. What is asked of the service lets through all that can meet the condition, and perhaps more: the
library applies its condition to what comes back, so the result is exact whatever is understood here.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from functools import reduce
from typing import Any, Literal, TypeAlias

import msgspec

from ...errors import ValidationFailed
from ...filters.algebra import Filter, Not
from ...filters.names import base_of, find_member
from ...filters.view_fields import fields_of
from ...instances.spec import Direct, Property, View
from ..asked import TYPED

Operator = Literal["==", "!=", "<", "<=", ">", ">="]


class Compared(msgspec.Struct, frozen=True):
    column: str
    operator: Operator
    value: Any


class OneOf(msgspec.Struct, frozen=True):
    column: str
    values: tuple[Any, ...]


class StartsWith(msgspec.Struct, frozen=True):
    column: str
    text: str


class Missing(msgspec.Struct, frozen=True):
    column: str
    missing: bool


class AllOf(msgspec.Struct, frozen=True):
    parts: tuple[Condition | None, ...]


class AnyOf(msgspec.Struct, frozen=True):
    parts: tuple[Condition | None, ...]


Condition: TypeAlias = Compared | OneOf | StartsWith | Missing | AllOf | AnyOf

_TEXTS = ("text", "timeseries", "file", "sequence")
_MOST_VALUES = 1000
_NARROW = 1e-6
"""Relative distance within which a float of 32 bits stands for one of 64."""


def asked_of_service(condition: Condition | None, view: View) -> Filter | None:
    """A filter that everything meets which meets the condition; None if there is nothing to ask."""
    match condition:
        case None:
            return None
        case AllOf(parts):
            known = [found for part in parts if (found := asked_of_service(part, view)) is not None]
            return reduce(lambda one, other: one & other, known) if known else None
        case AnyOf(parts):
            asked = [asked_of_service(part, view) for part in parts]
            known = [part for part in asked if part is not None]
            return reduce(lambda one, other: one | other, known) if len(known) == len(asked) > 0 else None
    try:
        return _leaf(condition, view)
    except ValidationFailed:
        return None  # a value the property cannot have: the library knows what it means by it


def _leaf(condition: Compared | OneOf | StartsWith | Missing, view: View) -> Filter | None:
    kind = _kind(condition.column, view)
    if kind is None:
        return None
    field: Any = getattr(fields_of(view, TYPED.related), condition.column)
    match condition:
        case Missing(_, missing):
            return Not(field.exists()) if missing else field.exists()
        case StartsWith(_, text):
            return field.startswith(text) if kind in _TEXTS and text else None
        case OneOf(_, values):
            given = [value for value in values if value is not None]
            fits = kind in ("int32", "int64", *_TEXTS) and 0 < len(given) <= _MOST_VALUES
            return field.in_(given) if fits else None
        case Compared(_, operator, value):
            compare = _COMPARE.get(kind)
            if kind == "enum" and value not in getattr(find_member(view, condition.column), "values", ()):
                return None  # the service knows no such value, and may refuse to look for it
            return compare(field, operator, value) if compare is not None and value is not None else None


def _kind(column: str, view: View) -> str | None:
    """The type of the column's values where they can be compared; "other" if only null or not."""
    member = find_member(view, column)
    if isinstance(member, Property):
        return "other" if member.list else member.type
    if isinstance(member, Direct):
        return "other"
    if member is None and column in base_of(view):
        return {"space": "text", "external_id": "text", "version": "int64"}.get(
            column, "timestamp" if column.endswith("_time") else None
        )
    return None


def _equal(field: Any, operator: str, value: Any) -> Filter | None:
    """Of what has no order, or another than the library's: collations of texts differ."""
    if operator == "==":
        return field == value  # type: ignore[no-any-return]
    return field != value if operator == "!=" else None


def _text(field: Any, operator: str, value: Any) -> Filter | None:
    return _equal(field, operator, value) if isinstance(value, str) else None


def _boolean(field: Any, operator: str, value: Any) -> Filter | None:
    return _equal(field, operator, value) if isinstance(value, bool) else None


def _whole(field: Any, operator: str, value: Any) -> Filter | None:
    if isinstance(value, float):
        if not value.is_integer():
            return None
        value = int(value)
    return _ordered(field, operator, value) if type(value) is int else None


def _float(field: Any, operator: str, value: Any) -> Filter | None:
    """Between the numbers next to it: libraries compare floats of 32 and 64 bits in ways of their own."""
    if type(value) not in (int, float) or not math.isfinite(value):
        return None
    low, high = sorted((value * (1 - _NARROW), value * (1 + _NARROW)))
    return _around(field, operator, low, high)


def _timestamp(field: Any, operator: str, value: Any) -> Filter | None:
    """Whole milliseconds, which is what is stored."""
    if not isinstance(value, dt.datetime) or value.tzinfo is None:
        return None
    millisecond = dt.timedelta(milliseconds=1)
    low = value - dt.timedelta(microseconds=value.microsecond % 1000)
    return _around(field, operator, low, low if low == value else low + millisecond)


def _date(field: Any, operator: str, value: Any) -> Filter | None:
    return _ordered(field, operator, value) if type(value) is dt.date else None


def _around(field: Any, operator: str, low: Any, high: Any) -> Filter | None:
    """What compares so with something between `low` and `high`."""
    if operator == "==":
        return field.between(low, high)  # type: ignore[no-any-return]
    if operator in (">", ">="):
        return field >= low  # type: ignore[no-any-return]
    return field <= high if operator in ("<", "<=") else None


def _ordered(field: Any, operator: str, value: Any) -> Filter | None:
    made: Filter = {
        "==": field.__eq__,
        "!=": field.__ne__,
        "<": field.__lt__,
        "<=": field.__le__,
        ">": field.__gt__,
        ">=": field.__ge__,
    }[operator](value)
    return made


_COMPARE: dict[str, Callable[[Any, str, Any], Filter | None]] = {
    **dict.fromkeys((*_TEXTS, "enum"), _text),
    "boolean": _boolean,
    "int32": _whole,
    "int64": _whole,
    "float32": _float,
    "float64": _float,
    "timestamp": _timestamp,
    "date": _date,
}
