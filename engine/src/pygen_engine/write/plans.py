"""How writing through a view or container reaches columns; compiled once per schema version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Protocol

from pygen_engine.catalog import Catalog, Container, ContainerProperty, ViewId
from pygen_engine.catalog.model import ContainerId
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.values.columns import ConvertAll, column_converter
from pygen_engine.values.encoding import Convert, converter

_MOST_SHAPES = 1000


class SourceRef(Protocol):
    @property
    def type(self) -> str: ...
    @property
    def space(self) -> str: ...
    @property
    def external_id(self) -> str: ...
    @property
    def version(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Target:
    """Where the value of one property goes."""

    container: int
    position: int
    convert: Convert
    convert_all: ConvertAll
    """The same for the values of many instances."""
    property: ContainerProperty
    holds: str
    """`value`, `relation` (converts to (space, external id)) or `relations` (to text and such pairs)."""


@dataclass(frozen=True, slots=True)
class SourcePlan:
    """Writing through one source."""

    label: str
    containers: tuple[Container, ...]
    targets: dict[str, Target]


@dataclass(frozen=True, slots=True)
class Shape:
    """Writing certain columns of a container."""

    complete: Callable[[tuple[Any, ...]], tuple[Any, ...]]
    """From id, space, values of these columns and all defaults: id, space and a value for every column."""
    pick: Callable[[tuple[Any, ...]], tuple[Any, ...]]
    """From a value for every column: those of these columns."""
    missing: tuple[int, ...]
    """Required columns that nothing gives a value."""


@dataclass(frozen=True, slots=True)
class ContainerPlan:
    """Writing rows of one container; positions count its columns."""

    container: Container
    defaults: tuple[Any, ...]
    required: tuple[int, ...]
    relations: tuple[int, ...]
    immutable: frozenset[int]
    increments: tuple[int, ...]
    insert: str
    select: str
    shapes: dict[tuple[int, ...], Shape] = field(default_factory=dict)

    def shape(self, positions: tuple[int, ...]) -> Shape:
        found = self.shapes.get(positions)
        if found is None:
            if len(self.shapes) >= _MOST_SHAPES:
                self.shapes.clear()
            found = self.shapes[positions] = self._shape(positions)
        return found

    def _shape(self, positions: tuple[int, ...]) -> Shape:
        given = {position: place for place, position in enumerate(positions, 2)}
        behind = 2 + len(positions)
        sources = [given.get(position, behind + position) for position in range(len(self.defaults))]
        missing = (
            position
            for position in self.required
            if position not in given and position not in self.increments and self.defaults[position] is None
        )
        return Shape(itemgetter(0, 1, *sources), _picker(positions), tuple(missing))


def _picker(positions: tuple[int, ...]) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    if len(positions) > 1:
        return itemgetter(*positions)
    return lambda values: tuple(values[position] for position in positions)


def source_plan(catalog: Catalog, ref: SourceRef, options: EngineOptions) -> SourcePlan:
    key = ("write", ref.type, ref.space, ref.external_id, ref.version)
    return catalog.planned(key, lambda: _compile(catalog, ref, options))


def _compile(catalog: Catalog, ref: SourceRef, options: EngineOptions) -> SourcePlan:
    if ref.type == "view":
        view = catalog.need_view(ViewId(ref.space, ref.external_id, ref.version or ""))
        targets = {
            name: _target(mapping.container, mapping.property, options)
            for name, mapping in view.mapped.items()
        }
        return SourcePlan(f"view '{view.id}'", view.containers, targets)
    container = catalog.need_container(ContainerId(ref.space, ref.external_id))
    targets = {name: _target(container, prop, options) for name, prop in container.properties.items()}
    return SourcePlan(f"container '{container.id}'", (container,), targets)


def _target(container: Container, prop: ContainerProperty, options: EngineOptions) -> Target:
    holds = "value"
    if prop.type == "direct":
        holds = "relations" if prop.is_list else "relation"
    convert = converter(prop, integral_floats=options.accept_integral_floats)
    convert_all = column_converter(prop, convert)
    return Target(container.number, container.columns.index(prop), convert, convert_all, prop, holds)


def container_plan(catalog: Catalog, container: Container) -> ContainerPlan:
    return catalog.planned(("rows", container.number), lambda: _container_plan(container))


def _container_plan(container: Container) -> ContainerPlan:
    if container.used_for == "record":
        raise BadRequest(f"Container '{container.id}' is for records and cannot hold instances.")
    columns = container.columns
    names = [column.column for column in columns]
    marks = ", ".join("?" * (len(columns) + 2))
    return ContainerPlan(
        container,
        tuple(None if column.default is None else converter(column)(column.default) for column in columns),
        tuple(i for i, column in enumerate(columns) if not column.nullable),
        tuple(i for i, column in enumerate(columns) if column.is_relation),
        frozenset(i for i, column in enumerate(columns) if column.immutable),
        tuple(i for i, column in enumerate(columns) if column.auto_increment),
        f"INSERT INTO {container.table} (id, s, {', '.join(names)}) VALUES ({marks})",
        f"SELECT id, {', '.join(names)} FROM {container.table} WHERE id IN (SELECT value FROM json_each(?))",
    )
