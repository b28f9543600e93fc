"""From what a request names to the resource it means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from pygen_engine.catalog.model import ContainerId
from pygen_engine.classic.bodies import InstanceId, Named
from pygen_engine.classic.kind import Kind, R
from pygen_engine.errors import BadRequest
from pygen_engine.storage.transaction import Snapshot, Transaction

COLUMNS = "id, document, created, updated"
_NODES_FROM = 2**51
"""Nodes have their number from here on, which no other resource reaches."""


def find(
    snapshot: Snapshot, kind: Kind[R], wanted: Sequence[Named], *, ignore_unknown: bool = False
) -> list[R | None]:
    """In the order asked for; what is not there is refused, or None."""
    found = [_one(snapshot, kind, named) for named in wanted]
    missing = [named.said() for named, resource in zip(wanted, found, strict=True) if resource is None]
    if missing and not ignore_unknown:
        what = ", ".join(map(str, missing[:5]))
        raise BadRequest(f"{kind.noun[0].upper()}{kind.noun[1:]} not found: {what}", missing=missing)
    return found


def _one(snapshot: Snapshot, kind: Kind[R], named: Named) -> R | None:
    if named.instance_id is not None:
        return _of_node(snapshot, kind, node_number(snapshot, named.instance_id))
    if named.id is not None and named.id > _NODES_FROM:
        return _of_node(snapshot, kind, named.id - _NODES_FROM)
    if not kind.is_there(snapshot.conn):
        return None
    column, value = ("id", named.id) if named.id is not None else ("external_id", named.external_id)
    sql = f"SELECT {COLUMNS} FROM {kind.table} WHERE {column} = ?"
    row = snapshot.conn.execute(sql, (value,)).fetchone()
    return None if row is None else of_row(kind, *row)


def of_row(kind: Kind[R], number: int, document: str, created: int, updated: int) -> R:
    shown = {
        "id": number,
        **msgspec.json.decode(document),
        "createdTime": created,
        "lastUpdatedTime": updated,
    }
    return kind.resource(number, shown)


def node_number(snapshot: Snapshot, instance: InstanceId) -> int | None:
    space = snapshot.catalog.spaces.get(instance.space)
    if space is None:
        return None
    sql = "SELECT id FROM node WHERE space_id = ? AND external_id = ? AND deleted IS NULL"
    row = snapshot.conn.execute(sql, (space.number, instance.external_id)).fetchone()
    return None if row is None else int(row[0])


def _of_node(snapshot: Snapshot, kind: Kind[R], node: int | None) -> R | None:
    if node is None or kind.as_node is None:
        return None
    shown = kind.as_node(snapshot, node)
    if shown is None:
        return None
    sql = (
        "SELECT s.space, n.external_id, n.created, n.updated FROM node n JOIN space s ON s.id = n.space_id"
        " WHERE n.id = ? AND n.deleted IS NULL"
    )
    row = snapshot.conn.execute(sql, (node,)).fetchone()
    if row is None:
        return None
    number = _NODES_FROM + node
    document = {
        "id": number,
        "instanceId": {"space": row[0], "externalId": row[1]},
        **shown,
        "createdTime": row[2],
        "lastUpdatedTime": row[3],
    }
    return kind.resource(number, document)


def node_values(
    snapshot: Snapshot, container_id: ContainerId, node: int, wanted: Sequence[str]
) -> dict[str, Any] | None:
    """What a node has in a container; None when it has nothing there."""
    container = snapshot.catalog.container(container_id)
    if container is None:
        return None
    names = [name for name in wanted if name in container.properties]
    columns = ", ".join(["1", *(container.properties[name].column for name in names)])
    sql = f"SELECT {columns} FROM {container.table} WHERE id = ?"
    row = snapshot.conn.execute(sql, (node,)).fetchone()
    return None if row is None else dict(zip(names, row[1:], strict=True))


def external_id_of(snapshot: Snapshot, node: Any) -> str | None:
    if node is None:
        return None
    row = snapshot.conn.execute("SELECT external_id FROM node WHERE id = ?", (node,)).fetchone()
    return None if row is None else str(row[0])


def forget(tx: Transaction, kind: Kind[R], numbers: Iterable[int]) -> None:
    """Delete resources and all their data."""
    for number in numbers:
        for statement in kind.of_its_data:
            tx.conn.execute(statement, (number,))
        tx.conn.execute(f"DELETE FROM {kind.table} WHERE id = ?", (number,))
