"""Read instances as the JSON the API gave."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from .ids import NodeRef
from .instance import EdgeBase, Instance
from .record import DataRecord
from .spec import Direct, Property
from .timestamps import timestamp_wire
from .view_names import view_key


def dump_value(value: Any) -> Any:
    """One property value as JSON."""
    if isinstance(value, list):
        return [dump_value(item) for item in value]
    if isinstance(value, NodeRef):
        return value.dump()
    if isinstance(value, dt.datetime):
        return timestamp_wire(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return str.__str__(value) if isinstance(value, str) else value


def dump_instance(instance: Instance) -> dict[str, Any]:
    """A read instance in the form of the API's responses: properties without value are left out."""
    view, values = instance._view, instance.__dict__
    record: DataRecord = values["data_record"]
    stored = (member for member in view.members if isinstance(member, Property | Direct))
    properties = {
        member.wire: value if getattr(member, "type", None) == "json" else dump_value(value)
        for member in stored
        if (value := values.get(member.name)) is not None
    }
    properties |= msgspec.to_builtins(getattr(instance, "__pydantic_extra__", None) or {})
    is_edge = isinstance(instance, EdgeBase)
    dumped: dict[str, Any] = {
        "instanceType": "edge" if is_edge else "node",
        "version": record.version,
        "space": instance.space,  # type: ignore[attr-defined]
        "externalId": instance.external_id,  # type: ignore[attr-defined]
        "createdTime": record.created_ms,
        "lastUpdatedTime": record.last_updated_ms,
    }
    if record.deleted_ms is not None:
        dumped["deletedTime"] = record.deleted_ms
    if is_edge:
        dumped["type"] = values["edge_type"].dump()
        dumped |= {"startNode": values["start_node"].dump(), "endNode": values["end_node"].dump()}
    elif (node_type := values.get("node_type")) is not None:
        dumped["type"] = node_type.dump()
    if view.external_id:
        dumped["properties"] = {view.space: {view_key(view): properties}}
    return dumped
