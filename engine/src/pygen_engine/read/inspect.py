"""POST /models/instances/inspect: which containers an instance has data in, and which views map them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pygen_engine.catalog import Catalog, Container
from pygen_engine.schema.container_parts import views_over
from pygen_engine.storage.lookup import find, json_ids
from pygen_engine.storage.transaction import Snapshot

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import InspectBody
    from pygen_engine.context import EngineContext


def inspect(context: EngineContext, body: InspectBody) -> dict[str, Any]:
    operations = body.inspection_operations
    with context.store.read() as snapshot:
        spaces = snapshot.catalog.spaces
        ids: dict[tuple[str, int, str], int] = {}
        for kind in ("node", "edge"):
            keys = {
                (spaces[item.space].number, item.external_id)
                for item in body.items
                if item.instance_type == kind and item.space in spaces
            }
            for (space, external_id), stored in find(snapshot.conn, kind, keys).items():
                if stored.deleted is None:
                    ids[kind, space, external_id] = stored.id
        involved = _involved(snapshot, list(ids.values()))
        items = []
        for item in body.items:
            known = spaces.get(item.space)
            number = None if known is None else ids.get((item.instance_type, known.number, item.external_id))
            if number is not None:
                results = _results(snapshot.catalog, involved.get(number, []), operations)
                items.append(
                    {
                        "instanceType": item.instance_type,
                        "externalId": item.external_id,
                        "space": item.space,
                        "inspectionResults": results,
                    }
                )
        return {"items": items}


def _involved(snapshot: Snapshot, ids: list[int]) -> dict[int, list[Container]]:
    involved: dict[int, list[Container]] = {}
    listed = json_ids(ids)
    for container in snapshot.catalog.containers():
        sql = f"SELECT id FROM {container.table} WHERE id IN (SELECT value FROM json_each(?))"
        for row in snapshot.conn.execute(sql, (listed,)):
            involved.setdefault(row[0], []).append(container)
    return involved


def _results(catalog: Catalog, containers: list[Container], operations: Mapping[str, Any]) -> dict[str, Any]:
    results: dict[str, Any] = {}
    views = operations.get("involvedViews")
    if views is not None:
        refs = views_over(
            catalog, {container.id for container in containers}, all_versions=bool(views.get("allVersions"))
        )
        results["involvedViews"] = [ref.dump() for ref in refs]
    if operations.get("involvedContainers") is not None:
        results["involvedContainers"] = [container.id.dump() for container in containers]
    return results
