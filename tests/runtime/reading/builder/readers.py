"""How tests read results: dictionaries of the untyped twin, or instances of classes made on the spot."""

from __future__ import annotations

import sys
import types
from typing import Any

from runtime.reading.builder.worlds import SPACE, Key, World

from pygen_runtime.instances.base import Edge, Node
from pygen_runtime.instances.spec import Direct, EdgeTo, Reverse, View
from pygen_runtime.lists import NodeList
from pygen_runtime.reading import AsyncQuery, Query, Selection
from pygen_runtime.reading.asked import connection
from pygen_runtime.reading.field_tables import table


class DictReader:
    """Rows of the untyped twin."""

    def __init__(self, world: World) -> None:
        self.world = world

    def key(self, row: Any) -> Key:
        return row["space"], row["externalId"]

    def value(self, row: Any, name: str) -> Any:
        return row.get(name)

    def cut(self, row: Any, name: str) -> int | None:
        cut: int | None = row[name].cut
        return cut

    def branch(self, row: Any, name: str) -> list[tuple[Any, Any]]:
        found = row.get({"start_node": "startNode", "end_node": "endNode"}.get(name, name))
        if found is None:
            return []
        found = found if isinstance(found, list) else [found]
        if found and "edge" in found[0] and "node" in found[0]:
            return [(one["node"], one["edge"]) for one in found]
        # a relation whose target was not brought stays what it was: a reference
        return [(one, None) for one in _distinct(found, self.key) if len(one) > 2]


class TypedReader:
    """Instances of classes."""

    def key(self, row: Any) -> Key:
        return row.space, row.external_id

    def value(self, row: Any, name: str) -> Any:
        return getattr(row, name)

    def cut(self, row: Any, name: str) -> int | None:
        cut: int | None = getattr(row, name).cut
        return cut

    def branch(self, row: Any, name: str) -> list[tuple[Any, Any]]:
        member = connection(row._view, name)
        value = getattr(row, name)
        if isinstance(member, Direct):
            references = value if isinstance(value, list) else [] if value is None else [value]
            nodes = [one.node for one in references if one.included and one.node is not None]
            return [(one, None) for one in _distinct(nodes, self.key)]
        found = list(value) if member.many else [value.node] if value.node is not None else []
        if isinstance(member, EdgeTo) and member.edge:
            return [(one.node, one.edge) for one in found]
        return [(one, None) for one in found]


def _distinct(rows: list[Any], key: Any) -> list[Any]:
    return list({key(row): row for row in rows}.values())


def typed(world: World, number: int) -> Any:
    """A package with a class for each view of the world, as generated code would have them."""
    package = f"typed_world_{number}"
    module = types.ModuleType(package)
    sys.modules[package] = module
    for name, definition in world.views.items():
        view = _named(table(definition), package)
        base: Any = Edge if view.used_for == "edge" else Node
        cls = types.new_class(name, (base,), {"view": view}, lambda body: body.update(__module__=package))
        setattr(module, name, cls)
    return module


def _named(view: View, package: str) -> View:
    members = tuple(_member(one) for one in view.members)
    return View(
        view.space,
        view.external_id,
        view.version,
        package=package,
        read=view.external_id,
        write=None,
        members=members,
        used_for=view.used_for,
    )


def _member(member: Any) -> Any:
    if isinstance(member, EdgeTo):
        return EdgeTo(
            member.name,
            member.wire,
            member.type,
            _class(member.target),
            member.direction,
            member.many,
            _class(member.edge),
        )
    if isinstance(member, Reverse):
        target = _class(member.target)
        name = member.through[2]
        return Reverse(
            member.name, member.wire, target, member.through, name, member.through_list, member.many
        )
    if isinstance(member, Direct):
        return Direct(member.name, member.wire, _class(member.target), member.list)
    return member


def _class(name: str | None) -> str | None:
    return None if name is None else name.removeprefix(f"{SPACE}:").split("/")[0]


class _API:
    """What a query needs to know of the API object it starts from."""

    def __init__(self, client: Any, cls: Any) -> None:
        self._client = client
        self._view = cls._view
        self._read = cls
        self._list_class = NodeList


class _AnyQuery(Selection[Any, str], Query[Any, Any]):
    def where(self, condition: Any = None, /, **where: Any) -> Any:
        return self._where(condition, where)


class _AnyAsyncQuery(Selection[Any, str], AsyncQuery[Any, Any]):
    def where(self, condition: Any = None, /, **where: Any) -> Any:
        return self._where(condition, where)


def typed_query(client: Any, module: Any, view: str) -> Any:
    return _AnyQuery(_API(client, getattr(module, view)))


def typed_async_query(client: Any, module: Any, view: str) -> Any:
    return _AnyAsyncQuery(_API(client, getattr(module, view)))
