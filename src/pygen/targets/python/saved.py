"""Saved queries in Python: methods that are typed, and the data the runtime asks them by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pygen.naming import Names
from pygen.queries import (
    Argument,
    Asked,
    Branch,
    Compared,
    Condition,
    Connected,
    Joined,
    Named,
    Parameter,
    SavedQuery,
)
from pygen.source.python.imports import Uses
from pygen.source.python.layout import Expression, index, union
from pygen.source.python.text import literal
from pygen.targets.python.plan import QueryParameter, QueryPlan, SavedPlan

FILE = "_queries.json"
_TYPES = MappingProxyType(
    {
        "text": "str",
        "integer": "int",
        "number": "float",
        "boolean": "bool",
        "timestamp": "_dt.datetime",
        "date": "_dt.date",
        "node": "_p.NodeInput",
    }
)
_BASE = MappingProxyType(
    {
        "$externalId": "external_id",
        "$space": "space",
        "$createdTime": "created_time",
        "$lastUpdatedTime": "last_updated_time",
        "$type": "node_type",
        "$edgeType": "edge_type",
        "$startNode": "start_node",
        "$endNode": "end_node",
    }
)


def plan_saved(queries: tuple[SavedQuery, ...], names: Names) -> SavedPlan:
    """The methods of `client.queries`."""
    uses = Uses()
    methods = []
    for query in queries:
        ref = query.asked.cls
        cls = names.classes[ref]
        for name in (f"{cls}Query", f"Async{cls}Query"):
            uses.add(names.files[ref], name)
        parameters = tuple(_parameter(parameter) for parameter in query.parameters)
        methods.append(QueryPlan(query.name, _doc(query), f"{cls}Query", parameters))
    dates = any(p.type in ("timestamp", "date") for query in queries for p in query.parameters)
    return SavedPlan(tuple(methods), uses.imports(), dates)


def _parameter(parameter: Parameter) -> QueryParameter:
    one: Expression = _TYPES[parameter.type]
    type_ = index("_t.Sequence", one) if parameter.list else one
    if parameter.optional and parameter.default is None:
        return QueryParameter(parameter.name, union(type_, "None"), " = None")
    default = "" if parameter.default is None else f" = {_default(parameter)}"
    return QueryParameter(parameter.name, type_, default)


def _default(parameter: Parameter) -> str:
    match parameter.default:
        case str(text):
            return literal(text)
        case bool() | int() as given:
            return repr(given)
    return repr(parameter.default).replace("e+", "e")


def _doc(query: SavedQuery) -> str:
    told = [f"{p.name}: {p.description}" for p in query.parameters if p.description]
    first = query.description.strip() or f"The saved query {query.name}."
    return "\n\n".join([first, *told])


def saved_text(queries: tuple[SavedQuery, ...], names: Names) -> str:
    """What the runtime asks, under the names that this package gives to things."""
    writer = _Writer(names)
    lines = [f"{json.dumps(query.name)}: {json.dumps(writer.query(query))}" for query in queries]
    separator = ",\n"
    return f"{{\n{separator.join(lines)}\n}}\n"


class _Writer:
    def __init__(self, names: Names) -> None:
        self.names = names

    def query(self, query: SavedQuery) -> dict[str, Any]:
        needed = [p.name for p in query.parameters if not p.optional and p.default is None]
        return {
            "api": self.names.accessors[query.asked.cls],
            **({"needed": needed} if needed else {}),
            **self._asked(query.asked),
        }

    def _asked(self, asked: Asked) -> dict[str, Any]:
        found: dict[str, Any] = {
            "where": [self._condition(one) for one in asked.where],
            "sort": [[self._name(name), descending] for name, descending in asked.sort],
            "select": [self._name(name) for name in asked.select],
            "limit": _operand(asked.limit),
            "with": [self._branch(branch) for branch in asked.branches],
        }
        return {key: value for key, value in found.items() if value not in ([], None)}

    def _branch(self, branch: Branch) -> dict[str, Any]:
        found: dict[str, Any] = {"connection": self._name(branch.connection), **self._asked(branch.asked)}
        if branch.edge_where:
            found["edge_where"] = [self._condition(one) for one in branch.edge_where]
        return {**found, "required": True} if branch.required else found

    def _condition(self, condition: Condition) -> list[Any]:
        match condition:
            case Joined(operator, parts):
                return [operator, *(self._condition(part) for part in parts)]
            case Compared(operator, path, values):
                return [operator, self._path(path), *map(_operand, values)]
            case Connected():
                return self._connected(condition)

    def _connected(self, condition: Connected) -> list[Any]:
        counted = [condition.comparison, _operand(condition.number)] if condition.comparison else []
        sides: Mapping[str, Condition | None] = {"where": condition.where, "edge": condition.edge}
        of = {side: self._condition(one) for side, one in sides.items() if one is not None}
        return [condition.test, self._path(condition.path), *counted, *([of] if of else [])]

    def _path(self, path: tuple[Named, ...]) -> str:
        return ".".join(map(self._name, path))

    def _name(self, named: Named) -> str:
        return _BASE.get(named.id) or self.names.members[named.cls][named.id]


def _operand(operand: Any) -> Any:
    return {"parameter": operand.parameter} if isinstance(operand, Argument) else operand
