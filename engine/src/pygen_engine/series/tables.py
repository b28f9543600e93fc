"""The tables of this room, made with the first write: files without series stay as they are."""

from __future__ import annotations

import sqlite3

_TABLES = (
    """CREATE TABLE IF NOT EXISTS time_series (
        id INTEGER PRIMARY KEY, external_id TEXT UNIQUE, document TEXT NOT NULL,
        created INTEGER NOT NULL, updated INTEGER NOT NULL
    )""",
    """CREATE TABLE IF NOT EXISTS datapoint (
        series INTEGER NOT NULL, at INTEGER NOT NULL, value, status INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (series, at)
    ) WITHOUT ROWID""",
)


def make(conn: sqlite3.Connection) -> None:
    for statement in _TABLES:
        conn.execute(statement)


def are_there(conn: sqlite3.Connection) -> bool:
    found = conn.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'datapoint'")
    return found.fetchone() is not None
