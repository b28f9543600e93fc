"""What a filter says of one instance, worked out in Python: True, False or None where a value is missing."""

from __future__ import annotations

from typing import Any

from pygen_runtime.filters import (
    And,
    ContainsAll,
    ContainsAny,
    Equals,
    Exists,
    Filter,
    HasData,
    In,
    InstanceReferences,
    MatchAll,
    Nested,
    Not,
    Or,
    Overlaps,
    Prefix,
    Range,
    Ref,
)

Instance = dict[str, Any]
"""Values by property; `"externalId"`, `"space"` and direct relations as `Ref` among them."""


def evaluate(filter: Filter, instance: Instance, graph: dict[Ref, Instance]) -> bool | None:
    match filter:
        case And(filters) | Or(filters):
            decisive = isinstance(filter, Or)
            truths = [evaluate(one, instance, graph) for one in filters]
            if decisive in truths:
                return decisive
            return None if None in truths else not decisive
        case Not(inner):
            truth = evaluate(inner, instance, graph)
            return None if truth is None else not truth
        case MatchAll() | HasData():
            return True
        case InstanceReferences(instances):
            return Ref(instance["space"], instance["externalId"]) in instances
        case Nested(scope, inner):
            target = instance.get(scope[-1])
            return None if target is None else evaluate(inner, graph[target], graph) is True
        case Exists(property):
            return instance.get(property[-1]) is not None
        case Overlaps():
            return _overlaps(filter, instance)
    return _leaf(filter, instance.get(filter.property[-1]))  # type: ignore[attr-defined]


def _leaf(filter: Filter, value: Any) -> bool | None:
    if isinstance(filter, (In, ContainsAny)) and not filter.values:
        return False
    if value is None:
        return None
    match filter:
        case Equals(_, expected):
            return bool(value == expected)
        case In(_, values):
            return any(one in values for one in (value if isinstance(value, list) else [value]))
        case Prefix(_, start):
            return value[: len(start)] == list(start) if isinstance(value, list) else value.startswith(start)
        case ContainsAny(_, values):
            return any(one in value for one in values)
        case ContainsAll(_, values):
            return all(one in value for one in values)
        case Range():
            return _within(value, filter)
    raise AssertionError(filter)


def _within(value: Any, bounds: Any) -> bool:
    return not (
        (bounds.gt is not None and not value > bounds.gt)
        or (bounds.gte is not None and not value >= bounds.gte)
        or (bounds.lt is not None and not value < bounds.lt)
        or (bounds.lte is not None and not value <= bounds.lte)
    )


def _overlaps(filter: Overlaps, instance: Instance) -> bool | None:
    start, end = instance.get(filter.start[-1]), instance.get(filter.end[-1])
    if start is None or end is None:
        return None
    return not (
        (filter.gt is not None and not end > filter.gt)
        or (filter.gte is not None and not end >= filter.gte)
        or (filter.lt is not None and not start < filter.lt)
        or (filter.lte is not None and not start <= filter.lte)
    )
