"""From the representation to exactly what the templates need: names, types and texts, nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pygen.source.typescript.imports import Import
from pygen.source.typescript.layout import Doc
from pygen.source.typescript.ordering import module_order


@dataclass(frozen=True, slots=True)
class Member:
    """One line of an interface; `type` begins behind the colon."""

    name: str
    type: Doc
    doc: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class ViewPlan:
    """One view: its table, and the declarations of its module."""

    name: str
    module: str
    accessor: str
    title: str
    """`acme:WindTurbine(v1)`"""
    doc: str
    table: tuple[tuple[str, Doc], ...]
    """The members of the literal in `model.js`."""
    none: tuple[Member, ...] | None
    """What is not included unless asked for; None when the view leads nowhere."""
    none_head: Doc
    read_head: Doc
    read: tuple[Member, ...]
    writable: bool
    write_head: Doc
    write: tuple[Member, ...]
    filter_head: Doc
    filter: tuple[Member, ...]
    fields_head: Doc
    fields: tuple[Member, ...]
    field_names: Doc
    query_head: Doc
    steps: tuple[Doc, ...]
    api_head: Doc
    constant: Doc
    imports: tuple[Import, ...]


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """A saved query as a method."""

    name: str
    doc: str
    told: str
    """The interface of what it is told; empty where it is told nothing."""
    parameters: tuple[Member, ...]
    call: Doc
    """The method as it is declared."""


@dataclass(frozen=True, slots=True)
class SavedPlan:
    """The module of the saved queries."""

    queries: tuple[QueryPlan, ...] = ()
    imports: tuple[Import, ...] = ()
    kept: Doc = ""
    """The literal the runtime reads."""


@dataclass(frozen=True, slots=True)
class PackagePlan:
    """The whole package."""

    name: str
    """On npm."""
    version: str
    client: str
    doc: str
    titles: tuple[str, ...]
    views: tuple[ViewPlan, ...]
    extensions: Mapping[str, str]
    """Modules of the user's own: path in the package -> text."""
    instance_space: str | None
    runtime: str
    """The versions of pygen-runtime it works with."""
    generator: str
    lock: str
    saved: SavedPlan = SavedPlan()

    @property
    def extension_modules(self) -> tuple[str, ...]:
        """Those that the index hands on: the ones in no folder of the extensions."""
        names = (path.removesuffix(".js") for path in self.extensions if path.endswith(".js"))
        return tuple(sorted((name for name in names if name.count("/") == 1), key=module_order))

    @property
    def client_types(self) -> tuple[tuple[str, str], ...]:
        """The types a client is declared with: module and name, in the order of modules."""
        found = [(view.module, f"{view.name}Api") for view in self.views]
        found += [("queries", "Queries")] if self.saved.queries else []
        return tuple(sorted(found, key=lambda type_: module_order(type_[0])))

    @property
    def modules(self) -> tuple[str, ...]:
        """What the index hands on, in the order of their names."""
        names = ["client", *self.extension_modules, *(view.module for view in self.views)]
        return tuple(sorted(names, key=module_order))
