"""Rows of queries without generated code: dictionaries, with what branches found put into them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress
from typing import Any

import msgspec

from ...decoders import decoder_of
from ...filters.names import base_of
from ...filters.units import Units
from ...instances.codec import decoded, understood
from ...instances.query_codec import SET
from ...instances.spec import Direct, EdgeTo, Member, View
from ...instances.view_names import view_key
from ..asked import End, connections
from ..plan import Key

Row = dict[str, Any]


class Members(list[Row]):
    """What a to-many connection of a dictionary leads to."""

    __slots__ = ("cut",)

    def __init__(self, found: list[Any], cut: int | None) -> None:
        super().__init__(found)
        self.cut = cut
        """The limit of the query that left members out; None when these are all."""


class _ListPage(msgspec.Struct, rename="camel"):
    items: list[Row]
    next_cursor: str | None = None


class _Sets(msgspec.Struct):
    items: list[Row] = msgspec.field(name=SET)


class _QueryPage(msgspec.Struct, rename="camel"):
    items: _Sets
    next_cursor: dict[str, str | None] = msgspec.field(default_factory=dict)


_LIST = decoder_of(_ListPage)
_QUERY = decoder_of(_QueryPage)


def _nothing_to_learn(_: Any) -> None:
    """Dictionaries take whatever an instance has."""


class DictRows:
    """Dictionaries with the identifiers of the model as keys."""

    codec = None

    def __init__(self, view: View) -> None:
        self._view = view
        self._space = view.space
        self._key = view_key(view)
        self._called = {member.name: member.wire for member in connections(view) if isinstance(member, End)}
        """What rows call the ends of edges."""
        self._base = base_of(view)

    def made(self, found: list[Any]) -> list[Any]:
        return self._rows(found)

    def keys(self, made: list[Any], content: bytes) -> list[Key]:
        return [self.key(row) for row in made]

    def kept(self, made: list[Any], keep: list[bool]) -> list[Any]:
        return [*compress(made, keep)]

    def only(self, made: list[Any], properties: tuple[str, ...]) -> list[Any]:
        return made

    def converted(self, made: list[Any], units: Units) -> None:
        """Dictionaries are not written back."""

    def _rows(self, items: list[Row], wanted: tuple[str, ...] | None = None) -> list[Row]:
        with understood():
            return [self._flat(item, wanted) for item in items]

    def _flat(self, item: dict[str, Any], wanted: tuple[str, ...] | None = None) -> dict[str, Any]:
        properties = item.pop("properties", None) or {}
        item.pop("instanceType", None)
        values = (properties.get(self._space) or {}).get(self._key) or {}
        if wanted is not None:
            values = {name: value for name, value in values.items() if name in wanted}
        item.update(values)
        self.key(item)
        return item

    def listed(self, content: bytes, properties: tuple[str, ...] | None) -> tuple[list[Any], str | None]:
        page = decoded(lambda: _LIST, content, _nothing_to_learn)
        return self._rows(page.items, properties), page.next_cursor or None

    def queried(self, content: bytes) -> tuple[list[Row], str | None]:
        page = decoded(lambda: _QUERY, content, _nothing_to_learn)
        return self._rows(page.items.items), page.next_cursor.get(SET) or None

    def key(self, row: Row) -> Key:
        return row["space"], row["externalId"]

    def relation(self, row: Row, name: str) -> Iterable[Key]:
        value = row.get(self._called.get(name, name))
        if value is None:
            return ()
        values = value if isinstance(value, list) else [value]
        return [(ref["space"], ref["externalId"]) for ref in values]

    def connected(self, row: Row, member: Member) -> Iterable[Any]:
        value = row.get(self._called.get(member.name, member.name))
        found = value if isinstance(value, list) else [] if value is None else [value]
        if isinstance(member, EdgeTo) and member.edge is not None:
            found = [link["node"] for link in found]
        return [one for one in found if "version" in one]  # what was not brought is a reference

    def value(self, row: Row, name: str) -> Any:
        return row.get(self._base.get(name, name))

    def include(self, row: Row, member: Member, found: list[Any], cut: int | None) -> None:
        if isinstance(member, Direct):
            self.refer_all([row], member.name, {self.key(node): node for node in found})
        elif getattr(member, "many", True):
            row[member.name] = Members(found, cut)
        else:
            row[member.name] = found[0] if found else None

    def add(self, row: Row, figures: dict[str, Any]) -> None:
        row["$figures"] = figures

    def include_all(self, rows: list[Row], member: Member, found: dict[Key, dict[Key, Any]]) -> None:
        for row in rows:
            self.include(row, member, [*found.get(self.key(row), {}).values()], None)

    def refer_all(self, rows: list[Row], name: str, nodes: dict[Key, Any]) -> None:
        name = self._called.get(name, name)
        for row in rows:
            value = row.get(name)
            if isinstance(value, list):
                row[name] = [nodes.get((ref["space"], ref["externalId"]), ref) for ref in value]
            elif value is not None:
                row[name] = nodes.get((value["space"], value["externalId"]), value)

    def reorder(self, row: Row, name: str, keys: list[Key]) -> None:
        place = {key: number for number, key in enumerate(keys)}
        row[name].sort(key=lambda ref: place.get((ref["space"], ref["externalId"]), len(place)))

    def link(self, edge: Row, node: Row) -> Any:
        return {"edge": edge, "node": node}

    def ends(self, edge: Row, near: str) -> tuple[Key, Key]:
        start = (edge["startNode"]["space"], edge["startNode"]["externalId"])
        end = (edge["endNode"]["space"], edge["endNode"]["externalId"])
        return (start, end) if near == "startNode" else (end, start)
