"""Filters for people: `capacity > 3 and rotor.(name == "R1")`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from .algebra import (
    And,
    ContainsAll,
    ContainsAny,
    Equals,
    Exists,
    Filter,
    HasData,
    In,
    InstanceReferences,
    Json,
    MatchAll,
    Nested,
    Not,
    Or,
    Overlaps,
    Parameter,
    Prefix,
    PropertyValue,
    Range,
    Ref,
)
from .whose import Given, Whose

SHOWN = 3
"""How many of many values are shown."""
_SIGNS = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}
_WORDS = {In: "in", ContainsAny: "contains any of", ContainsAll: "contains all of"}


def describe(filter: Filter | None) -> str:
    """A filter in the words of the model; None stands for no condition."""
    match filter:
        case None | MatchAll():
            return "everything"
        case Not(MatchAll()):
            return "nothing"
        case Not(Whose(member=member, failing=True, at_least=1, filter=inner)):
            return f"{member.name}.all({describe(inner)})"
        case Not(Whose(member=member, failing=False, at_least=1, filter=inner) as whose):
            return f"{member.name}.none({_inside(whose)})"
        case Not(Exists(property)):
            return f"{property[-1]} is missing"
        case And(filters) | Or(filters):
            return f" {filter.kind} ".join(_within(part) for part in filters)
        case Not(inner):
            return f"not ({describe(inner)})"
        case Whose(member=member):
            return f"{member.name}.{_connected(filter)}"
        case Given():
            return f"of the query ({_given(filter)})"
        case Nested(scope, inner):
            return f"{scope[-1]}.({describe(inner)})"
        case Exists(property):
            return f"{property[-1]} exists"
        case HasData(sources):
            return f"has data in {', '.join(source.external_id for source in sources)}"
        case InstanceReferences(instances):
            return f"is {_several(instances)}"
        case Overlaps(start, end):
            return f"{start[-1]} to {end[-1]} overlaps {_bounds(filter)}"
    return _leaf(filter)


def _connected(whose: Whose) -> str:
    name = "failing" if whose.failing else "any" if whose.at_least == 1 else "count"
    return f"{name}({_inside(whose)})" + ("" if whose.at_least == 1 else f" >= {whose.at_least}")


def _given(given: Given) -> str:
    """What another query is about."""
    words = [] if given.words is None else [f"found by {_value(given.words[0])}"]
    first = [] if given.limit is None else [f"the first {given.limit:,}"]
    sort = [f"by {sort.name} {sort.direction}" for sort in given.sort]
    return ", ".join([*words, describe(given.filter), *first, *sort])


def _inside(whose: Whose) -> str:
    """The conditions on both sides of a connection."""
    parts = [] if whose.filter is None else [describe(whose.filter)]
    if whose.edge_filter is not None:
        parts.append(f"edge={describe(whose.edge_filter)}")
    return ", ".join(parts)


def _leaf(filter: Filter) -> str:
    name = getattr(filter, "property", ("?",))[-1]
    match filter:
        case Equals(_, value):
            return f"{name} == {_value(value)}"
        case Prefix(_, value):
            return f"{name} starts with {_value(value)}"
        case Range():
            return " and ".join(f"{name} {part}" for part in _bounds(filter).split(", "))
        case In(_, values) | ContainsAny(_, values) | ContainsAll(_, values):
            shown = _several(values) if isinstance(values, tuple) else _value(values)
            return f"{name} {_WORDS[type(filter)]} {shown}"
    return _value(filter.dump())


def _within(filter: Filter) -> str:
    """A part of an `and` or `or`, in brackets where it could be misread."""
    text = describe(filter)
    return f"({text})" if isinstance(filter, (And, Or)) else text


def _bounds(filter: Any) -> str:
    given = ((sign, getattr(filter, name)) for name, sign in _SIGNS.items())
    return ", ".join(f"{sign} {_value(value)}" for sign, value in given if value is not None)


def _several(values: Sequence[Any]) -> str:
    shown = ", ".join(_value(value) for value in values[:SHOWN])
    return f"[{shown}]" if len(values) <= SHOWN else f"[{shown}, ... {len(values):,} in all]"


def _value(value: Any) -> str:
    match value:
        case Ref(space, external_id):
            return f"{space}:{external_id}"
        case Json(text):
            return text
        case Parameter(name):
            return f"${name}"
        case PropertyValue(property):
            return property[-1]
        case tuple():
            return _several(value)
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:  # it is refused when it is sent; until then it can be looked at
        return repr(value)
