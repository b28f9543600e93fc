"""What can be asked of a property: decided here, once, for the conditions and the filters of all languages.

A runtime that makes queries without generated code has to know the same of the types of the service; tests
hold it to these two functions over every type, as a single value and as a list.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from pygen.ir.values import Comparison, FilterOperator, ValueType

Held: TypeAlias = ValueType | Literal["direct"]
"""What one value of a property is."""

_EQUAL: tuple[Comparison, ...] = ("equals", "in")
_ORDERED: tuple[Comparison, ...] = (*_EQUAL, "range")
_TEXT: tuple[Comparison, ...] = (*_ORDERED, "prefix")
_SINGLE: dict[Held, tuple[tuple[Comparison, ...], tuple[FilterOperator, ...]]] = {
    "text": (_TEXT, ("is", "prefix")),
    "int32": (_ORDERED, ("min", "max")),
    "int64": (_ORDERED, ("min", "max")),
    "float32": (_ORDERED, ("min", "max")),
    "float64": (_ORDERED, ("min", "max")),
    "boolean": (_EQUAL, ("is",)),
    "timestamp": (_ORDERED, ("min", "max")),
    "date": (_ORDERED, ("min", "max")),
    "json": (_EQUAL, ()),
    "enum": (_TEXT, ("is",)),
    "timeseries": (_TEXT, ("is",)),
    "file": (_TEXT, ("is",)),
    "sequence": (_TEXT, ("is",)),
    "direct": (_EQUAL, ("is",)),
}


def comparisons_of(held: Held, *, list: bool) -> tuple[Comparison, ...]:
    """What a typed condition can say of it."""
    return ("contains", "prefix") if list else _SINGLE[held][0]


def filters_of(held: Held, *, list: bool) -> tuple[FilterOperator, ...]:
    """Which filters it has by name: those people use, not all that would be possible."""
    return ("contains",) if list else _SINGLE[held][1]
