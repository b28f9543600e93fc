"""Properties as types of TypeScript."""

from __future__ import annotations

from pygen.ir import Direct, FilterOperator, Value
from pygen.source.typescript.layout import Doc, generic, listing
from pygen.source.typescript.text import literal

_READ = {
    "text": "string",
    "int32": "number",
    "int64": "bigint",
    "float32": "number",
    "float64": "number",
    "boolean": "boolean",
    "timestamp": "Date",
    "date": "_p.PlainDate",
    "json": "_p.Json",
    "enum": "string",
    "timeseries": "string",
    "file": "string",
    "sequence": "string",
}
_GIVEN = _READ | {"int64": "_p.IntegerInput", "timestamp": "_p.TimestampInput", "date": "_p.DateInput"}
_FIELDS = {
    "int32": "_p.NumberField",
    "int64": "_p.IntegerField",
    "float32": "_p.NumberField",
    "float64": "_p.NumberField",
    "boolean": "_p.BooleanField",
    "timestamp": "_p.TimestampField",
    "date": "_p.DateField",
    "json": "_p.JsonField",
}
UNKNOWN_VALUE = "(string & {})"
"""Keeps values the SDK does not know, and the completion of those it does."""


def read_types(prop: Value) -> list[Doc]:
    """What is read of a value: one or several types."""
    return _value(prop, _READ, tolerant=True)


def write_types(prop: Value) -> list[Doc]:
    return _value(prop, _GIVEN, tolerant=False)


def _value(prop: Value, types: dict[str, str], *, tolerant: bool) -> list[Doc]:
    found: list[Doc] = [types[prop.type]]
    if prop.type == "enum" and prop.values:
        found = [literal(value.id) for value in prop.values]
        if tolerant:
            found.append(UNKNOWN_VALUE)
    return [listing(found)] if prop.list else found


def filter_types(prop: Value | Direct, operator: FilterOperator) -> list[Doc]:
    """What a keyword filter takes; null is a filter that is not given."""
    one = "_p.InstanceInput" if isinstance(prop, Direct) else _GIVEN[prop.type]
    several = operator in ("is", "contains") and one != "boolean"
    return [f"_p.Is<{one}>"] if several else [one, "null"]


def field_type(prop: Value) -> Doc:
    """What conditions are made of."""
    if prop.list:
        return generic("_p.ListField", _GIVEN[prop.type])
    return _FIELDS.get(prop.type, "_p.TextField")
