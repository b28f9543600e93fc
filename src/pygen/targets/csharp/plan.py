"""From the representation to exactly what the templates need: members as lines of names and types."""

from __future__ import annotations

from dataclasses import dataclass

from pygen.findings import Finding
from pygen.targets.csharp.names import EnumNames


@dataclass(frozen=True, slots=True)
class Member:
    """A member with its documentation."""

    line: str
    doc: str = ""
    before: str = ""
    """The field behind it."""


@dataclass(frozen=True, slots=True)
class ViewPlan:
    """One view: its table, and the classes of its file."""

    name: str
    file: str
    accessor: str
    title: str
    """`acme:WindTurbine(v1)`"""
    doc: str
    kind: str
    """Node or Edge"""
    view: tuple[str, str, str]
    columns: tuple[str, ...]
    extras: tuple[str, ...]
    """Members of the table's initializer."""
    heritage: tuple[str, ...]
    """The interfaces of the read class."""
    read: tuple[Member, ...]
    decoding: tuple[str, ...]
    explicit: tuple[str, ...]
    """Members of interfaces whose types are wider."""
    interface: tuple[Member, ...] | None
    writable: bool
    write: tuple[Member, ...]
    fields: tuple[Member, ...]
    links: tuple[Member, ...]
    enums: tuple[EnumNames, ...]
    """Those that are declared in its file."""


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """A saved query: a method that gives a narrowed set."""

    name: str
    doc: str
    type: str
    parameters: str
    told: tuple[tuple[str, str], ...]
    """What there is to say of each parameter."""
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SavedPlan:
    """All saved queries that C# can ask."""

    queries: tuple[QueryPlan, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class PackagePlan:
    """The whole package."""

    id: str
    namespace: str
    version: str
    client: str
    doc: str
    titles: tuple[str, ...]
    views: tuple[ViewPlan, ...]
    saved: SavedPlan
    instance_space: str | None
    runtime: str
    generator: str
    lock: str
