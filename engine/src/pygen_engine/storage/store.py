"""Connections and transactions: many readers, one writer, on one file or in memory.

A file is opened in WAL mode: every reading thread has a connection of its own and sees one snapshot;
writers take turns through a lock here and through SQLite's own lock between processes. In memory there is
one connection.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pygen_engine.catalog import Catalog
from pygen_engine.errors import DmsError
from pygen_engine.storage import ddl, sql_functions
from pygen_engine.storage.transaction import Snapshot, Transaction
from pygen_engine.storage.trouble import explained, limited, unusable

_BUSY_SECONDS = 60
_CACHE_KIB = 16_384
"""Per connection; files are mapped into memory besides."""
_MAX_IDLE = 16
_CARRIED: list[list[sqlite3.Connection]] = []
"""Connections that came along when a process was forked: SQLite forbids to use or close them."""


class Store:
    def __init__(self, path: str | os.PathLike[str] | None, *, budget: float, durable: bool = False) -> None:
        self._path = None if path is None else _existing_folder(Path(path))
        self._budget = budget
        self._durable = durable
        self._catalog: Catalog | None = None
        self._closed = False
        try:
            self._begin()
            self._prepare()
        except sqlite3.DatabaseError as error:
            raise unusable(str(path), error) from error

    def _begin(self) -> None:
        """The connections of this process."""
        self._process = os.getpid()
        self._lock = threading.RLock()
        self._idle_lock = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._writer = self._connect()
        # who forgets to close leaves nothing open; by reference to the connections, not to the store
        self._finalizer = weakref.finalize(self, _close, self._process, self._writer, self._idle)

    def _connect(self) -> sqlite3.Connection:
        conn = sqlite3.connect(
            self._path or ":memory:",
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=512,
        )
        try:
            self._configure(conn)
        except BaseException:  # what is no database says so at the first look
            conn.close()
            raise
        return conn

    def _configure(self, conn: sqlite3.Connection) -> None:
        conn.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        conn.execute("PRAGMA temp_store = MEMORY")
        if self._path is not None:
            conn.execute(f"PRAGMA synchronous = {'FULL' if self._durable else 'NORMAL'}")
            conn.execute("PRAGMA mmap_size = 1073741824")
            # a file may come from anybody: what its schema says is not to be trusted with more than SQL
            conn.execute("PRAGMA trusted_schema = OFF")
            conn.execute("PRAGMA cell_size_check = ON")
        sql_functions.register(conn)

    def _prepare(self) -> None:
        conn = self._writer
        try:
            if self._path is None:
                conn.execute("PRAGMA journal_mode = MEMORY")
                conn.execute("PRAGMA synchronous = OFF")
            else:
                conn.execute("BEGIN")
                self._is_new()  # a file of somebody else is left as it is: this comes before all writing
                conn.execute("COMMIT")
                conn.execute("PRAGMA journal_mode = WAL")
                conn.execute("PRAGMA wal_autocheckpoint = 4000")
            conn.execute("BEGIN IMMEDIATE")
            if self._is_new():
                _script(conn, ddl.TABLES)
                conn.execute(f"PRAGMA application_id = {ddl.APPLICATION_ID}")
                conn.execute("PRAGMA user_version = 1")
            conn.execute("COMMIT")
        except BaseException:
            conn.close()
            raise

    def _is_new(self) -> bool:
        """Whether the file is empty; one that is neither empty nor ours is refused."""
        found = self._writer.execute("PRAGMA application_id").fetchone()[0]
        tables = self._writer.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if found == 0 and tables == 0:
            return True
        if found != ddl.APPLICATION_ID:
            raise ValueError(f"{self._path} is not a file of this engine (or of another version of it)")
        return False

    def _catalog_of(self, conn: sqlite3.Connection) -> Catalog:
        version = conn.execute("PRAGMA user_version").fetchone()[0]
        catalog = self._catalog
        if catalog is None or catalog.version != version:
            catalog = self._catalog = Catalog.load(conn, version)
        return catalog

    @contextmanager
    def read(self, budget: float | None = None) -> Iterator[Snapshot]:
        """A snapshot for reading; queries beyond the time budget (seconds) end with a 408."""
        seconds = self._budget if budget is None else budget
        if self._path is None:
            with self._lock:
                self._refuse_closed()
                with limited(self._writer, seconds):
                    yield Snapshot(self._writer, self._catalog_of(self._writer))
            return
        try:
            with self._borrowed() as conn:
                conn.execute("BEGIN")
                with limited(conn, seconds):
                    yield Snapshot(conn, self._catalog_of(conn))
        except sqlite3.DatabaseError as error:
            refusal = explained(self._path, error)
            if refusal is None:
                raise
            raise refusal from error

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """A transaction: everything in the block is written, or nothing is."""
        self._refuse_closed()
        with self._lock:
            self._refuse_closed()
            conn = self._writer
            try:
                conn.execute("BEGIN IMMEDIATE")
                catalog = self._catalog_of(conn)
                tx = Transaction(conn, catalog, now=int(time.time() * 1000))
                yield tx
                analysed = tx.flush()
                conn.execute("COMMIT")
                if analysed:
                    self._forget_idle()
            except BaseException as error:
                if conn.in_transaction:
                    conn.execute("ROLLBACK")
                if isinstance(error, sqlite3.DatabaseError) and (refusal := explained(self._path, error)):
                    raise refusal from error
                raise

    def _forget_idle(self) -> None:
        """Connections read the planner's statistics when they open."""
        with self._idle_lock:
            for conn in self._idle:
                conn.close()
            self._idle.clear()

    @contextmanager
    def _borrowed(self) -> Iterator[sqlite3.Connection]:
        self._refuse_closed()
        with self._idle_lock:
            conn = self._idle.pop() if self._idle else None
        conn = conn or self._connect()
        kept = False
        try:
            yield conn
        finally:
            try:
                if conn.in_transaction:
                    conn.execute("ROLLBACK")
                with self._idle_lock:
                    kept = not self._closed and len(self._idle) < _MAX_IDLE
                    if kept:
                        self._idle.append(conn)
            finally:
                if not kept:
                    conn.close()

    def _refuse_closed(self) -> None:
        if self._closed:
            raise DmsError(503, "The engine is closed.")
        if self._path is not None and self._process != os.getpid():
            self._finalizer.detach()
            _CARRIED.append([self._writer, *self._idle])
            self._begin()

    def close(self) -> None:
        with self._lock, self._idle_lock:
            self._closed = True
            self._finalizer()


def _close(process: int, writer: sqlite3.Connection, idle: list[sqlite3.Connection]) -> None:
    if process == os.getpid():
        for conn in (*idle, writer):
            conn.close()
        idle.clear()
    else:
        _CARRIED.append([writer, *idle])


def _existing_folder(path: Path) -> str:
    if not path.resolve().parent.is_dir():
        raise FileNotFoundError(f"Cannot create {path}: there is no folder {path.parent}.")
    return str(path)


def _script(conn: sqlite3.Connection, text: str) -> None:
    """`executescript` would commit first; these statements belong to the open transaction."""
    for statement in text.split(";\n"):
        if statement.strip():
            conn.execute(statement)
