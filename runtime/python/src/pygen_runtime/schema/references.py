"""How one thing of a data model names another."""

from __future__ import annotations

from typing import ClassVar, Literal

from ._base import Shape


class SpaceId(Shape):
    """A space."""

    space: str

    def __str__(self) -> str:
        return self.space


class ContainerId(Shape):
    """A container."""

    _tags: ClassVar = frozenset({"type"})
    type: Literal["container"] = "container"
    space: str
    external_id: str

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}"

    def __hash__(self) -> int:
        return hash((self.space, self.external_id))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ContainerId):
            return NotImplemented
        return (self.space, self.external_id) == (other.space, other.external_id)


class ViewId(Shape):
    """A version of a view."""

    _tags: ClassVar = frozenset({"type"})
    type: Literal["view"] = "view"
    space: str
    external_id: str
    version: str

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}(version={self.version})"

    def __hash__(self) -> int:
        return hash((self.space, self.external_id, self.version))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ViewId):
            return NotImplemented
        return self._key() == other._key()

    def _key(self) -> tuple[str, str, str]:
        return self.space, self.external_id, self.version


class DataModelId(Shape):
    """A version of a data model."""

    space: str
    external_id: str
    version: str

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}(version={self.version})"

    def __hash__(self) -> int:
        return hash((self.space, self.external_id, self.version))


class NodeReference(Shape):
    """A node: the type of an edge, the value of a direct relation."""

    space: str
    external_id: str

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}"

    def __hash__(self) -> int:
        return hash((self.space, self.external_id))


def source_kind(value: object) -> str:
    """Tell a view from a container when only one of the two can stand here."""
    if isinstance(value, dict):
        kind = value.get("type")
        if kind in ("view", "container"):
            return str(kind)
        return "view" if "version" in value else "container"
    return "view" if isinstance(value, ViewId) else "container"
