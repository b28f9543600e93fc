"""What SQLite does not bring itself, registered on every connection."""

from __future__ import annotations

import sqlite3

from pygen_engine.values import collation


def register(conn: sqlite3.Connection) -> None:
    conn.create_collation(collation.LOCALE, collation.compare)
