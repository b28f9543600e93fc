"""What SQLite's planner believes about the sizes of tables.

Without any statistics it guesses that all tables are equally large, with them it believes tables it has
none of to be huge. A container nobody has written to yet is the opposite, so those get a small size until
the next look.
"""

from __future__ import annotations

import sqlite3

_SMALL = (
    "INSERT INTO sqlite_stat1 (tbl, idx, stat) SELECT name, NULL, '10' FROM sqlite_master"
    " WHERE type = 'table' AND name GLOB 'c[0-9]*' AND name NOT IN (SELECT tbl FROM sqlite_stat1)"
)


def refresh(conn: sqlite3.Connection, *, gather: bool) -> None:
    """`gather` looks at the tables (briefly); otherwise only new containers are noted."""
    if gather:
        conn.execute("PRAGMA analysis_limit = 400")
        conn.execute("ANALYZE")
    elif not conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").fetchone():
        return
    if conn.execute(_SMALL).rowcount > 0:
        # makes this connection read the table again
        conn.execute("ANALYZE sqlite_master")
