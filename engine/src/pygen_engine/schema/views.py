"""POST/GET /models/views, byids, delete; and what a view looks like in a response."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pygen_engine.catalog import Catalog, Mapped, View, ViewId
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.schema import states, view_filter, view_shape
from pygen_engine.schema.common import Document, page, refuse_duplicates, refuse_global, save
from pygen_engine.storage.transaction import Transaction

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_MAX_VIEWS = 2000
_MAX_VERSIONS = 100


def apply(context: EngineContext, body: Mapping[str, Any]) -> Document:
    with context.store.write() as tx:
        refuse_global(tx.catalog, (item["space"] for item in body["items"]))
        upsert(tx, body["items"], context.options)
        found = (tx.catalog.need_view(ViewId.of(item)) for item in body["items"])
        return {"items": [dump(tx.catalog, view) for view in found]}


def upsert(
    tx: Transaction, items: Sequence[Mapping[str, Any]], options: EngineOptions, *, is_global: bool = False
) -> None:
    refs = [ViewId.of(item) for item in items]
    refuse_duplicates("view", refs)
    tx.catalog.need_spaces(ref.space for ref in refs)
    posted = {(ref.space, ref.external_id): ref for ref in refs}
    changed = False
    for ref, item in zip(refs, items, strict=True):
        document = view_shape.complete(tx.catalog, item, posted)
        found = tx.catalog.view(ref)
        if found is None:
            save(tx, "view", document, number=None, is_global=is_global)
        else:
            document = view_shape.merge(tx.catalog, found.document, document, options)
            if document == found.document:
                continue
            save(tx, "view", document, number=found.number, is_global=found.is_global)
        changed = True
    if not changed:
        return
    catalog = tx.reload()
    for ref in refs:
        view_shape.check(catalog, ref, options)
        view_filter.check(catalog, ref)
    _check_totals(catalog, refs)


def _check_totals(catalog: Catalog, refs: Sequence[ViewId]) -> None:
    own = [view for view in catalog.views() if not view.is_global]
    if len(own) > _MAX_VIEWS:
        raise BadRequest(f"A project can have at most {_MAX_VIEWS} view versions.", finding="PG227")
    names = {(ref.space, ref.external_id) for ref in refs}
    for space, external_id in names:
        versions = sum(view.id[:2] == (space, external_id) for view in own)
        if versions > _MAX_VERSIONS:
            raise BadRequest(f"View '{space}:{external_id}' has more than {_MAX_VERSIONS} versions.")


def list_views(context: EngineContext, query: Mapping[str, Any]) -> Document:
    inherited = query.get("includeInheritedProperties") is not False
    with context.store.read() as snapshot:
        catalog = snapshot.catalog
        latest = set(catalog.latest_views.values())
        shown = [
            view
            for view in catalog.views()
            if (query.get("includeGlobal") or not view.is_global)
            and query.get("space") in (None, view.id.space)
            and (query.get("allVersions") or view.id in latest)
            and (not query.get("usedFor") or view.used_for in query["usedFor"])
        ]
        return page(
            "views",
            shown,
            query,
            lambda view: dump(catalog, view, inherited=inherited),
            lambda view: view.number,
        )


def byids(context: EngineContext, body: Mapping[str, Any], query: Mapping[str, Any]) -> Document:
    inherited = body.get("includeInheritedProperties", query["includeInheritedProperties"])
    with context.store.read() as snapshot:
        catalog = snapshot.catalog
        found = [view for item in body["items"] for view in _versions(catalog, item)]
        return {"items": [dump(catalog, view, inherited=inherited) for view in found]}


def _versions(catalog: Catalog, item: Mapping[str, Any]) -> list[View]:
    if item.get("version") is not None:
        found = catalog.view(ViewId.of(item))
        return [] if found is None else [found]
    key = (item["space"], item["externalId"])
    refs = [ref for ref in catalog.view_ids() if ref[:2] == key]
    return [catalog.need_view(ref) for ref in refs]


def delete(context: EngineContext, body: Mapping[str, Any]) -> Document:
    with context.store.write() as tx:
        refs = list(dict.fromkeys(ViewId.of(item) for item in body["items"]))
        found = [ref for ref in refs if tx.catalog.has_view(ref)]
        refuse_global(tx.catalog, (ref.space for ref in found))
        for ref in found:
            tx.conn.execute("DELETE FROM view WHERE space = ? AND external_id = ? AND version = ?", ref)
        if found:
            tx.reload()
        return {
            "items": [
                {"externalId": ref.external_id, "space": ref.space, "version": ref.version} for ref in found
            ]
        }


def dump(catalog: Catalog, view: View, *, inherited: bool = True) -> Document:
    document = view.document
    names = view.properties if inherited else document["properties"]
    properties = {name: _dump_property(catalog, view, name) for name in names if name in view.properties}
    answer: Document = {
        "externalId": view.id.external_id,
        "space": view.id.space,
        "version": view.id.version,
        "createdTime": view.created,
        "lastUpdatedTime": view.updated,
        "writable": is_writable(view),
        "queryable": bool(view.filter is not None or view.mapped),
        "usedFor": view.used_for,
        "isGlobal": view.is_global,
        "properties": properties,
        "mappedContainers": [container.id.dump() for container in view.containers],
    }
    for key in ("name", "description"):
        if key in document:
            answer[key] = document[key]
    if view.filter is not None:
        answer["filter"] = view_filter.shown(catalog, view)
    answer["implements"] = document["implements"]
    return answer


def is_writable(view: View) -> bool:
    """Whether instances can be created through the view: it reaches every property that must be given."""
    if not view.containers:
        return False
    reached = {(mapping.container.id, mapping.property.name) for mapping in view.mapped.values()}
    return all(
        (container.id, prop.name) in reached
        for container in view.containers
        for prop in container.properties.values()
        if not prop.nullable and prop.default is None and not prop.auto_increment
    )


def _dump_property(catalog: Catalog, view: View, name: str) -> Document:
    found = view.properties[name]
    if isinstance(found, Mapped):
        return dump_mapped(found)
    document = dict(found.document)
    if "through" in document:
        through = view_shape.through_property(catalog, document["through"])
        document["targetsList"] = through is not None and through.property.is_list
    return document


def dump_mapped(mapped: Mapped) -> Document:
    """A mapped property in a view response: the container's definition under the view's own labels."""
    document = property_definition(mapped)
    document.pop("name", None)
    document.pop("description", None)
    source = mapped.source()
    if source is not None:
        document["type"] = {**document["type"], "source": source.dump()}
    own = mapped.document
    labels: Document = {key: own[key] for key in ("name", "description") if key in own}
    return {
        **document,
        "container": mapped.container.id.dump(),
        "containerPropertyIdentifier": mapped.property.name,
        **labels,
    }


def property_definition(mapped: Mapped) -> Document:
    """The container property, as `typing` shows it."""
    container = mapped.container
    shown = states.shown_properties(container.document, container.updated, states.now())
    return dict(shown[mapped.property.name])
