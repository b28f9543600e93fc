"""Whether existing rows satisfy a rule that was added later: `current`, `pending` or `failed`."""

from __future__ import annotations

import sqlite3
import time
from typing import Any

from pygen_engine.schema.common import Document
from pygen_engine.storage.transaction import Transaction

_PENDING_MS = 5000
"""How long the service seems to need to check the rows; reads say `pending` that long."""


def now() -> int:
    return int(time.time() * 1000)


def shown_properties(document: Document, updated: int, moment: int) -> Document:
    pending = document.get("pending", [])
    if not pending or moment - updated > _PENDING_MS:
        properties: Document = document["properties"]
        return properties
    shown = dict(document["properties"])
    for name, limit in pending:
        state = {**shown[name]["constraintState"], limit: "pending"}
        shown[name] = {**shown[name], "constraintState": state}
    return shown


def assess_property(conn: sqlite3.Connection, number: int, document: Document, name: str, limit: str) -> None:
    """Write into the document whether all rows satisfy the property's own rule."""
    prop = document["properties"][name]
    column = document["columns"][name]
    parameters: tuple[Any, ...] = ()
    if limit == "nullability":
        broken = f"{column} IS NULL"
    else:
        broken, parameters = f"json_array_length({column}) > ?", (prop["type"]["maxListSize"],)
    sql = f"SELECT 1 FROM c{number} WHERE s IS NOT NULL AND {broken} LIMIT 1"
    found = conn.execute(sql, parameters).fetchone()
    prop["constraintState"] = {**prop["constraintState"], limit: "failed" if found else "current"}


def assess_constraint(tx: Transaction, number: int, document: Document, identifier: str) -> None:
    entry = document["constraints"][identifier]
    if entry["constraintType"] == "uniqueness":
        columns = [document["columns"][name] for name in entry["properties"]]
        keys = ", ".join(["s", *columns] if entry["bySpace"] else columns)
        complete = " AND ".join(f"{column} IS NOT NULL" for column in ("s", *columns))
        sql = f"SELECT 1 FROM c{number} WHERE {complete} GROUP BY {keys} HAVING count(*) > 1 LIMIT 1"
    else:
        required = tx.conn.execute(
            "SELECT id FROM container WHERE space = ? AND external_id = ?",
            (entry["require"]["space"], entry["require"]["externalId"]),
        ).fetchone()
        if required is None:
            return
        sql = (
            f"SELECT 1 FROM c{number} c WHERE c.s IS NOT NULL"
            f" AND NOT EXISTS (SELECT 1 FROM c{required[0]} r WHERE r.id = c.id) LIMIT 1"
        )
    entry["state"] = "failed" if tx.conn.execute(sql).fetchone() else "current"
