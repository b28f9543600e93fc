"""One FTS5 table per container, brought up to date when somebody searches; and one for external ids.

Writers pay nothing: the change numbers of instances say what a search has to index first. Words are cut
here and written separated by blanks; FTS5's own tokeniser only has to keep them whole.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.json import decode

from pygen_engine.catalog import Catalog, Container
from pygen_engine.catalog.model import ContainerId
from pygen_engine.search_index.tokens import tokens
from pygen_engine.storage.lookup import json_ids
from pygen_engine.storage.store import Store
from pygen_engine.storage.transaction import Transaction

_BATCH = 5000
_TOKENIZE = "\"ascii tokenchars '_.,:'''\""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the table `f<number>` covers."""

    number: int
    columns: tuple[str, ...]
    lists: tuple[bool, ...]
    everything: str
    """Selects the ids of all rows."""
    rows: str
    """Selects the id and the columns of the live rows among `{ids}`."""
    container: ContainerId | None = None

    @property
    def table(self) -> str:
        return f"f{self.number}"


EXTERNAL_IDS = Indexed(
    0,  # schema objects are numbered from 1
    ("external_id",),
    (False,),
    "SELECT id FROM node UNION ALL SELECT id FROM edge",
    "SELECT id, external_id FROM node WHERE deleted IS NULL AND id IN ({ids})"
    " UNION ALL SELECT id, external_id FROM edge WHERE deleted IS NULL AND id IN ({ids})",
)


def indexed(container: Container) -> Indexed:
    texts = [prop for prop in container.columns if prop.type == "text"]
    columns = tuple(prop.column for prop in texts)
    selected = ", ".join(columns)
    return Indexed(
        container.number,
        columns,
        tuple(prop.is_list for prop in texts),
        f"SELECT id FROM {container.table}",
        f"SELECT id, {selected} FROM {container.table} WHERE s IS NOT NULL AND id IN ({{ids}})",
        container.id,
    )


def refresh(store: Store, wanted: Sequence[Indexed]) -> None:
    """Make everything committed so far searchable in these tables."""
    with store.read() as snapshot:
        latest = _latest(snapshot.conn)
        stale = [table for table in wanted if _done(snapshot.conn, table) != latest]
    if stale:
        with store.write() as tx:
            latest = _latest(tx.conn)
            for table in stale:
                current = _current(tx.catalog, table)
                if current is not None and current.columns:
                    _update(tx, current, latest)


def _current(catalog: Catalog, table: Indexed) -> Indexed | None:
    """The schema may have changed since it was looked at."""
    if table.container is None:
        return table
    container = catalog.container(table.container)
    return None if container is None else indexed(container)


def _latest(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT value FROM counter WHERE name = 'seq'").fetchone()[0])


def _done(conn: sqlite3.Connection, table: Indexed) -> int | None:
    row = conn.execute("SELECT seq FROM search_state WHERE container = ?", (table.number,)).fetchone()
    return None if row is None else row[0]


def _update(tx: Transaction, table: Indexed, latest: int) -> None:
    done = _done(tx.conn, table)
    if done is None:
        columns = ", ".join(table.columns)
        tx.conn.execute(f"DROP TABLE IF EXISTS {table.table}")
        tx.conn.execute(f"CREATE VIRTUAL TABLE {table.table} USING fts5({columns}, tokenize = {_TOKENIZE})")
        _insert(tx, table, table.everything, None)
    else:
        changed = [
            row[0]
            for kind in ("node", "edge")
            for row in tx.conn.execute(f"SELECT id FROM {kind} WHERE seq > ?", (done,))
        ]
        for start in range(0, len(changed), _BATCH):
            ids = json_ids(changed[start : start + _BATCH])
            listed = "SELECT value FROM json_each(:ids)"
            tx.conn.execute(f"DELETE FROM {table.table} WHERE rowid IN ({listed})", {"ids": ids})
            _insert(tx, table, listed, ids)
    tx.conn.execute("INSERT OR REPLACE INTO search_state VALUES (?, ?)", (table.number, latest))


def _insert(tx: Transaction, table: Indexed, listed: str, ids: str | None) -> None:
    columns = ", ".join(table.columns)
    marks = ", ".join("?" * (len(table.columns) + 1))
    rows = tx.conn.execute(table.rows.format(ids=listed), {} if ids is None else {"ids": ids})
    insert = f"INSERT INTO {table.table} (rowid, {columns}) VALUES ({marks})"
    while batch := rows.fetchmany(_BATCH):
        words = (
            (number, *(_words(value, is_list) for value, is_list in zip(values, table.lists, strict=True)))
            for number, *values in batch
        )
        tx.conn.executemany(insert, words)


def _words(value: str | None, is_list: bool) -> str | None:
    if value is None:
        return None
    text = "\n".join(decode(value)) if is_list else value
    return " ".join(tokens(text))
