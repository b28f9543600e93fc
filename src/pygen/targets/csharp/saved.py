"""Saved queries in C#: methods that narrow the set of a view; the compiler holds them against the SDK.

A list of the service cannot ask what instances are connected with, and no requests are planned in C#: a
query that does so is left out, and a finding tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pygen.findings import Finding
from pygen.ir import ClassRef, Direct, Property, Sdk, Value
from pygen.naming import Scope, Wish, to_camel
from pygen.queries import (
    FOLDER,
    Argument,
    Asked,
    Branch,
    Compared,
    Condition,
    Joined,
    Named,
    Operand,
    SavedQuery,
)
from pygen.source.csharp.text import identifier
from pygen.targets.csharp import reserved
from pygen.targets.csharp.language import to_csharp
from pygen.targets.csharp.names import CSharpNames
from pygen.targets.csharp.operands import Operands
from pygen.targets.csharp.plan import QueryPlan, SavedPlan

_BASE = {
    "$externalId": "ExternalId",
    "$space": "Space",
    "$createdTime": "CreatedTime",
    "$lastUpdatedTime": "LastUpdatedTime",
    "$type": "NodeType",
    "$edgeType": "EdgeType",
    "$startNode": "StartNode",
    "$endNode": "EndNode",
}
_METHODS = {
    "in": "In",
    "between": "Between",
    "startsWith": "StartsWith",
    "contains": "Contains",
    "containsAny": "ContainsAny",
    "containsAll": "ContainsAll",
}
_PAD = "    "


class _Unsayable(Exception):
    """What C# has no way to ask."""


def plan_saved(queries: tuple[SavedQuery, ...], sdk: Sdk, names: CSharpNames) -> SavedPlan:
    """The methods of `client.Queries`, and what is left out."""
    called = _called(
        "saved query", {query.name: to_csharp(query.name) for query in queries}, reserved.QUERIES
    )
    plans, findings = [], []
    for query in queries:
        try:
            plans.append(_Writer(query, sdk, names).plan(called[query.name]))
        except _Unsayable as error:
            place = f"{FOLDER}/{query.name}.toml"
            message = f"{error}, which C# cannot ask: its SDK leaves the query out."
            findings.append(Finding("PG243", "warning", place, message))
    return SavedPlan(tuple(plans), tuple(findings))


def _called(what: str, wishes: dict[str, str], taken: frozenset[str]) -> dict[str, str]:
    plan = Scope(what, taken).plan(Wish(name, wish, name, name) for name, wish in wishes.items())
    return dict(plan.names)


class _Writer:
    """One query, as statements."""

    def __init__(self, query: SavedQuery, sdk: Sdk, names: CSharpNames) -> None:
        self.query = query
        self.names = names
        self.properties: dict[ClassRef, dict[str, Property]] = {
            cls.ref: {prop.id: prop for prop in cls.properties} for cls in sdk.classes
        }
        parameters = {one.name: to_camel(identifier(one.name)) for one in query.parameters}
        called = _called("parameter of a saved query", parameters, reserved.PARAMETERS)
        self.operands = Operands({one.name: one for one in query.parameters}, called, names)
        self.optional = {p.name for p in query.parameters if p.optional and p.default is None}

    def plan(self, name: str) -> QueryPlan:
        cls = self.names.classes[self.query.asked.cls]
        start = f"var found = client.{self.names.accessors[self.query.asked.cls]};"
        body = [start, *self._asked(self.query.asked, "found", 1)]
        doc = self.query.description.strip() or f"The saved query {self.query.name}."
        return QueryPlan(
            name=name,
            doc=doc,
            type=f"V::{cls}Set",
            parameters=", ".join(map(self.operands.declared, self.query.parameters)),
            told=tuple((self.operands.names[p.name], p.description.strip()) for p in self.query.parameters),
            body=tuple(body),
        )

    def _asked(self, asked: Asked, name: str, depth: int) -> Iterator[str]:
        """Statements that narrow the set `name`, and return it."""
        for condition in asked.where:
            narrowed = f"{name} = {name}.Where(t => {self._condition(condition)});"
            yield from self._given(self._mentioned(condition), narrowed)
        for branch in asked.branches:
            yield from self._branch(branch, name, depth)
        for number, (path, descending) in enumerate(asked.sort):
            verb = ("ThenBy" if number else "OrderBy") + ("Descending" if descending else "")
            yield f"{name} = {name}.{verb}(t => {self._path((path,))});"
        if asked.limit is not None:
            limit = f"{name} = {name}.Take({self.operands.limit(asked.limit)});"
            yield from self._given(self._optional([asked.limit]), limit)
        yield f"return {name};"

    def _branch(self, branch: Branch, name: str, depth: int) -> Iterator[str]:
        if branch.required:
            raise _Unsayable("It wants only what has a connection (`required`)")
        if any(self._mentioned(condition) for condition in branch.edge_where):
            raise _Unsayable("It has a condition on edges that may be left out")
        inner, end = f"found{depth}", ");"
        if branch.edge_where:
            edges = " && ".join(self._condition(condition) for condition in branch.edge_where)
            end = f", t => {edges});"
        head = f"{name} = {name}.Include(t => t.{self._member(branch.connection)}"
        statements = list(self._asked(branch.asked, inner, depth + 1))
        if len(statements) == 1:
            yield head + (", null" if branch.edge_where else "") + end
            return
        yield f"{head}, {inner} =>"
        yield "{"
        yield from (f"{_PAD}{line}" for line in statements)
        yield "}" + end

    def _given(self, optional: list[str], statement: str) -> Iterator[str]:
        """A statement, under the condition that everything optional in it was told."""
        if not optional:
            yield statement
            return
        told = " && ".join(f"{self.operands.names[name]} is not null" for name in dict.fromkeys(optional))
        yield f"if ({told})"
        yield _PAD + statement

    def _mentioned(self, condition: Condition) -> list[str]:
        """The optional parameters of a condition."""
        if isinstance(condition, Joined):
            return [name for part in condition.parts for name in self._mentioned(part)]
        return self._optional(condition.values) if isinstance(condition, Compared) else []

    def _optional(self, operands: Iterable[Operand]) -> list[str]:
        named = [one.parameter for one in operands if isinstance(one, Argument)]
        return [name for name in named if name in self.optional]

    def _condition(self, condition: Condition) -> str:
        if isinstance(condition, Joined):
            parts = [self._condition(part) for part in condition.parts]
            if condition.operator == "not":
                return f"!({parts[0]})"
            return "(" + {"and": " && ", "or": " || "}[condition.operator].join(parts) + ")"
        if not isinstance(condition, Compared):
            raise _Unsayable(f"It asks what instances are connected with (`{condition.test}`)")
        field, held = self._path(condition.path), self._held(condition.path[-1])
        if condition.operator == "exists":
            return f"{field}.Exists"
        values = ", ".join(self.operands.of(value, held, condition.operator) for value in condition.values)
        method = _METHODS.get(condition.operator)
        return f"{field}.{method}({values})" if method else f"({field} {condition.operator} {values})"

    def _path(self, path: tuple[Named, ...]) -> str:
        return ".".join(["t", *map(self._member, path)])

    def _member(self, named: Named) -> str:
        return _BASE.get(named.id) or self.names.members[named.cls][named.id]

    def _held(self, named: Named) -> Value | Direct | str:
        if named.id in _BASE:
            return named.id
        held = self.properties[named.cls][named.id]
        assert isinstance(held, Value | Direct)  # nothing else is compared
        return held
