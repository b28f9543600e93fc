"""POST/GET /models/datamodels, byids, delete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from pygen_engine.catalog import Catalog, DataModel, ViewId
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.schema import views
from pygen_engine.schema.common import Document, labels, page, refuse_duplicates, refuse_global, save
from pygen_engine.storage.transaction import Transaction

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_MAX_MODELS = 500
_MAX_VERSIONS = 100
_MAX_VIEWS = 100


def apply(context: EngineContext, body: Mapping[str, Any]) -> Document:
    with context.store.write() as tx:
        inline = [
            view for item in body["items"] for view in item.get("views") or [] if not _is_reference(view)
        ]
        refuse_global(tx.catalog, (item["space"] for item in (*body["items"], *inline)))
        upsert(tx, body["items"], context.options)
        found = (tx.catalog.model(ViewId.of(item)) for item in body["items"])
        return {"items": [dump(tx.catalog, model, context.options) for model in found if model is not None]}


def _is_reference(view: Mapping[str, Any]) -> bool:
    return view.get("type") == "view"


def upsert(
    tx: Transaction, items: Sequence[Mapping[str, Any]], options: EngineOptions, *, is_global: bool = False
) -> None:
    refuse_duplicates("data model", (ViewId.of(item) for item in items))
    tx.catalog.need_spaces(item["space"] for item in items)
    inline = {
        ViewId.of(view): view for item in items for view in item.get("views") or [] if not _is_reference(view)
    }
    if inline:
        views.upsert(tx, list(inline.values()), options, is_global=is_global)
    changed = False
    for item in items:
        document = _complete(item)
        _need_views(tx.catalog, document)
        found = tx.catalog.model(ViewId.of(item))
        if found is not None:
            document = _merge(found.document, document, options)
            if document == found.document:
                continue
        if len(document["views"]) > _MAX_VIEWS:
            raise BadRequest(f"A data model can have at most {_MAX_VIEWS} views.", finding="PG227")
        number = None if found is None else found.number
        save(tx, "datamodel", document, number=number, is_global=is_global)
        changed = True
    if changed:
        _check_totals(tx.reload(), items)


def _complete(item: Mapping[str, Any]) -> Document:
    refs = dict.fromkeys(ViewId.of(view) for view in item.get("views") or [])
    return {
        "space": item["space"],
        "externalId": item["externalId"],
        "version": item["version"],
        **labels(item),
        "views": [ref.dump() for ref in refs],
    }


def _need_views(catalog: Catalog, document: Document) -> None:
    missing = [ref for ref in map(ViewId.of, document["views"]) if not catalog.has_view(ref)]
    if missing:
        listed = ", ".join(f"'{ref}'" for ref in missing)
        raise BadRequest(f"One or more views do not exist: {listed}", finding="PG009")


def _merge(old: Document, new: Document, options: EngineOptions) -> Document:
    """Views can be added; removing or replacing one needs a new version and is ignored (or refused)."""
    place = f"{old['space']}:{old['externalId']}/{old['version']}"
    merged = deepcopy(old)
    for key in ("name", "description"):
        merged.pop(key, None)
        if key in new:
            merged[key] = new[key]
    kept = {ViewId.of(view): None for view in old["views"]}
    names = {ref.external_id: ref.space for ref in kept}
    posted = [ViewId.of(view) for view in new["views"]]
    removed = [ref for ref in kept if ref not in posted]
    if removed and options.refuse_breaking_views:
        raise BadRequest(
            f"Can not remove view '{removed[0].external_id}' from the data model definition of '{place}'."
            " Please publish a new data model version."
        )
    for ref in posted:
        if ref in kept:
            continue
        if ref.external_id not in names:
            kept[ref] = None
        elif names[ref.external_id] != ref.space:
            raise BadRequest(
                f"Data model '{place}' already has a view with the externalId '{ref.external_id}'."
            )
    merged["views"] = [ref.dump() for ref in kept]
    return merged


def _check_totals(catalog: Catalog, items: Sequence[Mapping[str, Any]]) -> None:
    own = [ref for ref in catalog.model_ids() if not _is_global(catalog, ref)]
    if len(own) > _MAX_MODELS:
        raise BadRequest(f"A project can have at most {_MAX_MODELS} data model versions.")
    for item in items:
        key = (item["space"], item["externalId"])
        if sum(ref[:2] == key for ref in own) > _MAX_VERSIONS:
            raise BadRequest(f"Data model '{key[0]}:{key[1]}' has more than {_MAX_VERSIONS} versions.")


def _is_global(catalog: Catalog, ref: ViewId) -> bool:
    space = catalog.spaces.get(ref.space)
    return space is not None and space.is_global


def list_models(context: EngineContext, query: Mapping[str, Any]) -> Document:
    inline = bool(query.get("inlineViews"))
    with context.store.read() as snapshot:
        catalog = snapshot.catalog
        latest = set(catalog.latest_models.values())
        shown = []
        for ref in catalog.model_ids():
            model = catalog.model(ref)
            if (
                model is not None
                and (query.get("includeGlobal") or not model.is_global)
                and query.get("space") in (None, ref.space)
                and (query.get("allVersions") or ref in latest)
            ):
                shown.append(model)
        return page(
            "datamodels",
            shown,
            query,
            lambda model: dump(catalog, model, context.options, inline=inline),
            lambda model: model.number,
        )


def byids(context: EngineContext, body: Mapping[str, Any], query: Mapping[str, Any]) -> Document:
    inline = body.get("inlineViews", query["inlineViews"])
    with context.store.read() as snapshot:
        catalog = snapshot.catalog
        found: list[DataModel] = []
        for item in body["items"]:
            if item.get("version") is not None:
                refs = [ViewId.of(item)]
            else:
                refs = [ref for ref in catalog.model_ids() if ref[:2] == (item["space"], item["externalId"])]
            found.extend(model for ref in refs if (model := catalog.model(ref)) is not None)
        return {"items": [dump(catalog, model, context.options, inline=inline) for model in found]}


def delete(context: EngineContext, body: Mapping[str, Any]) -> Document:
    with context.store.write() as tx:
        refs = list(dict.fromkeys(ViewId.of(item) for item in body["items"]))
        found = [ref for ref in refs if tx.catalog.model(ref) is not None]
        refuse_global(tx.catalog, (ref.space for ref in found))
        for ref in found:
            tx.conn.execute("DELETE FROM datamodel WHERE space = ? AND external_id = ? AND version = ?", ref)
        if found:
            tx.reload()
        return {
            "items": [
                {"externalId": ref.external_id, "space": ref.space, "version": ref.version} for ref in found
            ]
        }


def dump(catalog: Catalog, model: DataModel, options: EngineOptions, *, inline: bool = False) -> Document:
    document = model.document
    shown: list[Document] = []
    for ref in model.views:
        if not options.list_deleted_views and not catalog.has_view(ref):
            continue
        view = catalog.view(ref) if inline else None
        shown.append(dict(ref.dump()) if view is None else views.dump(catalog, view))
    return {
        "space": model.id.space,
        "externalId": model.id.external_id,
        "version": model.id.version,
        "createdTime": model.created,
        "lastUpdatedTime": model.updated,
        "isGlobal": model.is_global,
        **{key: document[key] for key in ("name", "description") if key in document},
        "views": shown,
    }
