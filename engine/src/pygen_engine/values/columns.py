"""Convert the values of a property for many instances at once.

Most columns are right, and of one kind: that is seen by a few passes in C. Only where it is not, each value
goes through the converter of its own, which also says what is wrong.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from pygen_engine.catalog.model import ContainerProperty
from pygen_engine.values.encoding import Convert

ConvertAll = Callable[[Sequence[Any]], Sequence[Any]]
_Passes = Callable[[Sequence[Any]], bool]


def column_converter(prop: ContainerProperty, convert: Convert) -> ConvertAll:
    """Nulls stay nulls; `convert` is the converter of one value."""

    def one_by_one(values: Sequence[Any]) -> Sequence[Any]:
        return [None if value is None else convert(value) for value in values]

    known = None if prop.is_list else _CHECKS.get(prop.type)
    if known is None:
        return one_by_one
    kind, made = known
    passes = made(prop)

    def at_once(values: Sequence[Any]) -> Sequence[Any]:
        if set(map(type, values)) == {kind} and passes(values):
            return list(map(int, values)) if kind is bool else values
        return one_by_one(values)

    return at_once


def _texts(prop: ContainerProperty) -> _Passes:
    surely_fits = prop.max_text_size // 4
    return lambda values: max(map(len, values)) <= surely_fits and "\0" not in "".join(values)


def _whole(bits: int) -> Callable[[ContainerProperty], _Passes]:
    limit: int = 2**bits
    return lambda prop: lambda values: -limit <= min(values) and max(values) < limit


def _options(prop: ContainerProperty) -> _Passes:
    return frozenset(prop.shape["values"]).issuperset


_CHECKS: dict[str, tuple[type, Callable[[ContainerProperty], _Passes]]] = {
    **dict.fromkeys(("text", "timeseries", "file", "sequence"), (str, _texts)),
    "enum": (str, _options),
    "int32": (int, _whole(31)),
    "int64": (int, _whole(63)),
    "float64": (float, lambda prop: lambda values: all(map(math.isfinite, values))),
    "boolean": (bool, lambda prop: lambda values: True),
}
"""Kind of property -> the Python type of its values, and what else must hold to store them as they are."""
