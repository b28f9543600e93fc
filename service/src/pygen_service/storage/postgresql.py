"""PostgreSQL, for several processes on several machines: a connection a thread, made again when it breaks."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from psycopg.rows import dict_row

from pygen.errors import PygenUserError
from pygen_service.storage.database import Conflict, Row, Session, Unavailable, Value

_LOCK = 7_030_925
"""The number of our advisory lock: one process at a time defines tables."""


class _PostgresqlSession:
    def __init__(self, connection: psycopg.Connection[Row]) -> None:
        self._connection = connection

    def rows(self, statement: str, *values: Value) -> list[Row]:
        cursor = self._execute(statement, values)
        return cursor.fetchall() if cursor.description else []

    def run(self, statement: str, *values: Value) -> int:
        return self._execute(statement, values).rowcount

    def _execute(self, statement: str, values: Sequence[Value]) -> psycopg.Cursor[Row]:
        text: Any = statement.replace("?", "%s")
        try:
            return self._connection.execute(text, values or None)
        except psycopg.IntegrityError as error:
            raise Conflict(type(error).__name__) from None
        except psycopg.OperationalError as error:
            raise Unavailable from error


class Postgresql:
    """A database that many processes share."""

    now = "EXTRACT(EPOCH FROM clock_timestamp())::float8"
    skip_locked = " FOR UPDATE SKIP LOCKED"

    def __init__(self, url: str) -> None:
        self._url = url
        self._local = threading.local()
        self._open: list[psycopg.Connection[Row]] = []
        self._lock = threading.Lock()
        try:
            self._connection()
        except (psycopg.Error, Unavailable) as error:
            raise PygenUserError(
                "PG612",
                f"The database cannot be reached: {type(error.__cause__ or error).__name__}.",
                "--database",
                "Write `postgresql://user@host:5432/name`; passwords belong in PGPASSWORD or a passfile.",
            ) from None

    def _connection(self) -> psycopg.Connection[Row]:
        connection: psycopg.Connection[Row] | None = getattr(self._local, "connection", None)
        if connection is None or connection.broken or connection.closed:
            try:
                connection = psycopg.connect(
                    self._url, autocommit=True, row_factory=dict_row, connect_timeout=10
                )
            except psycopg.OperationalError as error:
                raise Unavailable from error
            self._local.connection = connection
            with self._lock:
                self._open = [c for c in self._open if not c.closed] + [connection]
        return connection

    @contextmanager
    def session(self) -> Iterator[Session]:
        connection = self._connection()
        with connection.transaction():
            yield _PostgresqlSession(connection)

    def rows(self, statement: str, *values: Value) -> list[Row]:
        return _PostgresqlSession(self._connection()).rows(statement, *values)

    @contextmanager
    def defining(self) -> Iterator[Session]:
        with self.session() as session:
            session.rows("SELECT pg_advisory_xact_lock(?)", _LOCK)
            yield session

    def close(self) -> None:
        with self._lock:
            for connection in self._open:
                with suppress(psycopg.Error):
                    connection.close()
            self._open.clear()
        self._local = threading.local()
