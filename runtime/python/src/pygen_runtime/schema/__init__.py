"""Wire shapes of spaces, containers, views and data models, in request and response form.

Every shape is frozen, takes snake_case names, reads camelCase JSON with `load` and returns it with `dump`.
Fields and kinds that do not exist yet are kept.
"""

from __future__ import annotations

from .containers import (
    BtreeIndex,
    Constraint,
    Container,
    ContainerProperty,
    ContainerWrite,
    Index,
    InvertedIndex,
    RequiresConstraint,
    UniquenessConstraint,
    UnknownConstraint,
    UnknownIndex,
)
from .datamodels import DataModel, DataModelWrite
from .references import ContainerId, DataModelId, NodeReference, SpaceId, ViewId
from .spaces import Space, SpaceWrite
from .types import (
    DirectType,
    EnumType,
    EnumValue,
    NumberType,
    PropertyType,
    ResourceType,
    SimpleType,
    TextType,
    Unit,
    UnknownType,
)
from .views import (
    EdgeConnection,
    MappedProperty,
    MappedPropertyWrite,
    ReverseConnection,
    Through,
    UnknownProperty,
    View,
    ViewProperty,
    ViewPropertyWrite,
    ViewWrite,
)

__all__ = [
    "BtreeIndex",
    "Constraint",
    "Container",
    "ContainerId",
    "ContainerProperty",
    "ContainerWrite",
    "DataModel",
    "DataModelId",
    "DataModelWrite",
    "DirectType",
    "EdgeConnection",
    "EnumType",
    "EnumValue",
    "Index",
    "InvertedIndex",
    "MappedProperty",
    "MappedPropertyWrite",
    "NodeReference",
    "NumberType",
    "PropertyType",
    "RequiresConstraint",
    "ResourceType",
    "ReverseConnection",
    "SimpleType",
    "Space",
    "SpaceId",
    "SpaceWrite",
    "TextType",
    "Through",
    "UniquenessConstraint",
    "Unit",
    "UnknownConstraint",
    "UnknownIndex",
    "UnknownProperty",
    "UnknownType",
    "View",
    "ViewId",
    "ViewProperty",
    "ViewPropertyWrite",
    "ViewWrite",
]
