"""Read the schema tables once; resolve views on first use; answer lookups from memory afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from pygen_engine.catalog.model import (
    Connection,
    Container,
    ContainerId,
    DataModel,
    Mapped,
    Space,
    View,
    ViewId,
)
from pygen_engine.errors import BadRequest

_decode = msgspec.json.Decoder().decode
_Row = tuple[int, str, int, int, int]
_MOST_PLANS = 5000
Plan = TypeVar("Plan")


class Catalog:
    """One version of the schema. Never changed after loading, so threads may share it."""

    def __init__(
        self,
        version: int,
        spaces: dict[str, Space],
        containers: dict[ContainerId, _Row],
        views: dict[ViewId, _Row],
        models: dict[ViewId, _Row],
    ) -> None:
        self.version = version
        self.spaces = spaces
        self._container_rows = containers
        self._view_rows = views
        self._model_rows = models
        self._containers: dict[ContainerId, Container] = {}
        self._views: dict[ViewId, View] = {}
        self._documents: dict[ViewId, dict[str, Any]] = {}
        self._plans: dict[Any, Any] = {}

    @classmethod
    def load(cls, conn: sqlite3.Connection, version: int) -> Catalog:
        spaces = {
            row[1]: Space(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]))
            for row in conn.execute(
                "SELECT id, space, name, description, created, updated, is_global FROM space ORDER BY id"
            )
        }
        containers: dict[ContainerId, _Row] = {
            ContainerId(row[0], row[1]): row[2:]
            for row in conn.execute(
                "SELECT space, external_id, id, document, created, updated, is_global"
                " FROM container ORDER BY id"
            )
        }
        versioned = (
            "SELECT space, external_id, version, id, document, created, updated, is_global"
            " FROM {} ORDER BY id"
        )
        views: dict[ViewId, _Row] = {
            ViewId(row[0], row[1], row[2]): row[3:] for row in conn.execute(versioned.format("view"))
        }
        models: dict[ViewId, _Row] = {
            ViewId(row[0], row[1], row[2]): row[3:] for row in conn.execute(versioned.format("datamodel"))
        }
        return cls(version, spaces, containers, views, models)

    def planned(self, key: Hashable, make: Callable[[], Plan]) -> Plan:
        """What another module compiles from this schema (to write, to read), kept as long as the schema."""
        plan: Plan | None = self._plans.get(key)
        if plan is None:
            plan = make()
            if len(self._plans) >= _MOST_PLANS:  # somebody asks for another choice of properties each time
                self._plans.clear()
            self._plans[key] = plan
        return plan

    # ------------------------------------------------------------------ spaces

    @cached_property
    def space_names(self) -> dict[int, str]:
        return {space.number: name for name, space in self.spaces.items()}

    @cached_property
    def global_spaces(self) -> dict[str, int]:
        return {name: space.number for name, space in self.spaces.items() if space.is_global}

    def need_spaces(self, names: Iterable[str]) -> None:
        missing = sorted({name for name in names if name not in self.spaces})
        if missing:
            listed = ", ".join(f"'{name}'" for name in missing)
            raise BadRequest(f"One or more spaces do not exist: {listed}")

    # -------------------------------------------------------------- containers

    def container(self, ref: ContainerId) -> Container | None:
        found = self._containers.get(ref)
        if found is None:
            row = self._container_rows.get(ref)
            if row is None:
                return None
            found = Container(row[0], _decode(row[1]), row[2], row[3], bool(row[4]))
            self._containers[ref] = found
        return found

    def need_container(self, ref: ContainerId) -> Container:
        found = self.container(ref)
        if found is None:
            raise BadRequest(f"One or more containers do not exist: '{ref}'")
        return found

    def containers(self) -> Iterator[Container]:
        """In the order of their creation."""
        for ref in self._container_rows:
            found = self.container(ref)
            if found is not None:
                yield found

    # ------------------------------------------------------------------- views

    def has_view(self, ref: ViewId) -> bool:
        return ref in self._view_rows

    def view_ids(self) -> Iterable[ViewId]:
        return self._view_rows.keys()

    def view_document(self, ref: ViewId) -> dict[str, Any] | None:
        found = self._documents.get(ref)
        if found is None and ref in self._view_rows:
            found = self._documents[ref] = _decode(self._view_rows[ref][1])
        return found

    def view(self, ref: ViewId) -> View | None:
        found = self._views.get(ref)
        if found is None and ref in self._view_rows:
            found = self._views[ref] = self._resolve(ref)
        return found

    def need_view(self, ref: ViewId) -> View:
        found = self.view(ref)
        if found is None:
            raise BadRequest(f"One or more views do not exist: '{ref}'")
        return found

    def views(self) -> Iterator[View]:
        for ref in self._view_rows:
            found = self.view(ref)
            if found is not None:
                yield found

    @cached_property
    def latest_views(self) -> dict[tuple[str, str], ViewId]:
        """The newest version (by creation) of each view."""
        return _latest(self._view_rows)

    def lineage(self, ref: ViewId) -> list[ViewId]:
        """The view and everything it implements, in the order in which properties win."""
        order: list[ViewId] = []
        seen: set[ViewId] = set()
        pending: list[tuple[ViewId, bool]] = [(ref, False)]
        while pending:
            visited, done = pending.pop()
            if done:
                order.append(visited)
                continue
            document = self.view_document(visited)
            if visited in seen or document is None:
                continue
            seen.add(visited)
            pending.append((visited, True))
            parents = [ViewId.of(parent) for parent in document["implements"]]
            pending.extend((parent, False) for parent in reversed(parents))
        return order[::-1]

    def _resolve(self, ref: ViewId) -> View:
        number, _, created, updated, is_global = self._view_rows[ref]
        properties: dict[str, Mapped | Connection] = {}
        for ancestor in self.lineage(ref):
            document = self.view_document(ancestor)
            for name, prop in (document or {"properties": {}})["properties"].items():
                if name not in properties:
                    resolved = self.resolve_property(name, prop)
                    if resolved is not None:
                        properties[name] = resolved
        mapped = {name: prop for name, prop in properties.items() if isinstance(prop, Mapped)}
        containers = tuple({mapping.container.id: mapping.container for mapping in mapped.values()}.values())
        document = self.view_document(ref)
        assert document is not None
        return View(number, ref, document, created, updated, bool(is_global), properties, mapped, containers)

    def resolve_property(self, name: str, document: Mapping[str, Any]) -> Mapped | Connection | None:
        """None when the container (or its property) is gone: the view then loses the property."""
        if "container" not in document:
            return Connection(name, dict(document))
        container = self.container(ContainerId.of(document["container"]))
        if container is None:
            return None
        found = container.properties.get(document["containerPropertyIdentifier"])
        return None if found is None else Mapped(name, container, found, dict(document))

    # ------------------------------------------------------------- data models

    def model(self, ref: ViewId) -> DataModel | None:
        row = self._model_rows.get(ref)
        if row is None:
            return None
        return DataModel(row[0], ref, _decode(row[1]), row[2], row[3], bool(row[4]))

    def model_ids(self) -> Iterable[ViewId]:
        return self._model_rows.keys()

    @cached_property
    def latest_models(self) -> dict[tuple[str, str], ViewId]:
        return _latest(self._model_rows)


def _latest(rows: Mapping[ViewId, _Row]) -> dict[tuple[str, str], ViewId]:
    newest: dict[tuple[str, str], tuple[int, int, ViewId]] = {}
    for ref, row in rows.items():
        candidate = (row[2], row[0], ref)
        key = (ref.space, ref.external_id)
        if key not in newest or candidate[:2] > newest[key][:2]:
            newest[key] = candidate
    return {key: found[2] for key, found in newest.items()}
