"""Properties of views as properties of the representation."""

from __future__ import annotations

from typing import Any, Literal, cast

from pygen.ir.comparisons import comparisons_of, filters_of
from pygen.ir.values import (
    Direct,
    EdgeConnection,
    EnumValue,
    Property,
    ReverseConnection,
    Through,
    Unit,
    Value,
    ValueType,
)
from pygen.refs import ContainerPropertyRef, ViewRef
from pygen.resolve.defaults import legal_default
from pygen.resolve.model import ResolvedModel
from pygen.resolve.references import as_ref, container_ref, end_of, node_ref, stored_in
from pygen_runtime import schema

_SYSTEM_SET = frozenset(
    ContainerPropertyRef("cdf_cdm", container, name)
    for container, names in {
        "CogniteAsset": (
            "assetHierarchy_root",
            "assetHierarchy_path",
            "assetHierarchy_path_last_updated_time",
        ),
        "CogniteFile": ("isUploaded", "uploadedTime"),
    }.items()
    for name in names
)
"""Stored properties that the service fills in and rejects when written; nothing in a model says so."""


def build_property(resolved: ResolvedModel, view: ViewRef, key: str, definition: Any) -> Property | None:
    """The property of a class, without regard to inheritance; None if it is left out."""
    texts = {"id": key, "name": definition.name, "description": definition.description, "origin": view}
    if isinstance(definition, schema.MappedProperty):
        if isinstance(definition.type, schema.DirectType):
            return _direct(resolved, definition, definition.type, texts)
        return _value(definition, texts)
    if isinstance(definition, schema.EdgeConnection):
        return None if resolved.left_out(definition) else _edge(resolved, definition, texts)
    if isinstance(definition, schema.ReverseConnection):
        return None if resolved.left_out(definition) else _reverse(resolved, view, definition, texts)
    unknown = definition.connection_type or "unknown"
    return Value(**texts, type="json", unknown_type=unknown, read_only=True)


def _stored(definition: schema.MappedProperty) -> dict[str, Any]:
    place = stored_in(definition)
    read_only = place in _SYSTEM_SET
    filled_in = definition.auto_increment or legal_default(definition) is not None
    kind = definition.type
    held = _held(kind)
    return {
        "container": place,
        "list": kind.list,
        "nullable": definition.nullable,
        "immutable": definition.immutable,
        "read_only": read_only,
        "required": not (definition.nullable or filled_in or read_only),
        "max_list_size": getattr(kind, "max_list_size", None),
        "comparisons": comparisons_of(held, list=kind.list),
        "filters": filters_of(held, list=kind.list),
    }


def _held(kind: schema.PropertyType) -> ValueType | Literal["direct"]:
    """What one value is; of types this generator does not know, JSON."""
    return "json" if isinstance(kind, schema.UnknownType) else cast("ValueType", kind.type)


def _value(definition: schema.MappedProperty, texts: dict[str, Any]) -> Value:
    kind, stored = definition.type, _stored(definition)
    if isinstance(kind, schema.UnknownType):
        stored |= {"read_only": True, "required": False, "max_list_size": None}
        return Value(**texts, **stored, type="json", unknown_type=kind.type)
    facts: dict[str, Any] = {}
    if isinstance(kind, schema.TextType):
        facts["max_text_size"] = kind.max_text_size
    elif isinstance(kind, schema.NumberType) and kind.unit is not None:
        facts["unit"] = Unit(kind.unit.external_id, kind.unit.source_unit)
    elif isinstance(kind, schema.EnumType):
        facts["values"] = tuple(EnumValue(k, v.name, v.description) for k, v in sorted(kind.values.items()))
        facts["unknown_value"] = kind.unknown_value
    return Value(
        **texts,
        **stored,
        **facts,
        type=cast("ValueType", kind.type),
        auto_increment=definition.auto_increment,
        default=legal_default(definition),
    )


def _direct(
    resolved: ResolvedModel, definition: schema.MappedProperty, kind: schema.DirectType, texts: dict[str, Any]
) -> Direct:
    source = end_of(definition)
    return Direct(
        **texts,
        **_stored(definition),
        target=resolved.node(source),
        source=source,
        required_container=container_ref(kind.container) if kind.container else None,
    )


def _edge(
    resolved: ResolvedModel, definition: schema.EdgeConnection, texts: dict[str, Any]
) -> EdgeConnection:
    edges = as_ref(definition.edge_source) if definition.edge_source else None
    source = as_ref(definition.source)
    return EdgeConnection(
        **texts,
        type=node_ref(definition.type),
        direction=definition.direction,
        many=definition.connection_type == "multi_edge_connection",
        target=resolved.node(source),
        source=source,
        edge=resolved.edge(edges),
        edge_source=edges,
    )


def _reverse(
    resolved: ResolvedModel, view: ViewRef, definition: schema.ReverseConnection, texts: dict[str, Any]
) -> ReverseConnection | None:
    route = resolved.routes[view, texts["id"]]
    if route is None:
        return None
    through = definition.through.source
    by_view = isinstance(through, schema.ViewId)
    source = as_ref(definition.source)
    return ReverseConnection(
        **texts,
        many=definition.connection_type == "multi_reverse_direct_relation",
        target=resolved.node(source),
        source=source,
        through=Through(
            view=as_ref(through) if isinstance(through, schema.ViewId) else None,
            container=None if by_view else container_ref(cast("schema.ContainerId", through)),
            property=definition.through.identifier,
            list=route.list,
            target_property=route.target_property,
        ),
    )
