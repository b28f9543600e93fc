"""The bodies of the schema endpoints."""

from __future__ import annotations

from typing import Any

from pygen_engine.bodies.identifiers import (
    LABELS,
    container_ref,
    instance_id,
    items,
    name_id,
    new_name_id,
    new_property_id,
    new_space,
    node_ref,
    property_id,
    source_ref,
    space,
    sub_id,
    version,
    view_ref,
)
from pygen_engine.bodies.rules import (
    Check,
    anything,
    array,
    choice,
    flag,
    mapping,
    may,
    need,
    record,
    text,
    variant,
    whole,
)

space_body = record({"space": need(new_space), **LABELS})
SPACES = items(space_body)
SPACE_IDS = items(record({"space": need(space)}))

_list_fields = {"type": need(anything), "list": may(flag), "maxListSize": may(whole(1, 2000))}
_PLAIN = ("boolean", "int32", "int64", "timestamp", "date", "json", "timeseries", "file", "sequence")
_unit = record({"externalId": need(instance_id), "sourceUnit": may(text())})
_enum_value = record(LABELS)
_enum_id = text(1, 128, r"^(?!(true|false|null)$)[_A-Za-z][_0-9A-Za-z]{0,127}$")
_types: dict[str, Check] = {
    **dict.fromkeys(_PLAIN, record(_list_fields)),
    **dict.fromkeys(("float32", "float64"), record({**_list_fields, "unit": may(_unit)})),
    "text": record({**_list_fields, "maxTextSize": may(whole(1, 128_000)), "collation": may(text(1, 255))}),
    "direct": record({**_list_fields, "container": may(container_ref)}),
    "enum": record(
        {
            "type": need(anything),
            "list": may(flag),
            "values": need(mapping(_enum_value, 1, 32, _enum_id)),
            "unknownValue": may(text()),
        }
    ),
}


def _type(value: dict[str, Any]) -> Check | str:
    kind = value.get("type")
    if kind is None:
        return "type must not be null"
    listed = ", ".join(_types)
    return _types.get(kind, f"type must be one of [{listed}]") if isinstance(kind, str) else f"of [{listed}]"


_container_property = record(
    {
        "type": need(variant(_type)),
        "nullable": may(flag),
        "immutable": may(flag),
        "autoIncrement": may(flag),
        "defaultValue": may(anything),
        "constraintState": may(anything),  # the official client sends back what it read
        **LABELS,
    }
)
_unique = record(
    {
        "constraintType": may(anything),
        "properties": need(array(property_id, 1, 10)),
        "bySpace": may(flag),
    }
)
_requires = record({"constraintType": may(anything), "require": need(container_ref)})


def _constraint(value: dict[str, Any]) -> Check | str:
    kind = value.get("constraintType") or ("requires" if value.get("require") is not None else "uniqueness")
    shapes: dict[Any, Check] = {"uniqueness": _unique, "requires": _requires}
    return shapes.get(kind, _bad_constraint) if isinstance(kind, str) else _bad_constraint


_bad_constraint = "constraintType must be one of [uniqueness, requires]"
_btree = record(
    {
        "indexType": may(anything),
        "properties": need(array(property_id, 1, 10)),
        "cursorable": may(flag),
        "bySpace": may(flag),
    }
)
_inverted = record({"indexType": may(anything), "properties": need(array(property_id, 1, 10))})


def _index(value: dict[str, Any]) -> Check | str:
    shapes: dict[Any, Check] = {"btree": _btree, "inverted": _inverted}
    kind = value.get("indexType") or "btree"
    return shapes.get(kind, _bad_index) if isinstance(kind, str) else _bad_index


_bad_index = "indexType must be one of [btree, inverted]"
container_body = record(
    {
        "space": need(space),
        "externalId": need(new_name_id),
        **LABELS,
        "usedFor": may(choice("node", "edge", "all", "record")),
        "properties": need(mapping(_container_property, 1, 1000, new_property_id)),
        "constraints": may(mapping(variant(_constraint), key=sub_id)),
        "indexes": may(mapping(variant(_index), key=sub_id)),
    }
)
CONTAINERS = items(container_body)
NAME_IDS = items(record({"space": need(space), "externalId": need(name_id)}))
_sub_object = {"space": need(space), "containerExternalId": need(name_id), "identifier": need(text(1, 255))}
SUB_OBJECTS = items(record(_sub_object), 1, 10)
_all_versions = may(flag)
CONTAINER_INSPECT = record(
    {
        "items": need(array(record({"space": need(space), "externalId": need(name_id)}), 1, 10)),
        "inspectionOperations": need(
            record(
                {
                    "involvedViews": may(record({"allVersions": _all_versions})),
                    "totalInvolvedViewCount": may(
                        record({"allVersions": _all_versions, "includeUnavailableViews": may(flag)})
                    ),
                }
            )
        ),
    }
)

_through = record({"source": need(source_ref), "identifier": need(property_id)})
_mapped = record(
    {
        "container": need(container_ref),
        "containerPropertyIdentifier": need(property_id),
        "source": may(view_ref),
        **LABELS,
    }
)
_edge_connection = record(
    {
        "connectionType": may(anything),
        "type": need(node_ref),
        "source": need(view_ref),
        "direction": may(choice("outwards", "inwards")),
        "edgeSource": may(view_ref),
        **LABELS,
    }
)
_reverse = record(
    {
        "connectionType": need(anything),
        "source": need(view_ref),
        "through": need(_through),
        **LABELS,
    }
)
_connections: dict[str, Check] = {
    "multi_edge_connection": _edge_connection,
    "single_edge_connection": _edge_connection,
    "single_reverse_direct_relation": _reverse,
    "multi_reverse_direct_relation": _reverse,
}


def _view_property(value: dict[str, Any]) -> Check | str:
    kind = value.get("connectionType")
    if isinstance(kind, str):
        return _connections.get(kind, f"connectionType must be one of [{', '.join(_connections)}]")
    if value.get("container") is not None or value.get("containerPropertyIdentifier") is not None:
        return _mapped
    return _reverse if value.get("through") is not None else _edge_connection


_old_view_ref = record(
    {"type": need(choice("view")), "space": need(space), "externalId": need(name_id), "version": may(version)}
)
view_body = record(
    {
        "space": need(space),
        "externalId": need(new_name_id),
        "version": need(version),
        **LABELS,
        "filter": may(anything),
        "implements": may(array(_old_view_ref, 0, 10)),
        "properties": may(mapping(variant(_view_property), key=new_property_id)),
    }
)
VIEWS = items(view_body)
VERSIONED = items(record({"space": need(space), "externalId": need(name_id), "version": need(version)}))
_any_version = record({"space": need(space), "externalId": need(name_id), "version": may(version)})
_any_versions = need(array(_any_version, 1, 100))
VIEW_IDS = record({"items": _any_versions, "includeInheritedProperties": may(flag)})
"""The service takes the options of byids in the body too."""
DATA_MODEL_IDS = record({"items": _any_versions, "inlineViews": may(flag)})


def _model_view(value: dict[str, Any]) -> Check | str:
    return view_ref if value.get("type") == "view" else view_body


data_model_body = record(
    {
        "space": need(space),
        "externalId": need(name_id),
        "version": need(version),
        **LABELS,
        "views": may(array(variant(_model_view), 0, 100)),
    }
)
DATA_MODELS = items(data_model_body)
UNIT_IDS = record(
    {"items": need(array(record({"externalId": need(instance_id)}), 1, 1000)), "ignoreUnknownIds": may(flag)}
)
