"""Everything of a document in one transaction, in the order in which the parts need each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from pygen_engine.bodies.writing import ApplyBody
from pygen_engine.catalog import ViewId
from pygen_engine.catalog.model import ContainerId
from pygen_engine.errors import BadRequest
from pygen_engine.loading.malformed import refuse_malformed
from pygen_engine.loading.mentioned import mentioned_spaces
from pygen_engine.loading.series import load_series
from pygen_engine.loading.sort_out import Contents, Document, sort_out
from pygen_engine.loading.synthesise import implied_containers, posted_view, without_missing_targets
from pygen_engine.schema import containers, datamodels, spaces, views
from pygen_engine.storage.transaction import Transaction
from pygen_engine.write.apply import run

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_CHUNK = 1000


def load(context: EngineContext, document: Any) -> None:
    contents = sort_out(document)
    try:
        _load(context, contents)
    except (LookupError, TypeError, AttributeError):
        refuse_malformed(contents)  # objects are taken as they come; only when that fails, one looks why
        raise


def _load(context: EngineContext, contents: Contents) -> None:
    with context.store.write() as tx:
        inline = _inline_views(contents)
        shown = [*contents.views, *inline]
        given = [*contents.containers, *_inline_containers(contents)]
        contents.containers = _with_implied(tx, given, shown)
        _load_spaces(tx, contents)
        # a dump shows only part of a schema: what it refers to may be missing
        options = replace(context.options, strict_sources=False)
        _by_space(
            contents.containers, lambda items, own: containers.upsert(tx, items, options, is_global=own)
        )
        known = {*map(ViewId.of, shown), *tx.catalog.view_ids()}
        posted = list({ViewId.of(view): posted_view(view, known) for view in shown}.values())
        _load_views(tx, posted, options)
        models = list({ViewId.of(model): _by_reference(model) for model in contents.models}.values())
        _by_space(models, lambda items, own: datamodels.upsert(tx, items, options, is_global=own))
        _load_instances(context, tx, contents.instances)
        if contents.series:
            load_series(tx, contents.series)


def _is_system(space: str) -> bool:
    return space.startswith("cdf_")


def _by_space(items: Sequence[Document], upsert: Callable[[list[Document], bool], Any]) -> None:
    """System objects and the project's own are created separately; system objects first."""
    for system in (True, False):
        chosen = [item for item in items if _is_system(item["space"]) is system]
        if chosen:
            upsert(chosen, system)


def _load_views(tx: Transaction, posted: list[Document], options: Any) -> None:
    _by_space(posted, lambda items, own: views.upsert(tx, items, options, is_global=own))


def _inline_views(contents: Contents) -> list[Document]:
    return [
        view for model in contents.models for view in model.get("views") or [] if view.get("type") != "view"
    ]


def _inline_containers(contents: Contents) -> list[Document]:
    """A locked model carries its containers: they tell what views cannot, such as indexes and texts."""
    return [container for model in contents.models for container in model.get("containers") or []]


def _by_reference(model: Document) -> Document:
    refs = [ViewId.of(view).dump() for view in model.get("views") or []]
    return {key: value for key, value in model.items() if key != "containers"} | {"views": refs}


def _with_implied(tx: Transaction, given: list[Document], shown: Iterable[Document]) -> list[Document]:
    merged = {ContainerId.of(container): container for container in given}
    for container in implied_containers(tx.catalog, shown, given):
        merged[ContainerId.of(container)] = container
    return without_missing_targets(tx.catalog, list(merged.values()))


def _load_spaces(tx: Transaction, contents: Contents) -> None:
    """Those that are described, and those that are only mentioned."""
    described = {space["space"]: space for space in contents.spaces}
    schema = [contents.containers, contents.views, contents.models, _inline_views(contents)]
    named = (instance["space"] for instance in contents.instances)
    for name in (*mentioned_spaces(schema), *named):
        if name not in tx.catalog.spaces:
            described.setdefault(name, {"space": name})
    _by_space(list(described.values()), lambda items, own: spaces.upsert(tx, items, is_global=own))


def _load_instances(context: EngineContext, tx: Transaction, instances: list[Document]) -> None:

    for start in range(0, len(instances), _CHUNK):
        items = [_as_write(instance) for instance in instances[start : start + _CHUNK]]
        run(tx, _body(items), context.options)


def _body(items: list[Document]) -> ApplyBody:
    document = {"items": items, "autoCreateStartNodes": True, "autoCreateEndNodes": True}
    try:
        return msgspec.convert(document, ApplyBody)
    except msgspec.ValidationError as error:
        raise BadRequest(f"Instances cannot be read: {error}") from error


def _as_write(instance: Document) -> Document:
    kind = instance.get("instanceType") or ("edge" if "startNode" in instance else "node")
    keys = ("space", "externalId", "type", "startNode", "endNode", "sources")
    written = {key: instance[key] for key in keys if key in instance}
    sources = written.get("sources") or []
    for space, by_view in (instance.get("properties") or {}).items():
        for key, properties in by_view.items():
            name, _, version = key.partition("/")
            source = {"type": "view" if version else "container", "space": space, "externalId": name}
            if version:
                source["version"] = version
            sources.append({"source": source, "properties": properties})
    return {**written, "instanceType": kind, **({"sources": sources} if sources else {})}
