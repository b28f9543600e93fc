"""The schema as the engine uses it: resolved, indexed by reference, immutable until a schema change."""

from pygen_engine.catalog.catalog import Catalog
from pygen_engine.catalog.model import (
    Connection,
    Container,
    ContainerProperty,
    DataModel,
    Mapped,
    Space,
    View,
    ViewId,
)

__all__ = [
    "Catalog",
    "Connection",
    "Container",
    "ContainerProperty",
    "DataModel",
    "Mapped",
    "Space",
    "View",
    "ViewId",
]
