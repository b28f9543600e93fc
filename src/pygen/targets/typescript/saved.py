"""Saved queries in TypeScript: methods that are typed, and the data the runtime asks them by."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from pygen.ir import Class, EdgeConnection, Property, Sdk, Value
from pygen.naming import Names, Scope, Wish, to_camel, to_pascal
from pygen.queries import Argument, Asked, Branch, Keeping, Named, Operand, Parameter, SavedQuery
from pygen.source.typescript.imports import Uses
from pygen.source.typescript.layout import Doc, generic, group, listed, listing, union
from pygen.source.typescript.text import literal
from pygen.targets.typescript.plan import Member, QueryPlan, SavedPlan
from pygen.targets.typescript.reserved import QUERIES
from pygen.targets.typescript.scope import Known, ends, is_one
from pygen.targets.typescript.steps import optional, several
from pygen.targets.typescript.table import object_

MODULE = "queries"
_LARGEST = 2**53 - 1
_TYPES = MappingProxyType(
    {
        "text": "string",
        "integer": "number",
        "number": "number",
        "boolean": "boolean",
        "timestamp": "_p.TimestampInput",
        "date": "_p.DateInput",
        "node": "_p.InstanceInput",
    }
)


def plan_saved(queries: tuple[SavedQuery, ...], sdk: Sdk, names: Names) -> SavedPlan:
    """The methods of `client.queries`."""
    if not queries:
        return SavedPlan()
    called = _called(query.name for query in queries)
    uses, known = Uses(MODULE), Known(sdk, names)
    plans, kept = [], []
    for query in queries:
        writer = _Writer(known, uses, _called(parameter.name for parameter in query.parameters))
        plans.append(writer.plan(query, called[query.name]))
        kept.append((called[query.name], writer.kept(query)))
    return SavedPlan(tuple(plans), uses.imports(), object_(kept))


def _called(names: Iterable[str]) -> Mapping[str, str]:
    wishes = [Wish(name, to_camel(name), name, name) for name in names]
    return Scope("saved query", QUERIES, joiner="").plan(wishes).names


class _Writer(Keeping):
    """One query, with what its parameters are called."""

    edge_where = "edgeWhere"
    behind = ".node."

    def __init__(self, known: Known, uses: Uses, parameters: Mapping[str, str]) -> None:
        self.known = known
        self.uses = uses
        self.parameters = parameters

    # ---- declarations -------------------------------------------------------------------------------

    def plan(self, query: SavedQuery, name: str) -> QueryPlan:
        told = f"_{to_pascal(name)}" if query.parameters else ""
        needed = any(parameter.needed for parameter in query.parameters)
        given: list[Doc] = [f"told{'' if needed else '?'}: {told}"] if told else []
        call = group(name, *listed("(", given, ")"), ": ", self._query(query.asked), ";")
        doc = query.description.strip() or f"The saved query {query.name}."
        return QueryPlan(name, doc, told, tuple(map(self._parameter, query.parameters)), call)

    def _parameter(self, parameter: Parameter) -> Member:
        single: Doc = _TYPES[parameter.type]
        types: list[Doc] = [listing([single]) if parameter.list else single]
        if not parameter.needed:
            types += ["null", "undefined"] if parameter.default is None else ["undefined"]
        name = self.parameters[parameter.name]
        return Member(name, union(types), parameter.description, optional=not parameter.needed)

    def _query(self, asked: Asked) -> Doc:
        cls = self.known.classes[asked.cls]
        name = self._mention(cls, "Query")
        return generic(name, self._included(asked)) if asked.branches else name

    def _included(self, asked: Asked) -> Doc:
        """What the results have with them."""
        cls = self.known.classes[asked.cls]
        found: Doc = self._mention(cls, "None")
        for branch in asked.branches:
            found = generic(
                "_p.Put", found, literal(self.name(branch.connection)), self._brought(cls, branch)
            )
        return found

    def _brought(self, cls: Class, branch: Branch) -> Doc:
        target = self.known.classes[branch.asked.cls]
        shown: Doc = self._mention(target)
        if branch.asked.branches:
            shown = generic(self._mention(target), self._included(branch.asked))
        followed = next((prop for prop in cls.properties if prop.id == branch.connection.id), None)
        edge = self._edge(followed)
        linked = shown if edge is None else generic("_p.Link", self._mention(edge), shown)
        is_end = followed is None and self.name(branch.connection) in dict(ends(cls))
        return optional(linked) if is_end or (followed is not None and is_one(followed)) else several(linked)

    def _edge(self, prop: Property | None) -> Class | None:
        return self.known.find(prop.edge, "edge") if isinstance(prop, EdgeConnection) else None

    def _mention(self, cls: Class, suffix: str = "") -> str:
        names = self.known.names
        return self.uses.add(names.files[cls.ref], names.classes[cls.ref] + suffix)

    # ---- what the runtime reads ---------------------------------------------------------------------

    def kept(self, query: SavedQuery) -> Doc:
        defaults = {
            self.parameter(given.name): given.default
            for given in query.parameters
            if given.default is not None
        }
        said = self.query(query, self.known.names.accessors[query.asked.cls], defaults=defaults)
        return literal(json.dumps(said, ensure_ascii=False, separators=(",", ":")))

    def name(self, named: Named) -> str:
        if named.id.startswith("$"):
            return "nodeType" if named.id == "$type" else named.id[1:]
        return self.known.names.members[named.cls][named.id]

    def parameter(self, name: str) -> str:
        return self.parameters[name]

    def operand(self, operand: Operand) -> Any:
        if isinstance(operand, Argument):
            return {"parameter": self.parameters[operand.parameter]}
        return _large(operand)

    def compared(self, prop: Named, operand: Operand) -> Any:
        return self._moment(operand) if self._is_moment(prop) else self.operand(operand)

    def _is_moment(self, named: Named) -> bool:
        if named.id.startswith("$"):
            return named.id.endswith("Time")
        properties = self.known.classes[named.cls].properties
        return any(
            isinstance(prop, Value) and prop.type == "timestamp" for prop in properties if prop.id == named.id
        )

    def _moment(self, operand: Any) -> Any:
        """A timestamp, or several."""
        if isinstance(operand, list | tuple):
            return [self._moment(part) for part in operand]
        return {"moment": operand} if isinstance(operand, str) else self.operand(operand)


def _large(value: Any) -> Any:
    """Integers as a number of JavaScript holds them, or as text."""
    is_large = isinstance(value, int) and abs(value) > _LARGEST
    return {"integer": str(value)} if is_large else value
