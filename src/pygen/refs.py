"""How one thing of a model names another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

ClassKind: TypeAlias = Literal["node", "edge"]


@dataclass(frozen=True, slots=True, order=True)
class ModelRef:
    """The identity of a data model."""

    space: str
    external_id: str
    version: str

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}({self.version})"


@dataclass(frozen=True, slots=True, order=True)
class ViewRef:
    """The identity of a view."""

    space: str
    external_id: str
    version: str

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}({self.version})"


@dataclass(frozen=True, slots=True, order=True)
class ClassRef:
    """The identity of a class: a view, as nodes or as edges."""

    view: ViewRef
    kind: ClassKind

    def __str__(self) -> str:
        return str(self.view) if self.kind == "node" else f"{self.view} (edges)"


@dataclass(frozen=True, slots=True, order=True)
class ContainerRef:
    """The identity of a container, where the values of a view are stored."""

    space: str
    external_id: str

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}"


@dataclass(frozen=True, slots=True, order=True)
class ContainerPropertyRef:
    """One property of a container."""

    space: str
    external_id: str
    property: str

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}.{self.property}"


@dataclass(frozen=True, slots=True, order=True)
class NodeRef:
    """The identity of a node that stands for a type of nodes or edges."""

    space: str
    external_id: str

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}"
