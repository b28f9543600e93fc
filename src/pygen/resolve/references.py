"""References of the schema as references of the generator."""

from __future__ import annotations

from functools import lru_cache

from pygen.refs import ContainerPropertyRef, ContainerRef, NodeRef, ViewRef
from pygen_runtime.schema import (
    ContainerId,
    DirectType,
    EdgeConnection,
    MappedProperty,
    NodeReference,
    ReverseConnection,
    View,
    ViewId,
    ViewProperty,
)


@lru_cache(maxsize=4096)
def _ref(space: str, external_id: str, version: str) -> ViewRef:
    return ViewRef(space, external_id, version)


def as_ref(view: ViewId) -> ViewRef:
    return _ref(view.space, view.external_id, view.version)


def end_of(definition: ViewProperty) -> ViewRef | None:
    """The view that a connection leads to; None if the property is none, or names no view."""
    if isinstance(definition, MappedProperty):
        target = definition.target if isinstance(definition.type, DirectType) else None
        return as_ref(target) if target else None
    if isinstance(definition, EdgeConnection | ReverseConnection):
        return as_ref(definition.source)
    return None


def view_ref(view: View) -> ViewRef:
    return _ref(view.space, view.external_id, view.version)


def node_ref(node: NodeReference) -> NodeRef:
    return NodeRef(node.space, node.external_id)


def container_ref(container: ContainerId) -> ContainerRef:
    return ContainerRef(container.space, container.external_id)


def stored_in(relation: MappedProperty) -> ContainerPropertyRef:
    container = relation.container
    return ContainerPropertyRef(
        container.space, container.external_id, relation.container_property_identifier
    )
