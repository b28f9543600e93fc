"""The groups of an aggregation: which properties can group, and what a group's value looks like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from msgspec.json import decode

from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.sql.pieces import Sql
from pygen_engine.sql.scope import Scope
from pygen_engine.storage.transaction import Snapshot

_GROUPABLE = frozenset({"text", "direct", "int32", "int64", "float32", "float64", "boolean"})
_LISTED = "[text, text[], direct, direct[], int32, int64, float32, float64, numeric, boolean]"


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    key: str
    """The SQL expression whose distinct values are the groups."""
    join: str
    """Explodes a list property into its elements."""
    present: Sql
    """Instances without a value are in no group."""
    type: str
    is_list: bool

    def shown(self, snapshot: Snapshot, value: Any) -> Any:
        if self.type == "boolean":
            return bool(value)
        if self.type == "space":
            return snapshot.catalog.space_names[value]
        if self.type != "direct":
            return value
        if self.is_list:
            return decode(value)
        sql = "SELECT space_id, external_id FROM node WHERE id = ?"
        space, external_id = snapshot.conn.execute(sql, (value,)).fetchone()
        return {"space": snapshot.catalog.space_names[space], "externalId": external_id}


def groups_of(scope: Scope, names: Sequence[str], options: EngineOptions) -> list[Group]:
    return [_group(scope, name, index, options) for index, name in enumerate(dict.fromkeys(names))]


def _group(scope: Scope, name: str, index: int, options: EngineOptions) -> Group:
    column = scope.column([name])
    if column.property is None:
        kind = {"space": "space", "node": "direct", "text": "text"}.get(column.family)
        if kind is None:
            raise BadRequest(f"Property '{name}' cannot be used in group by.")
        return Group(name, column.text, "", Sql(f"{column.text} IS NOT NULL"), kind, False)
    kind = column.property.type
    if kind not in _GROUPABLE and not (kind == "enum" and options.group_by_enum):
        raise BadRequest(
            f"Property '{name}' of type {column.property.label} cannot be used in group by."
            f" Supported types are {_LISTED}"
        )
    if not column.is_list:
        return Group(name, column.text, "", Sql(f"{column.text} IS NOT NULL"), kind, False)
    alias = f"g{index}"
    join = f" JOIN json_each({column.text}) {alias}"
    return Group(name, f"{alias}.value", join, Sql(f"{column.text} IS NOT NULL"), kind, True)
