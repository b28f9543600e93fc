"""Create, list, find, change and delete files: `/files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygen_engine.classic import resources
from pygen_engine.classic.bodies import IdsBody, UpdateBody
from pygen_engine.files.bodies import ListBody
from pygen_engine.files.identity import FILES, find, shown

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext


def list_files(context: EngineContext, body: ListBody) -> dict[str, Any]:
    """Files of their own; those that are nodes are listed as nodes."""
    return resources.listed(context, FILES, body.filter, body.limit, body.cursor, shown)


def byids(context: EngineContext, body: IdsBody) -> dict[str, Any]:
    with context.store.read() as snapshot:
        found = find(snapshot, body.items, ignore_unknown=body.ignore_unknown_ids)
        return {"items": [shown(snapshot, file) for file in found if file is not None]}


def update(context: EngineContext, body: UpdateBody) -> dict[str, Any]:
    changed = resources.update(context, FILES, body)
    with context.store.read() as snapshot:
        files = [FILES.resource(document["id"], document) for document in changed["items"]]
        return {"items": [shown(snapshot, file) for file in files]}


def delete(context: EngineContext, body: IdsBody) -> dict[str, Any]:
    return resources.delete(context, FILES, body)
