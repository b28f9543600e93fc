"""The instance a filter looks at: its table aliases, and what its properties are called in SQL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from pygen_engine.catalog import Catalog, Container, ContainerProperty, View, ViewId
from pygen_engine.catalog.model import ContainerId, Kind
from pygen_engine.errors import BadRequest
from pygen_engine.sql.pieces import Sql

Family = Literal["text", "number", "boolean", "timestamp", "date", "json", "node", "space", "millis", "kind"]

_MAX_JOINS = 40
"""SQLite joins at most 64 tables; containers beyond this are reached through subqueries."""

_BASE: dict[str, tuple[str, Family]] = {
    "space": ("space_id", "space"),
    "externalId": ("external_id", "text"),
    "type": ("type_id", "node"),
    "version": ("version", "number"),
    "createdTime": ("created", "millis"),
    "lastUpdatedTime": ("updated", "millis"),
    "deletedTime": ("deleted", "millis"),
    "instanceType": ("", "kind"),
}
_EDGE_BASE: dict[str, tuple[str, Family]] = {
    **_BASE,
    "startNode": ("start_id", "node"),
    "endNode": ("end_id", "node"),
}
_RESERVED = (
    "space",
    "externalId",
    "createdTime",
    "lastUpdatedTime",
    "deletedTime",
    "version",
    "instanceType",
)
_FAMILIES: dict[str, Family] = {
    "int32": "number",
    "int64": "number",
    "float32": "number",
    "float64": "number",
    "boolean": "boolean",
    "timestamp": "timestamp",
    "date": "date",
    "json": "json",
    "direct": "node",
}


class Column(NamedTuple):
    """A property of the instance as an SQL expression."""

    text: str
    family: Family
    label: str
    is_list: bool = False
    property: ContainerProperty | None = None
    container: Container | None = None
    convert_unit: Callable[[float], float] | None = None
    """Turns a filter value given in the requested unit into the stored one."""


@dataclass(slots=True)
class Settings:
    """What holds for a whole request, shared by the scopes of nested filters."""

    parameters: Mapping[str, Any] | None = None
    """Values for `{"parameter": ...}`; None where parameters are not available."""
    searching: bool = False
    """Search and aggregate differ: empty lists do not exist, prefix looks at elements, no overlaps."""
    not_matches_null: bool = False
    units: Mapping[tuple[ViewId, str], Callable[[float], float]] = field(default_factory=dict)
    aliases: int = 0

    def alias(self, prefix: str) -> str:
        self.aliases += 1
        return f"{prefix}{self.aliases}"


@dataclass(slots=True)
class Scope:
    """One instance in a statement: `alias` is its row in node or edge."""

    catalog: Catalog
    kind: Kind
    alias: str
    settings: Settings = field(default_factory=Settings)
    view: View | None = None
    """Where bare property names are looked up (search and aggregate)."""
    joined: dict[int, str] = field(default_factory=dict)
    """Container number -> alias of its row."""

    def nested(self, alias: str) -> Scope:
        return Scope(self.catalog, "node", alias, self.settings)

    # -------------------------------------------------------------- containers

    def row(self, container: Container) -> str | None:
        """The alias of the container's row, or None when there are too many joins already."""
        alias = self.joined.get(container.number)
        if alias is None and len(self.joined) < _MAX_JOINS:
            alias = self.joined[container.number] = f"{self.alias}_{container.table}"
        return alias

    def presence(self, container: Container) -> Sql:
        alias = self.row(container)
        if alias is not None:
            return Sql(f"{alias}.id IS NOT NULL")
        return Sql(f"EXISTS (SELECT 1 FROM {container.table} x WHERE x.id = {self.alias}.id)")

    def column_of(self, container: Container, column: str) -> str:
        alias = self.row(container)
        if alias is not None:
            return f"{alias}.{column}"
        return f"(SELECT x.{column} FROM {container.table} x WHERE x.id = {self.alias}.id)"

    def joins(self, required: frozenset[int]) -> str:
        """The FROM clause after the instance: inner joins where the filter needs the row anyway."""
        inner = [(number, alias) for number, alias in self.joined.items() if number in required]
        outer = [(number, alias) for number, alias in self.joined.items() if number not in required]
        return "".join(
            f"{kind} c{number} AS {alias} ON {alias}.id = {self.alias}.id"
            for kind, rows in ((" JOIN", inner), (" LEFT JOIN", outer))
            for number, alias in rows
        )

    # -------------------------------------------------------------- properties

    def column(self, reference: Any) -> Column:
        if isinstance(reference, str) and self.settings.searching:
            reference = [reference]
        if (
            not isinstance(reference, list)
            or not reference
            or not all(isinstance(part, str) for part in reference)
        ):
            raise BadRequest(f"Invalid property reference {_shown(reference)}: expected a list of strings.")
        if len(reference) == 1 and self.view is not None:
            return self._bare(self.view, reference[0])
        if len(reference) == 2 and reference[0] in ("node", "edge"):
            return self._base(reference[0], reference[1])
        if len(reference) == 3:
            return self._qualified(*reference)
        raise BadRequest(f"Invalid property reference {_shown(reference)}.")

    def _bare(self, view: View, name: str) -> Column:
        if name not in view.mapped and name in _EDGE_BASE:
            return self._base(self.kind, name)
        return self._of_view(view, name)

    def _base(self, kind: str, name: str) -> Column:
        if kind != self.kind:
            raise BadRequest(f"Property ['{kind}', '{name}'] cannot be used for a filter on {self.kind}s.")
        found = (_EDGE_BASE if kind == "edge" else _BASE).get(name)
        if found is None:
            raise BadRequest(f"Unknown property ['{kind}', {_shown(name)}].")
        column, family = found
        text = f"'{kind}'" if family == "kind" else f"{self.alias}.{column}"
        return Column(text, family, name)

    def _qualified(self, space: str, name: str, prop: str) -> Column:
        if "/" in name:
            external_id, _, version = name.partition("/")
            view = self.catalog.need_view(ViewId(space, external_id, version))
            return self._of_view(view, prop)
        container = self.catalog.need_container(ContainerId(space, name))
        found = container.properties.get(prop)
        if found is None:
            raise BadRequest(f"Unknown property '{prop}' in container '{container.id}'.")
        return self._of_container(container, found, prop)

    def _of_view(self, view: View, name: str) -> Column:
        mapped = view.mapped.get(name)
        if mapped is not None:
            unit = self.settings.units.get((view.id, name))
            return self._of_container(mapped.container, mapped.property, name, unit)
        if name in _RESERVED:
            listed = ", ".join(_RESERVED)
            raise BadRequest(f"Property identifier cannot be one of the reserved values: [{listed}]")
        if name in view.properties:
            raise BadRequest(f"Property '{name}' of view '{view.id}' is a connection and has no value.")
        raise BadRequest(f"Unknown property '{name}' in view '{view.id}'.")

    def _of_container(
        self,
        container: Container,
        prop: ContainerProperty,
        label: str,
        unit: Callable[[float], float] | None = None,
    ) -> Column:
        return Column(
            self.column_of(container, prop.column),
            _FAMILIES.get(prop.type, "text"),
            label,
            prop.is_list,
            prop,
            container,
            unit,
        )


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 200 else text[:200] + "..."
