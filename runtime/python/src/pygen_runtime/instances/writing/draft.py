"""One node or edge while the graph of objects is walked: others may still add to it."""

from __future__ import annotations

from typing import Any

import msgspec

from ...errors import ValidationFailed
from ...texts import encode
from ..ids import EdgeId, NodeId
from .results import Row


class Draft(msgspec.Struct, gc=False, eq=False):
    """What becomes a row: its item is a dict still."""

    id: NodeId | EdgeId
    item: dict[str, Any]
    objects: tuple[Any, ...] = ()
    targets: tuple[NodeId, ...] = ()
    resources: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def begin(cls, id: NodeId | EdgeId, instance: Any) -> Draft:
        """The draft of an instance of which nothing is known but its id and an object it comes from."""
        kind = "node" if type(id) is NodeId else "edge"
        return cls(id, {"instanceType": kind, "space": id.space, "externalId": id.external_id}, (instance,))

    @classmethod
    def reopen(cls, row: Row) -> Draft:
        """A row that was handed back: other objects may add to it."""
        return cls(row.id, msgspec.json.decode(row.item), row.objects, row.targets, row.resources)

    def finish(self) -> Row:
        """The row, once the walk is over."""
        return Row(self.id, msgspec.Raw(encode(self.item)), self.objects, self.targets, self.resources)

    def put(self, name: str, value: Any) -> None:
        """Set one key of the item, to the same value whoever sets it."""
        if not _same(self.item.setdefault(name, value), value):
            raise self._disagree(name)

    def put_ends(self, type_: NodeId, start: NodeId, end: NodeId) -> None:
        self.put("type", type_)
        self.put("startNode", start)
        self.put("endNode", end)

    def add_source(self, source: dict[str, str], properties: dict[str, Any]) -> None:
        """Properties of one view or container."""
        sources = self.item.get("sources")
        if sources is None:
            self.item["sources"] = [{"source": source, "properties": properties}]
            return
        for entry in sources:
            if entry["source"] == source:
                self._merge(entry["properties"], properties)
                return
        sources.append({"source": source, "properties": properties})

    def append(self, source: dict[str, str], wire: str, target: NodeId) -> None:
        """Add to a list of relations, wherever the property already is."""
        sources = self.item.get("sources", ())
        entry = next((entry for entry in sources if wire in entry["properties"]), None)
        if entry is None:
            self.add_source(source, {wire: [target]})
        elif not any(_same(known, target) for known in entry["properties"][wire]):
            entry["properties"][wire] = [*entry["properties"][wire], target]
        self.targets += (target,)

    def _merge(self, known: dict[str, Any], new: dict[str, Any]) -> None:
        for wire, value in new.items():
            if not _same(known.setdefault(wire, value), value):
                raise self._disagree(wire)

    def _disagree(self, name: str) -> ValidationFailed:
        return ValidationFailed(
            "two objects with this id disagree on the value; write one object per instance",
            property=name,
            item=str(self.id),
        )


def _same(known: Any, new: Any) -> bool:
    """Equal as JSON: what was a row already holds what JSON makes of the values of objects."""
    return bool(known == new) or _through_json(known) == _through_json(new)


def _through_json(value: Any) -> Any:
    return msgspec.json.decode(encode(value))
