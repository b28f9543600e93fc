"""What SQLite's errors mean to whoever opened the file, in words that name it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

from pygen_engine.errors import BadRequest, DmsError

_TOO_LARGE = ("parser stack overflow", "Expression tree is too large", "too many", "at most 64 tables")
"""How SQLite refuses statements beyond its limits."""
_TICKS = 20_000
"""Virtual machine steps between two looks at the clock."""
_TIMED_OUT = "Graph query timed out. Reduce load or contention, or optimise your query."


def unusable(path: str, error: sqlite3.DatabaseError) -> Exception:
    """Why a file cannot be opened."""
    match _kind(error):
        case "NOTADB":
            return ValueError(f"{path} is not a file of this engine: it is no SQLite database.")
        case "READONLY" | "CANTOPEN" | "PERM":
            return PermissionError(f"Cannot write {path}: the file and its folder must be writable.")
        case "BUSY" | "LOCKED":
            return OSError(f"Cannot open {path}: another process has been writing to it for too long.")
        case "CORRUPT":
            return ValueError(f"{path} is damaged: {error}. Take a copy that is whole.")
        case "FULL" | "IOERR":
            return OSError(f"Cannot open {path}: {error}.")
    return error


def explained(path: str | None, error: sqlite3.DatabaseError) -> DmsError | None:
    """The refusal for what is wrong with the file, not with the request."""
    where = path or "the memory of this engine"
    match _kind(error):
        case "READONLY" | "PERM":
            return DmsError(403, f"The file {where} cannot be written.")
        case "FULL":
            return DmsError(507, f"Nothing was written: the disk of {where} is full.")
        case "BUSY" | "LOCKED":
            return DmsError(503, "Another process has been writing to this file for too long.")
        case "CORRUPT" | "NOTADB":
            return DmsError(500, f"The file {where} is damaged: {error}.")
        case "IOERR" | "CANTOPEN":
            return DmsError(500, f"The file {where} cannot be read or written: {error}.")
    return None


def _kind(error: sqlite3.DatabaseError) -> str:
    """The primary code: `SQLITE_READONLY_DBMOVED` is a READONLY. Python's own errors have none."""
    name: str = getattr(error, "sqlite_errorname", "")
    return name.removeprefix("SQLITE_").partition("_")[0]


@contextmanager
def limited(conn: sqlite3.Connection, budget: float) -> Iterator[None]:
    """Queries beyond the budget (seconds) end with a 408, those beyond SQLite's limits with a 400."""
    deadline = time.monotonic() + budget
    conn.set_progress_handler(lambda: time.monotonic() > deadline, _TICKS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise DmsError(408, _TIMED_OUT) from error
        if any(sign in str(error) for sign in _TOO_LARGE):
            raise BadRequest("The query is too deep or too large.") from error
        raise
    finally:
        conn.set_progress_handler(None, 0)
