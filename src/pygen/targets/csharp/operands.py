"""What saved queries are told and compare with, as expressions of the type that a field wants."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pygen.ir import Direct, Value
from pygen.queries import Argument, Parameter
from pygen.source.csharp.text import literal
from pygen.targets.csharp.names import CSharpNames

_TYPES = MappingProxyType(
    {
        "text": "string",
        "integer": "long",
        "number": "double",
        "boolean": "bool",
        "timestamp": "S::DateTimeOffset",
        "date": "S::DateOnly",
        "node": "P::InstanceId",
    }
)
_BASE = MappingProxyType({"$createdTime": "timestamp", "$lastUpdatedTime": "timestamp"})
_BASE_TEXTS = frozenset(["$externalId", "$space"])
_INVARIANT = "S::Globalization.CultureInfo.InvariantCulture"


class Operands:
    """Of one query: its parameters, with what they are called."""

    def __init__(
        self, parameters: Mapping[str, Parameter], names: Mapping[str, str], enums: CSharpNames
    ) -> None:
        self.names = names
        self._parameters = parameters
        self._enums = enums

    def declared(self, parameter: Parameter) -> str:
        """`double? minCapacity = null`"""
        type_, name = _TYPES[parameter.type], self.names[parameter.name]
        whole = f"G::IEnumerable<{type_}>" if parameter.list else type_
        if parameter.default is not None:
            return f"{whole} {name} = {_literal(parameter.default, parameter.type)}"
        return f"{whole}? {name} = null" if parameter.optional else f"{whole} {name}"

    def limit(self, said: Any) -> str:
        return f"checked((int){self._told(said.parameter)})" if isinstance(said, Argument) else str(said)

    def of(self, said: Any, held: Value | Direct | str, operator: str) -> str:
        """A value or parameter; several values one after the other, as methods with `params` take them."""
        wanted, enum = _wanted(held), self._enum(held)
        if operator in ("==", "!=", "startsWith"):
            enum = None  # fields of enums are compared with texts too
        if not isinstance(said, Argument):
            several = said if operator in ("in", "containsAny", "containsAll") else [said]
            return ", ".join(_of_enum(_literal(one, wanted), enum) for one in several)
        parameter, told = self._parameters[said.parameter], self._told(said.parameter)
        if not parameter.list:
            return _of_enum(_cast(told, parameter.type, wanted), enum)
        one = _of_enum(_cast("one", parameter.type, wanted), enum)
        converted = told if one == "one" else f"S::Linq.Enumerable.Select({told}, static one => {one})"
        return f"[.. {converted}]" if operator != "in" else converted

    def _told(self, parameter: str) -> str:
        given, name = self._parameters[parameter], self.names[parameter]
        may_be_null = given.optional and given.default is None
        return f"{name}.Value" if may_be_null and not given.list and given.type != "text" else name

    def _enum(self, held: Value | Direct | str) -> str | None:
        found = self._enums.enum(held) if isinstance(held, Value) else None
        return found.name if found else None


def _wanted(held: Value | Direct | str) -> str:
    """The kind of a property as parameters have it; integers by their size."""
    if isinstance(held, str):
        return "text" if held in _BASE_TEXTS else _BASE.get(held, "node")
    if isinstance(held, Direct):
        return "node"
    if held.type in ("float32", "float64"):
        return "number"
    return held.type if held.type in ("int32", "int64", "boolean", "timestamp", "date") else "text"


def _cast(told: str, type_: str, wanted: str) -> str:
    if wanted == "int32":
        return f"checked((int){told})"
    return f"(double){told}" if (type_, wanted) == ("integer", "number") else told


def _of_enum(told: str, enum: str | None) -> str:
    return f"new V::{enum}({told})" if enum else told


def _literal(value: Any, kind: str) -> str:
    match kind:
        case "text":
            return literal(value)
        case "boolean":
            return "true" if value else "false"
        case "integer" | "int64":
            return f"{value}L"
        case "int32":
            return str(value)
        case "number":
            return f"{float(value)!r}d"
        case "timestamp":
            return f"S::DateTimeOffset.Parse({literal(value)}, {_INVARIANT})"
        case "date":
            return f'S::DateOnly.ParseExact({literal(value)}, "yyyy-MM-dd", {_INVARIANT})'
    space, external_id = ("", value) if isinstance(value, str) else value
    return f"new P::InstanceId({literal(space)}, {literal(external_id)})"
