"""Fill `root` and `path` of CogniteAsset, which the service's background job does some seconds later."""

from __future__ import annotations

from collections.abc import Iterable

from pygen_engine.catalog.model import Container, ContainerId
from pygen_engine.storage.lookup import json_ids
from pygen_engine.storage.transaction import Transaction
from pygen_engine.values import times
from pygen_engine.values.encoding import reference_text
from pygen_engine.write.row_writes import RowChanges

_ASSET = ContainerId("cdf_cdm", "CogniteAsset")
_PARENT = "assetHierarchy_parent"
_FILLED = ("assetHierarchy_root", "assetHierarchy_path", "assetHierarchy_path_last_updated_time")


def refresh(tx: Transaction, changes: Iterable[RowChanges]) -> None:
    for change in changes:
        container = change.plan.container
        if container.id == _ASSET and {_PARENT, *_FILLED} <= container.properties.keys():
            parent = container.columns.index(container.properties[_PARENT])
            moved = [row for row, positions in change.changed.items() if parent in positions]
            if change.inserted or moved:
                _fill(tx, container, [*change.inserted, *moved])


def _fill(tx: Transaction, container: Container, ids: list[int]) -> None:
    """For these assets and everything below them."""
    table = container.table
    parent, root, path, stamp = (container.properties[name].column for name in (_PARENT, *_FILLED))
    below = (
        "WITH RECURSIVE below (id) AS (SELECT value FROM json_each(?) UNION"
        f" SELECT c.id FROM below b JOIN {table} c ON c.{parent} = b.id) SELECT id FROM below"
    )
    affected = [row[0] for row in tx.conn.execute(below, (json_ids(ids),))]
    parents, references = _ancestors(tx, table, parent, affected)
    moment = times.from_millis(tx.now)
    rows = []
    for asset in affected:
        climbed = _climb(asset, parents)
        text = "[" + ",".join(references[node] for node in climbed) + "]"
        rows.append((climbed[0], text, moment, asset, text))
    tx.conn.executemany(
        f"UPDATE {table} SET {root} = ?, {path} = ?, {stamp} = ? WHERE id = ? AND {path} IS NOT ?", rows
    )


def _ancestors(
    tx: Transaction, table: str, parent: str, ids: list[int]
) -> tuple[dict[int, int | None], dict[int, str]]:
    """Of these assets and all above them: the parent, and the reference as lists spell it."""
    sql = (
        "WITH RECURSIVE up (id) AS (SELECT value FROM json_each(?) UNION"
        f" SELECT c.{parent} FROM up u JOIN {table} c ON c.id = u.id WHERE c.{parent} IS NOT NULL)"
        f" SELECT n.id, c.{parent}, n.space_id, n.external_id"
        f" FROM up u JOIN node n ON n.id = u.id LEFT JOIN {table} c ON c.id = u.id"
    )
    names = tx.catalog.space_names
    parents: dict[int, int | None] = {}
    references: dict[int, str] = {}
    for asset, above, space, external_id in tx.conn.execute(sql, (json_ids(ids),)):
        parents[asset] = above
        references[asset] = reference_text(names[space], external_id)
    return parents, references


def _climb(asset: int, parents: dict[int, int | None]) -> list[int]:
    """From the root down to the asset; a circle is walked once."""
    path: dict[int, None] = {asset: None}
    above = parents[asset]
    while above is not None and above not in path:
        path[above] = None
        above = parents[above]
    return list(path)[::-1]
