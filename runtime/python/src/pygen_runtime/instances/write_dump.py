"""Write objects as records: what was set, under the names of the model, with what is nested."""

from __future__ import annotations

from typing import Any

from .connections import Connection
from .dump import dump_value
from .ids import NodeId, NodeRef
from .resources import ResourceText
from .spec import Member

_HEADS = ("space", "external_id", "node_type", "edge_type", "start_node", "end_node", "existing_version")
_CAMEL = {
    "external_id": "externalId",
    "node_type": "nodeType",
    "edge_type": "edgeType",
    "start_node": "startNode",
    "end_node": "endNode",
    "existing_version": "existingVersion",
}


def dump_write(instance: Any, inside: tuple[int, ...] = ()) -> dict[str, Any]:
    """What `from_records` makes the same object of. An object that is nested in itself is named by its id."""
    values, is_set = instance.__dict__, instance.__pydantic_fields_set__
    around = (*inside, id(instance))
    dumped: dict[str, Any] = {}
    for name in _HEADS:
        if name in is_set and values.get(name) is not None:
            dumped[_CAMEL.get(name, name)] = _dumped(values[name], around)
    for member in instance._view.members:
        if member.name in is_set and member.name in values:
            dumped[_key(member, dumped)] = _dumped(values[member.name], around)
    return dumped


def _key(member: Member, dumped: dict[str, Any]) -> str:
    """The name in the model; one that the head of a record has already is told by the attribute's."""
    return member.name if member.wire in dumped else member.wire


def _dumped(value: Any, around: tuple[int, ...]) -> Any:
    if isinstance(value, list | tuple | Connection):
        return [_dumped(part, around) for part in value]
    if isinstance(value, ResourceText):
        return dict(value.body)
    if isinstance(value, NodeId | NodeRef):
        return value.dump()
    if hasattr(value, "_view"):
        if id(value) in around or "data_record" in value.__dict__:
            named = {"space": value.space, "externalId": value.external_id}
            return value.external_id if value.space is None else named
        return dump_write(value, around)
    return dump_value(value)
