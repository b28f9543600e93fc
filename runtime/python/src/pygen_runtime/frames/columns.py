"""From the bytes of a response to Arrow columns, without making instances.

Texts of timestamps and dates are parsed by Arrow, JSON stays text: the values pass through Python only as
what msgspec decodes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ..decoders import decoder_of
from ..errors import ServerError
from ..gc_pause import gc_pause
from ..instances.codec import decoded, list_of, wire_type
from ..instances.described import units
from ..instances.query_codec import SET
from ..instances.record import Milliseconds
from ..instances.spec import View
from ..instances.view_names import view_key
from .arrays import array_of
from .convert import arrow
from .schema import Column, arrow_schema, columns_of


class _Ref(msgspec.Struct, rename="camel", gc=False):
    space: str
    external_id: str


class ColumnDecoder:
    """Makes one Arrow batch of each response of list or query."""

    def __init__(self, cls: Any, names: Sequence[str]) -> None:
        self._view: View = cls._view
        self._columns = columns_of(self._view, names)
        self._loose = False
        self.units: Mapping[str, str] = {}
        """What was asked for in other units, by property identifier."""
        self._build()

    @property
    def members(self) -> list[str]:
        """The names of the columns that are stored in the view: all there is to ask for."""
        return [column.name for column in self._columns if column.member is not None]

    def _build(self) -> None:
        item = _item(self._view, self._columns, loose=self._loose)
        items = list_of(item)
        sets = msgspec.defstruct("Sets", [("items", items, msgspec.field(name=SET))], gc=False)
        list_page = msgspec.defstruct(
            "Page", [("items", items), ("next_cursor", str | None, None)], rename="camel"
        )
        query_page = msgspec.defstruct(
            "QueryPage",
            [("items", sets), ("next_cursor", dict[str, str | None], msgspec.field(default_factory=dict))],
            rename="camel",
        )
        self._list = decoder_of(list_page)
        self._query = decoder_of(query_page)

    def from_list(self, content: bytes) -> tuple[Any, int, str | None]:
        with gc_pause:
            page = decoded(lambda: self._list, content, self._loosen)
            return self._batch(page.items), len(page.items), page.next_cursor or None

    def from_query(self, content: bytes) -> tuple[Any, int, str | None]:
        with gc_pause:
            page = decoded(lambda: self._query, content, self._loosen)
            items = page.items.items
            return self._batch(items), len(items), page.next_cursor.get(SET) or None

    def table(self, batches: Sequence[Any]) -> Any:
        """All batches as one table; with the columns, if there are none."""
        table = arrow().Table
        try:
            plain = table.from_batches(
                batches, schema=arrow().schema([(column.name, column.type) for column in self._columns])
            )
        except arrow().ArrowInvalid as error:
            raise ServerError(f"the response has values of other types than the view: {error}") from error
        return table.from_arrays(
            plain.columns, schema=arrow_schema(self._view, self._columns, units(self._view, self.units))
        )

    def _loosen(self, _: Any) -> None:
        """A value has another type than the SDK knows: take what comes, and let Arrow convert what it can."""
        self._loose = True
        self._build()

    def _batch(self, items: Sequence[Any]) -> Any:
        properties = [item.properties.space.view for item in items]
        arrays = [array_of(column, items, properties) for column in self._columns]
        return arrow().record_batch(arrays, names=[column.name for column in self._columns])


def _item(view: View, columns: Sequence[Column], *, loose: bool) -> Any:
    fields: list[Any] = []
    for column in columns:
        if column.member is not None:
            type_ = Any if loose and column.kind not in ("json", "direct") else _type(column)
            default = msgspec.field(default=None, name=column.member.wire)
            fields.append((column.name, type_ if type_ is msgspec.Raw else type_ | None, default))
    # what comes from JSON has no circles: the collector need not know of it
    properties = msgspec.defstruct("Properties", fields, gc=False)
    views = _wrapper("Views", "view", properties, view_key(view))
    spaces = _wrapper("Spaces", "space", views, view.space)
    base: list[Any] = [
        ("space", str),
        ("external_id", str),
        ("version", int),
        ("created_time", Milliseconds),
        ("last_updated_time", Milliseconds),
    ]
    if view.used_for == "edge":
        base += [("edge_type", _Ref, msgspec.field(name="type")), ("start_node", _Ref), ("end_node", _Ref)]
    base.append(("properties", spaces, msgspec.field(default_factory=spaces)))
    return msgspec.defstruct("Item", base, rename="camel", gc=False)


def _wrapper(title: str, name: str, inner: Any, wire: str) -> Any:
    return msgspec.defstruct(
        title, [(name, inner, msgspec.field(default_factory=inner, name=wire))], gc=False
    )


def _type(column: Column) -> Any:
    assert column.member is not None
    if column.kind == "json":
        return list[msgspec.Raw] if column.list else msgspec.Raw
    if column.kind == "direct":
        return list[_Ref] if column.list else _Ref
    if column.kind == "parsed":
        return list[str] if column.list else str
    return wire_type(column.member)
