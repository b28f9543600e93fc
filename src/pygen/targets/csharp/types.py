"""Properties as types of C#. `S`, `G`, `P` and `V` are aliases at the top of every file."""

from __future__ import annotations

from pygen.ir import Direct, Value
from pygen.targets.csharp.names import CSharpNames

JSON = "S::Text.Json.JsonElement"
_TYPES = {
    "text": "string",
    "int32": "int",
    "int64": "long",
    "float32": "float",
    "float64": "double",
    "boolean": "bool",
    "timestamp": "S::DateTimeOffset",
    "date": "S::DateOnly",
    "json": JSON,
    "enum": "string",
    "timeseries": "string",
    "file": "string",
    "sequence": "string",
}
_DECODERS = {
    "int32": "Int32",
    "int64": "Int64",
    "float32": "Float32",
    "float64": "Float64",
    "boolean": "Boolean",
    "timestamp": "Timestamp",
    "date": "Date",
    "json": "JsonValue",
}
_KINDS = _DECODERS | {
    "json": "Json",
    "text": "Text",
    "enum": "Enum",
    "timeseries": "Reference",
    "file": "Reference",
    "sequence": "Reference",
}
_ORDERED = frozenset(["int32", "int64", "float32", "float64", "timestamp", "date"])


def one(prop: Value, names: CSharpNames) -> str:
    """The type of one value."""
    enum = names.enum(prop)
    return f"V::{enum.name}" if enum else _TYPES[prop.type]


def whole(prop: Value, names: CSharpNames) -> str:
    """The type of the property, without regard to null."""
    item = one(prop, names)
    return f"G::IReadOnlyList<{item}>" if prop.list else item


def is_reference(prop: Value, names: CSharpNames) -> bool:
    return prop.list or one(prop, names) == "string"


def kind(prop: Value) -> str:
    return _KINDS[prop.type]


def decoded(prop: Value, names: CSharpNames) -> str:
    """The expression that reads a value."""
    if enum := names.enum(prop):
        if not prop.list:
            return f"new V::{enum.name}(P::Decode.Repeated(ref reader))"
        item = (
            f"static (ref S::Text.Json.Utf8JsonReader one) => new V::{enum.name}(P::Decode.Repeated(ref one))"
        )
        return f"P::Decode.List<V::{enum.name}>(ref reader, {item})"
    reading = f"P::Decode.{_DECODERS.get(prop.type, 'Text')}"
    if prop.list:
        return f"P::Decode.List<{one(prop, names)}>(ref reader, {reading})"
    return f"{reading}(ref reader)"


def compared(prop: Value | Direct, names: CSharpNames) -> str:
    """What a value is compared with; single precision as double, so that a bound is not rounded."""
    if isinstance(prop, Direct):
        return "P::InstanceId"
    return "double" if prop.type == "float32" else one(prop, names)


def field(prop: Value, names: CSharpNames) -> tuple[str, str]:
    """The type of a field in conditions, and the method that makes it."""
    item = compared(prop, names)
    if prop.list:
        return f"P::ListField<{item}>", f"ListAt<{item}>"
    if prop.type in _ORDERED:
        return f"P::OrderedField<{item}>", f"OrderedAt<{item}>"
    if names.enum(prop):
        return f"P::EnumField<{item}>", f"EnumAt<{item}>"
    if prop.type == "boolean":
        return "P::BooleanField", "BooleanAt"
    if prop.type == "json":
        return "P::JsonField", "JsonAt"
    return "P::TextField", "TextAt"
