"""POST/GET /models/containers, byids, delete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pygen_engine.catalog import Catalog, Container
from pygen_engine.catalog.model import ContainerId
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.schema import container_shape, states, tables
from pygen_engine.schema.common import Document, page, refuse_duplicates, refuse_global, save, to_text
from pygen_engine.schema.container_merge import merge
from pygen_engine.storage.transaction import Transaction

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_MAX_CONTAINERS = 1000
_MAX_PROPERTIES = 25_000


def apply(context: EngineContext, body: Mapping[str, Any]) -> Document:
    with context.store.write() as tx:
        refuse_global(tx.catalog, (item["space"] for item in body["items"]))
        _refuse_unknown_units(context, body["items"])
        fresh = upsert(tx, body["items"], context.options)
        found = (tx.catalog.need_container(ContainerId.of(item)) for item in body["items"])
        return {
            "items": [dump(container, tx.now, fresh.get(container.id, frozenset())) for container in found]
        }


def _refuse_unknown_units(context: EngineContext, items: Sequence[Mapping[str, Any]]) -> None:
    """Only a complete catalogue can tell that a unit does not exist."""
    if not context.units.complete:
        return
    for item in items:
        for prop in item["properties"].values():
            unit = prop["type"].get("unit")
            if unit is not None:
                context.units.get(unit["externalId"])


def upsert(
    tx: Transaction, items: Sequence[Mapping[str, Any]], options: EngineOptions, *, is_global: bool = False
) -> dict[ContainerId, frozenset[str]]:
    """Create or update; returns the indexes that are new, per container."""
    refuse_duplicates("container", (str(ContainerId.of(item)) for item in items))
    tx.catalog.need_spaces(item["space"] for item in items)
    fresh: dict[ContainerId, frozenset[str]] = {}
    changed = False
    for item in items:
        ref = ContainerId.of(item)
        document = container_shape.complete(item)
        found = tx.catalog.container(ref)
        if found is None:
            _create(tx, document, options, is_global=is_global)
            fresh[ref] = frozenset(document["indexes"])
            changed = True
        else:
            changed |= _update(tx, found, document, options)
            fresh[ref] = frozenset(document["indexes"].keys() - found.indexes.keys())
    if changed:
        _check_references(tx.reload(), [ContainerId.of(item) for item in items])
        _check_totals(tx.catalog)
    return fresh


def _create(tx: Transaction, document: Document, options: EngineOptions, *, is_global: bool) -> None:
    container_shape.check(document, options)
    document["columns"] = tables.assign_columns(document, {})
    number = save(tx, "container", document, number=None, is_global=is_global)
    tables.create(tx.conn, number, document)
    for identifier in document["indexes"]:
        tables.add_index(tx.conn, number, document, identifier)
    for identifier in document["constraints"]:
        tables.add_constraint(tx.conn, number, document, identifier)


def _update(tx: Transaction, found: Container, posted: Document, options: EngineOptions) -> bool:
    old = found.document
    merged, pending = merge(old, posted, options)
    if merged == old:
        return False
    container_shape.check(merged, options)
    merged["columns"] = tables.assign_columns(merged, old["columns"])
    tables.extend(tx.conn, found.number, old, merged)
    for identifier in merged["indexes"].keys() - old["indexes"].keys():
        tables.add_index(tx.conn, found.number, merged, identifier)
    for identifier in merged["constraints"].keys() - old["constraints"].keys():
        tables.add_constraint(tx.conn, found.number, merged, identifier)
        states.assess_constraint(tx, found.number, merged, identifier)
    merged["pending"] = pending
    for name, limit in pending:
        states.assess_property(tx.conn, found.number, merged, name, limit)
    if merged["properties"].keys() != old["properties"].keys():
        tables.drop_search(tx.conn, found.number)
    save(tx, "container", merged, number=found.number, is_global=found.is_global)
    return True


def _check_references(catalog: Catalog, refs: Sequence[ContainerId]) -> None:
    for ref in refs:
        container = catalog.need_container(ref)
        wanted = [target for _, target in container.requires]
        wanted += [prop.target for prop in container.properties.values() if prop.target is not None]
        for target in wanted:
            catalog.need_container(target)
        _refuse_cycle(catalog, container)


def _refuse_cycle(catalog: Catalog, start: Container) -> None:
    pending, seen = [start], {start.id}
    while pending:
        for _, target in pending.pop().requires:
            if target == start.id:
                raise BadRequest(
                    f"The requires constraints of container '{start.id}' form a cycle.", finding="PG230"
                )
            if target not in seen:
                seen.add(target)
                pending.append(catalog.need_container(target))


def _check_totals(catalog: Catalog) -> None:
    own = [container for container in catalog.containers() if not container.is_global]
    if len(own) > _MAX_CONTAINERS:
        raise BadRequest(f"A project can have at most {_MAX_CONTAINERS} containers.", finding="PG227")
    if sum(len(container.document["properties"]) for container in own) > _MAX_PROPERTIES:
        raise BadRequest(
            f"A project can have at most {_MAX_PROPERTIES} container properties.", finding="PG227"
        )


def list_containers(context: EngineContext, query: Mapping[str, Any]) -> Document:
    used_for = query.get("usedFor") or ("node", "edge", "all")
    with context.store.read() as snapshot:
        shown = [
            container
            for container in snapshot.catalog.containers()
            if (query.get("includeGlobal") or not container.is_global)
            and container.used_for in used_for
            and query.get("space") in (None, container.id.space)
        ]
        now = states.now()
        return page(
            "containers",
            shown,
            query,
            lambda container: dump(container, now),
            lambda container: container.number,
        )


def byids(context: EngineContext, body: Mapping[str, Any]) -> Document:
    with context.store.read() as snapshot:
        found = (snapshot.catalog.container(ContainerId.of(item)) for item in body["items"])
        now = states.now()
        return {"items": [dump(container, now) for container in found if container is not None]}


def delete(context: EngineContext, body: Mapping[str, Any]) -> Document:
    """Data in the container goes too; instances stay, views lose the properties."""
    with context.store.write() as tx:
        refs = list(dict.fromkeys(ContainerId.of(item) for item in body["items"]))
        found = [one for ref in refs if (one := tx.catalog.container(ref)) is not None]
        refuse_global(tx.catalog, (container.id.space for container in found))
        for container in found:
            tables.drop(tx.conn, container)
            tx.conn.execute("DELETE FROM container WHERE id = ?", (container.number,))
        if found:
            _unmap(tx, {container.id for container in found})
            tx.reload()
        return {
            "items": [
                {"externalId": container.id.external_id, "space": container.id.space} for container in found
            ]
        }


def _unmap(tx: Transaction, gone: set[ContainerId]) -> None:
    """Views lose what they mapped there for good, without counting as updated."""
    for view in tx.catalog.views():
        kept = {
            name: prop
            for name, prop in view.own.items()
            if "container" not in prop or ContainerId.of(prop["container"]) not in gone
        }
        if len(kept) < len(view.own):
            document = to_text({**view.document, "properties": kept})
            tx.conn.execute("UPDATE view SET document = ? WHERE id = ?", (document, view.number))


def dump(container: Container, now: int, fresh: frozenset[str] = frozenset()) -> Document:
    """The response shape; indexes created by this very request are still pending."""
    document = container.document
    properties = states.shown_properties(document, container.updated, now)
    indexes = {
        name: {**index, "state": "pending"} if name in fresh else index
        for name, index in document["indexes"].items()
    }
    return {
        "space": document["space"],
        "externalId": document["externalId"],
        "usedFor": document["usedFor"],
        "createdTime": container.created,
        "lastUpdatedTime": container.updated,
        "isGlobal": container.is_global,
        "properties": properties,
        **{key: document[key] for key in ("name", "description") if key in document},
        "constraints": document["constraints"],
        "indexes": indexes,
    }
