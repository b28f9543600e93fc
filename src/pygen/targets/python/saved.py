"""Saved queries in Python: methods that are typed, and the data the runtime asks them by."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import Any

from pygen.naming import Names
from pygen.queries import Argument, Keeping, Named, Operand, Parameter, SavedQuery
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
    single: Expression = _TYPES[parameter.type]
    type_ = index("_t.Sequence", single) if parameter.list else single
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
    kept = _Kept(names)
    said = {query.name: kept.query(query, names.accessors[query.asked.cls]) for query in queries}
    lines = [f"{json.dumps(name)}: {json.dumps(query)}" for name, query in said.items()]
    separator = ",\n"
    return f"{{\n{separator.join(lines)}\n}}\n"


class _Kept(Keeping):
    edge_where = "edge_where"
    behind = "."

    def __init__(self, names: Names) -> None:
        self._names = names

    def name(self, named: Named) -> str:
        return _BASE.get(named.id) or self._names.members[named.cls][named.id]

    def operand(self, operand: Operand) -> Any:
        return {"parameter": operand.parameter} if isinstance(operand, Argument) else operand

    def parameter(self, name: str) -> str:
        return name
