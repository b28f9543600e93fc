"""Create, list, find, change and delete sequences: `/sequences`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from pygen_engine.classic import identity, resources
from pygen_engine.classic.bodies import IdsBody, Named, UpdateBody
from pygen_engine.classic.kind import Kind, Resource
from pygen_engine.errors import BadRequest
from pygen_engine.sequences.bodies import ColumnsChange, CreateBody, ListBody, NewSequence
from pygen_engine.storage.transaction import Snapshot, Transaction

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext


@dataclass(frozen=True, slots=True)
class Table(Resource):
    """A sequence: rows under columns that it names."""

    @property
    def columns(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.document["columns"]
        return found


def _changed_columns(tx: Transaction, table: Table, said: dict[str, Any]) -> list[dict[str, Any]]:
    """Columns that are removed take their values along, and those with another name keep theirs."""
    try:
        change = msgspec.convert(said, ColumnsChange)
    except msgspec.ValidationError as error:
        raise BadRequest(f"columns: {error}") from None
    columns = {column["externalId"]: column for column in table.columns}
    for name in [item.external_id for item in (*change.remove, *change.modify)]:
        if name not in columns:
            raise BadRequest(f"The sequence has no such columns: {name}")
    for removed in change.remove:
        del columns[removed.external_id]
        _move_values(tx, table, removed.external_id, None)
    for modified in change.modify:
        column = columns[modified.external_id]
        for name, what in modified.update.items():
            column.pop(name, None)
            if "set" in what:
                column[name] = what["set"]
        if column.get("externalId", modified.external_id) != modified.external_id:
            _move_values(tx, table, modified.external_id, column["externalId"])
    return [*columns.values(), *(resources.said(column) for column in change.add)]


def _move_values(tx: Transaction, table: Table, column: str, to: str | None) -> None:
    sql = "SELECT number, content FROM sequence_row WHERE sequence = ?"
    changed = []
    for number, content in tx.conn.execute(sql, (table.number,)):
        values = msgspec.json.decode(content)
        value = values.pop(column, None)
        if to is not None and value is not None:
            values[to] = value
        changed.append((msgspec.json.encode(values).decode(), table.number, number))
    tx.conn.executemany("UPDATE sequence_row SET content = ? WHERE sequence = ? AND number = ?", changed)


SEQUENCES = Kind(
    noun="sequence",
    table="sequence",
    of_its_data=("DELETE FROM sequence_row WHERE sequence = ?",),
    made_by=(
        """CREATE TABLE IF NOT EXISTS sequence (
            id INTEGER PRIMARY KEY, external_id TEXT UNIQUE, document TEXT NOT NULL,
            created INTEGER NOT NULL, updated INTEGER NOT NULL
        )""",
        # the values of a row are an object in JSON, from external ids of columns to values
        """CREATE TABLE IF NOT EXISTS sequence_row (
            sequence INTEGER NOT NULL, number INTEGER NOT NULL, content TEXT NOT NULL,
            PRIMARY KEY (sequence, number)
        ) WITHOUT ROWID""",
    ),
    resource=Table,
    new=NewSequence,
    changeable=("externalId", "name", "description", "metadata", "assetId", "dataSetId"),
    changes={"columns": _changed_columns},
)


def find(snapshot: Snapshot, wanted: Sequence[Named]) -> list[Table | None]:
    return identity.find(snapshot, SEQUENCES, wanted)


def create(context: EngineContext, body: CreateBody) -> dict[str, Any]:
    return {"items": [made.document for made in resources.create(context, SEQUENCES, body.items)]}


def list_sequences(context: EngineContext, body: ListBody) -> dict[str, Any]:
    return resources.listed(context, SEQUENCES, body.filter, body.limit, body.cursor)


def byids(context: EngineContext, body: IdsBody) -> dict[str, Any]:
    return resources.byids(context, SEQUENCES, body)


def update(context: EngineContext, body: UpdateBody) -> dict[str, Any]:
    return resources.update(context, SEQUENCES, body)


def delete(context: EngineContext, body: IdsBody) -> dict[str, Any]:
    return resources.delete(context, SEQUENCES, body)
