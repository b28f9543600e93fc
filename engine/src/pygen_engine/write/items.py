"""The items of an apply request, on their way into the store."""

from __future__ import annotations

from dataclasses import dataclass

from pygen_engine.bodies.writing import ApplyBody, EdgeWrite, NodeWrite, Ref
from pygen_engine.catalog.model import Kind
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.storage.lookup import Stored

Reference = tuple[str, str]
"""Space and external id of a node."""


@dataclass(slots=True)
class Item:
    write: NodeWrite | EdgeWrite
    kind: Kind
    external_id: str
    type: Reference | None
    ends: tuple[Reference, Reference] | None
    """Start and end node of an edge."""
    space: int = 0
    """The number of its space; this and what follows is filled in when the item is looked up."""
    id: int = 0
    stored: Stored | None = None
    """The live instance before this request."""
    modified: bool = False
    skipped: bool = False


def _reference(ref: Ref) -> Reference:
    return ref.space, ref.external_id


def distinct(body: ApplyBody, options: EngineOptions) -> list[Item]:
    """The items without repetition."""
    items: dict[tuple[Kind, str, str], Item] = {}
    for write in body.items:
        kind: Kind = "edge" if isinstance(write, EdgeWrite) else "node"
        key = (kind, write.space, write.external_id)
        if key in items:
            if options.duplicate_items == "reject":
                raise BadRequest(f"Duplicate {kind} in the request: '{write.space}:{write.external_id}'.")
            del items[key]  # the last one counts, at its place
        ends = None
        if isinstance(write, EdgeWrite):
            ends = (_reference(write.start_node), _reference(write.end_node))
        of_type = None if write.type is None else _reference(write.type)
        items[key] = Item(write, kind, write.external_id, of_type, ends)
    for deleted in body.delete or ():
        if (deleted.instance_type, deleted.space, deleted.external_id) in items:
            raise BadRequest(f"Duplicate: '{deleted.external_id}' is in both items and delete.")
    return list(items.values())
