"""What is compared with what: the values and parameters of conditions, held against types of properties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from pygen.ir import Comparison, Direct, Property, Value
from pygen.queries.read import Misread, plain
from pygen.queries.values import Argument, Operand, Parameter, ParameterType

_NODE = ("$externalId", "$space", "$createdTime", "$lastUpdatedTime", "$type")
BASE = MappingProxyType(
    {"node": _NODE, "edge": (*_NODE[:-1], "$edgeType", "$startNode", "$endNode")},
)
"""What every instance has."""
_BASE_TYPES: Mapping[str, ParameterType] = MappingProxyType(
    {
        "$externalId": "text",
        "$space": "text",
        "$createdTime": "timestamp",
        "$lastUpdatedTime": "timestamp",
        "$type": "node",
        "$edgeType": "node",
        "$startNode": "node",
        "$endNode": "node",
    }
)
_NEEDS: Mapping[str, Comparison] = MappingProxyType(
    {
        "==": "equals",
        "!=": "equals",
        "in": "in",
        "<": "range",
        "<=": "range",
        ">": "range",
        ">=": "range",
        "between": "range",
        "startsWith": "prefix",
        "contains": "contains",
        "containsAny": "contains",
        "containsAll": "contains",
    }
)
_SEVERAL = ("in", "containsAny", "containsAll")
_ONE = {
    "text": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "timestamp": "a date and time with a zone",
    "date": "a date",
    "node": 'a node: an external id, or `["space", "external id"]`',
}


def comparisons(prop: Property) -> tuple[Comparison, ...] | None:
    """What can be asked of it; None for what is not stored with the instance."""
    return prop.comparisons if isinstance(prop, Value | Direct) else None


class Operands:
    """Reads the values of one query."""

    def __init__(self, parameters: Iterable[Parameter]) -> None:
        self.parameters = {parameter.name: parameter for parameter in parameters}
        self.used: set[str] = set()

    def of(self, operator: str, held: Property | str, said: list[Any], place: str) -> tuple[Operand, ...]:
        """What a property is compared with, one value or several."""
        name = held if isinstance(held, str) else held.id
        if operator == "exists":
            if said:
                raise Misread("`exists` takes a property and no value.", place)
            return ()
        needs = _NEEDS.get(operator)
        if needs is None:
            known = ", ".join([*_NEEDS, "exists", "and", "or", "not", "any", "none", "all", "count"])
            raise Misread(f"There is no condition {operator!r}.", place, f"Known are {known}.")
        if needs not in _comparisons(held) or (operator == "startsWith" and _is_list(held)):
            raise Misread(f"{name!r} cannot be asked by {operator!r}.", place, _possible(held))
        if len(said) != (2 if operator == "between" else 1):
            wanted = "two values" if operator == "between" else "one value"
            raise Misread(f"{operator!r} takes {wanted} after the property.", place)
        type_ = _type(held, place)
        if operator in _SEVERAL:
            return (self._several(said[0], held, type_, place),)
        return tuple(self._one(value, held, type_, place) for value in said)

    def whole(self, said: Any, place: str) -> Operand:
        """A limit, or what a count is compared with."""
        argument = self._argument(said, "integer", False, place)
        if argument is None and said is not None and (not _fits(said, "integer") or said < 0):
            raise Misread(f"Expected a whole number, got {said!r}.", place)
        return argument or plain(said)

    def _several(self, said: Any, held: Property | str, type_: ParameterType, place: str) -> Operand:
        argument = self._argument(said, type_, True, place)
        if argument is not None:
            return argument
        if not isinstance(said, list):
            raise Misread(f"Expected a list of values, got {said!r}.", place)
        return [self._literal(value, held, type_, place) for value in said]

    def _one(self, said: Any, held: Property | str, type_: ParameterType, place: str) -> Operand:
        return self._argument(said, type_, False, place) or self._literal(said, held, type_, place)

    def _argument(self, said: Any, type_: ParameterType, several: bool, place: str) -> Argument | None:
        if not isinstance(said, Mapping) or set(said) != {"parameter"}:
            return None
        parameter = self.parameters.get(said["parameter"])
        if parameter is None:
            raise Misread(
                f"There is no parameter {said['parameter']!r}.", place, "Say its type under `[parameters]`."
            )
        fits = parameter.type == type_ or (parameter.type, type_) == ("integer", "number")
        if not fits or parameter.list != several:
            wanted = f"a list of `{type_}`" if several else f"`{type_}`"
            raise Misread(f"The parameter {parameter.name!r} has to be {wanted} here.", place)
        self.used.add(parameter.name)
        return Argument(parameter.name)

    def _literal(self, said: Any, held: Property | str, type_: ParameterType, place: str) -> Any:
        if not _fits(said, type_):
            raise Misread(f"Expected {_ONE[type_]}, got {said!r}.", place)
        known = [value.id for value in held.values] if isinstance(held, Value) else []
        if known and said not in known:
            raise Misread(f"{said!r} is no value of {_name(held)!r}.", place, f"It has {', '.join(known)}.")
        return plain(said)


def _comparisons(held: Property | str) -> tuple[Comparison, ...]:
    if not isinstance(held, str):
        return comparisons(held) or ()
    return ("equals", "in") if _BASE_TYPES[held] == "node" else ("equals", "in", "range", "prefix")


def _possible(held: Property | str) -> str:
    found = [operator for operator, needs in _NEEDS.items() if needs in _comparisons(held)]
    return f"It can be asked by {', '.join([*found, 'exists'])}."


def _name(held: Property | str) -> str:
    return held if isinstance(held, str) else held.id


def _is_list(held: Property | str) -> bool:
    return isinstance(held, Value | Direct) and held.list


def _type(held: Property | str, place: str) -> ParameterType:
    if isinstance(held, str):
        return _BASE_TYPES[held]
    if isinstance(held, Direct):
        return "node"
    assert isinstance(held, Value)
    match held.type:
        case "int32" | "int64":
            return "integer"
        case "float32" | "float64":
            return "number"
        case "boolean" | "timestamp" | "date":
            return held.type
        case "json":
            raise Misread(f"{held.id!r} holds JSON, which saved queries cannot compare.", place)
    return "text"


def _fits(said: Any, type_: ParameterType) -> bool:
    match type_:
        case "text":
            return isinstance(said, str)
        case "integer":
            return isinstance(said, int) and not isinstance(said, bool)
        case "number":
            return isinstance(said, int | float) and not isinstance(said, bool) and abs(said) < float("inf")
        case "boolean":
            return isinstance(said, bool)
        case "timestamp":
            return isinstance(said, datetime) and said.tzinfo is not None
        case "date":
            return isinstance(said, date) and not isinstance(said, datetime)
    pair = isinstance(said, list) and len(said) == 2 and all(isinstance(part, str) for part in said)
    return isinstance(said, str) or pair
