"""One Arrow array per column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any

import msgspec

from ..instances.ids import NodeRef
from ..instances.timestamps import parse_timestamp
from .convert import arrow
from .schema import Column

UNFIT = (ValueError, TypeError, AttributeError, OverflowError)
"""What is raised, by Arrow too, where a value is not of the type of its column."""


def array_of(column: Column, items: Sequence[Any], properties: Sequence[Any]) -> Any:
    """The values of a column: of the instances themselves, or of their properties in the view."""
    source = items if column.member is None else properties
    values = list(map(attrgetter(column.name), source))
    if values and values[0] is None and values.count(None) == len(values):
        return arrow().nulls(len(values), column.type)
    try:
        return _array(values, column)
    except UNFIT:
        return texts(values)


def _array(values: Sequence[Any], column: Column) -> Any:
    if column.kind == "json":
        return _strings(values, column, _json_text)
    if column.kind == "direct":
        return _lists(values, references) if column.list else references(values)
    if column.kind == "parsed":
        return _lists(values, lambda flat: _parsed(flat, column)) if column.list else _parsed(values, column)
    return arrow().array(values, type=column.type)


def references(values: Sequence[Any]) -> Any:
    """References as structs of space and external id."""
    pa = arrow()
    spaces = pa.array([None if value is None else value.space for value in values], pa.string())
    external_ids = pa.array([None if value is None else value.external_id for value in values], pa.string())
    missing = pa.array([value is None for value in values], pa.bool_())
    return pa.StructArray.from_arrays([spaces, external_ids], ["space", "external_id"], mask=missing)


def _parsed(values: Sequence[Any], column: Column) -> Any:
    """Timestamps and dates from their texts, by Arrow where it can."""
    pa = arrow()
    type_ = column.type.value_type if column.list else column.type
    try:
        return pa.array(values, pa.string()).cast(type_)
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        if pa.types.is_date(type_):
            return pa.array(
                [None if value is None else dt.date.fromisoformat(value) for value in values], type_
            )
        moments = [None if value is None else _milliseconds(parse_timestamp(value)) for value in values]
        return pa.array(moments, pa.int64()).cast(type_)


def _milliseconds(moment: dt.datetime) -> int:
    return (moment - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)) // dt.timedelta(milliseconds=1)


def _strings(values: Sequence[Any], column: Column, text: Any) -> Any:
    pa = arrow()
    if column.list:
        return pa.array(
            [None if value is None else [text(part) for part in value] for value in values], column.type
        )
    return pa.array([text(value) for value in values], column.type)


def _json_text(value: Any) -> str | None:
    if value is None:
        return None
    return (bytes(value) if isinstance(value, msgspec.Raw) else msgspec.json.encode(value)).decode()


def _lists(values: Sequence[Any], flat_array: Callable[[list[Any]], Any]) -> Any:
    """A list array, made of one array of all the elements."""
    pa = arrow()
    offsets: list[int | None] = []
    total = 0
    for value in values:
        offsets.append(None if value is None else total)
        total += len(value or ())
    flat = flat_array(list(chain.from_iterable(value for value in values if value is not None)))
    return pa.ListArray.from_arrays(pa.array([*offsets, total], pa.int32()), flat)


def texts(values: Sequence[Any]) -> Any:
    """Values of several types, as what they have in common."""
    return arrow().array([_as_text(value) for value in values], arrow().string())


def _as_text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    parts = [_dumped(part) for part in value] if isinstance(value, list) else _dumped(value)
    return msgspec.json.encode(parts, enc_hook=str).decode()


def _dumped(value: Any) -> Any:
    return value.dump() if isinstance(value, NodeRef) else value
