"""Rules between rows, checked after writing: uniqueness, requires, relations into containers."""

from __future__ import annotations

from pygen_engine.catalog import Container
from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.options import EngineOptions
from pygen_engine.storage.lookup import json_ids
from pygen_engine.storage.transaction import Transaction
from pygen_engine.write.items import Reference
from pygen_engine.write.plans import Target
from pygen_engine.write.row_writes import RowChanges


def check(tx: Transaction, changes: RowChanges, options: EngineOptions) -> None:
    container = changes.plan.container
    if changes.inserted:
        for name, required in container.requires:
            _check_requires(tx, container, name, tx.catalog.need_container(required), changes.inserted)
    for name, properties, by_space in container.unique:
        columns = [container.properties[name].column for name in properties]
        positions = {container.columns.index(container.properties[name]) for name in properties}
        touched = changes.inserted + [
            row for row, changed in changes.changed.items() if not positions.isdisjoint(changed)
        ]
        if touched:
            _check_unique(tx, container, name, columns, touched, by_space=by_space, options=options)


def _check_requires(
    tx: Transaction, container: Container, name: str, required: Container, ids: list[int]
) -> None:
    sql = (
        "SELECT j.value FROM json_each(?) j"
        f" WHERE NOT EXISTS (SELECT 1 FROM {required.table} r WHERE r.id = j.value) LIMIT 1"
    )
    found = tx.conn.execute(sql, (json_ids(ids),)).fetchone()
    if found is not None:
        raise BadRequest(
            f"Constraint '{name}' of container '{container.id}' requires instance"
            f" '{_external_id(tx, found[0])}' to have data in container '{required.id}'."
        )


def _check_unique(
    tx: Transaction,
    container: Container,
    name: str,
    columns: list[str],
    ids: list[int],
    *,
    by_space: bool,
    options: EngineOptions,
) -> None:
    same = " AND ".join(f"b.{column} = a.{column}" for column in columns)
    scope = "b.s = a.s" if by_space else "b.s IS NOT NULL"
    sql = (
        f"SELECT a.id FROM json_each(?) j CROSS JOIN {container.table} a ON a.id = j.value"
        f" CROSS JOIN {container.table} b ON {same} AND {scope} AND b.id <> a.id LIMIT 1"
    )
    found = tx.conn.execute(sql, (json_ids(ids),)).fetchone()
    if found is not None:
        raise DmsError(
            options.uniqueness_status,
            f"Uniqueness constraint '{name}' of container '{container.id}' is violated by instance"
            f" '{_external_id(tx, found[0])}'.",
        )


def _external_id(tx: Transaction, number: int) -> str:
    sql = "SELECT external_id FROM node WHERE id = ? UNION ALL SELECT external_id FROM edge WHERE id = ?"
    return str(tx.conn.execute(sql, (number, number)).fetchone()[0])


def check_demands(
    tx: Transaction, demanding: list[tuple[Reference, Target]], node_ids: dict[Reference, int]
) -> None:
    """A relation may insist that its target has data in a container."""
    by_container: dict[str, dict[int, tuple[Reference, Target]]] = {}
    for reference, target in demanding:
        wanted = target.property.target
        container = None if wanted is None else tx.catalog.container(wanted)
        if container is not None:
            by_container.setdefault(container.table, {})[node_ids[reference]] = (reference, target)
    for table, found in by_container.items():
        sql = (
            "SELECT j.value FROM json_each(?) j"
            f" WHERE NOT EXISTS (SELECT 1 FROM {table} c WHERE c.id = j.value AND c.s IS NOT NULL) LIMIT 1"
        )
        broken = tx.conn.execute(sql, (json_ids(found),)).fetchone()
        if broken is not None:
            reference, target = found[broken[0]]
            raise BadRequest(
                f"Node with external id '{reference[1]}' is the target of the direct relation"
                f" '{target.property.name}', but it has no data in container '{target.property.target}'."
            )
