"""References of the schema as references of the generator."""

from __future__ import annotations

from functools import lru_cache

from pygen.refs import ContainerPropertyRef, ContainerRef, NodeRef, ViewRef
from pygen_runtime.schema import ContainerId, MappedProperty, NodeReference, View, ViewId


@lru_cache(maxsize=4096)
def _ref(space: str, external_id: str, version: str) -> ViewRef:
    return ViewRef(space, external_id, version)


def as_ref(view: ViewId) -> ViewRef:
    return _ref(view.space, view.external_id, view.version)


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
