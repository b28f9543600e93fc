"""One FTS5 table per container, brought up to date when somebody searches.

Writers pay nothing: the change numbers of instances say what a search has to index first. Words are cut
here and written separated by blanks; FTS5's own tokeniser only has to keep them whole.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from msgspec.json import decode

from pygen_engine.catalog import Container, ContainerProperty
from pygen_engine.search_index.tokens import tokens
from pygen_engine.storage.lookup import json_ids
from pygen_engine.storage.store import Store, Transaction

_BATCH = 5000
_TOKENIZE = "\"ascii tokenchars '_.,:'''\""


def text_properties(container: Container) -> list[ContainerProperty]:
    return [prop for prop in container.columns if prop.type == "text"]


def refresh(store: Store, containers: Sequence[Container]) -> None:
    """Make everything committed so far searchable in these containers."""
    with store.read() as snapshot:
        latest = _latest(snapshot.conn)
        stale = [container for container in containers if _indexed(snapshot.conn, container) != latest]
    if stale:
        with store.write() as tx:
            latest = _latest(tx.conn)
            for container in stale:
                current = tx.catalog.container(container.id)
                if current is not None and text_properties(current):
                    _update(tx, current, latest)


def _latest(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT value FROM counter WHERE name = 'seq'").fetchone()[0])


def _indexed(conn: sqlite3.Connection, container: Container) -> int | None:
    row = conn.execute("SELECT seq FROM search_state WHERE container = ?", (container.number,)).fetchone()
    return None if row is None else row[0]


def _update(tx: Transaction, container: Container, latest: int) -> None:
    table, properties = f"f{container.number}", text_properties(container)
    done = _indexed(tx.conn, container)
    if done is None:
        columns = ", ".join(prop.column for prop in properties)
        tx.conn.execute(f"DROP TABLE IF EXISTS {table}")
        tx.conn.execute(f"CREATE VIRTUAL TABLE {table} USING fts5({columns}, tokenize = {_TOKENIZE})")
        _insert(tx, container, properties, f"SELECT id FROM {container.table}", ())
    else:
        changed = [
            row[0]
            for kind in ("node", "edge")
            for row in tx.conn.execute(f"SELECT id FROM {kind} WHERE seq > ?", (done,))
        ]
        for start in range(0, len(changed), _BATCH):
            ids = json_ids(changed[start : start + _BATCH])
            tx.conn.execute(f"DELETE FROM {table} WHERE rowid IN (SELECT value FROM json_each(?))", (ids,))
            _insert(tx, container, properties, "SELECT value FROM json_each(?)", (ids,))
    tx.conn.execute("INSERT OR REPLACE INTO search_state VALUES (?, ?)", (container.number, latest))


def _insert(
    tx: Transaction,
    container: Container,
    properties: list[ContainerProperty],
    ids: str,
    params: tuple[str, ...],
) -> None:
    columns = ", ".join(prop.column for prop in properties)
    marks = ", ".join("?" * (len(properties) + 1))
    rows = tx.conn.execute(
        f"SELECT id, {columns} FROM {container.table} WHERE s IS NOT NULL AND id IN ({ids})", params
    )
    insert = f"INSERT INTO f{container.number} (rowid, {columns}) VALUES ({marks})"
    lists = [prop.is_list for prop in properties]
    while batch := rows.fetchmany(_BATCH):
        words = (
            (number, *(_words(value, listed) for value, listed in zip(values, lists, strict=True)))
            for number, *values in batch
        )
        tx.conn.executemany(insert, words)


def _words(value: str | None, listed: bool) -> str | None:
    if value is None:
        return None
    text = "\n".join(decode(value)) if listed else value
    return " ".join(tokens(text))
