"""Read instances as the JSON the API gave."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from .base import Edge, Node
from .ids import NodeRef
from .spec import Direct, Property
from .timestamps import timestamp_wire


def dump_value(value: Any) -> Any:
    """One property value as JSON."""
    if isinstance(value, list):
        return [dump_value(one) for one in value]
    if isinstance(value, NodeRef):
        return value.dump()
    if isinstance(value, dt.datetime):
        return timestamp_wire(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def dump_instance(instance: Node | Edge) -> dict[str, Any]:
    """An instance in the form of the API's responses: properties without value are left out."""
    view, values, record = instance._view, instance.__dict__, instance.data_record
    stored = (member for member in view.members if isinstance(member, Property | Direct))
    properties = {
        member.wire: dump_value(value) for member in stored if (value := values.get(member.name)) is not None
    }
    properties |= msgspec.to_builtins(instance.__pydantic_extra__ or {})
    dumped: dict[str, Any] = {
        "instanceType": "edge" if isinstance(instance, Edge) else "node",
        "version": record.version,
        "space": instance.space,
        "externalId": instance.external_id,
        "createdTime": record.created_ms,
        "lastUpdatedTime": record.last_updated_ms,
    }
    if record.deleted_ms is not None:
        dumped["deletedTime"] = record.deleted_ms
    if isinstance(instance, Edge):
        dumped["type"] = instance.edge_type.dump()
        dumped |= {"startNode": instance.start_node.dump(), "endNode": instance.end_node.dump()}
    elif instance.node_type is not None:
        dumped["type"] = instance.node_type.dump()
    if view.external_id:
        dumped["properties"] = {view.space: {f"{view.external_id}/{view.version}": properties}}
    return dumped
