"""Filters that differ in their values only are compiled once, with marks where the values were.

What is remembered holds no value: each request puts its own in, and they are checked as if they had just been
compiled. Filters whose SQL depends on more than the kind of their values have no shape.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from pygen_engine.sql.operands import Late, Mark, literal
from pygen_engine.sql.pieces import Sql
from pygen_engine.sql.scope import Scope

_MOST_VALUES = 20
_MOST_OPERANDS = 20
_LONGEST = 1000
_DEEPEST = 5
_COMPARED = frozenset({"value", "gt", "gte", "lt", "lte"})
_REFERENCES = ({"property"}, {"parameter"})


class Shape(NamedTuple):
    key: str
    """Says everything about the filter but its values."""
    document: Any
    """The filter with a mark for each value."""
    values: list[Any]


class _Shapeless(Exception):
    """The filter is large, or of a kind whose SQL depends on its values."""


def shape_of(document: Any) -> Shape | None:
    values: list[Any] = []
    try:
        marked = None if document is None else _marked(document, values, 0)
    except _Shapeless:
        return None
    key = repr(marked)  # marks are shown without quotes, unlike all text of the filter
    return Shape(key, marked, values) if len(key) <= _LONGEST else None


def filled(scope: Scope, statement: Sql, values: Sequence[Any]) -> Sql:
    """A statement compiled from a marked filter, with values."""
    params: list[Any] = []
    for param in statement.params:
        if type(param) is Late:
            params += literal(scope, param.column, values[param.mark.place]).params
        else:
            params.append(param)
    return Sql(statement.text, tuple(params))


def _marked(document: Any, values: list[Any], depth: int) -> Any:
    if not isinstance(document, dict) or len(document) != 1 or depth > _DEEPEST:
        raise _Shapeless
    ((name, body),) = document.items()
    if name == "equals" or name == "range":
        return {name: _comparison(body, values)}
    if name == "exists" or name == "hasData":
        return document
    if name == "not":
        return {name: _marked(body, values, depth + 1)}
    if name in ("and", "or") and isinstance(body, list) and len(body) <= _MOST_OPERANDS:
        return {name: [_marked(operand, values, depth + 1) for operand in body]}
    raise _Shapeless


def _comparison(body: Any, values: list[Any]) -> Any:
    if not isinstance(body, dict):
        raise _Shapeless
    marked = dict(body)
    for key, value in body.items():
        if key not in _COMPARED:
            continue
        if isinstance(value, list) or len(values) >= _MOST_VALUES:
            raise _Shapeless
        if value is not None and not (isinstance(value, dict) and value.keys() in _REFERENCES):
            marked[key] = Mark(len(values))
            values.append(value)
    return marked
