"""From tables to queries: every name is looked up in the model, every value held against its property."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pygen.findings import Finding
from pygen.ir import Class, ClassRef, Direct, EdgeConnection, Property, ReverseConnection, Sdk, ViewRef
from pygen.queries.operands import BASE, Operands, comparisons
from pygen.queries.read import Misread, QueryText, Table, only, read_table
from pygen.queries.values import (
    Asked,
    Branch,
    Compared,
    Condition,
    Connected,
    Joined,
    Named,
    Path,
    SavedQuery,
)

T = TypeVar("T")

_BRANCH = {"connection", "where", "edge-where", "sort", "select", "limit", "required", "with"}
_TESTS = ("any", "none", "all", "count")
_SIGNS = ("==", "!=", "<", "<=", ">", ">=")
MAX_DEPTH = 20
"""Conditions in conditions, and branches of branches."""


def bind(sdk: Sdk, texts: Iterable[QueryText]) -> tuple[tuple[SavedQuery, ...], tuple[Finding, ...]]:
    """The queries that fit the model, sorted by name, and what there is to say about all of them."""
    found: dict[str, SavedQuery] = {}
    findings: list[Finding] = []
    for text in texts:
        table = read_table(text)
        if isinstance(table, Finding):
            findings.append(table)
            continue
        if table.name in found:
            findings.append(
                Finding("PG240", "error", text.path, f"There is another query {table.name!r}.", "Rename one.")
            )
            continue
        binder = _Binder(sdk, table)
        try:
            found[table.name] = binder.query()
        except Misread as error:
            place = f"{text.path} {error.place}".rstrip()
            findings.append(Finding("PG241", "error", place, error.message, error.hint))
            continue
        findings += _unused(table, binder.operands)
    return tuple(found[name] for name in sorted(found)), tuple(findings)


def _unused(table: Table, operands: Operands) -> Iterable[Finding]:
    for parameter in table.parameters:
        if parameter.name not in operands.used:
            yield Finding(
                "PG242",
                "warning",
                f"{table.path} parameters.{parameter.name}",
                "Nothing in the query mentions this parameter.",
                f'Use it in a condition, as in `["==", "name", {{parameter = "{parameter.name}"}}]`, '
                "or remove it.",
            )


class _Binder:
    """Looks up what one table says."""

    def __init__(self, sdk: Sdk, table: Table) -> None:
        self.classes = {cls.ref: cls for cls in sdk.classes}
        self.table = table
        self.operands = Operands(table.parameters)

    def query(self) -> SavedQuery:
        cls = self._view(self.table.said.get("view"))
        asked = self._asked(cls, self.table.said, "")
        return SavedQuery(self.table.name, self.table.description, self.table.parameters, asked)

    def _view(self, said: Any) -> Class:
        if not isinstance(said, str):
            raise Misread("A query says which view it is about.", "view", 'Write `view = "WindTurbine"`.')
        spelt: dict[str, Class] = {}
        for cls in self.classes.values():
            if cls.queryable and (cls.kind == "node" or not cls.twin):
                short = f"{cls.view.space}:{cls.view.external_id}"
                spelt |= {cls.view.external_id: cls, short: cls, str(cls.view): cls}
        if said not in spelt:
            raise Misread(f"The model has no view {said!r} to ask.", "view", _near(said, spelt))
        return spelt[said]

    def _asked(self, cls: Class, said: Mapping[str, Any], place: str) -> Asked:
        if place.count("with") > MAX_DEPTH:
            raise Misread("Branches are not nested this deep.", place)
        at = f"{place}." if place else ""
        branches = self._list(said, "with", place)
        return Asked(
            cls.ref,
            self._conditions(cls, said, "where", at),
            tuple(self._sort(cls, sort, f"{at}sort") for sort in self._list(said, "sort", place)),
            tuple(self._stored(cls, name, f"{at}select") for name in self._list(said, "select", place)),
            self.operands.whole(said.get("limit"), f"{at}limit"),
            tuple(self._branch(cls, branch, f"{at}with[{n}]") for n, branch in enumerate(branches)),
        )

    def _list(self, said: Mapping[str, Any], key: str, place: str) -> list[Any]:
        found = said.get(key, [])
        if not isinstance(found, list):
            raise Misread(f"`{key}` is a list.", place or key)
        return found

    def _branch(self, cls: Class, said: Any, place: str) -> Branch:
        if not isinstance(said, Mapping):
            raise Misread("What is brought is a table: `[[with]]`.", place)
        only(said, _BRANCH, place)
        prop, target = self._connection(cls, said.get("connection"), place)
        required = said.get("required", False)
        if not isinstance(required, bool):
            raise Misread("`required` is true or false.", place)
        edge = self._edges(prop, "edge-where" in said, place)
        edge_where = () if edge is None else self._conditions(edge, said, "edge-where", f"{place}.")
        return Branch(Named(cls.ref, prop.id), self._asked(target, said, place), edge_where, required)

    def _connection(self, cls: Class, name: Any, place: str) -> tuple[Property, Class]:
        led = {prop.id: prop for prop in cls.properties if _target(prop) is not None}
        prop = self._known(led, name, f"connection of {cls.view.external_id}", place)
        target = _target(prop)
        assert target is not None
        return prop, self.classes[ClassRef(target, "node")]

    def _edges(self, prop: Property, asked: bool, place: str) -> Class | None:
        """The class of the edges, where a condition is on them."""
        edge = prop.edge if isinstance(prop, EdgeConnection) else None
        if asked and edge is None:
            raise Misread(f"{prop.id!r} has no edges with properties, so no condition can be on them.", place)
        return self.classes.get(ClassRef(edge, "edge")) if edge is not None else None

    def _conditions(self, cls: Class, said: Mapping[str, Any], key: str, at: str) -> tuple[Condition, ...]:
        given = self._list(said, key, f"{at}{key}")
        return tuple(self._condition(cls, part, f"{at}{key}[{n}]", 0) for n, part in enumerate(given))

    def _condition(self, cls: Class, said: Any, place: str, depth: int) -> Condition:
        if not isinstance(said, list) or not said or not isinstance(said[0], str):
            hint = 'A condition is a list: `["==", "name", "Hornsea"]`.'
            raise Misread(f"{said!r} is no condition.", place, hint)
        if depth > MAX_DEPTH:
            raise Misread("Conditions are not nested this deep.", place)
        word, *rest = said
        if word in ("and", "or", "not"):
            if not rest or (word == "not" and len(rest) > 1):
                raise Misread(f"`{word}` takes {'one condition' if word == 'not' else 'conditions'}.", place)
            return Joined(word, tuple(self._condition(cls, part, place, depth + 1) for part in rest))
        if word in _TESTS:
            return self._connected(cls, word, rest, place, depth)
        path, held = self._path(cls, rest[0] if rest else None, place)
        return Compared(word, path, self.operands.of(word, held, rest[1:], place))

    def _connected(self, cls: Class, word: Any, rest: list[Any], place: str, depth: int) -> Condition:
        before, here, name = self._through(cls, rest[0] if rest else None, place)
        prop, target = self._connection(here, name, place)
        if isinstance(prop, Direct) and not prop.list:
            hint = f'Look through it: `["==", "{prop.id}.name", ...]`.'
            raise Misread(f"{prop.id!r} leads to one node.", place, hint)
        rest, sign, number = rest[1:], "", None
        if word == "count":
            if len(rest) < 2 or rest[0] not in _SIGNS:
                raise Misread('A count is compared: `["count", "blades", ">=", 2]`.', place)
            sign, number, rest = rest[0], self.operands.whole(rest[1], place), rest[2:]
        if len(rest) > 1 or (rest and not isinstance(rest[0], Mapping)):
            raise Misread(f"`{word}` takes a table: `{{where = [...], edge = [...]}}`.", place)
        of: Mapping[str, Any] = rest[0] if rest else {}
        only(of, {"where", "edge"}, place)
        if word == "all" and "where" not in of:
            raise Misread("`all` says what of all: `{where = [...]}`.", place)
        edge = self._edges(prop, "edge" in of, place)
        where = self._condition(target, of["where"], place, depth + 1) if "where" in of else None
        on_edge = self._condition(edge, of["edge"], place, depth + 1) if edge and "edge" in of else None
        return Connected(word, (*before, Named(here.ref, prop.id)), sign, number, where, on_edge)

    def _through(self, cls: Class, said: Any, place: str) -> tuple[Path, Class, str]:
        """The relations before the last name of a path, and the class that it is a name in."""
        if not isinstance(said, str):
            raise Misread("A condition names a property.", place)
        *before, last = said.split(".")
        path: list[Named] = []
        for name in before:
            led = {p.id: p for p in cls.properties if isinstance(p, Direct) and not p.list and p.target}
            prop = self._known(led, name, f"relation of {cls.view.external_id} to one node", place)
            path.append(Named(cls.ref, prop.id))
            target = _target(prop)
            assert target is not None
            cls = self.classes[ClassRef(target, "node")]
        return tuple(path), cls, last

    def _path(self, cls: Class, said: Any, place: str) -> tuple[Path, Property | str]:
        """A property, and what it is: one of the model, or one that every instance has."""
        before, here, last = self._through(cls, said, place)
        if last in BASE[here.kind]:
            return (*before, Named(here.ref, last)), last
        known = {prop.id: prop for prop in here.properties if comparisons(prop) is not None}
        names = {**known, **dict.fromkeys(BASE[here.kind])}
        prop = self._known(names, last, f"property of {here.view.external_id} to compare", place)
        assert prop is not None
        return (*before, Named(here.ref, last)), prop

    def _sort(self, cls: Class, said: Any, place: str) -> tuple[Named, bool]:
        name, *rest = said if isinstance(said, list) and said else [said]
        if rest not in ([], ["ascending"], ["descending"]):
            raise Misread('An order is a name, or `["capacity", "descending"]`.', place)
        return self._stored(cls, name, place), rest == ["descending"]

    def _stored(self, cls: Class, name: Any, place: str) -> Named:
        stored = {prop.id: prop for prop in cls.properties if comparisons(prop) is not None}
        known = {**stored, **dict.fromkeys(BASE[cls.kind])}
        self._known(known, name, f"stored property of {cls.view.external_id}", place)
        return Named(cls.ref, name)

    def _known(self, known: Mapping[str, T], name: Any, what: str, place: str) -> T:
        if not isinstance(name, str) or name not in known:
            raise Misread(f"There is no {what} called {name!r}.", place, _near(str(name), known))
        return known[name]


def _target(prop: Property) -> ViewRef | None:
    """The class a connection leads to; None for values, and for what leads out of the SDK."""
    return prop.target if isinstance(prop, Direct | EdgeConnection | ReverseConnection) else None


def _near(said: str, known: Iterable[str]) -> str:
    names = sorted(known)
    near = difflib.get_close_matches(said, names, 1)
    if near:
        return f"Did you mean `{near[0]}`?"
    shown = ", ".join(names[:10]) + (", ..." if len(names) > 10 else "")
    return f"There are: {shown}." if names else ""
