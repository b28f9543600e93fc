"""Content in tables: uploads, and the pieces each of them consists of."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

PIECE = 1_048_576
TABLES = (
    """CREATE TABLE IF NOT EXISTS file (
        id INTEGER PRIMARY KEY, external_id TEXT UNIQUE, document TEXT NOT NULL,
        created INTEGER NOT NULL, updated INTEGER NOT NULL
    )""",
    # `size` and `md5` are known, and the content can be fetched, once all parts have arrived
    """CREATE TABLE IF NOT EXISTS file_upload (
        id INTEGER PRIMARY KEY AUTOINCREMENT, file INTEGER NOT NULL, parts INTEGER NOT NULL,
        begun INTEGER NOT NULL, finished INTEGER, size INTEGER, md5 BLOB, mime_type TEXT
    )""",
    "CREATE INDEX IF NOT EXISTS file_upload_file ON file_upload (file)",
    """CREATE TABLE IF NOT EXISTS file_piece (
        id INTEGER PRIMARY KEY, upload INTEGER NOT NULL, part INTEGER NOT NULL, place INTEGER NOT NULL,
        size INTEGER NOT NULL, content BLOB NOT NULL, UNIQUE (upload, part, place)
    )""",
)
FORGET = (
    "DELETE FROM file_piece WHERE upload IN (SELECT id FROM file_upload WHERE file = ?)",
    "DELETE FROM file_upload WHERE file = ?",
)


@dataclass(frozen=True, slots=True)
class Stored:
    """The content of a file."""

    upload: int
    size: int
    md5: bytes
    mime_type: str | None
    finished: int


def current(conn: sqlite3.Connection, file: int, since: int) -> Stored | None:
    """The content that arrived last. What came before `since` belonged to another with this number."""
    found = conn.execute(
        "SELECT id, size, md5, mime_type, finished FROM file_upload"
        " WHERE file = ? AND finished >= ? ORDER BY finished DESC, id DESC LIMIT 1",
        (file, since),
    ).fetchone()
    return None if found is None else Stored(*found)


def put_part(conn: sqlite3.Connection, upload: int, part: int, content: bytes) -> None:
    """A part, in place of what it was before."""
    conn.execute("DELETE FROM file_piece WHERE upload = ? AND part = ?", (upload, part))
    view = memoryview(content)
    conn.executemany(
        "INSERT INTO file_piece (upload, part, place, size, content) VALUES (?, ?, ?, ?, ?)",
        (
            (upload, part, place, len(view[place : place + PIECE]), view[place : place + PIECE])
            for place in range(0, max(len(view), 1), PIECE)
        ),
    )


def arrived(conn: sqlite3.Connection, upload: int) -> set[int]:
    return {
        row[0] for row in conn.execute("SELECT DISTINCT part FROM file_piece WHERE upload = ?", (upload,))
    }


def pieces(conn: sqlite3.Connection, upload: int, begin: int, end: int) -> Iterator[bytes]:
    """The content from one byte until before another."""
    at = 0
    sql = "SELECT id, size FROM file_piece WHERE upload = ? ORDER BY part, place"
    for piece, size in conn.execute(sql, (upload,)).fetchall():
        low, high = max(begin - at, 0), min(end - at, size)
        if low < high:
            (content,) = conn.execute("SELECT content FROM file_piece WHERE id = ?", (piece,)).fetchone()
            yield content if high - low == size else content[low:high]
        at += size
        if at >= end:
            return


def finish(conn: sqlite3.Connection, upload: int, file: int, now: int) -> None:
    """All parts are there: this is the content of the file from now on, and what it had before is gone."""
    size, digest = 0, hashlib.md5(usedforsecurity=False)
    for piece in pieces(conn, upload, 0, 2**63):
        size += len(piece)
        digest.update(piece)
    conn.execute(
        "UPDATE file_upload SET finished = ?, size = ?, md5 = ? WHERE id = ?",
        (now, size, digest.digest(), upload),
    )
    older = "SELECT id FROM file_upload WHERE file = ? AND id < ?"
    conn.execute(f"DELETE FROM file_piece WHERE upload IN ({older})", (file, upload))
    conn.execute("DELETE FROM file_upload WHERE file = ? AND id < ?", (file, upload))


def total(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT coalesce(sum(size), 0) FROM file_piece").fetchone()[0])


def digest(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()
