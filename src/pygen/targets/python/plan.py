"""From the representation to exactly what the templates need: names, types and texts, nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from pygen.source.python.imports import Import
from pygen.source.python.layout import Expression


@dataclass(frozen=True, slots=True)
class Attribute:
    """One annotated line of a class."""

    name: str
    type: Expression
    default: str = ""
    doc: str = ""


@dataclass(frozen=True, slots=True)
class ViewOption:
    """A keyword of `_p.View(...)`."""

    name: str
    value: Expression


@dataclass(frozen=True, slots=True)
class ClassPlan:
    """One module: a view as a class of nodes or edges."""

    name: str
    """Of the read class; the others are made from it."""
    module: str
    """Also the client's attribute."""
    kind: str
    title: str
    """`acme:WindTurbine(v1)`"""
    view: tuple[str, str, str]
    doc: str
    all_read: tuple[Attribute, ...]
    """The attributes of the read class with the inherited ones, for documentation."""
    writable: bool
    members: tuple[Expression, ...]
    options: tuple[ViewOption, ...]
    read_bases: tuple[Expression, ...]
    read: tuple[Attribute, ...]
    as_write: tuple[str, Expression] | None
    """The write class that the method gives, and what it says it gives; None where it is inherited."""
    write_bases: tuple[Expression, ...]
    write: tuple[Attribute, ...]
    list_bases: tuple[Expression, ...]
    connected: tuple[Attribute, ...]
    """What all instances of a list are connected with, as a list."""
    property_names: Expression
    """The names that reads sort, group and select by."""
    filter_bases: tuple[Expression, ...]
    filter: tuple[Attribute, ...]
    fields_bases: tuple[Expression, ...]
    fields: tuple[Attribute, ...]
    steps: tuple[Attribute, ...]
    """The connections a query can follow."""
    api_bases: tuple[Expression, ...]
    async_api_bases: tuple[Expression, ...]
    imports: tuple[Import, ...]
    """Needed when the module is loaded."""
    typing_imports: tuple[Import, ...]
    """Needed by annotations only."""
    uses_datetime: bool
    spark_columns: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A view to show calls with, and the calls; each is true for this SDK."""

    imports: tuple[str, ...]
    calls: tuple[str, ...]
    awaited: str


@dataclass(frozen=True, slots=True)
class QueryParameter:
    """What a saved query is told."""

    name: str
    type: Expression
    default: str


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """A saved query as a method."""

    name: str
    doc: str
    query: str
    """The class of what it returns; `Async` before it for the other face."""
    parameters: tuple[QueryParameter, ...]


@dataclass(frozen=True, slots=True)
class SavedPlan:
    """The module of the saved queries."""

    queries: tuple[QueryPlan, ...] = ()
    imports: tuple[Import, ...] = ()
    uses_datetime: bool = False


@dataclass(frozen=True, slots=True)
class EdgeTypePlan:
    """A type of edges."""

    attribute: Attribute
    ref: tuple[str, str]


@dataclass(frozen=True, slots=True)
class EdgeTypesPlan:
    """The module of the types of edges."""

    types: tuple[EdgeTypePlan, ...] = ()
    imports: tuple[Import, ...] = ()


@dataclass(frozen=True, slots=True)
class PackagePlan:
    """The whole package."""

    package: str
    client: str
    exports: tuple[Import, ...]
    """What the package itself offers; everything else is in the module of its view."""
    models: tuple[tuple[str, str, str], ...]
    model_titles: tuple[str, ...]
    doc: str
    instance_space: str | None
    classes: tuple[ClassPlan, ...]
    client_bases: tuple[Expression, ...]
    async_client_bases: tuple[Expression, ...]
    client_imports: tuple[Import, ...]
    example: Example
    generator: str
    lock: str
    spi: int
    """Version of the contract with the runtime that the templates are written for."""
    saved: SavedPlan = SavedPlan()
    edges: EdgeTypesPlan = EdgeTypesPlan()
