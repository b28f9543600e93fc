"""The shapes of the representation. Plain frozen data; every reference is by identity, never by object.

A model knows views. Here each view has become one class, or two: a view that both nodes and edges can
carry is a node class and an edge class of the same view. References name the view; which of its classes is
meant follows from where the reference stands (the other end of a connection is a node, `edge` is an edge,
parents and children have the kind of the class itself).

Nothing here is a name in a programming language: identifiers are those of the model, word for word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from pygen.refs import ClassKind, ClassRef, ContainerPropertyRef, ContainerRef, NodeRef, ViewRef

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Direction: TypeAlias = Literal["outwards", "inwards"]
Override: TypeAlias = Literal["none", "narrower", "different"]
Comparison: TypeAlias = Literal["equals", "in", "range", "prefix", "contains"]
FilterOperator: TypeAlias = Literal["is", "prefix", "min", "max", "contains"]
ValueType: TypeAlias = Literal[
    "text",
    "int32",
    "int64",
    "float32",
    "float64",
    "boolean",
    "timestamp",
    "date",
    "json",
    "enum",
    "timeseries",
    "file",
    "sequence",
]


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit a number is stored in."""

    external_id: str
    """Identifier in the unit catalogue, such as `power:megaw`."""
    source_unit: str | None = None
    """What the source system calls it."""


@dataclass(frozen=True, slots=True)
class EnumValue:
    """One of the values an enum property may have."""

    id: str
    name: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _PropertyFacts:
    """What is known of every property."""

    id: str
    """Identifier in the view, unique in the class."""
    name: str | None = None
    """What people call it."""
    description: str | None = None
    origin: ViewRef
    """The view that brought the property in: the class's own, or the furthest ancestor with an equal one."""
    inherited: bool = False
    """One of the class's `bases` has this very property: a class building on them need not repeat it."""
    override: Override = "none"
    """Against the bases' property of the same id: `narrower` can stand wherever the base's is expected when
    read; `different` cannot, and then the base in question is not among `bases`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored(_PropertyFacts):
    """What is known of every property whose value is stored with the instance."""

    container: ContainerPropertyRef | None = None
    """Where the value is stored; None only for kinds of property this generator does not know."""
    list: bool = False
    nullable: bool = True
    immutable: bool = False
    """Can be set once and not changed after."""
    read_only: bool = False
    """Set by the service, or of a type this generator does not know: never written."""
    required: bool = False
    """Has to be given when an instance is created."""
    max_list_size: int | None = None
    comparisons: tuple[Comparison, ...] = ()
    """What a condition can say of the value beyond that there is one: it equals another, is one of several,
    lies in a range, begins with something, or, of a list, contains some or all of several."""
    filters: tuple[FilterOperator, ...] = ()
    """The comparisons that get a filter of their own, which people give by name: `is` (the value, or one of
    several), `prefix`, `min` and `max` (both inclusive), `contains` (one value, or any of several)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value(_Stored):
    """A value of a basic type, or a list of such values."""

    kind: Literal["value"] = field(default="value", init=False)
    type: ValueType
    unknown_type: str | None = None
    """The type's own name when the generator does not know it; `type` is then `json`, `read_only` true."""
    auto_increment: bool = False
    """The service counts up when no value is given."""
    default: Json = None
    """What the service stores when no value is given; always of the property's type. None: no default."""
    unit: Unit | None = None
    max_text_size: int | None = None
    """Longest text, in UTF-8 bytes."""
    values: tuple[EnumValue, ...] = ()
    """The known values of an enum. Newer models may have more: a reader must keep unknown ones."""
    unknown_value: str | None = None
    """The value of an enum that readers may take for those they do not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Direct(_Stored):
    """A direct relation: the identity of another node, or a list of them, stored with the instance."""

    kind: Literal["direct"] = field(default="direct", init=False)
    target: ViewRef | None = None
    """Node class at the other end; None when the model does not say or it is not part of the SDK."""
    source: ViewRef | None = None
    """The view the model names, whether or not it is part of the SDK."""
    required_container: ContainerRef | None = None
    """Container the other node must have data in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeConnection(_PropertyFacts):
    """Edges of one type that start (outwards) or end (inwards) at the instance."""

    kind: Literal["edge"] = field(default="edge", init=False)
    type: NodeRef
    direction: Direction = "outwards"
    many: bool = True
    target: ViewRef | None = None
    """Node class at the other end; None when it is not part of the SDK."""
    source: ViewRef
    """The view the model names for the other end."""
    edge: ViewRef | None = None
    """Edge class with the edge's own properties; None when edges have none or it is not part of the SDK."""
    edge_source: ViewRef | None = None
    """The view the model names for the edge's own properties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """The direct relation that a reverse connection follows backwards, as the model names it."""

    view: ViewRef | None = None
    container: ContainerRef | None = None
    """Exactly one of `view` and `container` is given."""
    property: str
    list: bool = False
    """It is a list of relations: it cannot be traversed backwards, only filtered on."""
    target_property: str | None = None
    """The same relation as a property of the class at the other end, when it has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverseConnection(_PropertyFacts):
    """Nodes whose direct relation points at the instance."""

    kind: Literal["reverse"] = field(default="reverse", init=False)
    many: bool = True
    target: ViewRef | None = None
    """Node class at the other end; None when it is not part of the SDK."""
    source: ViewRef
    """The view the model names for the other end."""
    through: Through


Property: TypeAlias = Value | Direct | EdgeConnection | ReverseConnection


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A view as a class of nodes or of edges."""

    view: ViewRef
    kind: ClassKind
    twin: bool = False
    """The same view is also a class of the other kind."""
    name: str | None = None
    description: str | None = None
    writable: bool = True
    """Instances can be created through the view."""
    queryable: bool = True
    """Instances can be listed through the view: it maps a container or has a filter."""
    interface: bool = False
    """Other classes of the SDK implement it."""
    abstract: bool = False
    """An interface that stores nothing itself or cannot be written: instances are of its children."""
    parents: tuple[ViewRef, ...] = ()
    """What the view implements and the SDK has, in the model's order."""
    parents_outside: tuple[ViewRef, ...] = ()
    """What the view implements and the SDK does not have; their properties are here all the same."""
    bases: tuple[ViewRef, ...] = ()
    """The parents a class of a language with inheritance can build on: without those that another parent
    already implements, those in conflict over a property, and those that have no common order. A later parent
    of the model wins over an earlier one, so they stand here in order of precedence."""
    children: tuple[ViewRef, ...] = ()
    """All classes of the same kind that implement this one, directly or not, the most specific first."""
    containers: tuple[ContainerRef, ...] = ()
    """The containers the view maps."""
    has_filter: bool = False
    """The view has a filter of its own, so membership is not the same as having data in its containers."""
    filter: Json = None
    """That filter, as the service has it."""
    instance_type: NodeRef | None = None
    """The type every instance of the view has, when the filter asks for one; to be set when creating."""
    start: ViewRef | None = None
    """Of edges: the node class that all connections over them start at; None when there is no such class."""
    end: ViewRef | None = None
    """Of edges: the node class that all connections over them end at."""
    properties: tuple[Property, ...] = ()
    """All properties, inherited ones included, sorted by id."""

    @property
    def ref(self) -> ClassRef:
        return ClassRef(self.view, self.kind)

    @property
    def base_refs(self) -> tuple[ClassRef, ...]:
        """The classes of `bases`."""
        return tuple(ClassRef(base, self.kind) for base in self.bases)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelInfo:
    """One of the models the SDK is made from."""

    space: str
    external_id: str
    version: str
    name: str | None = None
    description: str | None = None
    views: tuple[ViewRef, ...] = ()
    """The views of the model that are part of the SDK, sorted."""

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}({self.version})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sdk:
    """Everything a target needs to know."""

    format: Literal[1] = field(default=1, init=False)
    """Version of this representation."""
    models: tuple[ModelInfo, ...]
    classes: tuple[Class, ...]
    """Sorted by view; of twins, the node class first."""
