"""What generated code tells the runtime about a view: plain data, no behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

PropertyType = Literal[
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
Direction = Literal["outwards", "inwards"]


class Property(msgspec.Struct, frozen=True):
    """A value stored on the instance itself."""

    name: str
    """Attribute name in Python."""
    wire: str
    """Property identifier in the view."""
    type: PropertyType
    list: bool = False
    required: bool = False
    """Must be given when the instance is created: not nullable, no default, not auto-incremented."""
    nullable: bool = True
    immutable: bool = False
    read_only: bool = False
    """Set by the service; never written."""
    unit: str | None = None
    max_size: int | None = None
    """Longest text, in UTF-8 bytes."""
    max_items: int | None = None
    values: tuple[str, ...] = ()
    """The known values of an enum."""


class Direct(msgspec.Struct, frozen=True):
    """A direct relation (or a list of them) stored on the instance."""

    name: str
    wire: str
    target: str | None = None
    """Read class of the node on the other side; None when the model does not say or it is not in the SDK."""
    list: bool = False
    required: bool = False
    nullable: bool = True
    immutable: bool = False
    read_only: bool = False
    max_items: int | None = None


class EdgeTo(msgspec.Struct, frozen=True):
    """Edges of one type that start (outwards) or end (inwards) at the instance."""

    name: str
    wire: str
    type: tuple[str, str]
    """Space and external id of the edge type."""
    target: str | None = None
    direction: Direction = "outwards"
    many: bool = True
    edge: str | None = None
    """Read class of the edge when it has properties of its own."""


class Reverse(msgspec.Struct, frozen=True):
    """Nodes whose direct relation points at the instance."""

    name: str
    wire: str
    target: str | None
    through: tuple[str, ...]
    """Property reference as filters write it: (space, "View/version" or container, property)."""
    through_name: str | None = None
    """Attribute of the target class that holds the relation, when the target is in the SDK."""
    through_list: bool = False
    """The relation is a list: it cannot be traversed inwards, only filtered."""
    many: bool = True


Member = Property | Direct | EdgeTo | Reverse


class View(msgspec.Struct, frozen=True):
    """One view of the model as one class of the SDK."""

    space: str
    external_id: str
    version: str
    package: str
    """Import name of the package in which `target` and the names below are looked up."""
    read: str
    write: str | None
    """None: the view is not writable."""
    members: tuple[Member, ...] = ()
    used_for: Literal["node", "edge"] = "node"
    ends: tuple[str | None, str | None] = (None, None)
    """Of edges: read classes of the nodes they start and end at, where the model says so."""
    node_type: tuple[str, str] | None = None
    """Type every node of the view has, when its filter says so; written on create."""
    has_filter: bool = False
    """The view has a filter of its own, so membership is not just having data in its containers."""
    children: tuple[str, ...] = msgspec.field(default=())
    """Read classes that implement this view, the most specific first: for `as_child`."""
    keywords: Mapping[str, tuple[str, str]] = msgspec.field(default_factory=dict)
    """Keyword filters whose names differ from the rule, because two would have been the same:
    keyword -> (member, operator). See `filters.keywords`."""

    def __hash__(self) -> int:
        return hash((self.package, self.read, self.space, self.external_id, self.version))
