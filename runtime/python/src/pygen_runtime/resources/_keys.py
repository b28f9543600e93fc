"""The many ways to name a thing, turned into the one the API takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from ..errors import ValidationFailed
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

SpaceKey: TypeAlias = str | SpaceId | Space | SpaceWrite
ContainerKey: TypeAlias = ContainerId | Container | ContainerWrite | tuple[str, str]
ViewKey: TypeAlias = ViewId | View | ViewWrite | tuple[str, str, str]
AnyViewKey: TypeAlias = ViewKey | tuple[str, str]
DataModelKey: TypeAlias = DataModelId | DataModel | DataModelWrite | tuple[str, str, str]
AnyDataModelKey: TypeAlias = DataModelKey | tuple[str, str]

_PARTS = ("space", "externalId", "version")


def space_key(item: Any) -> dict[str, str]:
    if isinstance(item, str):
        return {"space": item}
    return _key(item, 1, 1, "a space: its name or a Space")


def container_key(item: Any) -> dict[str, str]:
    return _key(item, 2, 2, "a container: a ContainerId, a Container or (space, external_id)")


def versioned_key(item: Any) -> dict[str, str]:
    return _key(item, 2, 3, "a view or data model: its id, itself, or (space, external_id, version)")


def exact_key(item: Any) -> dict[str, str]:
    """For deletion, which needs the version to be said."""
    return _key(
        item, 3, 3, "one version of a view or data model: its id, itself, or (space, external_id, version)"
    )


def _key(item: Any, least: int, most: int, wanted: str) -> dict[str, str]:
    if isinstance(item, tuple):
        parts: Sequence[Any] = item
    else:
        names = ("space", "external_id", "version")[:most]
        parts = [getattr(item, name) for name in names if hasattr(item, name)]
    if not least <= len(parts) <= most or not all(isinstance(part, str) and part for part in parts):
        raise ValidationFailed(f"{item!r} does not name {wanted}")
    return dict(zip(_PARTS, parts, strict=False))


def is_many(ids: Any) -> bool:
    """A sequence of things rather than one thing; a tuple of texts is one thing."""
    if isinstance(ids, tuple):
        return not ids or not all(isinstance(part, str) for part in ids)
    return isinstance(ids, (Sequence, set, frozenset)) and not isinstance(ids, str)
