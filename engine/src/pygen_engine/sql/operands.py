"""Filter values: literals checked against the compared property, parameters, other properties."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from pygen_engine.errors import BadRequest
from pygen_engine.sql.pieces import Sql
from pygen_engine.sql.scope import Column, Scope
from pygen_engine.values import times
from pygen_engine.values.encoding import (
    Refused,
    canonical_json,
    direct,
    element_converter,
    encode_text,
    reference_text,
)

_NODE = "coalesce((SELECT n.id FROM node n WHERE n.space_id = ? AND n.external_id = ?), -1)"
"""-1 is nobody's id: comparing with a missing node is false, not unknown."""


class Mark(NamedTuple):
    """Stands in a filter where a value was; see `shapes`."""

    place: int


class Late(NamedTuple):
    """A parameter for the value that will be at a mark: it is checked for the column then."""

    column: Column
    mark: Mark


def resolve(scope: Scope, value: Any) -> Any:
    """Replace `{"parameter": name}` by its value."""
    if isinstance(value, dict) and value.keys() == {"parameter"}:
        parameters, name = scope.settings.parameters, value["parameter"]
        if parameters is None:
            raise BadRequest("Parameters can only be used in query and sync.")
        if not isinstance(name, str) or name not in parameters:
            raise BadRequest(f"The parameter '{name}' is used but has no value.")
        return parameters[name]
    return value


def is_property(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == {"property"}


def operand(scope: Scope, column: Column, value: Any) -> Sql:
    """The right hand side of a comparison with `column`."""
    if is_property(value):
        other = scope.column(value["property"])
        if other.is_list or other.family != column.family:
            raise BadRequest(
                f"Property '{column.label}' cannot be compared with property '{other.label}': types differ."
            )
        return Sql(other.text)
    value = resolve(scope, value)
    if isinstance(value, list):
        raise BadRequest(f"Invalid value for property '{column.label}': expected a single value, got a list.")
    return literal(scope, column, value)


def literal(scope: Scope, column: Column, value: Any) -> Sql:
    if type(value) is Mark:
        return Sql(_NODE if column.family == "node" else "?", (Late(column, value),))
    if column.family == "node":
        space, external_id = _reference(column, value)
        known = scope.catalog.spaces.get(space)
        return Sql(_NODE, (known.number if known else -1, external_id))
    return Sql("?", (scalar(scope, column, value),))


def _reference(column: Column, value: Any) -> tuple[str, str]:
    try:
        return direct(value)
    except Refused as error:
        raise _refused(column, error) from error


def _refused(column: Column, error: Exception) -> BadRequest:
    return BadRequest(f"Invalid value for property '{column.label}'. {error}")


def scalar(scope: Scope, column: Column, value: Any) -> Any:
    """A literal as it is stored, for every family but node."""
    if column.family == "space":
        if not isinstance(value, str):
            raise BadRequest(f"Invalid value for property '{column.label}'. Expected a string.")
        known = scope.catalog.spaces.get(value)
        return known.number if known else -1
    if column.family == "number":
        return _number(column, value)
    if column.family == "millis":
        return _millis(column, value)
    if column.property is None or column.property.type in ("text", "timeseries", "file", "sequence", "enum"):
        if not isinstance(value, str):
            raise BadRequest(f"Invalid value for property '{column.label}'. Expected a string.")
        return value
    try:
        return element_converter(column.property)(value)
    except Refused as error:
        raise _refused(column, error) from error


def _number(column: Column, value: Any) -> float | int:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadRequest(f"Invalid value for property '{column.label}'. Expected a number.")
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        # larger than anything stored; all that matters is on which side
        return math.inf if value > 0 else -math.inf
    number: float | int = value
    if column.convert_unit is not None:
        number = column.convert_unit(float(number))
    if column.property is not None and column.property.type == "float32":
        try:
            number = float(element_converter(column.property)(number))
        except Refused:
            return float(number)
    return number


def _millis(column: Column, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63:
        return value
    if isinstance(value, str):
        try:
            return times.millis(value)
        except ValueError:
            pass
    raise BadRequest(f"Invalid value for property '{column.label}'. Expected a timestamp.")


def values(scope: Scope, what: str, body: Any) -> list[Any]:
    """The list of `in`, `containsAny` and `containsAll`."""
    found = resolve(scope, body)
    if not isinstance(found, list) or any(value is None for value in found):
        raise BadRequest(f"{what}: 'values' must be a list without nulls.")
    return found


def member_query(scope: Scope, column: Column, found: Sequence[Any]) -> Sql:
    """A subquery with the stored form of scalar values; never empty, so that NULL IN (...) stays unknown."""
    if column.family == "node":
        references = [_reference(column, value) for value in found]
        return node_ids(scope, references, missing=True)
    stored = [scalar(scope, column, value) for value in found]
    if column.family == "boolean":
        stored = [int(value) for value in stored]
    if any(isinstance(value, float) for value in stored):
        # SQLite reads decimals less exactly than Python; numbers travel as parameters instead
        marks = ", ".join(["(?)"] * len(stored))
        return Sql(f"VALUES {marks}", tuple(stored))
    return Sql("SELECT value FROM json_each(?)", (encode_text(stored).decode(),))


def node_ids(
    scope: Scope, references: Sequence[tuple[str, str]], *, missing: bool, table: str = "node"
) -> Sql:
    """Ids of the instances with these (space, externalId); with `missing`, also -1."""
    spaces = scope.catalog.spaces
    keys = [[spaces[space].number, external_id] for space, external_id in references if space in spaces]
    text = (
        f"SELECT n.id FROM json_each(?) j CROSS JOIN {table} n"
        " ON n.space_id = json_extract(j.value, '$[0]') AND n.external_id = json_extract(j.value, '$[1]')"
    )
    if missing:
        text += " UNION ALL SELECT -1"
    return Sql(text, (encode_text(keys).decode(),))


def elements(scope: Scope, column: Column, found: Sequence[Any]) -> str:
    """Values as the JSON array a stored list would have, for comparing with its elements."""
    if column.family == "node":
        texts = [reference_text(*_reference(column, value)) for value in found]
        return encode_text(texts).decode()
    stored = [scalar(scope, column, value) for value in found]
    if column.family == "boolean":
        stored = [int(value) for value in stored]
    return encode_text(stored).decode()


def leading(scope: Scope, column: Column, found: Sequence[Any]) -> str:
    """The text of a stored list with exactly these elements."""
    if column.family == "node":
        return "[" + ",".join(reference_text(*_reference(column, value)) for value in found) + "]"
    stored = [scalar(scope, column, value) for value in found]
    if column.family == "boolean":
        return encode_text([bool(value) for value in stored]).decode()
    if column.family == "json":
        return "[" + ",".join(canonical_json(value) for value in found) + "]"
    if column.property is not None and column.property.type.startswith("float"):
        stored = [float(value) for value in stored]
    return encode_text(stored).decode()
