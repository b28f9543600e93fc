"""A filter -> a condition in SQL, and the container rows it needs.

SQL's three-valued logic is the filter language's: a comparison with a missing value is unknown, `not` keeps
it unknown, and unknown rows do not match. Where nothing negates a condition, unknown and false mean the
same, and `positive` allows the form that can use an index.

Words used in this room:

    document    a filter as it was sent: an object with one key
    leaf        a filter about values (`equals`, `range`, ...), in contrast to what combines filters
    operand     the right hand side of a comparison: a literal, a parameter or another property
    scope       the instance a filter looks at: the alias of its row, and what its properties are in SQL
    column      a property of that instance as an SQL expression, and its family: which values compare with it
    joined      containers whose row is joined to the instance, by the alias of that row
    required    containers whose row every match has, so that the join may be an inner one
    part        a condition on its way to becoming the whole, with the rows it requires
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from pygen_engine.catalog import Container, View, ViewId
from pygen_engine.catalog.model import ContainerId
from pygen_engine.errors import BadRequest
from pygen_engine.sql import leaves
from pygen_engine.sql.operands import node_ids
from pygen_engine.sql.pieces import FALSE, TRUE, UNKNOWN, Sql, all_of, any_of
from pygen_engine.sql.scope import Scope
from pygen_engine.values.encoding import Refused, direct

_MAX_DEPTH = 60
_MAX_CLAUSES = 20_000
_NOTHING: frozenset[int] = frozenset()


class Where(NamedTuple):
    """`SELECT ... FROM node AS <alias> {joins} WHERE {condition}`."""

    condition: Sql
    joins: str
    required: frozenset[int]
    """Containers (numbers) whose row every match has."""


class _Part(NamedTuple):
    sql: Sql
    required: frozenset[int] = _NOTHING
    """Containers whose row is there whenever the part is true."""


def compile_filter(scope: Scope, *filters: Any, views: Sequence[View] = ()) -> Where:
    """All filters must hold, and the instance be in all views; None stands for no filter."""
    parts = [_membership(scope, views)] if views else []
    compiler = _Compiler(scope)
    parts += [compiler.part(document, 0, True) for document in filters if document is not None]
    whole = _conjunction(parts)
    return Where(whole.sql, scope.joins(whole.required), whole.required)


class _Membership(NamedTuple):
    """That an instance is in certain views, with what it leaves behind in a fresh scope."""

    part: _Part
    joined: dict[int, str]
    aliases: int


def _membership(scope: Scope, views: Sequence[View]) -> _Part:
    """Compiled once per schema version where nothing but the views decides how it reads."""
    settings = scope.settings
    if scope.joined or settings.aliases or settings.units or settings.parameters is not None:
        return _compiled(scope, views).part
    key = ("views", scope.kind, scope.alias, settings.searching, settings.not_matches_null)
    known = scope.catalog.planned((*key, *(view.id for view in views)), lambda: _compiled(scope, views))
    scope.joined.update(known.joined)
    settings.aliases = known.aliases
    return known.part


def _compiled(scope: Scope, views: Sequence[View]) -> _Membership:
    part = _Compiler(scope).members(views)
    return _Membership(part, dict(scope.joined), scope.settings.aliases)


class _Compiler:
    def __init__(self, scope: Scope, open_views: frozenset[ViewId] = frozenset()) -> None:
        self.scope = scope
        self.open_views = open_views
        """Views whose own filter is being compiled: their hasData means rows, or it would never end."""
        self.clauses = 0

    def part(self, body: Any, depth: int, positive: bool) -> _Part:
        if not isinstance(body, dict) or len(body) != 1:
            raise BadRequest("A filter must be an object with exactly one key.")
        self.clauses += 1
        if depth > _MAX_DEPTH or self.clauses > _MAX_CLAUSES:
            raise BadRequest("The filter is too deep or too large.")
        ((name, argument),) = body.items()
        if name in ("and", "or"):
            return self._combined(name, argument, depth, positive)
        if name == "not":
            return self._negated(argument, depth)
        if name == "nested":
            return self._nested(argument, depth, positive)
        structural = _STRUCTURAL.get(name)
        if structural is not None:
            return structural(self, argument, positive)
        leaf = leaves.LEAVES.get(name)
        if leaf is None:
            raise BadRequest(f"Unknown filter '{str(name)[:100]}'.")
        return self._leaf(leaf, name, argument, positive)

    def _leaf(self, leaf: leaves.Leaf, name: str, argument: Any, positive: bool) -> _Part:
        sql, columns = leaf(self.scope, name, argument, positive)
        needed = (column.container for column in columns if column.container is not None)
        joined = self.scope.joined
        return _Part(sql, frozenset(container.number for container in needed if container.number in joined))

    def _combined(self, name: str, argument: Any, depth: int, positive: bool) -> _Part:
        if not isinstance(argument, list) or not argument:
            raise BadRequest(f"'{name}' needs a list of at least one filter.")
        parts = [self.part(operand, depth + 1, positive) for operand in argument]
        if name == "and":
            return _conjunction(parts)
        return _Part(
            any_of([part.sql for part in parts]), frozenset.intersection(*(part.required for part in parts))
        )

    def _negated(self, argument: Any, depth: int) -> _Part:
        inner = self.part(argument, depth + 1, False).sql
        if self.scope.settings.not_matches_null:
            return _Part(Sql(f"({inner.text} IS NOT TRUE)", inner.params))
        return _Part(Sql(f"(NOT {inner.text})", inner.params))

    def _nested(self, argument: Any, depth: int, positive: bool) -> _Part:
        if not isinstance(argument, dict) or argument.keys() != {"scope", "filter"}:
            raise BadRequest("'nested' needs exactly 'scope' and 'filter'.")
        column = self.scope.column(argument["scope"])
        if column.family != "node":
            raise BadRequest(f"The scope of a nested filter must be a direct relation, not '{column.label}'.")
        alias = self.scope.settings.alias("t")
        inner = _Compiler(self.scope.nested(alias), self.open_views)
        part = inner.part(argument["filter"], depth + 1, True)
        source = f"SELECT {alias}.id FROM node AS {alias}{inner.scope.joins(part.required)}"
        where = f"WHERE {alias}.deleted IS NULL AND {part.sql.text}"
        if column.is_list:
            source += (
                f" JOIN json_each({column.text}) e"
                " JOIN space es ON es.space = json_extract(e.value, '$.space')"
                f" AND es.id = {alias}.space_id"
                f" AND {alias}.external_id = json_extract(e.value, '$.externalId')"
            )
            text = f"EXISTS ({source} {where})"
        else:
            text = f"{column.text} IN ({source} {where})"
        if not positive:
            # without a target the inner filter is unknown, whoever else might match it
            text = f"CASE WHEN {column.text} IS NULL THEN NULL ELSE {text} END"
        required = _NOTHING
        if column.container is not None and column.container.number in self.scope.joined:
            required = frozenset({column.container.number})
        return _Part(Sql(f"({text})", part.sql.params), required)

    # ------------------------------------------------- what is not about a value

    def _match_all(self, argument: Any, positive: bool) -> _Part:
        if argument != {}:
            raise BadRequest("'matchAll' takes an empty object.")
        return _Part(TRUE)

    def _invalid(self, argument: Any, positive: bool) -> _Part:
        """A leaf of a stored view filter whose property is gone: nothing can match it."""
        return _Part(UNKNOWN)

    def _references(self, argument: Any, positive: bool) -> _Part:
        if not isinstance(argument, list):
            raise BadRequest("'instanceReferences' needs a list of {space, externalId}.")
        try:
            found = [direct(reference) for reference in argument]
        except Refused as error:
            raise BadRequest(f"'instanceReferences': {error}") from error
        ids = node_ids(self.scope, found, missing=False, table=self.scope.kind)
        return _Part(Sql(f"{self.scope.alias}.id IN ({ids.text})", ids.params))

    def _has_data(self, argument: Any, positive: bool) -> _Part:
        if not isinstance(argument, list):
            raise BadRequest("'hasData' needs a list of views and containers.")
        return _conjunction([self._has_data_in(reference, positive) for reference in argument])

    def members(self, views: Sequence[View]) -> _Part:
        return _conjunction([self.view(view, True) for view in views])

    def _has_data_in(self, reference: Any, positive: bool) -> _Part:
        match reference:
            case {"type": "container", "space": str(space), "externalId": str(name)}:
                return self._rows((self.scope.catalog.need_container(ContainerId(space, name)),))
            case {"type": "view", "space": str(space), "externalId": str(name), "version": str(version)}:
                return self.view(self.scope.catalog.need_view(ViewId(space, name, version)), positive)
        raise BadRequest("'hasData' needs references {type: view | container, space, externalId, version}.")

    def view(self, view: View, positive: bool) -> _Part:
        """Membership in a view: its own filter, or else rows in everything it maps."""
        if view.filter is None or view.id in self.open_views:
            return self._rows(view.containers)
        inner = _Compiler(self.scope, self.open_views | {view.id})
        inner.clauses = self.clauses
        found = inner.stored(view.filter)
        return found if positive else _Part(Sql(f"({found.sql.text} IS TRUE)", found.sql.params))

    def stored(self, body: Any) -> _Part:
        """A view's filter was checked when it was posted, but what it names may be gone since."""
        try:
            return self.part(body, 1, True)
        except BadRequest:
            return _Part(UNKNOWN)

    def _rows(self, containers: tuple[Container, ...]) -> _Part:
        if not containers:
            return _Part(FALSE)
        present = [self.scope.presence(container) for container in containers]
        joined = self.scope.joined
        return _Part(
            all_of(present),
            frozenset(container.number for container in containers if container.number in joined),
        )


def _conjunction(parts: Sequence[_Part]) -> _Part:
    required = frozenset[int]().union(*(part.required for part in parts))
    return _Part(all_of([part.sql for part in parts]), required)


_STRUCTURAL: dict[str, Callable[[_Compiler, Any, bool], _Part]] = {
    "matchAll": _Compiler._match_all,
    "invalid": _Compiler._invalid,
    "instanceReferences": _Compiler._references,
    "hasData": _Compiler._has_data,
}
