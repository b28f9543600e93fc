"""The streams a mirror is fed by, and where each of them stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from pygen_engine.mirror.copying import delete, put

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_TABLES = (
    """CREATE TABLE IF NOT EXISTS mirror_stream (
        name TEXT PRIMARY KEY, cursor TEXT, generation INTEGER NOT NULL, complete INTEGER NOT NULL
    ) WITHOUT ROWID""",
    # who was told of by which stream, and since which time the stream began anew
    """CREATE TABLE IF NOT EXISTS mirror_seen (
        stream TEXT NOT NULL, id INTEGER NOT NULL, generation INTEGER NOT NULL, PRIMARY KEY (stream, id)
    ) WITHOUT ROWID""",
    "CREATE TABLE IF NOT EXISTS mirror_fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)


class Stand(NamedTuple):
    """How far a stream has come."""

    cursor: str | None = None
    generation: int = 0
    """How often it began anew, because its cursor had expired."""
    complete: bool = False
    """All that was there when it began has been told."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the feed told, and what to ask for next."""

    kind: str
    """`node` or `edge`."""
    items: Sequence[Mapping[str, Any]]
    cursor: str
    more: bool


class Mirror:
    def __init__(self, context: EngineContext) -> None:
        self._context = context
        with context.store.write() as tx:
            for statement in _TABLES:
                tx.conn.execute(statement)

    def fact(self, name: str) -> str | None:
        """Something that whoever feeds the mirror wants to know again."""
        with self._context.store.read() as snapshot:
            sql = "SELECT value FROM mirror_fact WHERE name = ?"
            found = snapshot.conn.execute(sql, (name,)).fetchone()
            return None if found is None else str(found[0])

    def remember(self, name: str, value: str) -> None:
        with self._context.store.write() as tx:
            tx.conn.execute("INSERT OR REPLACE INTO mirror_fact (name, value) VALUES (?, ?)", (name, value))

    def stand(self, stream: str) -> Stand:
        with self._context.store.read() as snapshot:
            return _stand(snapshot.conn, stream)

    def begin_anew(self, stream: str) -> None:
        """Its cursor is no good any more: everything is told again, and who is missing then is gone."""
        with self._context.store.write() as tx:
            stand = _stand(tx.conn, stream)
            _place(tx.conn, stream, Stand(None, stand.generation + 1, False))

    def take(self, stream: str, page: Page) -> None:
        """What the feed told since the stand of a stream, in one transaction with its new stand."""
        gone = [item for item in page.items if item.get("deletedTime") is not None]
        here = [item for item in page.items if item.get("deletedTime") is None]
        with self._context.store.write() as tx:
            stand = _stand(tx.conn, stream)
            delete(tx, page.kind, gone, self._context.options)
            ids = put(tx, page.kind, here, self._context.options)
            tx.conn.executemany(
                "INSERT OR REPLACE INTO mirror_seen (stream, id, generation) VALUES (?, ?, ?)",
                [(stream, number, stand.generation) for number in ids],
            )
            if not page.more and not stand.complete:
                self._drop_unseen(tx, stream, page.kind, stand.generation)
            _place(tx.conn, stream, Stand(page.cursor, stand.generation, stand.complete or not page.more))

    def _drop_unseen(self, tx: Any, stream: str, kind: str, generation: int) -> None:
        """Who was told of before the stream began anew, and was not told of since, was deleted meanwhile."""
        rows = tx.conn.execute(
            f"SELECT s.space, n.external_id FROM mirror_seen m JOIN {kind} n ON n.id = m.id"
            " JOIN space s ON s.id = n.space_id"
            " WHERE m.stream = ? AND m.generation < ? AND n.deleted IS NULL",
            (stream, generation),
        ).fetchall()
        lost = [{"space": space, "externalId": external_id} for space, external_id in rows]
        delete(tx, kind, lost, self._context.options)
        tx.conn.execute("DELETE FROM mirror_seen WHERE stream = ? AND generation < ?", (stream, generation))


def _stand(conn: sqlite3.Connection, stream: str) -> Stand:
    sql = "SELECT cursor, generation, complete FROM mirror_stream WHERE name = ?"
    found = conn.execute(sql, (stream,)).fetchone()
    return Stand() if found is None else Stand(found[0], found[1], bool(found[2]))


def _place(conn: sqlite3.Connection, stream: str, stand: Stand) -> None:
    conn.execute(
        "INSERT OR REPLACE INTO mirror_stream (name, cursor, generation, complete) VALUES (?, ?, ?, ?)",
        (stream, *stand),
    )
