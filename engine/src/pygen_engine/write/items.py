"""The items of an apply request, on their way into the store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pygen_engine.bodies.instances import ApplyBody, EdgeWrite, NodeWrite, Ref
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
    space: int = 0
    """The number of its space; this and what follows is filled in when the item is looked up."""
    id: int = 0
    stored: Stored | None = None
    """The live instance before this request."""
    modified: bool = field(init=False)
    skipped: bool = False

    @property
    def external_id(self) -> str:
        return self.write.external_id

    @property
    def type(self) -> Reference | None:
        return None if self.write.type is None else _reference(self.write.type)

    @property
    def ends(self) -> tuple[Reference, Reference] | None:
        """Start and end node of an edge."""
        if isinstance(self.write, EdgeWrite):
            return _reference(self.write.start_node), _reference(self.write.end_node)
        return None

    @property
    def nodes(self) -> Iterator[Reference]:
        """The nodes that the instance itself refers to."""
        if self.write.type is not None:
            yield _reference(self.write.type)
        yield from self.ends or ()


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
        items[key] = Item(write, kind)
    for deleted in body.delete or ():
        if (deleted.instance_type, deleted.space, deleted.external_id) in items:
            raise BadRequest(f"Duplicate: '{deleted.external_id}' is in both items and delete.")
    return list(items.values())
