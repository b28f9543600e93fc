"""Find instances by (space, external id), many at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from pygen_engine.values.encoding import encode_text

Key = tuple[int, str]
"""Space number and external id."""


class Stored(NamedTuple):
    """A row of node or edge; nodes have no end points."""

    id: int
    type_id: int | None
    version: int
    created: int
    updated: int
    deleted: int | None
    start_id: int | None
    end_id: int | None


_COLUMNS = {
    "node": "external_id, id, type_id, version, created, updated, deleted, NULL, NULL",
    "edge": "external_id, id, type_id, version, created, updated, deleted, start_id, end_id",
}


def find(conn: sqlite3.Connection, kind: str, keys: Iterable[Key]) -> dict[Key, Stored]:
    """Also soft deleted ones."""
    by_space: dict[int, list[str]] = {}
    for space, external_id in keys:
        by_space.setdefault(space, []).append(external_id)
    sql = (
        f"SELECT {_COLUMNS[kind]} FROM {kind} WHERE space_id = ?"
        " AND external_id IN (SELECT value FROM json_each(?))"
    )
    found: dict[Key, Stored] = {}
    for space, external_ids in by_space.items():
        for row in conn.execute(sql, (space, encode_text(external_ids).decode())):
            found[space, row[0]] = Stored(*row[1:])
    return found


def json_ids(ids: Iterable[int]) -> str:
    """For `IN (SELECT value FROM json_each(?))`."""
    return encode_text(list(ids)).decode()
