"""Views: how values are seen, and what is connected to what."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Tag

from ._base import Shape
from .containers import UsedFor
from .references import ContainerId, NodeReference, ViewId, source_kind
from .spaces import written
from .types import DirectType, PropertyType

Source = Annotated[
    Annotated[ViewId, Tag("view")] | Annotated[ContainerId, Tag("container")],
    Discriminator(source_kind),
]


class MappedPropertyWrite(Shape):
    """A property of a container, under a name of its own."""

    container: ContainerId
    container_property_identifier: str
    name: str | None = None
    description: str | None = None
    source: ViewId | None = None
    """The view the target of a direct relation is meant to be seen through."""


class MappedProperty(MappedPropertyWrite):
    """The same as the service returns it: with the type and flags of the container's property."""

    type: PropertyType
    nullable: bool = True
    immutable: bool = False
    auto_increment: bool = False
    default_value: Any = None
    constraint_state: dict[str, Any] | None = None

    @property
    def target(self) -> ViewId | None:
        """The view at the other end of a direct relation, if the model says so.

        The service says it inside the type; dumps made with other tools may say it beside it.
        """
        inside = self.type.source if isinstance(self.type, DirectType) else None
        return inside or self.source


class EdgeConnection(Shape):
    """Edges of one type, and the view of the nodes at the other end."""

    _tags: ClassVar = frozenset({"connection_type", "direction"})
    connection_type: Literal["single_edge_connection", "multi_edge_connection"] = "multi_edge_connection"
    type: NodeReference
    source: ViewId
    edge_source: ViewId | None = None
    """The view of the edges themselves, when they have properties."""
    direction: Literal["outwards", "inwards"] = "outwards"
    name: str | None = None
    description: str | None = None


class Through(Shape):
    """The direct relation that is followed backwards."""

    source: Source
    identifier: str


class ReverseConnection(Shape):
    """Nodes whose direct relation points here."""

    connection_type: Literal["single_reverse_direct_relation", "multi_reverse_direct_relation"]
    source: ViewId
    through: Through
    name: str | None = None
    description: str | None = None
    targets_list: bool = False
    """The direct relation is a list; only in responses."""


class UnknownProperty(Shape):
    """A property or connection of a kind this version does not know; everything about it is kept."""

    connection_type: str | None = None
    name: str | None = None
    description: str | None = None


_EDGES = ("single_edge_connection", "multi_edge_connection")
_REVERSE = ("single_reverse_direct_relation", "multi_reverse_direct_relation")


def _property_kind(value: Any) -> str:
    if not isinstance(value, dict):
        return _CLASSES.get(type(value), "unknown")
    kind = value.get("connectionType", value.get("connection_type"))
    if kind is None:
        if "container" in value:
            return "mapped"
        return (
            "edge"
            if isinstance(value.get("type"), (dict, NodeReference)) and "source" in value
            else "unknown"
        )
    if kind in _EDGES:
        return "edge"
    return "reverse" if kind in _REVERSE else "unknown"


_CLASSES: dict[type, str] = {
    MappedPropertyWrite: "mapped",
    MappedProperty: "mapped",
    EdgeConnection: "edge",
    ReverseConnection: "reverse",
}
_Connections = (
    Annotated[EdgeConnection, Tag("edge")]
    | Annotated[ReverseConnection, Tag("reverse")]
    | Annotated[UnknownProperty, Tag("unknown")]
)
ViewPropertyWrite = Annotated[
    Annotated[MappedPropertyWrite, Tag("mapped")] | _Connections, Discriminator(_property_kind)
]
ViewProperty = Annotated[
    Annotated[MappedProperty, Tag("mapped")] | _Connections, Discriminator(_property_kind)
]


class ViewWrite(Shape):
    """A view to create or change."""

    space: str
    external_id: str
    version: str
    name: str | None = None
    description: str | None = None
    filter: dict[str, Any] | None = None
    implements: list[ViewId] | None = None
    properties: dict[str, ViewPropertyWrite] | None = None

    @property
    def id(self) -> ViewId:
        return ViewId(space=self.space, external_id=self.external_id, version=self.version)


class View(Shape):
    """A view as the service returns it."""

    space: str
    external_id: str
    version: str
    name: str | None = None
    description: str | None = None
    filter: dict[str, Any] | None = None
    implements: list[ViewId] | None = None
    properties: dict[str, ViewProperty] = {}
    writable: bool = True
    queryable: bool = True
    used_for: UsedFor = "node"
    is_global: bool = False
    mapped_containers: list[ContainerId] | None = None
    created_time: int | None = None
    last_updated_time: int | None = None

    @property
    def id(self) -> ViewId:
        return ViewId(space=self.space, external_id=self.external_id, version=self.version)

    def as_write(self) -> ViewWrite:
        """The same as a request. Written back it owns all its properties, inherited ones too, unless it was
        retrieved with `include_inherited_properties=False`."""
        document: dict[str, Any] = written(self, ViewWrite)
        document["properties"] = {key: _write_property(value) for key, value in self.properties.items()}
        return ViewWrite.load(document).tagged()


def _write_property(value: Shape) -> dict[str, Any]:
    if isinstance(value, MappedProperty):
        document: dict[str, Any] = written(value, MappedPropertyWrite)
        if value.target is not None:
            document["source"] = value.target.dump()
        return document
    return {key: item for key, item in value.dump().items() if item is not None and key != "targetsList"}
