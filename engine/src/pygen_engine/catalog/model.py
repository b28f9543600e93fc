"""Spaces, containers, views and data models with what the engine derives from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple

Kind = Literal["node", "edge"]
DEFAULT_LIST_SIZE = 1000
DEFAULT_RELATION_LIST_SIZE = 100
MAX_TEXT_BYTES = 128_000


class ContainerId(NamedTuple):
    space: str
    external_id: str

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> ContainerId:
        return cls(document["space"], document["externalId"])

    def dump(self) -> dict[str, str]:
        return {"type": "container", "space": self.space, "externalId": self.external_id}

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}"


class ViewId(NamedTuple):
    space: str
    external_id: str
    version: str

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> ViewId:
        return cls(document["space"], document["externalId"], document["version"])

    def dump(self) -> dict[str, str]:
        return {
            "type": "view",
            "space": self.space,
            "externalId": self.external_id,
            "version": self.version,
        }

    @property
    def key(self) -> str:
        """How the view appears below its space in `properties` and in property references."""
        return f"{self.external_id}/{self.version}"

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}/{self.version}"


@dataclass(frozen=True, slots=True)
class Space:
    number: int
    space: str
    name: str | None
    description: str | None
    created: int
    updated: int
    is_global: bool


@dataclass(slots=True)
class ContainerProperty:
    """One column of a container table. `document` is the property as a container response shows it."""

    name: str
    column: str
    document: dict[str, Any]
    type: str = field(init=False)
    is_list: bool = field(init=False)
    nullable: bool = field(init=False)
    immutable: bool = field(init=False)
    auto_increment: bool = field(init=False)

    def __post_init__(self) -> None:
        shape = self.document["type"]
        self.type = shape["type"]
        self.is_list = bool(shape.get("list"))
        self.nullable = self.document["nullable"]
        self.immutable = self.document["immutable"]
        self.auto_increment = self.document["autoIncrement"]

    @property
    def shape(self) -> dict[str, Any]:
        shape: dict[str, Any] = self.document["type"]
        return shape

    @property
    def default(self) -> Any:
        return self.document.get("defaultValue")

    @property
    def max_list_size(self) -> int:
        implied = DEFAULT_RELATION_LIST_SIZE if self.type == "direct" else DEFAULT_LIST_SIZE
        return int(self.shape.get("maxListSize") or implied)

    @property
    def max_text_size(self) -> int:
        return int(self.shape.get("maxTextSize") or MAX_TEXT_BYTES)

    @property
    def target(self) -> ContainerId | None:
        """The container a related node must have data in."""
        required = self.shape.get("container")
        return ContainerId.of(required) if required else None

    @property
    def is_relation(self) -> bool:
        return self.type == "direct" and not self.is_list

    @property
    def label(self) -> str:
        """The type as error messages write it: `text`, `int32[]`, ..."""
        return self.type + ("[]" if self.is_list else "")


class Container:
    """A container and its table `c<number>`."""

    def __init__(self, number: int, document: dict[str, Any], created: int, updated: int, is_global: bool):
        self.number = number
        self.document = document
        self.created = created
        self.updated = updated
        self.is_global = is_global
        self.id = ContainerId(document["space"], document["externalId"])
        self.used_for: str = document["usedFor"]
        self.table = f"c{number}"

    @cached_property
    def properties(self) -> dict[str, ContainerProperty]:
        columns = self.document["columns"]
        return {
            name: ContainerProperty(name, columns[name], prop)
            for name, prop in self.document["properties"].items()
        }

    @cached_property
    def columns(self) -> list[ContainerProperty]:
        """In the order of the table's columns."""
        return sorted(self.properties.values(), key=lambda prop: int(prop.column[1:]))

    @property
    def constraints(self) -> dict[str, dict[str, Any]]:
        constraints: dict[str, dict[str, Any]] = self.document["constraints"]
        return constraints

    @property
    def indexes(self) -> dict[str, dict[str, Any]]:
        indexes: dict[str, dict[str, Any]] = self.document["indexes"]
        return indexes

    @cached_property
    def requires(self) -> list[tuple[str, ContainerId]]:
        return [
            (name, ContainerId.of(constraint["require"]))
            for name, constraint in self.constraints.items()
            if constraint["constraintType"] == "requires"
        ]

    @cached_property
    def unique(self) -> list[tuple[str, tuple[str, ...], bool]]:
        """Name, properties and whether the rule holds per space."""
        return [
            (name, tuple(constraint["properties"]), bool(constraint["bySpace"]))
            for name, constraint in self.constraints.items()
            if constraint["constraintType"] == "uniqueness"
        ]

    @cached_property
    def element_tables(self) -> dict[str, str]:
        """List properties with an inverted index: property -> the table of their elements."""
        indexed = {
            name
            for index in self.indexes.values()
            if index["indexType"] == "inverted"
            for name in index["properties"]
        }
        return {name: f"l{self.number}_{self.properties[name].column}" for name in sorted(indexed)}


@dataclass(frozen=True, slots=True)
class Mapped:
    """A view property that reads and writes a container property."""

    name: str
    container: Container
    property: ContainerProperty
    document: dict[str, Any]

    def source(self) -> ViewId | None:
        """The view a direct relation leads to."""
        source = self.document.get("source")
        return ViewId.of(source) if source else None


@dataclass(frozen=True, slots=True)
class Connection:
    """An edge connection or a reverse direct relation of a view: nothing is stored for it."""

    name: str
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class View:
    """`own` is what was posted; `properties` has the inherited ones too, resolved against today's schema."""

    number: int
    id: ViewId
    document: dict[str, Any]
    created: int
    updated: int
    is_global: bool
    properties: dict[str, Mapped | Connection]
    mapped: dict[str, Mapped]
    containers: tuple[Container, ...]

    @property
    def filter(self) -> dict[str, Any] | None:
        return self.document.get("filter")

    @property
    def implements(self) -> list[ViewId]:
        return [ViewId.of(parent) for parent in self.document["implements"]]

    @property
    def own(self) -> dict[str, dict[str, Any]]:
        own: dict[str, dict[str, Any]] = self.document["properties"]
        return own

    @property
    def used_for(self) -> str:
        uses = {container.used_for for container in self.containers} - {"all"}
        return uses.pop() if len(uses) == 1 else "all"


@dataclass(frozen=True, slots=True)
class DataModel:
    number: int
    id: ViewId
    document: dict[str, Any]
    created: int
    updated: int
    is_global: bool

    @property
    def views(self) -> list[ViewId]:
        return [ViewId.of(view) for view in self.document["views"]]
