"""The four kinds of resource."""

from __future__ import annotations

from ..schema import (
    Container,
    ContainerId,
    ContainerWrite,
    DataModel,
    DataModelId,
    DataModelWrite,
    Space,
    SpaceId,
    SpaceWrite,
    View,
    ViewId,
    ViewWrite,
)
from ._flows import Resource
from ._keys import container_key, exact_key, space_key, versioned_key

SPACES = Resource("/models/spaces", Space, SpaceWrite, SpaceId, space_key, space_key)
CONTAINERS = Resource(
    "/models/containers", Container, ContainerWrite, ContainerId, container_key, container_key
)
VIEWS = Resource("/models/views", View, ViewWrite, ViewId, versioned_key, exact_key)
DATA_MODELS = Resource("/models/datamodels", DataModel, DataModelWrite, DataModelId, versioned_key, exact_key)
