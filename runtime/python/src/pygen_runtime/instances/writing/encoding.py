"""From write objects to the property values of a request, with one plan per class."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec

from ..resources import KINDS, ResourceText
from ..spec import Direct, EdgeTo, Property, Reverse, View
from ..timestamps import timestamp_wire
from ..view_names import view_reference

Convert = Callable[[Any], Any] | None


class WritePlan:
    """How to encode the objects of one write class; built once per class."""

    __slots__ = ("connections", "directs", "resources", "source", "values", "view")

    def __init__(self, view: View) -> None:
        self.view = view
        self.source = view_reference(view)
        self.values: list[tuple[str, str, Convert]] = [
            (member.name, member.wire, _converter(member))
            for member in view.members
            if isinstance(member, Property) and not member.read_only
        ]
        self.resources: list[tuple[str, str]] = [
            (member.name, member.type)
            for member in view.members
            if isinstance(member, Property) and member.type in KINDS and not member.read_only
        ]
        self.directs: list[Direct] = [
            member for member in view.members if isinstance(member, Direct) and not member.read_only
        ]
        self.connections: list[EdgeTo | Reverse] = [
            member for member in view.members if isinstance(member, EdgeTo | Reverse)
        ]

    def properties(self, values: dict[str, Any], is_set: set[str]) -> dict[str, Any]:
        """Those of the values of an instance that were set, except relations."""
        properties: dict[str, Any] = {}
        for name, wire, convert in self.values:
            if name in is_set:
                value = values[name]
                properties[wire] = value if convert is None or value is None else convert(value)
        if "_unknown" in values:
            properties |= values["_unknown"]
        return properties

    def described(self, values: dict[str, Any], is_set: set[str]) -> tuple[tuple[str, Any], ...]:
        """Kind and external id of the resources that were given as objects."""
        return tuple(
            (kind, value)
            for name, kind in self.resources
            if name in is_set and values[name] is not None
            for value in (values[name] if isinstance(values[name], list) else (values[name],))
            if isinstance(value, ResourceText)
        )


def plan_of(cls: Any) -> WritePlan:
    """The plan of a write class."""
    found: WritePlan | None = cls.__dict__.get("_plan")
    if found is None:
        found = WritePlan(cls._view)
        cls._plan = found
    return found


def _converter(member: Property) -> Convert:
    # Everything but timestamps is written by msgspec as it is.
    if member.type != "timestamp":
        return None
    return _timestamps if member.list else _timestamp


_isoformat = dt.datetime.isoformat
_WITH_ZONE = len("2024-12-31T23:59:59.123+00:00")
_as_json = msgspec.json.Encoder().encode
_WITH_FRACTION = len('"2024-12-31T23:59:59.123456Z"')


def _timestamp(value: Any) -> Any:
    if type(value) is dt.datetime and value.tzinfo is dt.UTC:
        # Most times are in UTC, and msgspec writes them in a third of the time, with microseconds or none.
        text = str(_as_json(value), "ascii")
        return f"{text[1:24]}+00:00" if len(text) == _WITH_FRACTION else f"{text[1:20]}.000+00:00"
    try:
        text = _isoformat(value, "T", "milliseconds")
    except TypeError:
        return value  # kept from a read as it came
    return text if len(text) == _WITH_ZONE else timestamp_wire(value)


def _timestamps(values: Any) -> Any:
    return [_timestamp(value) for value in values]
