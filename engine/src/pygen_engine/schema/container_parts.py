"""Indexes, constraints and properties of containers: delete and retry; and inspect."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from pygen_engine.catalog import Catalog, Container, Mapped, ViewId
from pygen_engine.catalog.model import ContainerId
from pygen_engine.schema import states, tables
from pygen_engine.schema.common import Document, refuse_global, save, to_text
from pygen_engine.storage.transaction import Transaction

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext


def delete_indexes(context: EngineContext, body: Mapping[str, Any]) -> Document:
    return _delete(context, body, "indexes")


def delete_constraints(context: EngineContext, body: Mapping[str, Any]) -> Document:
    return _delete(context, body, "constraints")


def _delete(context: EngineContext, body: Mapping[str, Any], kind: str) -> Document:
    deleted = []
    with context.store.write() as tx:
        refuse_global(tx.catalog, (item["space"] for item in body["items"]))
        for item in body["items"]:
            container = _container(tx.catalog, item)
            if container is None or item["identifier"] not in container.document[kind]:
                continue
            document = deepcopy(container.document)
            del document[kind][item["identifier"]]
            if kind == "indexes":
                tables.drop_index(tx.conn, container, item["identifier"], document["indexes"])
            else:
                tables.drop_constraint(tx.conn, container, item["identifier"])
            save(tx, "container", document, number=container.number, is_global=container.is_global)
            tx.reload()
            deleted.append(_identifier(item))
    return {"items": deleted}


def _container(catalog: Catalog, item: Mapping[str, Any]) -> Container | None:
    return catalog.container(ContainerId(item["space"], item["containerExternalId"]))


def _identifier(item: Mapping[str, Any]) -> Document:
    return {key: item[key] for key in ("space", "containerExternalId", "identifier")}


def retry_indexes(context: EngineContext, body: Mapping[str, Any]) -> Document:
    """Indexes never fail here, so there is nothing to build again."""
    with context.store.read() as snapshot:
        found = []
        for item in body["items"]:
            container = _container(snapshot.catalog, item)
            if container is not None and item["identifier"] in container.indexes:
                found.append(_identifier(item))
        return {"items": found}


def retry_constraints(context: EngineContext, body: Mapping[str, Any]) -> Document:
    return _retry(context, body, "constraints", states.assess_constraint)


def retry_properties(context: EngineContext, body: Mapping[str, Any]) -> Document:
    return _retry(context, body, "properties", _reassess_property)


def _reassess_property(tx: Transaction, number: int, document: Document, name: str) -> None:
    document["pending"] = []
    for limit in document["properties"][name]["constraintState"]:
        states.assess_property(tx.conn, number, document, name, limit)


def _retry(context: EngineContext, body: Mapping[str, Any], kind: str, assess: Any) -> Document:
    checked = []
    with context.store.write() as tx:
        for item in body["items"]:
            container = _container(tx.catalog, item)
            if container is None or item["identifier"] not in container.document[kind]:
                continue
            document = deepcopy(container.document)
            assess(tx, container.number, document, item["identifier"])
            if document != container.document:
                text = to_text(document)
                tx.conn.execute("UPDATE container SET document = ? WHERE id = ?", (text, container.number))
                tx.reload()
            checked.append(_identifier(item))
    return {"items": checked}


def inspect(context: EngineContext, body: Mapping[str, Any]) -> Document:
    operations = body["inspectionOperations"]
    with context.store.read() as snapshot:
        items = []
        for item in body["items"]:
            container = snapshot.catalog.container(ContainerId.of(item))
            if container is None:
                continue
            results: Document = {}
            if operations.get("involvedViews") is not None:
                views = _involved(snapshot.catalog, container, operations["involvedViews"])
                results["involvedViews"] = [view.dump() for view in views]
            if operations.get("totalInvolvedViewCount") is not None:
                counted = _involved(snapshot.catalog, container, operations["totalInvolvedViewCount"])
                results["involvedViewCount"] = len(counted)
            items.append(
                {"space": item["space"], "externalId": item["externalId"], "inspectionResults": results}
            )
        return {"items": items}


def _involved(catalog: Catalog, container: Container, operation: Mapping[str, Any]) -> list[ViewId]:
    return views_over(catalog, {container.id}, all_versions=bool(operation.get("allVersions")))


def views_over(catalog: Catalog, containers: set[ContainerId], *, all_versions: bool) -> list[ViewId]:
    """Views that map one of the containers, directly or by inheritance."""
    latest = set(catalog.latest_views.values())
    return [
        view.id
        for view in catalog.views()
        if (all_versions or view.id in latest)
        and any(
            isinstance(prop, Mapped) and prop.container.id in containers for prop in view.properties.values()
        )
    ]
