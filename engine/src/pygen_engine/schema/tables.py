"""The table, indexes and element tables of a container.

All names are made of numbers and hashes: nothing a user wrote becomes part of a statement.
"""

from __future__ import annotations

import sqlite3
from hashlib import blake2b

from pygen_engine.catalog import Container
from pygen_engine.schema.common import Document

_STORED = {"boolean": "INTEGER", "int32": "INTEGER", "int64": "INTEGER", "float32": "REAL", "float64": "REAL"}


def stored_type(shape: Document) -> str:
    if shape["list"]:
        return "TEXT"
    if shape["type"] == "direct":
        return "INTEGER"
    return _STORED.get(shape["type"], "TEXT")


def assign_columns(document: Document, columns: dict[str, str]) -> dict[str, str]:
    """Column names for all properties; those already there keep theirs."""
    assigned = dict(columns)
    for name in document["properties"]:
        assigned.setdefault(name, f"p{len(assigned)}")
    return assigned


def create(conn: sqlite3.Connection, number: int, document: Document) -> None:
    columns = "".join(
        f", {document['columns'][name]} {stored_type(prop['type'])}"
        for name, prop in document["properties"].items()
    )
    conn.execute(f"CREATE TABLE c{number} (id INTEGER PRIMARY KEY, s INTEGER{columns})")
    for name in document["properties"]:
        _index_relation(conn, number, document, name)


def _index_relation(conn: sqlite3.Connection, number: int, document: Document, name: str) -> None:
    """Deleting a node must find what points to it, and queries follow relations backwards."""
    shape = document["properties"][name]["type"]
    if shape["type"] == "direct" and not shape["list"]:
        column = document["columns"][name]
        conn.execute(f"CREATE INDEX r{number}_{column} ON c{number} ({column}) WHERE {column} IS NOT NULL")


def extend(conn: sqlite3.Connection, number: int, old: Document, new: Document) -> None:
    for name in new["properties"]:
        if name not in old["properties"]:
            column = new["columns"][name]
            kind = stored_type(new["properties"][name]["type"])
            conn.execute(f"ALTER TABLE c{number} ADD COLUMN {column} {kind}")
            _index_relation(conn, number, new, name)


def _hash(identifier: str) -> str:
    return blake2b(identifier.encode(), digest_size=8).hexdigest()


def _columns(document: Document, entry: Document) -> str:
    named = [document["columns"][name] for name in entry["properties"]]
    return ", ".join(["s", *named] if entry.get("bySpace") else named)


def add_index(conn: sqlite3.Connection, number: int, document: Document, identifier: str) -> None:
    entry = document["indexes"][identifier]
    if entry["indexType"] == "btree":
        columns = _columns(document, entry)
        conn.execute(f"CREATE INDEX i{number}_{_hash(identifier)} ON c{number} ({columns})")
        return
    for name in entry["properties"]:
        _create_elements(conn, number, document["columns"][name])


def drop_index(conn: sqlite3.Connection, container: Container, identifier: str, remaining: Document) -> None:
    entry = container.indexes[identifier]
    if entry["indexType"] == "btree":
        conn.execute(f"DROP INDEX IF EXISTS i{container.number}_{_hash(identifier)}")
        return
    still_used = {
        name
        for index in remaining.values()
        if index["indexType"] == "inverted"
        for name in index["properties"]
    }
    for name in entry["properties"]:
        if name not in still_used:
            column = container.properties[name].column
            for suffix in ("i", "u", "d"):
                conn.execute(f"DROP TRIGGER IF EXISTS l{container.number}_{column}_{suffix}")
            conn.execute(f"DROP TABLE IF EXISTS l{container.number}_{column}")


def _create_elements(conn: sqlite3.Connection, number: int, column: str) -> None:
    """The elements of a list, kept up to date by triggers and found by value."""
    table, elements = f"c{number}", f"l{number}_{column}"
    if conn.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (elements,)).fetchone():
        return
    conn.execute(f"CREATE TABLE {elements} (value, id INTEGER, PRIMARY KEY (value, id)) WITHOUT ROWID")
    conn.execute(f"CREATE INDEX {elements}_id ON {elements} (id)")
    fill = f"INSERT OR IGNORE INTO {elements} SELECT value, {{0}}.id FROM json_each({{0}}.{column})"
    remove = f"DELETE FROM {elements} WHERE id = OLD.id"
    conn.execute(
        f"CREATE TRIGGER {elements}_i AFTER INSERT ON {table} WHEN NEW.{column} <> '[]'"  # and not null
        f" BEGIN {fill.format('NEW')}; END"
    )
    conn.execute(
        f"CREATE TRIGGER {elements}_u AFTER UPDATE OF {column} ON {table}"
        f" WHEN OLD.{column} IS NOT NEW.{column} BEGIN {remove}; {fill.format('NEW')}; END"
    )
    conn.execute(f"CREATE TRIGGER {elements}_d AFTER DELETE ON {table} BEGIN {remove}; END")
    conn.execute(
        f"INSERT OR IGNORE INTO {elements} SELECT e.value, c.id FROM {table} c, json_each(c.{column}) e"
    )


def add_constraint(conn: sqlite3.Connection, number: int, document: Document, identifier: str) -> None:
    """An index to look duplicates up with; the rule itself is checked after each write."""
    entry = document["constraints"][identifier]
    if entry["constraintType"] == "uniqueness":
        columns = _columns(document, entry)
        conn.execute(f"CREATE INDEX u{number}_{_hash(identifier)} ON c{number} ({columns})")


def drop_constraint(conn: sqlite3.Connection, container: Container, identifier: str) -> None:
    conn.execute(f"DROP INDEX IF EXISTS u{container.number}_{_hash(identifier)}")


def drop(conn: sqlite3.Connection, container: Container) -> None:
    for elements in container.element_tables.values():
        conn.execute(f"DROP TABLE IF EXISTS {elements}")
    drop_search(conn, container.number)
    conn.execute(f"DROP TABLE {container.table}")


def drop_search(conn: sqlite3.Connection, number: int) -> None:
    """The next search makes the full text index again, with the properties there are then."""
    conn.execute(f"DROP TABLE IF EXISTS f{number}")
    conn.execute("DELETE FROM search_state WHERE container = ?", (number,))
