"""Saved queries: what a package keeps as data, put on the builder step by step."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import Any

from ...errors import ValidationFailed
from ...filters.algebra import Filter
from ...filters.sorting import asc, desc

_SIGNS: Mapping[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_METHODS = {
    "in": "in_",
    "startsWith": "startswith",
    "contains": "contains",
    "containsAny": "contains_any",
    "containsAll": "contains_all",
    "between": "between",
    "exists": "exists",
}
_TESTS = ("any", "none", "all", "count")


def asked(client: object, name: str, said: Mapping[str, Any], arguments: Mapping[str, Any]) -> Any:
    """The query that is kept under a name, with the arguments of a call."""
    for needed in said.get("needed", ()):
        if arguments[needed] is None:
            raise ValidationFailed(f"queries.{name} has to be told {needed}")
    return _Saved(arguments).put(getattr(client, said["api"]).query(), said)


class _Saved:
    """What is said of one query, with the arguments of a call."""

    def __init__(self, arguments: Mapping[str, Any]) -> None:
        self._arguments = arguments

    def put(self, query: Any, said: Mapping[str, Any]) -> Any:
        """The steps, on a query or on a branch."""
        for condition in self._told(said.get("where", ())):
            query = query.where(self._meant(condition))
        for branch in said.get("with", ()):
            query = self._followed(query, branch)
        if "sort" in said:
            query = query.sort_by(*((desc if down else asc)(name) for name, down in said["sort"]))
        if "select" in said:
            query = query.select(*said["select"])
        return query.limit(self._value(said["limit"])) if "limit" in said else query

    def _followed(self, query: Any, branch: Mapping[str, Any]) -> Any:
        edges = self._told(branch.get("edge_where", ()))
        options: dict[str, Any] = {"edge_where": self._meant(["and", *edges])} if edges else {}
        if branch.get("required"):
            options["required"] = True
        follow = getattr(query, f"with_{branch['connection']}")
        return follow(lambda selection: self.put(selection, branch), **options)

    def _told(self, conditions: Sequence[Any]) -> list[Any]:
        """The conditions, without those that mention a parameter of which nothing was said."""
        return [condition for condition in conditions if not self._left_out(condition)]

    def _left_out(self, said: Any) -> bool:
        if isinstance(said, Mapping):
            if set(said) == {"parameter"}:
                return self._arguments[said["parameter"]] is None
            return any(map(self._left_out, said.values()))
        return isinstance(said, list) and any(map(self._left_out, said))

    def _meant(self, said: Sequence[Any]) -> Callable[[Any], Filter]:
        return lambda fields: self._condition(fields, said)

    def _condition(self, fields: Any, said: Sequence[Any]) -> Any:
        word, *rest = said
        if word in ("and", "or"):
            join = operator.and_ if word == "and" else operator.or_
            return reduce(join, [self._condition(fields, part) for part in rest])
        if word == "not":
            return ~self._condition(fields, rest[0])
        field = reduce(getattr, rest[0].split("."), fields)
        if word in _TESTS:
            return self._connected(field, word, rest[1:])
        values = [self._value(value) for value in rest[1:]]
        return _SIGNS[word](field, *values) if word in _SIGNS else getattr(field, _METHODS[word])(*values)

    def _connected(self, field: Any, test: str, rest: Sequence[Any]) -> Any:
        sign, rest = (rest[:2], rest[2:]) if test == "count" else ((), rest)
        of = rest[0] if rest else {}
        there = [self._meant(of["where"])] if "where" in of else []
        edge = {"edge": self._meant(of["edge"])} if "edge" in of else {}
        found = getattr(field, test)(*there, **edge)
        return _SIGNS[sign[0]](found, self._value(sign[1])) if sign else found

    def _value(self, said: Any) -> Any:
        if isinstance(said, Mapping):
            return self._arguments[said["parameter"]]
        return said
