"""Fill `root` and `path` of CogniteAsset, which the service's background job does some seconds later."""

from __future__ import annotations

from collections.abc import Iterable

from pygen_runtime.local.catalog.model import Container, ContainerId
from pygen_runtime.local.instances.lookup import json_ids
from pygen_runtime.local.instances.row_writes import RowChanges
from pygen_runtime.local.store import Transaction
from pygen_runtime.local.values import times
from pygen_runtime.local.values.incoming import reference_text

_ASSET = ContainerId("cdf_cdm", "CogniteAsset")
_FILLED = ("root", "path", "pathLastUpdatedTime")
_MAX_DEPTH = 1000


def refresh(tx: Transaction, changes: Iterable[RowChanges]) -> None:
    for change in changes:
        container = change.plan.container
        if container.id == _ASSET and {"parent", *_FILLED} <= container.properties.keys():
            parent = container.columns.index(container.properties["parent"])
            moved = [one for one, positions in change.changed.items() if parent in positions]
            if change.inserted or moved:
                _fill(tx, container, [*change.inserted, *moved])


def _fill(tx: Transaction, container: Container, ids: list[int]) -> None:
    """For these assets and everything below them."""
    column = {name: container.properties[name].column for name in ("parent", *_FILLED)}
    table, parent = container.table, column["parent"]
    below = (
        "WITH RECURSIVE below (id) AS (SELECT value FROM json_each(?) UNION"
        f" SELECT c.id FROM below b JOIN {table} c ON c.{parent} = b.id) SELECT id FROM below"
    )
    affected = [row[0] for row in tx.conn.execute(below, (json_ids(ids),))]
    upwards = (
        "WITH RECURSIVE up (start, id, depth) AS (SELECT value, value, 0 FROM json_each(?)"
        f" UNION ALL SELECT u.start, c.{parent}, u.depth + 1 FROM up u JOIN {table} c ON c.id = u.id"
        f" WHERE c.{parent} IS NOT NULL AND u.depth < {_MAX_DEPTH})"
        " SELECT u.start, n.id, n.space_id, n.external_id FROM up u JOIN node n ON n.id = u.id"
        " ORDER BY u.start, u.depth DESC"
    )
    paths: dict[int, list[tuple[int, str]]] = {}
    names = tx.catalog.space_names
    for start, node, space, external_id in tx.conn.execute(upwards, (json_ids(affected),)):
        paths.setdefault(start, []).append((node, reference_text(names[space], external_id)))
    stamp = times.from_millis(tx.now)
    rows = []
    for start, path in paths.items():
        text = "[" + ",".join(reference for _, reference in path) + "]"
        rows.append((path[0][0], text, stamp, start, text))
    tx.conn.executemany(
        f"UPDATE {table} SET {column['root']} = ?, {column['path']} = ?, {column['pathLastUpdatedTime']} = ?"
        f" WHERE id = ? AND {column['path']} IS NOT ?",
        rows,
    )
