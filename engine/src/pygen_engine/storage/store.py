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
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pygen_engine.catalog import Catalog
from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.storage import analyze, ddl, sql_functions

_BUSY_SECONDS = 60
_TOO_LARGE = ("parser stack overflow", "Expression tree is too large", "too many", "at most 64 tables")
"""How SQLite refuses statements beyond its limits."""
_CACHE_KIB = 16_384
"""Per connection; files are mapped into memory besides."""
_WORTH_ANALYSING = 4096
_TICKS = 20_000
"""Virtual machine steps between two looks at the clock."""


@dataclass(slots=True)
class Snapshot:
    """One consistent view of the store: a connection inside a transaction, and the schema it sees."""

    conn: sqlite3.Connection
    catalog: Catalog


@dataclass(slots=True)
class Transaction(Snapshot):
    """A snapshot that may write. `now` is the time of everything it writes."""

    now: int
    counters: dict[str, int] = field(default_factory=dict)
    schema_changed: bool = False

    def take(self, counter: str, count: int) -> range:
        """Reserve `count` numbers; they are written back when the transaction commits."""
        last = self.counters.get(counter)
        if last is None:
            last = self.conn.execute("SELECT value FROM counter WHERE name = ?", (counter,)).fetchone()[0]
        self.counters[counter] = last + count
        return range(last + 1, last + count + 1)

    def reload(self) -> Catalog:
        """See schema changes made inside this transaction."""
        self.schema_changed = True
        self.catalog = Catalog.load(self.conn, -1)
        return self.catalog

    def flush(self) -> bool:
        """Write back what the transaction kept in memory; says whether statistics were gathered."""
        grown = self._has_grown()
        for name, value in self.counters.items():
            self.conn.execute("UPDATE counter SET value = ? WHERE name = ?", (value, name))
        if self.schema_changed:
            version = self.conn.execute("PRAGMA user_version").fetchone()[0]
            self.conn.execute(f"PRAGMA user_version = {version + 1}")
        if grown or self.schema_changed:
            analyze.refresh(self.conn, gather=grown)
        return grown

    def _has_grown(self) -> bool:
        """Each time the number of changes doubles, the planner should look at the tables again."""
        after = self.counters.get("seq", 0)
        if after < _WORTH_ANALYSING:
            return False
        before = self.conn.execute("SELECT value FROM counter WHERE name = 'seq'").fetchone()[0]
        return after.bit_length() > int(before).bit_length()


class Store:
    def __init__(self, path: str | os.PathLike[str] | None, *, budget: float) -> None:
        self._path = None if path is None else _existing_folder(Path(path))
        self._budget = budget
        self._lock = threading.RLock()
        self._idle: list[sqlite3.Connection] = []
        self._idle_lock = threading.Lock()
        self._catalog: Catalog | None = None
        self._closed = False
        try:
            self._writer = self._connect()
            self._prepare()
        except sqlite3.DatabaseError as error:
            raise _unusable(path, error) from error

    def _connect(self) -> sqlite3.Connection:
        conn = sqlite3.connect(
            self._path or ":memory:",
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=512,
        )
        conn.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        conn.execute("PRAGMA temp_store = MEMORY")
        if self._path is not None:
            conn.execute("PRAGMA synchronous = NORMAL")
            conn.execute("PRAGMA mmap_size = 1073741824")
        sql_functions.register(conn)
        return conn

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
        if self._path is None:
            with self._lock:
                self._refuse_closed()
                with _limited(self._writer, self._budget if budget is None else budget):
                    yield Snapshot(self._writer, self._catalog_of(self._writer))
            return
        conn = self._borrow()
        try:
            conn.execute("BEGIN")
            with _limited(conn, self._budget if budget is None else budget):
                yield Snapshot(conn, self._catalog_of(conn))
        finally:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            self._give_back(conn)

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """A transaction: everything in the block is written, or nothing is."""
        with self._lock:
            self._refuse_closed()
            conn = self._writer
            try:
                _begin(conn)
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
                if isinstance(error, sqlite3.OperationalError) and "readonly" in str(error):
                    raise DmsError(403, f"The file {self._path} cannot be written.") from error
                raise

    def _forget_idle(self) -> None:
        """Connections read the planner's statistics when they open."""
        with self._idle_lock:
            for conn in self._idle:
                conn.close()
            self._idle.clear()

    def _borrow(self) -> sqlite3.Connection:
        self._refuse_closed()
        with self._idle_lock:
            if self._idle:
                return self._idle.pop()
        return self._connect()

    def _give_back(self, conn: sqlite3.Connection) -> None:
        with self._idle_lock:
            if not self._closed and len(self._idle) < 16:
                self._idle.append(conn)
                return
        conn.close()

    def _refuse_closed(self) -> None:
        if self._closed:
            raise DmsError(503, "The engine is closed.")

    def close(self) -> None:
        with self._lock, self._idle_lock:
            if self._closed:
                return
            self._closed = True
            for conn in (*self._idle, self._writer):
                conn.close()
            self._idle.clear()


def _existing_folder(path: Path) -> str:
    if not path.resolve().parent.is_dir():
        raise FileNotFoundError(f"Cannot create {path}: there is no folder {path.parent}.")
    return str(path)


def _unusable(path: str | os.PathLike[str] | None, error: sqlite3.DatabaseError) -> Exception:
    """Why a file cannot be opened, in words that name it."""
    if error.sqlite_errorname == "SQLITE_NOTADB":
        return ValueError(f"{path} is not a file of this engine: it is no SQLite database.")
    if error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return PermissionError(f"Cannot write {path}: the file and its folder must be writable.")
    return error


def _begin(conn: sqlite3.Connection) -> None:
    """Wait for writers in other processes, but not for ever."""
    try:
        conn.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
        raise DmsError(503, "Another process has been writing to this file for too long.") from error


@contextmanager
def _limited(conn: sqlite3.Connection, budget: float) -> Iterator[None]:
    deadline = time.monotonic() + budget
    conn.set_progress_handler(lambda: time.monotonic() > deadline, _TICKS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            text = "Graph query timed out. Reduce load or contention, or optimise your query."
            raise DmsError(408, text) from error
        if any(sign in str(error) for sign in _TOO_LARGE):
            raise BadRequest("The query is too deep or too large.") from error
        raise
    finally:
        conn.set_progress_handler(None, 0)


def _script(conn: sqlite3.Connection, text: str) -> None:
    """`executescript` would commit first; these statements belong to the open transaction."""
    for statement in text.split(";\n"):
        if statement.strip():
            conn.execute(statement)
