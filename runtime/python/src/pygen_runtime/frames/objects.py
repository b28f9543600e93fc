"""Instances that were read, as columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec

from ..instances.converted_units import units_of
from ..instances.described import units
from .arrays import UNFIT, references, texts
from .convert import arrow
from .schema import Column, arrow_schema, columns_of


def table_of(cls: Any, instances: Sequence[Any], names: Sequence[str]) -> Any:
    """A table of what the instances hold; connections are not columns."""
    columns = columns_of(cls._view, names)
    arrays = [array_of_values(column, values_of(column, instances)) for column in columns]
    measured = units_of(instances[0]) if instances else units(cls._view)
    known = arrow_schema(cls._view, columns, measured)
    # a value of a newer model made its column another type
    fields = [field.with_type(array.type) for field, array in zip(known, arrays, strict=True)]
    return arrow().table(arrays, schema=arrow().schema(fields))


def values_of(column: Column, instances: Sequence[Any]) -> list[Any]:
    """What the instances have in a column."""
    if column.kind == "record":
        return [getattr(instance.data_record, column.name) for instance in instances]
    return [instance.__dict__.get(column.name) for instance in instances]


def array_of_values(column: Column, values: Sequence[Any]) -> Any:
    """The values of a column as instances have them."""
    try:
        return _array(column, values)
    except UNFIT:
        return texts(values)


def _array(column: Column, values: Sequence[Any]) -> Any:
    pa = arrow()
    if column.kind == "direct":
        if not column.list:
            return references(values)
        return pa.array(
            [None if value is None else [plain_reference(part) for part in value] for value in values],
            column.type,
        )
    if column.kind == "json":
        return pa.array([json_texts(value, column.list) for value in values], column.type)
    if column.kind == "parsed":
        values = [
            [_whole(part) for part in value] if column.list and value else _whole(value) for value in values
        ]
    return pa.array(values, column.type)


def plain_reference(reference: Any) -> dict[str, str]:
    return {"space": reference.space, "external_id": reference.external_id}


def json_texts(value: Any, several: bool) -> Any:
    if value is None:
        return None
    if several:
        return [msgspec.json.encode(part).decode() for part in value]
    return msgspec.json.encode(value).decode()


def _whole(value: Any) -> Any:
    """Milliseconds, which is what the column holds: Arrow refuses to drop the rest by itself."""
    if isinstance(value, dt.datetime):
        return value.replace(microsecond=value.microsecond // 1000 * 1000)
    return value
