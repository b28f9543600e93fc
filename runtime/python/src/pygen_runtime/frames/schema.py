"""Which columns a view has, and of which type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec

from ..errors import ValidationFailed
from ..instances.described import descriptions
from ..instances.spec import Direct, Property, View
from ..instances.view_names import view_label
from ..names import nearest_or_all
from .convert import arrow
from .types import RECORD, TEXT, TIMESTAMP, TYPES, ValueType

Kind = Literal["plain", "parsed", "json", "direct", "base", "record"]

_ENDS = ("edge_type", "start_node", "end_node")


class Column(msgspec.Struct, frozen=True):
    """One column, and where its values come from."""

    name: str
    kind: Kind
    value: ValueType = TEXT
    """Of one value; relations have a type of their own."""
    member: Property | Direct | None = None
    list: bool = False

    @property
    def type(self) -> Any:
        """The Arrow type."""
        pa = arrow()
        if self.kind == "direct":
            one = pa.struct([("space", pa.string()), ("external_id", pa.string())])
        else:
            one = pa.timestamp("ms", "UTC") if self.value is TIMESTAMP else getattr(pa, self.value.arrow)()
        return pa.list_(one) if self.list else one


def arrow_schema(view: View, columns: Iterable[Column], measured: Mapping[str, str]) -> Any:
    """The columns with metadata: `description`, and the `unit` the values are in."""
    pa = arrow()
    said = descriptions(view)
    fields = []
    for column in columns:
        facts = {"unit": measured.get(column.name), "description": said.get(column.name)}
        known = {fact: value for fact, value in facts.items() if value} if column.member is not None else {}
        fields.append(pa.field(column.name, column.type, metadata=known or None))
    return pa.schema(fields)


def columns_of(view: View, names: Sequence[str]) -> list[Column]:
    """The named columns, or every column of the view: ids, then what is stored on the instance."""
    known = {column.name: column for column in all_columns(view)}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ValidationFailed(
            f"there is no column {unknown[0]!r}.{nearest_or_all(str(unknown[0]), known)}",
            view=view_label(view),
        )
    if names:
        return [known[name] for name in dict.fromkeys(names)]
    return [column for column in known.values() if column.kind != "record"]


def all_columns(view: View) -> list[Column]:
    """Every column a view can have; those of kind `record` only on demand."""
    columns = [Column("space", "base"), Column("external_id", "base")]
    if view.used_for == "edge":
        columns += [Column(name, "direct") for name in _ENDS]
    for member in view.members:
        if isinstance(member, Direct):
            columns.append(Column(member.name, "direct", member=member, list=member.list))
        elif isinstance(member, Property):
            columns.append(Column(member.name, _kind(member), TYPES[member.type], member, member.list))
    taken = {column.name for column in columns}
    columns += [Column(name, "record", value) for name, value in RECORD.items() if name not in taken]
    return columns


def _kind(member: Property) -> Kind:
    if member.type == "json":
        return "json"
    return "parsed" if member.type in ("timestamp", "date") else "plain"
