"""Turn views as the service returns them into views as they are posted, with the containers they imply."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pygen_engine.catalog import Catalog, Container, ViewId
from pygen_engine.catalog.model import ContainerId
from pygen_engine.schema.common import Document, labels

_DEFINITION = ("type", "nullable", "immutable", "autoIncrement", "defaultValue")


def posted_view(view: Mapping[str, Any], known: set[ViewId]) -> Document:
    """The write form. Parents that are nowhere to be found are dropped: a dump repeats what they gave."""
    parents = [
        parent
        for parent in view.get("implements") or []
        if parent.get("version") is None or ViewId.of(parent) in known
    ]
    return {
        **{key: view[key] for key in ("space", "externalId", "version")},
        **labels(view),
        **({"filter": view["filter"]} if view.get("filter") is not None else {}),
        "implements": parents,
        "properties": {name: _property(prop) for name, prop in (view.get("properties") or {}).items()},
    }


def _property(item: Mapping[str, Any]) -> Document:
    if "container" not in item:
        return {key: value for key, value in item.items() if value is not None}
    shape = item.get("type")
    source = item.get("source") or (shape.get("source") if isinstance(shape, Mapping) else None)
    document: Document = {
        "container": item["container"],
        "containerPropertyIdentifier": item["containerPropertyIdentifier"],
        **labels(item),
    }
    if source is not None:
        document["source"] = {"type": "view", **source}
    return document


def implied_containers(
    catalog: Catalog, views: Iterable[Mapping[str, Any]], given: Iterable[Mapping[str, Any]]
) -> list[Document]:
    """Containers (or properties of containers) that only the views' definitions tell about."""
    defined = {ContainerId.of(container): container for container in given}
    implied: dict[ContainerId, Document] = {}
    uses: dict[ContainerId, set[str]] = {}
    for view in views:
        for item in (view.get("properties") or {}).values():
            if "container" not in item or not isinstance(item.get("type"), Mapping):
                continue
            ref = ContainerId.of(item["container"])
            name = item["containerPropertyIdentifier"]
            uses.setdefault(ref, set()).add(view.get("usedFor", "node"))
            if ref in defined and name in defined[ref]["properties"]:
                continue
            properties = implied.setdefault(ref, {})
            properties.setdefault(name, _definition(item))
    return [
        document
        for ref, properties in implied.items()
        if (document := _extended(catalog, ref, properties, defined.get(ref), uses[ref])) is not None
    ]


def _definition(item: Mapping[str, Any]) -> Document:
    definition = {key: item[key] for key in _DEFINITION if item.get(key) is not None}
    definition["type"] = {
        key: value for key, value in item["type"].items() if key != "source" and value is not None
    }
    return definition


def without_missing_targets(catalog: Catalog, containers: Sequence[Document]) -> list[Document]:
    """A document shows part of a schema: rules about containers nobody knows here are left out."""
    present = {ContainerId.of(container) for container in containers}

    def known(target: Mapping[str, Any] | None) -> bool:
        if target is None:
            return True
        ref = ContainerId.of(target)
        return ref in present or catalog.container(ref) is not None

    return [
        {
            **container,
            "properties": {
                name: prop if known(prop["type"].get("container")) else {**prop, "type": _free(prop["type"])}
                for name, prop in container["properties"].items()
            },
            "constraints": {
                name: rule
                for name, rule in (container.get("constraints") or {}).items()
                if known(rule.get("require"))
            },
        }
        for container in containers
    ]


def _free(shape: Mapping[str, Any]) -> Document:
    return {key: value for key, value in shape.items() if key != "container"}


def _extended(
    catalog: Catalog,
    ref: ContainerId,
    properties: Document,
    given: Mapping[str, Any] | None,
    uses: set[str],
) -> Document | None:
    """What to post so that the container has these properties; None when it has them all."""
    known = catalog.container(ref)
    if given is not None:
        return {**given, "properties": {**properties, **given["properties"]}}
    used_for = next(iter(uses)) if len(uses) == 1 else "all"
    if known is None:
        return {**_id(ref), "usedFor": used_for, "properties": properties, "implied": True}
    implied = known.document["implied"]
    wider = "all" if implied and used_for != known.used_for else known.used_for
    missing = {name: prop for name, prop in properties.items() if name not in known.properties}
    if not missing and wider == known.used_for:
        return None
    everything = {**known.document["properties"], **missing}
    return {**_posted(known), "usedFor": wider, "properties": everything, "implied": implied}


def _id(ref: ContainerId) -> Document:
    return {"space": ref.space, "externalId": ref.external_id}


def _posted(container: Container) -> Document:
    document = container.document
    keys = ("space", "externalId", "name", "description", "constraints", "indexes")
    return {key: document[key] for key in keys if key in document}
