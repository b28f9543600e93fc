"""Rows that are instances of generated classes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import TYPE_CHECKING, Any

import msgspec

from ...filters.units import Units
from ...instances.base import FIGURES
from ...instances.codec import Codec, codec_of
from ...instances.connections import Connection, Link, Single, instances_at
from ...instances.query_codec import SET, query_codec_of
from ...instances.spec import Direct, Member, Property, View
from ...instances.view_names import class_named
from ..plan import Key

if TYPE_CHECKING:
    from ...instances.base import Edge, Node


class TypedRows:
    """Instances of generated classes."""

    def __init__(self, view: View, cls: Any = None, runner: Any = None) -> None:
        self._view = view
        self._runner = runner
        """What time series are to find their data points by."""
        self.codec: Codec = codec_of(cls or class_named(view, view.read))

    def made(self, found: list[Any]) -> list[Any]:
        if self.codec.leads_to_data:
            from .bound import bind  # loads what most views do not need

            bind(found, self.codec.references, self._runner)
        return found

    def keys(self, made: list[Any], content: bytes) -> list[Key]:
        return [self.key(row) for row in made]

    def kept(self, made: list[Any], keep: list[bool]) -> list[Any]:
        return [*compress(made, keep)]

    def only(self, made: list[Any], properties: tuple[str, ...]) -> list[Any]:
        left_out = dict.fromkeys(
            member.name
            for member in self._view.members
            if isinstance(member, (Property, Direct)) and member.wire not in properties
        )
        fetched = self.codec.cls.model_fields.keys() - left_out.keys()
        for row in made:
            row.__dict__.update(left_out)  # a list brings more than was asked for
            # so that writing them back does not clear what was not read
            object.__setattr__(row, "__pydantic_fields_set__", fetched)
        return made

    def key(self, row: Node | Edge) -> Key:
        values = row.__dict__
        return values["space"], values["external_id"]

    def relation(self, row: Node | Edge, name: str) -> Iterable[Key]:
        value = row.__dict__.get(name)
        if value is None:
            return ()
        if isinstance(value, list):
            return [(ref.space, ref.external_id) for ref in value]
        return ((value.space, value.external_id),)

    def connected(self, row: Node | Edge, member: Member) -> Iterable[Any]:
        return instances_at(row.__dict__.get(member.name))

    def value(self, row: Node | Edge, name: str) -> Any:
        if name in ("version", "created_time", "last_updated_time") and name not in row.__dict__:
            return getattr(row.data_record, name)
        return row.__dict__.get(name)

    def converted(self, made: list[Any], units: Units) -> None:
        from ...instances.converted_units import converted, mark

        mark(made, converted(self._view, units))

    def listed(self, content: bytes, properties: tuple[str, ...] | None) -> tuple[list[Any], str | None]:
        found, cursor = self.codec.decode_list(content)
        return self.made(found), cursor

    def queried(self, content: bytes) -> tuple[list[Any], str | None]:
        sets, cursors = query_codec_of(self.codec).decode(content)
        return self.made(sets[SET]), cursors.get(SET)

    def include(self, row: Node | Edge, member: Member, found: list[Any], cut: int | None) -> None:
        name = member.name
        if isinstance(member, Direct):
            nodes = {self.key(node): node for node in found}
            value = row.__dict__.get(name)
            for ref in value if isinstance(value, list) else [] if value is None else [value]:
                node = nodes.get((ref.space, ref.external_id))
                if node is not None or cut is None:  # what a limit left out stays not included
                    ref._node = node
            return
        if getattr(member, "many", True):
            row.__dict__[name] = Connection.of(found, self._view.read, name, cut)
        else:
            row.__dict__[name] = Single.of(found[0] if found else None, self._view.read, name)

    def include_all(
        self, rows: Sequence[Node | Edge], member: Member, found: dict[Key, dict[Key, Any]]
    ) -> None:
        name, owner, none = member.name, self._view.read, dict[Key, Any]()
        many = getattr(member, "many", True)
        for row in rows:
            values = row.__dict__
            nodes = found.get((values["space"], values["external_id"]), none).values()
            if many:
                values[name] = Connection(owner, name, [*nodes])
            else:
                values[name] = Single.of(next(iter(nodes), None), owner, name)

    def add(self, row: Node | Edge, figures: dict[str, Any]) -> None:
        note = {**(row.__pydantic_private__ or {}), FIGURES: figures}
        object.__setattr__(row, "__pydantic_private__", note)

    def refer_all(self, rows: Sequence[Node | Edge], name: str, nodes: dict[Key, Any]) -> None:
        for row in rows:
            value = row.__dict__.get(name)
            if value is not None:
                for ref in value if isinstance(value, list) else (value,):
                    ref._node = nodes.get((ref.space, ref.external_id))

    def reorder(self, row: Node | Edge, name: str, keys: list[Key]) -> None:
        place = {key: number for number, key in enumerate(keys)}
        row.__dict__[name].sort(key=lambda ref: place.get((ref.space, ref.external_id), len(place)))

    def link(self, edge: Edge, node: Node | Edge) -> Link[Any, Any]:
        return Link(edge, node)

    def ends(self, edge: Edge | BareEdge, near: str) -> tuple[Key, Key]:
        return ends_of(edge, near)


class _End(msgspec.Struct, rename="camel", gc=False):
    space: str
    external_id: str


class BareEdge(msgspec.Struct, rename="camel", gc=False):
    """An edge of which only its ends matter."""

    space: str
    external_id: str
    start_node: _End
    end_node: _End


class BareEdges:
    """Decodes edges without properties; stands where a codec of a view would."""

    item = BareEdge

    @staticmethod
    def instances(found: list[Any]) -> list[Any]:
        return found

    @staticmethod
    def learn(items: Sequence[Any]) -> None:
        """There is nothing to learn: every other key is ignored."""


BARE_EDGES = BareEdges()


def ends_of(edge: Edge | BareEdge, near: str) -> tuple[Key, Key]:
    """The near and the far end of an edge that is no dictionary."""
    start = (edge.start_node.space, edge.start_node.external_id)
    end = (edge.end_node.space, edge.end_node.external_id)
    return (start, end) if near == "startNode" else (end, start)


def sorting_key(value: Any) -> Any:
    """What orders values as the service does: text by code point, booleans and numbers by size."""
    if isinstance(value, dt.datetime):
        return value.timestamp()
    if isinstance(value, dict):
        return value.get("space"), value.get("externalId")
    if hasattr(value, "external_id"):
        return value.space, value.external_id
    return value
