"""POST /models/instances/delete: soft deletion, with the edges of deleted nodes and relations to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.options import EngineOptions
from pygen_engine.schema.common import refuse_global
from pygen_engine.storage.lookup import Stored, find, json_ids
from pygen_engine.storage.transaction import Transaction

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import DeleteBody, InstanceDelete
    from pygen_engine.context import EngineContext

_IN = "IN (SELECT value FROM json_each(?))"
_DAY_MS = 86_400_000


def delete(context: EngineContext, body: DeleteBody) -> dict[str, Any]:
    with context.store.write() as tx:
        refuse_global(tx.catalog, {item.space for item in body.items})
        return {"items": run(tx, body.items, context.options)}


def run(tx: Transaction, items: Sequence[InstanceDelete], options: EngineOptions) -> list[dict[str, Any]]:
    tx.catalog.need_spaces(item.space for item in items)
    answers: list[dict[str, Any]] = []
    doomed: dict[str, dict[int, None]] = {"node": {}, "edge": {}}
    spaces = tx.catalog.spaces
    found = {
        kind: find(
            tx.conn,
            kind,
            {(spaces[item.space].number, item.external_id) for item in items if item.instance_type == kind},
        )
        for kind in ("node", "edge")
    }
    for item in items:
        stored = found[item.instance_type].get((spaces[item.space].number, item.external_id))
        if stored is None or stored.deleted is not None or stored.id in doomed[item.instance_type]:
            continue
        _refuse_conflict(item, stored, options)
        doomed[item.instance_type][stored.id] = None
        answers.append(_answer(item.instance_type, item.space, item.external_id))
    cascaded = _edges_of(tx, doomed["node"]) - doomed["edge"].keys()
    if options.list_cascaded_edges:
        answers += _describe_edges(tx, cascaded)
    edges = [*doomed["edge"], *sorted(cascaded)]
    _refuse_used_types(tx, doomed["node"], edges)
    _bury(tx, "edge", edges)
    _bury(tx, "node", list(doomed["node"]))
    if doomed["node"] and options.clear_dangling != "none":
        _clear_relations(tx, list(doomed["node"]), lists=options.clear_dangling == "all")
    purge(tx, options)
    return answers


def _answer(kind: str, space: str, external_id: str) -> dict[str, Any]:
    return {"instanceType": kind, "externalId": external_id, "space": space}


def _refuse_conflict(item: InstanceDelete, stored: Stored, options: EngineOptions) -> None:
    if item.existing_version is not None and stored.version > item.existing_version:
        raise DmsError(options.version_conflict_status, "A version conflict caused the ingest to fail.")


def _edges_of(tx: Transaction, nodes: Iterable[int]) -> set[int]:
    ids = json_ids(nodes)
    sql = f"SELECT id FROM edge WHERE deleted IS NULL AND {{}} {_IN}"
    return {row[0] for end in ("start_id", "end_id") for row in tx.conn.execute(sql.format(end), (ids,))}


def _describe_edges(tx: Transaction, edges: Iterable[int]) -> list[dict[str, Any]]:
    names = tx.catalog.space_names
    sql = f"SELECT space_id, external_id FROM edge WHERE id {_IN} ORDER BY id"
    return [_answer("edge", names[row[0]], row[1]) for row in tx.conn.execute(sql, (json_ids(edges),))]


def _refuse_used_types(tx: Transaction, nodes: Iterable[int], edges: Iterable[int]) -> None:
    """A node that is somebody's type cannot go, unless everything of that type goes too."""
    gone = json_ids(nodes)
    for table, going in (("node", gone), ("edge", json_ids(edges))):
        sql = (
            f"SELECT t.external_id FROM {table} i JOIN node t ON t.id = i.type_id"
            f" WHERE i.type_id {_IN} AND i.deleted IS NULL AND i.id NOT {_IN} LIMIT 1"
        )
        used = tx.conn.execute(sql, (gone, going)).fetchone()
        if used is not None:
            raise BadRequest(f"Cannot delete node '{used[0]}': it is the type of other instances.")


def _bury(tx: Transaction, table: str, ids: list[int]) -> None:
    if not ids:
        return
    rows = [(tx.now, tx.now, seq, number) for number, seq in zip(ids, tx.take("seq", len(ids)), strict=True)]
    tx.conn.executemany(
        f"UPDATE {table} SET deleted = ?, updated = ?, version = version + 1, seq = ? WHERE id = ?", rows
    )
    for container in tx.catalog.containers():
        if container.used_for in ("all", table):
            tx.conn.execute(f"UPDATE {container.table} SET s = NULL WHERE id {_IN}", (json_ids(ids),))


def _clear_relations(tx: Transaction, nodes: list[int], *, lists: bool) -> None:
    ids = json_ids(nodes)
    for container in tx.catalog.containers():
        for prop in container.columns:
            if prop.is_relation:
                sql = f"UPDATE {container.table} SET {prop.column} = NULL WHERE {prop.column} {_IN}"
                tx.conn.execute(sql, (ids,))
            elif lists and prop.type == "direct":
                tx.conn.execute(_WITHOUT.format(table=container.table, column=prop.column), (ids, ids))


_GONE = (
    "SELECT 1 FROM node n JOIN space s ON s.id = n.space_id"
    " WHERE n.id IN (SELECT value FROM json_each(?)) AND s.space = json_extract(e.value, '$.space')"
    " AND n.external_id = json_extract(e.value, '$.externalId')"
)
_WITHOUT = (
    "UPDATE {table} SET {column} = (SELECT json_group_array(json(e.value)) FROM json_each({column}) e"
    f" WHERE NOT EXISTS ({_GONE}))"
    " WHERE {column} IS NOT NULL AND EXISTS (SELECT 1 FROM json_each({column}) e"
    f" WHERE EXISTS ({_GONE}))"
)


def forget_rows(tx: Transaction, ids: Iterable[int]) -> None:
    """Container rows of instances that are purged, or begin a new life under an old id."""
    listed = json_ids(ids)
    for container in tx.catalog.containers():
        tx.conn.execute(f"DELETE FROM {container.table} WHERE id {_IN}", (listed,))


def purge(tx: Transaction, options: EngineOptions) -> None:
    """Remove what was deleted longer ago than the grace period."""
    before = tx.now - int(options.soft_delete_days * _DAY_MS)
    for table in ("edge", "node"):
        ids = [row[0] for row in tx.conn.execute(f"SELECT id FROM {table} WHERE deleted < ?", (before,))]
        if ids:
            forget_rows(tx, ids)
            tx.conn.execute(f"DELETE FROM {table} WHERE id {_IN}", (json_ids(ids),))
