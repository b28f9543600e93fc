"""What the four kinds of schema objects share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from pygen_engine import cursors
from pygen_engine.catalog import Catalog
from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.storage.transaction import Transaction

Document = dict[str, Any]
_encode = msgspec.json.Encoder().encode
_Item = TypeVar("_Item")


def to_text(document: Mapping[str, Any]) -> str:
    return _encode(document).decode()


def labels(item: Mapping[str, Any]) -> Document:
    """`name` and `description`, when given."""
    return {key: item[key] for key in ("name", "description") if item.get(key) is not None}


def refuse_global(catalog: Catalog, spaces: Iterable[str]) -> None:
    """System spaces are read only."""
    for name in spaces:
        found = catalog.spaces.get(name)
        if name.startswith("cdf_") or (found is not None and found.is_global):
            raise DmsError(403, f"Insufficient access rights: the system space '{name}' is read only.")


def refuse_duplicates(what: str, keys: Iterable[Any]) -> None:
    seen = set()
    for key in keys:
        if key in seen:
            raise BadRequest(f"Duplicate {what} in the request: '{key}'")
        seen.add(key)


def page(
    name: str,
    items: list[_Item],
    query: Mapping[str, Any],
    dump: Callable[[_Item], Document],
    number: Callable[[_Item], int],
) -> Document:
    """One page of a GET list, in creation order."""
    limit = min(int(query.get("limit") or 10), 1000)
    bound = {
        key: value for key, value in query.items() if key not in ("cursor", "limit") and value is not None
    }
    binding = cursors.fingerprint(name, bound)
    if query.get("cursor"):
        after = cursors.decode(binding, query["cursor"])
        items = [item for item in items if number(item) > after]
    answer: Document = {"items": [dump(item) for item in items[:limit]]}
    if len(items) > limit:
        answer["nextCursor"] = cursors.encode(binding, number(items[limit - 1]))
    return answer


def save(
    tx: Transaction,
    table: str,
    document: Document,
    *,
    number: int | None,
    is_global: bool,
) -> int:
    """Insert a schema object, or replace the one with this number."""
    if number is not None:
        tx.conn.execute(
            f"UPDATE {table} SET document = ?, updated = ? WHERE id = ?", (to_text(document), tx.now, number)
        )
        return number
    (number,) = tx.take("object", 1)
    columns = ["id", "space", "external_id", "document", "created", "updated", "is_global"]
    row = [number, document["space"], document["externalId"], to_text(document), tx.now, tx.now, is_global]
    if table != "container":
        columns.append("version")
        row.append(document["version"])
    marks = ", ".join("?" * len(row))
    tx.conn.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", row)
    return number
