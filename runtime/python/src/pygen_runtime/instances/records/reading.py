"""From records and JSON to write objects of one class."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, Literal, TypeAlias

import msgspec

from ...errors import ValidationFailed
from ...foreign import plain
from ...names import nearest
from ..spec import Direct, EdgeTo, Reverse, View
from ..view_names import class_named
from ..write_list import WriteList
from .keys import flat, keys_of

Unknown: TypeAlias = Literal["report", "ignore", "refuse"]
Source: TypeAlias = str | bytes | PathLike[str]
_TOLD = 5
"""Mistakes that one error names."""


class UnknownKeys(UserWarning):
    """Keys of records that are no properties, and were left out."""


def from_json(cls: Any, source: Source, unknown: Unknown) -> WriteList[Any]:
    """The objects that JSON describes: one object, a list, `{"items": [...]}`, or one object a line."""
    return from_records(cls, _records(_content(source)), unknown)


def _content(source: Source) -> bytes:
    if isinstance(source, bytes):
        return source
    if isinstance(source, str) and source.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return source.encode()
    try:
        return Path(source).read_bytes()
    except (OSError, ValueError) as error:
        raise ValidationFailed(
            f"{str(source)[:80]!r} is neither JSON nor a file that can be read: {error}"
        ) from None


def _records(content: bytes) -> list[Any]:
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        found = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        found = _lines(content)
        if found is None:
            raise ValidationFailed(f"this is not JSON: {error}") from None
    except RecursionError:
        raise ValidationFailed("this JSON has too many levels") from None
    if isinstance(found, Mapping):
        items = found.get("items")
        return items if isinstance(items, list) else [found]
    return found if isinstance(found, list) else [found]


def _lines(content: bytes) -> list[Any] | None:
    """One object a line."""
    try:
        found = msgspec.json.Decoder().decode_lines(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return found if found and all(isinstance(item, Mapping) for item in found) else None


def from_records(cls: Any, records: Any, unknown: Unknown) -> WriteList[Any]:
    """The objects that records describe, with everything nested in them."""
    if unknown not in ("report", "ignore", "refuse"):
        raise ValidationFailed(f"unknown is 'report', 'ignore' or 'refuse', not {unknown!r}")
    given = [records] if isinstance(records, Mapping) else records
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise ValidationFailed(f"records are dictionaries, not {type(records).__name__}")
    made: WriteList[Any] = WriteList()
    left_out: Counter[str] = Counter()
    mistakes: list[str] = []
    for number, record in enumerate(given):
        try:
            if not isinstance(record, Mapping):
                raise ValidationFailed(f"a record is a dictionary, not {type(record).__name__}")
            made.append(cls(**values_of(cls, record, left_out, "")))
        except ValidationFailed as error:
            mistakes.append(f"record {number}: {error}")
    if left_out and unknown == "refuse":
        mistakes.insert(0, _said(cls, left_out))
    if mistakes:
        more = f"; and {len(mistakes) - _TOLD:,} more" if len(mistakes) > _TOLD else ""
        raise ValidationFailed("; ".join(mistakes[:_TOLD]) + more)
    made.left_out = dict(left_out)
    if left_out and unknown == "report":
        warnings.warn(UnknownKeys(f"left out: {_said(cls, left_out)}"), stacklevel=3)
    return made


def _said(cls: Any, left_out: Mapping[str, int]) -> str:
    known = keys_of(cls).names
    said = [
        f"{key!r} ({count:,} times).{'' if '.' in key else nearest(key, known)}"
        for key, count in left_out.items()
    ]
    return f"{cls.__name__} has no {', '.join(said[:_TOLD])}"


def values_of(cls: Any, record: Mapping[str, Any], left_out: Counter[str], place: str) -> dict[str, Any]:
    """What a write class is made with: the keys as attributes, also of what is nested."""
    keys, view = keys_of(cls), cls._view
    members = {member.name: member for member in view.members}
    values: dict[str, Any] = {}
    for key, value in flat(record, view).items():
        name = keys.attribute(key)
        if name is None:
            if not keys.is_passed_over(key):
                left_out[f"{place}{key}"] += 1
            continue
        member = members.get(name)
        if isinstance(member, Direct | EdgeTo | Reverse):
            several = isinstance(value, list | tuple) and (
                (isinstance(member, Direct) and member.list) or _many(member)
            )
            inner = f"{place}{key}."
            values[name] = (
                [_related(view, member, part, left_out, inner) for part in value]
                if several
                else _related(view, member, value, left_out, inner)
            )
        else:
            values[name] = value
    return values


def _many(member: Any) -> bool:
    return member.list if isinstance(member, Direct) else bool(member.many)


def _related(view: View, member: Any, value: Any, left_out: Counter[str], place: str) -> Any:
    """An id, or what is nested, as the write class takes it."""
    value = plain(value)
    if not isinstance(value, Mapping):
        return value
    external_id = value.get("externalId", value.get("external_id"))
    if isinstance(external_id, str):
        if len(value) == 1 and _needs_more(_write_class(view, member.target)):
            return external_id
        if len(value) == 2 and isinstance(value.get("space"), str):
            return value
    ends = {"startNode", "endNode", "start_node", "end_node"}
    if isinstance(member, EdgeTo) and member.edge is not None and not ends.isdisjoint(value):
        return _edge(view, member, value, left_out, place)
    cls = _write_class(view, member.target)
    return value if cls is None else values_of(cls, value, left_out, place)


def _edge(view: View, member: EdgeTo, value: Mapping[str, Any], left_out: Counter[str], place: str) -> Any:
    cls = _write_class(view, member.edge)
    if cls is None:
        return value
    values = values_of(cls, value, left_out, place)
    far = "end_node" if member.direction == "outwards" else "start_node"
    end, target = values.get(far), _write_class(view, member.target)
    if isinstance(end, Mapping) and target is not None and not _is_id(end):
        values[far] = values_of(target, end, left_out, f"{place}{far}.")
    return values


def _needs_more(cls: Any) -> bool:
    """Whether an external id alone can only name an instance, not describe one."""
    fields = {} if cls is None else cls.model_fields
    return cls is None or any(
        field.is_required() for name, field in fields.items() if name not in ("external_id", "space")
    )


def _is_id(value: Mapping[str, Any]) -> bool:
    return len(value) == 2 and "space" in value


def _write_class(view: View, name: str | None) -> Any:
    """The write class that goes with a read class of the package."""
    write = None if name is None else class_named(view, name)._view.write
    return None if write is None else class_named(view, write)
