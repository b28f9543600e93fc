"""Containers: where values are stored."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Tag

from ._base import Shape
from .references import ContainerId
from .spaces import written
from .types import PropertyType

UsedFor = Literal["node", "edge", "all", "record"] | str


class ContainerProperty(Shape):
    type: PropertyType
    nullable: bool = True
    immutable: bool = False
    auto_increment: bool = False
    default_value: Any = None
    name: str | None = None
    description: str | None = None
    constraint_state: dict[str, Any] | None = None
    """Only in responses: whether existing values fulfil the limits."""


class BtreeIndex(Shape):
    _tags: ClassVar = frozenset({"index_type"})
    index_type: Literal["btree"] = "btree"
    properties: list[str]
    cursorable: bool = False
    by_space: bool = False
    state: str | None = None


class InvertedIndex(Shape):
    _tags: ClassVar = frozenset({"index_type"})
    index_type: Literal["inverted"] = "inverted"
    properties: list[str]
    state: str | None = None


class UnknownIndex(Shape):
    """An index of a kind this version does not know."""

    index_type: str | None = None
    properties: list[str] = []
    state: str | None = None


class UniquenessConstraint(Shape):
    _tags: ClassVar = frozenset({"constraint_type"})
    constraint_type: Literal["uniqueness"] = "uniqueness"
    properties: list[str]
    by_space: bool = False
    state: str | None = None


class RequiresConstraint(Shape):
    _tags: ClassVar = frozenset({"constraint_type"})
    constraint_type: Literal["requires"] = "requires"
    require: ContainerId
    state: str | None = None


class UnknownConstraint(Shape):
    """A constraint of a kind this version does not know."""

    constraint_type: str | None = None
    state: str | None = None


def _index_kind(value: Any) -> str:
    if isinstance(value, dict):
        kind = value.get("indexType", value.get("index_type")) or "btree"
    else:
        kind = getattr(value, "index_type", None)
    return kind if kind in ("btree", "inverted") else "unknown"


def _constraint_kind(value: Any) -> str:
    if isinstance(value, dict):
        kind = value.get("constraintType", value.get("constraint_type"))
        kind = kind or ("requires" if "require" in value else "uniqueness")
    else:
        kind = getattr(value, "constraint_type", None)
    return kind if kind in ("uniqueness", "requires") else "unknown"


Index = Annotated[
    Annotated[BtreeIndex, Tag("btree")]
    | Annotated[InvertedIndex, Tag("inverted")]
    | Annotated[UnknownIndex, Tag("unknown")],
    Discriminator(_index_kind),
]
Constraint = Annotated[
    Annotated[UniquenessConstraint, Tag("uniqueness")]
    | Annotated[RequiresConstraint, Tag("requires")]
    | Annotated[UnknownConstraint, Tag("unknown")],
    Discriminator(_constraint_kind),
]


class ContainerWrite(Shape):
    """A container to create or change."""

    space: str
    external_id: str
    properties: dict[str, ContainerProperty]
    name: str | None = None
    description: str | None = None
    used_for: UsedFor = "node"
    constraints: dict[str, Constraint] | None = None
    indexes: dict[str, Index] | None = None

    @property
    def id(self) -> ContainerId:
        return ContainerId(space=self.space, external_id=self.external_id)


class Container(ContainerWrite):
    """A container as the service returns it."""

    created_time: int | None = None
    last_updated_time: int | None = None
    is_global: bool = False

    def as_write(self) -> ContainerWrite:
        document: dict[str, Any] = written(self, ContainerWrite)
        document["properties"] = {
            key: {k: v for k, v in value.items() if k != "constraintState" and v is not None}
            for key, value in document["properties"].items()
        }
        for part in ("constraints", "indexes"):
            if part in document:
                document[part] = {
                    key: {k: v for k, v in value.items() if k != "state"}
                    for key, value in document[part].items()
                }
        return ContainerWrite.load(document).tagged()
