"""From instance ids to the instances of a response.

One query reads identities, one query per source reads properties, and rows become the structs msgspec
encodes. Lists and json stay the text they are stored as; only relations, booleans and converted units are
touched again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET, Raw
from msgspec.json import decode as json_decode

from pygen_engine.catalog import Mapped, View
from pygen_engine.catalog.model import Kind
from pygen_engine.gc_pause import gc_pause
from pygen_engine.read.sources import Source, converter
from pygen_engine.storage.lookup import json_ids
from pygen_engine.storage.transaction import Snapshot

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_Fix = Callable[[Any], Any]
_WORTH_PAUSING = 50


class _Reference(msgspec.Struct, rename="camel", gc=False):
    space: str = ""
    external_id: str = ""


class _Node(msgspec.Struct, rename="camel", tag_field="instanceType", tag="node", gc=False):
    version: int
    space: str
    external_id: str
    created_time: int
    last_updated_time: int
    deleted_time: int | msgspec.UnsetType
    type: _Reference | msgspec.UnsetType
    properties: dict[str, dict[str, Any]]


class _Edge(msgspec.Struct, rename="camel", tag_field="instanceType", tag="edge", gc=False):
    version: int
    type: _Reference
    space: str
    external_id: str
    created_time: int
    last_updated_time: int
    deleted_time: int | msgspec.UnsetType
    start_node: _Reference
    end_node: _Reference
    properties: dict[str, dict[str, Any]]


Instance = _Node | _Edge
"""An instance as responses show it. Structs are made and encoded in half the time of dictionaries."""


class Renderer:
    """Makes the instances of one answer::

        with Renderer(context, snapshot) as render:
            items = render("node", ids, sources)

    They are complete when the context is left: what refers to a node takes its name from the nodes of the
    same answer where it is among them, and asks for the others all at once.
    """

    def __init__(self, context: EngineContext, snapshot: Snapshot) -> None:
        self._context = context
        self._conn = snapshot.conn
        self._catalog = snapshot.catalog
        self._spaces = snapshot.catalog.space_names
        self._paused = False
        self._nodes: dict[int, Any] = {}
        self._references: defaultdict[int, _Reference] = defaultdict(_Reference)
        self._refer: Callable[[int], _Reference] = self._references.__getitem__
        """One object serves every place that refers to a node."""

    def __enter__(self) -> Renderer:
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        try:
            if failed is None:
                self._name_references()
        finally:
            if self._paused:
                gc_pause.__exit__()

    def __call__(self, kind: Kind, ids: Sequence[int], sources: Iterable[Source]) -> Sequence[Instance]:
        """The instances with these ids, in this order, soft deleted ones too."""
        if len(ids) >= _WORTH_PAUSING and not self._paused:
            self._paused = True
            gc_pause.__enter__()  # all of a page survives it: looking for garbage would be a fifth
        listed = json_ids(ids)
        items: Sequence[Instance]
        if kind == "edge":
            items = self._edges(listed)
        else:
            items = self._nodes_of(listed)
            self._nodes.update(zip(ids, items, strict=True))
        for source in sources:
            if source.view.containers:
                self._add_properties(source, listed, items)
        return items

    def _nodes_of(self, listed: str) -> list[_Node]:
        names, refer = self._spaces, self._refer
        sql = (
            "SELECT i.version, i.space_id, i.external_id, i.created, i.updated, i.deleted, i.type_id"
            " FROM json_each(?) j CROSS JOIN node i ON i.id = j.value"
        )
        return [
            _Node(
                version,
                names[space],
                external_id,
                created,
                updated,
                UNSET if deleted is None else deleted,
                UNSET if type_id is None else refer(type_id),
                {},
            )
            for version, space, external_id, created, updated, deleted, type_id in self._conn.execute(
                sql, (listed,)
            )
        ]

    def _edges(self, listed: str) -> list[_Edge]:
        names, refer = self._spaces, self._refer
        sql = (
            "SELECT i.version, i.space_id, i.external_id, i.created, i.updated, i.deleted, i.type_id,"
            " i.start_id, i.end_id FROM json_each(?) j CROSS JOIN edge i ON i.id = j.value"
        )
        return [
            _Edge(
                version,
                refer(type_id),
                names[space],
                external_id,
                created,
                updated,
                UNSET if deleted is None else deleted,
                refer(start),
                refer(end),
                {},
            )
            for version, space, external_id, created, updated, deleted, type_id, start, end in (
                self._conn.execute(sql, (listed,))
            )
        ]

    def _add_properties(self, source: Source, listed: str, items: Sequence[Instance]) -> None:
        view = source.view
        plan = self._catalog.planned(("read", view.id, source.names), lambda: _plan(view, source.names))
        make, key, space = plan.make, view.id.key, view.id.space
        fixes = [(place, fix or self._refer) for place, fix in plan.fixes]
        if source.units:
            fixes = self._in_units(source, fixes)
        rows = self._conn.execute(plan.select, (listed,))
        for item, (present, *values) in zip(items, rows, strict=True):
            if not present:
                continue
            for place, fix in fixes:
                if values[place] is not None:
                    values[place] = fix(values[place])
            properties = item.properties
            if space in properties:
                properties[space][key] = make(*values)
            else:
                properties[space] = {key: make(*values)}

    def _in_units(self, source: Source, fixes: list[tuple[int, _Fix]]) -> list[tuple[int, _Fix]]:
        converted = {
            source.names.index(name): _unit_fix(self._context, source.view.mapped[name], *units)
            for name, units in source.units.items()
            if name in source.names
        }
        return list((dict(fixes) | converted).items())

    def _name_references(self) -> None:
        elsewhere: list[int] = []
        for node_id, reference in self._references.items():
            node = self._nodes.get(node_id)
            if node is None:
                elsewhere.append(node_id)
            else:
                reference.space, reference.external_id = node.space, node.external_id
        if not elsewhere:
            return
        sql = "SELECT id, space_id, external_id FROM node WHERE id IN (SELECT value FROM json_each(?))"
        for node_id, space, external_id in self._conn.execute(sql, (json_ids(elsewhere),)):
            reference = self._references[node_id]
            reference.space, reference.external_id = self._spaces.get(space, ""), external_id


@dataclass(frozen=True, slots=True)
class _Plan:
    """Reading certain properties of a view."""

    select: str
    make: type[msgspec.Struct]
    """The properties of one instance; what has no value is left out."""
    fixes: tuple[tuple[int, _Fix | None], ...]
    """What is still to be done with values, by their place in a row; None makes an id a reference."""


def _plan(view: View, names: tuple[str, ...]) -> _Plan:
    return _Plan(_select(view, names), _row_type(names), tuple(_fixes(view, names)))


@lru_cache(maxsize=1000)
def _row_type(names: tuple[str, ...]) -> type[msgspec.Struct]:
    """Takes longer to make than a page to read, and engines of tests with the same views share it."""
    fields = [
        (f"value_{place}", Any, msgspec.field(default=None, name=name)) for place, name in enumerate(names)
    ]
    return msgspec.defstruct("Properties", fields, omit_defaults=True, gc=False)


def _select(view: View, names: Sequence[str]) -> str:
    """Containers are joined per source: at most as many as a view maps."""
    aliases = {container.number: f"c{index}" for index, container in enumerate(view.containers)}
    present = " OR ".join(f"{alias}.id IS NOT NULL" for alias in aliases.values())
    columns = "".join(
        f", {aliases[view.mapped[name].container.number]}.{view.mapped[name].property.column}"
        for name in names
    )
    joins = "".join(
        f" LEFT JOIN c{number} {alias} ON {alias}.id = j.value" for number, alias in aliases.items()
    )
    return f"SELECT {present}{columns} FROM json_each(?) j{joins}"


def _fixes(view: View, names: Iterable[str]) -> Iterator[tuple[int, _Fix | None]]:
    for place, name in enumerate(names):
        prop = view.mapped[name].property
        if prop.is_list or prop.type == "json":
            yield place, _as_json
        elif prop.type == "boolean":
            yield place, bool
        elif prop.type == "direct":
            yield place, None


def _as_json(text: str) -> Raw:
    return Raw(text.encode())


def _unit_fix(context: EngineContext, mapped: Mapped, stored: str, wanted: str) -> _Fix:
    convert = converter(context.units, stored, wanted)
    if not mapped.property.is_list:
        return convert

    return lambda text: [convert(float(element)) for element in json_decode(text)]
