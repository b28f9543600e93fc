"""Comparisons: each function turns the body of one leaf filter into SQL and names the properties it reads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from pygen_engine.errors import BadRequest
from pygen_engine.sql import operands
from pygen_engine.sql.pieces import Sql, all_of
from pygen_engine.sql.scope import Column, Scope
from pygen_engine.values.collation import sql_collation

Leaf = Callable[[Scope, str, Any, bool], tuple[Sql, Sequence[Column]]]
_BOUNDS = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}


def _fields(name: str, body: Any, required: set[str], optional: Collection[str] = ()) -> dict[str, Any]:
    if not isinstance(body, dict):
        raise BadRequest(f"'{name}' needs an object.")
    given = {key for key, value in body.items() if value is not None}
    unknown, missing = sorted(given - required - set(optional)), sorted(required - given)
    if unknown:
        raise BadRequest(f"Unexpected field - {name}.{str(unknown[0])[:100]}")
    if missing:
        raise BadRequest(f"'{name}' needs the field '{missing[0]}'.")
    return {key: body[key] for key in given}


def _equals(scope: Scope, name: str, body: Any, positive: bool) -> tuple[Sql, Sequence[Column]]:
    fields = _fields(name, body, {"property", "value"})
    column = scope.column(fields["property"])
    if column.is_list:
        raise BadRequest(f"Invalid value for list property '{column.label}': use containsAny or containsAll.")
    value = operands.operand(scope, column, fields["value"])
    return Sql(f"({column.text} = {value.text})", value.params), [column]


def _in(scope: Scope, name: str, body: Any, positive: bool) -> tuple[Sql, Sequence[Column]]:
    fields = _fields(name, body, {"property", "values"})
    column = scope.column(fields["property"])
    if column.is_list:
        return _contains_any(scope, name, body, positive)
    if operands.is_property(fields["values"]):
        return _in_property(scope, column, fields["values"]["property"])
    found = operands.values(scope, name, fields["values"])
    if not found:
        return Sql(f"(CASE WHEN {column.text} IS NULL THEN NULL ELSE 0 END)"), [column]
    members = operands.member_query(scope, column, found)
    return Sql(f"({column.text} IN ({members.text}))", members.params), [column]


def _in_property(scope: Scope, column: Column, reference: Any) -> tuple[Sql, Sequence[Column]]:
    other = scope.column(reference)
    if not other.is_list or other.family != column.family or column.family == "node":
        raise BadRequest(f"'in' cannot compare property '{column.label}' with property '{other.label}'.")
    text = (
        f"(CASE WHEN {column.text} IS NULL OR {other.text} IS NULL THEN NULL"
        f" ELSE {column.text} IN (SELECT value FROM json_each({other.text})) END)"
    )
    return Sql(text), [column, other]


def _range(scope: Scope, name: str, body: Any, positive: bool) -> tuple[Sql, Sequence[Column]]:
    fields = _fields(name, body, {"property"}, _BOUNDS)
    column = scope.column(fields.pop("property"))
    _refuse_unordered(name, column)
    _refuse_bounds(name, fields)
    return all_of([_bound(scope, column, key, fields[key]) for key in sorted(fields)]), [column]


def _bound(scope: Scope, column: Column, key: str, value: Any) -> Sql:
    other = operands.operand(scope, column, value)
    collation = ""
    if column.property is not None and column.property.type == "text":
        collation = sql_collation(column.property.shape.get("collation"))
    return Sql(f"({column.text} {_BOUNDS[key]} {other.text}{collation})", other.params)


def _refuse_unordered(name: str, column: Column) -> None:
    if column.is_list:
        raise BadRequest(f"Invalid value for list property '{column.label}': '{name}' needs a single value.")
    if column.family in ("json", "node", "boolean", "space", "kind"):
        raise BadRequest(f"'{name}' cannot be used on property '{column.label}'.")


def _refuse_bounds(name: str, fields: dict[str, Any]) -> None:
    if not fields:
        raise BadRequest(f"'{name}' needs at least one of gt, gte, lt, lte.")
    if {"gt", "gte"} <= fields.keys() or {"lt", "lte"} <= fields.keys():
        raise BadRequest(f"'{name}' cannot have two lower or two upper bounds.")


def _overlaps(scope: Scope, name: str, body: Any, positive: bool) -> tuple[Sql, Sequence[Column]]:
    if scope.settings.searching:
        raise BadRequest("The filter 'overlaps' is not supported here.")
    fields = _fields(name, body, {"startProperty", "endProperty"}, _BOUNDS)
    start, end = scope.column(fields.pop("startProperty")), scope.column(fields.pop("endProperty"))
    _refuse_unordered(name, start)
    _refuse_unordered(name, end)
    if start.family != end.family:
        raise BadRequest(f"'{name}' needs two properties of the same type.")
    _refuse_bounds(name, fields)
    parts = [_bound(scope, end if key[0] == "g" else start, key, fields[key]) for key in sorted(fields)]
    return all_of(parts), [start, end]


def _prefix(scope: Scope, name: str, body: Any, positive: bool) -> tuple[Sql, Sequence[Column]]:
    fields = _fields(name, body, {"property", "value"})
    column = scope.column(fields["property"])
    value = operands.resolve(scope, fields["value"])
    if column.is_list:
        return _list_prefix(scope, column, value), [column]
    if column.family not in ("text",):
        if column.family == "space" and isinstance(value, str):
            return _space_prefix(column, value), [column]
        raise BadRequest(f"'prefix' cannot be used on property '{column.label}'.")
    if operands.is_property(value):
        other = operands.operand(scope, column, value)
        return Sql(f"(substr({column.text}, 1, length({other.text})) = {other.text})"), [column]
    if not isinstance(value, str):
        raise BadRequest(f"Invalid value for property '{column.label}'. Expected a string.")
    return _text_prefix(column, value), [column]


def _text_prefix(column: Column, value: str) -> Sql:
    """A range in code point order, so that an index on the property helps."""
    above = _successor(value)
    if not value:
        return Sql(f"(CASE WHEN {column.text} IS NULL THEN NULL ELSE 1 END)")
    if above is None:
        return Sql(f"({column.text} >= ?)", (value,))
    return Sql(f"({column.text} >= ? AND {column.text} < ?)", (value, above))


def _successor(value: str) -> str | None:
    """The smallest text above everything that starts with `value`."""
    trimmed = value.rstrip("\U0010ffff")
    if not trimmed:
        return None
    code = ord(trimmed[-1]) + 1
    return trimmed[:-1] + chr(0xE000 if 0xD800 <= code <= 0xDFFF else code)


def _space_prefix(column: Column, value: str) -> Sql:
    text = f"({column.text} IN (SELECT id FROM space WHERE substr(space, 1, ?) = ?))"
    return Sql(text, (len(value), value))


def _list_prefix(scope: Scope, column: Column, value: Any) -> Sql:
    if scope.settings.searching:
        if not isinstance(value, str) or column.family != "text":
            raise BadRequest(f"Invalid value for list property '{column.label}': expected a string.")
        text = (
            f"(CASE WHEN {column.text} IS NULL THEN NULL ELSE EXISTS"
            f" (SELECT 1 FROM json_each({column.text}) e WHERE substr(e.value, 1, ?) = ?) END)"
        )
        return Sql(text, (len(value), value))
    wanted = operands.leading(scope, column, value if isinstance(value, list) else [value])
    open_end = wanted[:-1] + ("," if wanted != "[]" else "")
    text = f"({column.text} = ? OR substr({column.text}, 1, ?) = ?)"
    return Sql(text, (wanted, len(open_end), open_end))


def _exists(scope: Scope, name: str, body: Any, positive: bool) -> tuple[Sql, Sequence[Column]]:
    column = scope.column(_fields(name, body, {"property"})["property"])
    if column.is_list and scope.settings.searching:
        return Sql(f"(coalesce({column.text}, '[]') <> '[]')"), [column]
    return Sql(f"({column.text} IS NOT NULL)"), [column]


def _list_column(scope: Scope, name: str, fields: dict[str, Any]) -> Column:
    column = scope.column(fields["property"])
    if not column.is_list:
        raise BadRequest(f"'{name}' can only be used on list properties, '{column.label}' is not a list.")
    return column


def _contains_any(scope: Scope, name: str, body: Any, positive: bool) -> tuple[Sql, Sequence[Column]]:
    fields = _fields(name, body, {"property", "values"})
    column = _list_column(scope, name, fields)
    wanted = _wanted(scope, name, column, fields["values"])
    members = Sql(f"SELECT value FROM json_each({wanted.text})", wanted.params)
    elements = _element_table(column)
    if positive and elements is not None:
        text = f"({scope.alias}.id IN (SELECT l.id FROM {elements} l WHERE l.value IN ({members.text})))"
        return Sql(text, members.params), [column]
    text = (
        f"(CASE WHEN {column.text} IS NULL THEN NULL ELSE EXISTS"
        f" (SELECT 1 FROM json_each({column.text}) e WHERE e.value IN ({members.text})) END)"
    )
    return Sql(text, members.params), [column]


def _contains_all(scope: Scope, name: str, body: Any, positive: bool) -> tuple[Sql, Sequence[Column]]:
    fields = _fields(name, body, {"property", "values"})
    column = _list_column(scope, name, fields)
    wanted = _wanted(scope, name, column, fields["values"])
    text = (
        f"(CASE WHEN {column.text} IS NULL THEN NULL ELSE NOT EXISTS"
        f" (SELECT 1 FROM json_each({wanted.text}) w WHERE w.value NOT IN"
        f" (SELECT value FROM json_each({column.text}))) END)"
    )
    exact = Sql(text, wanted.params)
    elements = _element_table(column)
    if not positive or elements is None or not wanted.params or wanted.params[0] == "[]":
        return exact, [column]
    narrowed = Sql(
        f"({scope.alias}.id IN (SELECT l.id FROM {elements} l WHERE l.value = json_extract(?, '$[0]')))",
        wanted.params,
    )
    return all_of([narrowed, exact]), [column]


def _wanted(scope: Scope, name: str, column: Column, body: Any) -> Sql:
    """The values as JSON text: given, or of another list property."""
    if operands.is_property(body):
        other = scope.column(body["property"])
        if not other.is_list or other.family != column.family:
            raise BadRequest(f"'{name}' cannot compare '{column.label}' with '{other.label}': types differ.")
        return Sql(other.text)
    return Sql("?", (operands.elements(scope, column, operands.values(scope, name, body)),))


def _element_table(column: Column) -> str | None:
    if column.container is None or column.property is None:
        return None
    return column.container.element_tables.get(column.property.name)


LEAVES: dict[str, Leaf] = {
    "equals": _equals,
    "in": _in,
    "range": _range,
    "prefix": _prefix,
    "exists": _exists,
    "containsAny": _contains_any,
    "containsAll": _contains_all,
    "overlaps": _overlaps,
}
