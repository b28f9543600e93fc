"""Rows of sequences: insert, read page by page, the last one, delete."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from pygen_engine import cursors
from pygen_engine.errors import BadRequest
from pygen_engine.sequences.bodies import DeleteBody, InsertBody, Insertion, LatestBody, RetrieveBody
from pygen_engine.sequences.resources import SEQUENCES, Table, find
from pygen_engine.storage.transaction import Snapshot, Transaction

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_DEFAULT_LIMIT = 100
_MOST_VALUES = 100_000
_MOST_TEXT = 512
_EVERYTHING = 2**63 - 1


def insert(context: EngineContext, body: InsertBody) -> dict[str, Any]:
    values = sum(len(item.columns) * len(item.rows) for item in body.items)
    if values > _MOST_VALUES:
        raise BadRequest(f"One request has at most {_MOST_VALUES:,} values, not {values:,}")
    with context.store.write() as tx:
        SEQUENCES.make(tx.conn)
        for item, table in zip(body.items, find(tx, body.items), strict=True):
            assert table is not None
            _insert(tx, table, item)
    return {}


def _insert(tx: Transaction, table: Table, item: Insertion) -> None:
    known = {column["externalId"]: column["valueType"] for column in table.columns}
    _refuse_unknown(known, item.columns)
    if len(set(item.columns)) < len(item.columns):
        raise BadRequest("A column is named twice")
    rows = []
    for row in item.rows:
        if len(row.values) != len(item.columns):
            raise BadRequest(
                f"Row {row.row_number} has {len(row.values)} values for {len(item.columns)} columns"
            )
        content = {
            name: _checked(known[name], name, row.row_number, value)
            for name, value in zip(item.columns, row.values, strict=True)
        }
        rows.append((table.number, row.row_number, msgspec.json.encode(content).decode()))
    # of a row that is there already, the columns that are not named stay
    tx.conn.executemany(
        "INSERT INTO sequence_row (sequence, number, content) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET content = json_patch(content, excluded.content)",
        rows,
    )


_LARGEST = int(sys.float_info.max)


def _checked(value_type: str, column: str, row: int, value: Any) -> Any:
    fits = (
        value is None
        or {
            "STRING": isinstance(value, str),
            "LONG": isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63,
            "DOUBLE": isinstance(value, int | float)
            and not isinstance(value, bool)
            and -_LARGEST <= value <= _LARGEST,
        }[value_type]
    )
    if not fits:
        raise BadRequest(f"Expected {value_type} as the value of column {column} in row {row}")
    if isinstance(value, str) and len(value) > _MOST_TEXT:
        raise BadRequest(f"A text in a sequence has at most {_MOST_TEXT} characters: row {row}, {column}")
    return float(value) if value_type == "DOUBLE" and value is not None else value


def _refuse_unknown(known: Mapping[str, Any], columns: Sequence[str]) -> None:
    unknown = [name for name in columns if name not in known]
    if unknown:
        raise BadRequest(f"The sequence has no such columns: {', '.join(unknown)[:200]}")


def delete(context: EngineContext, body: DeleteBody) -> dict[str, Any]:
    with context.store.write() as tx:
        SEQUENCES.make(tx.conn)
        for item, table in zip(body.items, find(tx, body.items), strict=True):
            assert table is not None
            tx.conn.executemany(
                "DELETE FROM sequence_row WHERE sequence = ? AND number = ?",
                [(table.number, number) for number in item.rows],
            )
    return {}


def retrieve(context: EngineContext, body: RetrieveBody) -> dict[str, Any]:
    limit = _DEFAULT_LIMIT if body.limit is None else body.limit
    with context.store.read() as snapshot:
        (table,) = find(snapshot, [body])
        assert table is not None
        binding = cursors.fingerprint("rows", table.number, body.columns, body.end)
        start = max(body.start or 0, 0)
        if body.cursor is not None:
            start = int(cursors.decode(binding, body.cursor))
        end = _EVERYTHING if body.end is None or body.end < 0 else body.end
        columns = _columns(table, body.columns)
        sql = (
            "SELECT number, content FROM sequence_row WHERE sequence = ? AND number >= ? AND number < ?"
            " ORDER BY number LIMIT ?"
        )
        found = snapshot.conn.execute(sql, (table.number, start, end, limit + 1)).fetchall()
    more = {"nextCursor": cursors.encode(binding, found[limit][0])} if len(found) > limit else {}
    return {**_label(table), "columns": columns, "rows": _shown(found[:limit], columns), **more}


def latest(context: EngineContext, body: LatestBody) -> dict[str, Any]:
    with context.store.read() as snapshot:
        (table,) = find(snapshot, [body])
        assert table is not None
        columns = _columns(table, body.columns)
        found = _last(snapshot, table, _EVERYTHING if body.before is None else body.before)
    return {**_label(table), "columns": columns, "rows": _shown(found, columns)}


def _last(snapshot: Snapshot, table: Table, before: int) -> list[tuple[int, str]]:
    sql = (
        "SELECT number, content FROM sequence_row WHERE sequence = ? AND number < ?"
        " ORDER BY number DESC LIMIT 1"
    )
    return snapshot.conn.execute(sql, (table.number, before)).fetchall()


def _label(table: Table) -> dict[str, Any]:
    named = ("id", "externalId")
    return {name: table.document[name] for name in named if table.document.get(name) is not None}


def _columns(table: Table, wanted: Sequence[str] | None) -> list[dict[str, Any]]:
    if wanted is None:
        return table.columns
    known = {column["externalId"]: column for column in table.columns}
    _refuse_unknown(known, wanted)
    return [known[name] for name in wanted]


def _shown(rows: Sequence[tuple[int, str]], columns: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    names = [column["externalId"] for column in columns]
    shown = []
    for number, content in rows:
        values = msgspec.json.decode(content)
        shown.append({"rowNumber": number, "values": [values.get(name) for name in names]})
    return shown
