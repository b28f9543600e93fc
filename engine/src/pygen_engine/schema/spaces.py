"""POST/GET /models/spaces and its byids and delete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pygen_engine.catalog import Space
from pygen_engine.errors import BadRequest
from pygen_engine.schema.common import Document, page, refuse_duplicates, refuse_global
from pygen_engine.storage.transaction import Transaction

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_MAX_SPACES = 100


def apply(context: EngineContext, body: Mapping[str, Any]) -> Document:
    with context.store.write() as tx:
        refuse_global(tx.catalog, (item["space"] for item in body["items"]))
        upsert(tx, body["items"])
        return {"items": [_dump(tx.catalog.spaces[item["space"]]) for item in body["items"]]}


def upsert(tx: Transaction, items: Sequence[Mapping[str, Any]], *, is_global: bool = False) -> None:
    refuse_duplicates("space", (item["space"] for item in items))
    changed = False
    for item in items:
        name, description = item.get("name"), item.get("description")
        found = tx.catalog.spaces.get(item["space"])
        if found is None:
            (number,) = tx.take("object", 1)
            tx.conn.execute(
                "INSERT INTO space (id, space, name, description, created, updated, is_global)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (number, item["space"], name, description, tx.now, tx.now, is_global),
            )
            changed = True
        elif (found.name, found.description) != (name, description):
            tx.conn.execute(
                "UPDATE space SET name = ?, description = ?, updated = ? WHERE id = ?",
                (name, description, tx.now, found.number),
            )
            changed = True
    if changed and sum(not space.is_global for space in tx.reload().spaces.values()) > _MAX_SPACES:
        raise BadRequest(f"A project can have at most {_MAX_SPACES} spaces.", finding="PG227")


def list_spaces(context: EngineContext, query: Mapping[str, Any]) -> Document:
    with context.store.read() as snapshot:
        shown = [
            space
            for space in snapshot.catalog.spaces.values()
            if query.get("includeGlobal") or not space.is_global
        ]
        return page("spaces", shown, query, _dump, lambda space: space.number)


def byids(context: EngineContext, body: Mapping[str, Any]) -> Document:
    with context.store.read() as snapshot:
        found = (snapshot.catalog.spaces.get(item["space"]) for item in body["items"])
        return {"items": [_dump(space) for space in found if space is not None]}


def delete(context: EngineContext, body: Mapping[str, Any]) -> Document:
    with context.store.write() as tx:
        names = list(
            dict.fromkeys(item["space"] for item in body["items"] if item["space"] in tx.catalog.spaces)
        )
        refuse_global(tx.catalog, names)
        for name in names:
            _refuse_occupied(tx, name, count_deleted=context.options.soft_deleted_block_space)
            tx.conn.execute("DELETE FROM space WHERE space = ?", (name,))
        if names:
            tx.reload()
        return {"items": [{"space": name} for name in names]}


def _refuse_occupied(tx: Transaction, name: str, *, count_deleted: bool) -> None:
    number = tx.catalog.spaces[name].number
    for table in ("container", "view", "datamodel"):
        if tx.conn.execute(f"SELECT 1 FROM {table} WHERE space = ? LIMIT 1", (name,)).fetchone():
            raise BadRequest(f"Cannot delete space '{name}': it still has a {table}.")
    live = "" if count_deleted else " AND deleted IS NULL"
    for table in ("node", "edge"):
        sql = f"SELECT 1 FROM {table} WHERE space_id = ?{live} LIMIT 1"
        if tx.conn.execute(sql, (number,)).fetchone():
            raise BadRequest(f"Cannot delete space '{name}': it still has {table}s.")


def _dump(space: Space) -> Document:
    labels = {"name": space.name, "description": space.description}
    return {
        "space": space.space,
        **{key: value for key, value in labels.items() if value is not None},
        "createdTime": space.created,
        "lastUpdatedTime": space.updated,
        "isGlobal": space.is_global,
    }
