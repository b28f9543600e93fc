"""The conditions of the cases said in Python."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

from runtime.conformance.neutral import native
from runtime.conformance.sdk import attribute

from pygen.naming import to_snake

_KEYWORDS = {
    "is": "{}",
    "prefix": "{}_prefix",
    "contains": "{}_contains",
    "min": "min_{}",
    "max": "max_{}",
}
_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_METHODS = {
    "in": "in_",
    "startsWith": "startswith",
    "contains": "contains",
    "containsAny": "contains_any",
    "containsAll": "contains_all",
    "between": "between",
    "exists": "exists",
    "overlaps": "overlaps",
}


def keywords(triples: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """`["ratedPower", "min", 3]` is `min_rated_power=3`."""
    return {_KEYWORDS[name].format(attribute(path)): native(value) for path, name, value in triples}


def condition(fields: Any, said: Sequence[Any]) -> Any:
    """`["<", "ratedPower", 3]` is `t.rated_power < 3`."""
    name, *rest = said
    if name in ("and", "or"):
        join = operator.and_ if name == "and" else operator.or_
        return reduce(join, [condition(fields, part) for part in rest])
    if name == "not":
        return ~condition(fields, rest[0])
    field = _field(fields, rest[0])
    if name in ("any", "none", "all"):
        return getattr(field, name)(*_positional(rest[1:]), **_edge(rest[1:]))
    if name == "count":
        number = field.count(*_positional(rest[3:]), **_edge(rest[3:]))
        return _COMPARISONS[rest[1]](number, rest[2])
    values = [_value(fields, value) for value in rest[1:]]
    if name in _COMPARISONS:
        return _COMPARISONS[name](field, values[0])
    return getattr(field, _METHODS[name])(*values)


def _positional(said: Sequence[dict[str, Any]]) -> list[Any]:
    """The condition on what a connection leads to, if there is one."""
    if not said or "where" not in said[0]:
        return []
    return [lambda fields: condition(fields, said[0]["where"])]


def _edge(said: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The condition on its edges, if there is one."""
    if not said or "edge" not in said[0]:
        return {}
    return {"edge": lambda fields: condition(fields, said[0]["edge"])}


def _field(fields: Any, path: str) -> Any:
    for step in path.split("."):
        fields = getattr(fields, attribute(step))
    return fields


def _value(fields: Any, value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {"$property"}:
        return _field(fields, value["$property"])
    return native(value)


def sorting(said: Sequence[Sequence[Any]]) -> list[Any]:
    """`["name"]`, `["name", "descending"]` or `["name", "descending", "nullsFirst"]`."""
    from pygen_runtime import asc, desc

    return [
        (desc if "descending" in rest else asc)(to_snake(path), nulls_first="nullsFirst" in rest)
        for path, *rest in said
    ]
