"""Reading filters back from the service's JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import ValidationFailed
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
    Invalid,
    Json,
    MatchAll,
    Nested,
    Not,
    Or,
    Overlaps,
    Parameter,
    Prefix,
    PropertyRef,
    PropertyValue,
    Range,
    Ref,
    Source,
    Value,
)


def load_filter(wire: Mapping[str, Any]) -> Filter:
    """Read a filter from the service's JSON, such as the filter of a view."""
    if not isinstance(wire, Mapping) or len(wire) != 1:
        raise ValidationFailed(f"a filter is an object with exactly one key, not {wire!r}")
    ((kind, body),) = wire.items()
    try:
        return _load(kind, body)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ValidationFailed(f"this is not a `{kind}` filter: {body!r} ({error})") from None


def _load(kind: str, body: Any) -> Filter:
    match kind:
        case "and" | "or":
            return (And if kind == "and" else Or)(tuple(load_filter(part) for part in body))
        case "not":
            return Not(load_filter(body))
        case "equals" | "prefix":
            return (Equals if kind == "equals" else Prefix)(_ref(body["property"]), load_value(body["value"]))
        case "in" | "containsAny" | "containsAll":
            several = {"in": In, "containsAny": ContainsAny, "containsAll": ContainsAll}[kind]
            return several(_ref(body["property"]), _values(body["values"]))
        case "exists":
            return Exists(_ref(body["property"]))
        case "range":
            return Range(_ref(body["property"]), **_bounds(body))
        case "overlaps":
            return Overlaps(_ref(body["startProperty"]), _ref(body["endProperty"]), **_bounds(body))
        case "hasData":
            return HasData(tuple(_source(source) for source in body))
        case "matchAll":
            return MatchAll()
        case "nested":
            return Nested(_ref(body["scope"]), load_filter(body["filter"]))
        case "instanceReferences":
            return InstanceReferences(tuple(Ref(ref["space"], ref["externalId"]) for ref in body))
        case "invalid":
            lost = tuple(_ref(property) for property in body.get("previouslyReferencedProperties") or ())
            return Invalid(body["filterType"], lost)
    raise ValidationFailed(f"unknown kind of filter: {kind!r}")


def load_value(wire: Any) -> Value:
    if isinstance(wire, list):
        return tuple(load_value(part) for part in wire)
    if not isinstance(wire, Mapping):
        return wire  # type: ignore[no-any-return]
    if wire.keys() == {"space", "externalId"}:
        return Ref(wire["space"], wire["externalId"])
    if wire.keys() == {"parameter"}:
        return Parameter(wire["parameter"])
    if wire.keys() == {"property"}:
        return PropertyValue(_ref(wire["property"]))
    return Json.of(wire)


def _values(wire: Any) -> tuple[Value, ...] | Parameter | PropertyValue:
    value = load_value(wire)
    if not isinstance(value, (tuple, Parameter, PropertyValue)):
        raise ValueError("values are a list")
    return value


def _ref(wire: Any) -> PropertyRef:
    if isinstance(wire, str):
        return (wire,)
    return tuple(str(part) for part in wire)


def _bounds(body: Mapping[str, Any]) -> dict[str, Value]:
    return {name: load_value(body[name]) for name in ("gt", "gte", "lt", "lte") if body.get(name) is not None}


def _source(wire: Any) -> Source:
    if isinstance(wire, list):
        return Source(*wire)
    return Source(wire["space"], wire["externalId"], wire.get("version"))
