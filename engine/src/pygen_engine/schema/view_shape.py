"""A view as posted -> the document that is stored; and what may change in an existing version."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from pygen_engine.catalog import Catalog, Mapped, ViewId
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.schema.common import Document, labels

_MAX_CONTAINERS = 50
"""Reading a view joins them all; the service's own limit is lower and not published."""


def complete(catalog: Catalog, item: Mapping[str, Any], posted: Mapping[tuple[str, str], ViewId]) -> Document:
    """`posted` are the views of the same request: an unversioned `implements` may mean one of them."""
    return {
        "space": item["space"],
        "externalId": item["externalId"],
        "version": item["version"],
        **labels(item),
        **({"filter": item["filter"]} if item.get("filter") is not None else {}),
        "implements": [_parent(catalog, parent, posted) for parent in item.get("implements") or []],
        "properties": {name: _property(prop) for name, prop in (item.get("properties") or {}).items()},
    }


def _parent(
    catalog: Catalog, reference: Mapping[str, Any], posted: Mapping[tuple[str, str], ViewId]
) -> Document:
    if reference.get("version") is not None:
        return dict(ViewId.of(reference).dump())
    key = (reference["space"], reference["externalId"])
    newest = posted.get(key) or catalog.latest_views.get(key)
    if newest is None:
        raise BadRequest(f"One or more views do not exist: '{key[0]}:{key[1]}'", finding="PG202")
    return dict(newest.dump())


def _property(item: Mapping[str, Any]) -> Document:
    document = {key: value for key, value in item.items() if value is not None}
    if "container" in document:
        return document
    if "through" in document:
        document.pop("targetsList", None)
        return document
    document.setdefault("connectionType", "multi_edge_connection")
    document.setdefault("direction", "outwards")
    return document


def merge(catalog: Catalog, old: Document, new: Document, options: EngineOptions) -> Document:
    place = f"{old['space']}:{old['externalId']}/{old['version']}"
    if _as_set(old["implements"]) != _as_set(new["implements"]):
        raise BadRequest(f"Cannot change implements of view '{place}'. Publish a new version of the view.")
    merged = deepcopy(old)
    merged["implements"] = new["implements"]
    for key in ("name", "description", "filter"):
        merged.pop(key, None)
        if key in new:
            merged[key] = new[key]
    for name, prop in new["properties"].items():
        kept = old["properties"].get(name)
        if kept is not None:
            _refuse_breaking(catalog, name, kept, prop)
        elif not options.allow_late_required:
            _refuse_required(catalog, name, prop)
        merged["properties"][name] = prop
    missing = sorted(old["properties"].keys() - new["properties"].keys())
    if missing and options.refuse_breaking_views:
        raise BadRequest(f"Cannot remove properties {missing} from view '{place}'. Publish a new version.")
    return merged


def _as_set(references: list[Document]) -> set[ViewId]:
    return {ViewId.of(reference) for reference in references}


def _kind(document: Document) -> str:
    return str(document.get("connectionType") or "mapped property")


def _refuse_breaking(catalog: Catalog, name: str, old: Document, new: Document) -> None:
    if _kind(old) != _kind(new):
        raise BadRequest(f"'{name}' would change type from {_kind(old)} to {_kind(new)}")
    if old.get("source") != new.get("source"):
        raise BadRequest(f"Cannot change source of property '{name}'. Publish a new version of the view.")
    if _kind(old) != "mapped property":
        return
    before, after = catalog.resolve_property(name, old), catalog.resolve_property(name, new)
    if isinstance(before, Mapped) and isinstance(after, Mapped):
        was, will_be = before.property.label, after.property.label
        if was != will_be:
            raise BadRequest(f"property '{name}' would change type from {was} to {will_be}")


def _refuse_required(catalog: Catalog, name: str, new: Document) -> None:
    added = catalog.resolve_property(name, new)
    if isinstance(added, Mapped) and not added.property.nullable:
        raise BadRequest(f"Cannot add the non-nullable property '{name}' to an existing view version.")


def check(catalog: Catalog, ref: ViewId, options: EngineOptions) -> None:
    """What the view refers to must exist; the catalogue has all views of the request already."""
    view = catalog.need_view(ref)
    for parent in view.implements:
        catalog.need_view(parent)
        if parent == ref or ref in catalog.lineage(parent):
            raise BadRequest(f"View '{ref}' implements itself through '{parent}'.", finding="PG201")
    for name, document in view.own.items():
        _check_property(catalog, ref, name, document, options)
    if len(view.containers) > _MAX_CONTAINERS:
        raise BadRequest(f"View '{ref}' maps more than {_MAX_CONTAINERS} containers.", finding="PG227")
    if len(view.properties) > options.max_view_properties:
        raise BadRequest(
            f"View '{ref}' has more than {options.max_view_properties} properties.", finding="PG227"
        )


def _check_property(
    catalog: Catalog, ref: ViewId, name: str, document: Document, options: EngineOptions
) -> None:
    if "container" in document:
        container = document["container"]
        found = catalog.resolve_property(name, document)
        if not isinstance(found, Mapped):
            place = f"{container['space']}:{container['externalId']}"
            raise BadRequest(
                f"View '{ref}', property '{name}': container '{place}' or its property"
                f" '{document['containerPropertyIdentifier']}' does not exist.",
                finding="PG010",
            )
        if "source" in document:
            if found.property.type != "direct":
                place = f"View '{ref}', property '{name}'"
                raise BadRequest(f"{place}: only direct relation properties can have source defined")
            if options.strict_sources:
                catalog.need_view(ViewId.of(document["source"]))
    elif "through" in document and options.strict_sources:
        _check_through(catalog, ref, name, document["through"])


def _check_through(catalog: Catalog, ref: ViewId, name: str, through: Document) -> None:
    found = through_property(catalog, through)
    if found is None or found.property.type != "direct":
        source = through["source"]
        raise BadRequest(
            f"View '{ref}', property '{name}': through points at '{through['identifier']}' of"
            f" '{source['space']}:{source['externalId']}', which is not a direct relation.",
            finding="PG204",
        )


def through_property(catalog: Catalog, through: Mapping[str, Any]) -> Mapped | None:
    """The direct relation a reverse relation (or a traversal) goes through, by view or container."""
    source = through["source"]
    if source["type"] == "view":
        view = catalog.view(ViewId.of(source))
        return None if view is None else view.mapped.get(through["identifier"])
    document = {"container": source, "containerPropertyIdentifier": through["identifier"]}
    found = catalog.resolve_property(through["identifier"], document)
    return found if isinstance(found, Mapped) else None
