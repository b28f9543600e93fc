"""One way to talk to SQLite and to PostgreSQL, for SQL that both understand.

Statements have `?` for values. Connections belong to threads; whoever is in the event loop uses a thread.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from pygen.errors import PygenUserError

Row = dict[str, Any]
Value = str | int | float | bytes | None


class Conflict(Exception):
    """Something is there already that may be there only once."""


class Unavailable(Exception):
    """What is kept cannot be reached now; it may be again."""


class Session(Protocol):
    """A transaction: everything in it happens, or nothing."""

    def rows(self, statement: str, *values: Value) -> list[Row]:
        """What a query finds, or what a statement with `RETURNING` touched."""

    def run(self, statement: str, *values: Value) -> int:
        """How many rows a statement touched."""


class Database(Protocol):
    """Where the catalogue is."""

    now: str
    """What the database calls the time, in seconds."""
    skip_locked: str
    """What a query says to pass over rows that another transaction holds."""

    def session(self) -> AbstractContextManager[Session]:
        """A context manager that gives a `Session`, for reading and writing."""

    def rows(self, statement: str, *values: Value) -> list[Row]:
        """What one query finds, outside of any transaction."""

    def defining(self) -> AbstractContextManager[Session]:
        """A session in which tables are defined: one at a time, whoever else starts meanwhile."""

    def close(self) -> None:
        """Close what is open."""


class _SqliteSession:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, statement: str, *values: Value) -> list[Row]:
        try:
            return [dict(row) for row in self._connection.execute(statement, values).fetchall()]
        except sqlite3.IntegrityError as error:
            raise Conflict(str(error)) from None

    def run(self, statement: str, *values: Value) -> int:
        try:
            return self._connection.execute(statement, values).rowcount
        except sqlite3.IntegrityError as error:
            raise Conflict(str(error)) from None


class Sqlite:
    """A file beside the artifacts: nothing to install, nothing to start."""

    now = "((julianday('now') - 2440587.5) * 86400.0)"
    skip_locked = ""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._lock = threading.Lock()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._opened()
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA synchronous = FULL")  # what was accepted survives a power cut
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA cache_size = -128")  # KiB, of every thread: the system has its own
            self._local.connection = connection
            with self._lock:
                self._open.append(connection)
        return connection

    def _opened(self) -> sqlite3.Connection:
        connection = None
        try:
            connection = sqlite3.connect(self.path, timeout=30, isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.Error as error:
            if connection is not None:
                connection.close()
            raise PygenUserError(
                "PG612",
                f"The catalogue cannot be used: {error}.",
                str(self.path),
                "Name a folder that can be written to, or restore a backup: `pygen-service restore`.",
            ) from None
        return connection

    @contextmanager
    def session(self) -> Iterator[Session]:
        connection = self._connection()
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield _SqliteSession(connection)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def rows(self, statement: str, *values: Value) -> list[Row]:
        return _SqliteSession(self._connection()).rows(statement, *values)

    def defining(self) -> AbstractContextManager[Session]:
        return self.session()

    def close(self) -> None:
        with self._lock:
            for connection in self._open:
                connection.close()
            self._open.clear()
        self._local = threading.local()
