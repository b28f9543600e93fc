"""GET /models/statistics and its list per space."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pygen_engine.catalog import Catalog
from pygen_engine.schema.common import Document
from pygen_engine.storage.transaction import Snapshot

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_LIMITS = {
    "spaces": 100,
    "containers": 1000,
    "views": 2000,
    "dataModels": 500,
    "containerProperties": 25_000,
}
_SOFT_DELETED = 10_000_000
_CONCURRENCY = {"concurrentReadLimit": 8, "concurrentWriteLimit": 4, "concurrentDeleteLimit": 2}


def project(context: EngineContext) -> Document:
    with context.store.read() as snapshot:
        counts = _schema_counts(snapshot.catalog)
        totals = {name: {"count": counts[name], "limit": limit} for name, limit in _LIMITS.items()}
        hidden = {space.number for space in snapshot.catalog.spaces.values() if space.is_global}
        nodes, dead_nodes = _totals(_count(snapshot.conn, "node"), hidden)
        edges, dead_edges = _totals(_count(snapshot.conn, "edge"), hidden)
    instances = {
        "edges": edges,
        "softDeletedEdges": dead_edges,
        "nodes": nodes,
        "softDeletedNodes": dead_nodes,
        "instances": nodes + edges,
        "instancesLimit": context.options.max_instances,
        "softDeletedInstances": dead_nodes + dead_edges,
        "softDeletedInstancesLimit": _SOFT_DELETED,
    }
    return {**totals, "instances": instances, **_CONCURRENCY}


def _schema_counts(catalog: Catalog) -> dict[str, int]:
    """System schemas do not count against a project's limits."""
    own = [container for container in catalog.containers() if not container.is_global]
    return {
        "spaces": sum(not space.is_global for space in catalog.spaces.values()),
        "containers": len(own),
        "views": sum(not view.is_global for view in catalog.views()),
        "dataModels": sum(not catalog.spaces[ref.space].is_global for ref in catalog.model_ids()),
        "containerProperties": sum(len(container.document["properties"]) for container in own),
    }


_Counts = dict[int, tuple[int, int]]
"""Space number -> live and soft deleted instances."""


def _count(conn: sqlite3.Connection, table: str) -> _Counts:
    sql = f"SELECT space_id, count(*) - count(deleted), count(deleted) FROM {table} GROUP BY space_id"
    return {row[0]: (row[1], row[2]) for row in conn.execute(sql)}


def _totals(counts: _Counts, hidden: set[int]) -> tuple[int, int]:
    shown = [count for space, count in counts.items() if space not in hidden]
    return sum(live for live, _ in shown), sum(dead for _, dead in shown)


def spaces(context: EngineContext) -> Document:
    with context.store.read() as snapshot:
        own = [name for name, space in snapshot.catalog.spaces.items() if not space.is_global]
        return {"items": _per_space(snapshot, own)}


def spaces_byids(context: EngineContext, body: Mapping[str, Any]) -> Document:
    with context.store.read() as snapshot:
        wanted = dict.fromkeys(item["space"] for item in body["items"])
        return {"items": _per_space(snapshot, [name for name in wanted if name in snapshot.catalog.spaces])}


def _per_space(snapshot: Snapshot, names: Iterable[str]) -> list[Document]:
    catalog = snapshot.catalog
    containers = Counter(container.id.space for container in catalog.containers())
    views = Counter(ref.space for ref in catalog.view_ids())
    models = Counter(ref.space for ref in catalog.model_ids())
    nodes, edges = _count(snapshot.conn, "node"), _count(snapshot.conn, "edge")
    items = []
    for name in names:
        number = catalog.spaces[name].number
        live_nodes, dead_nodes = nodes.get(number, (0, 0))
        live_edges, dead_edges = edges.get(number, (0, 0))
        items.append(
            {
                "space": name,
                "containers": containers[name],
                "views": views[name],
                "dataModels": models[name],
                "edges": live_edges,
                "softDeletedEdges": dead_edges,
                "nodes": live_nodes,
                "softDeletedNodes": dead_nodes,
            }
        )
    return items
