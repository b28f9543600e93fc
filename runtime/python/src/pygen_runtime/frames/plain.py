"""DataFrames without Arrow: of instances, in the types of pandas that know what is missing.

Slower than by way of Arrow, as every value is an object on its way. Integers stay exact here as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ..instances.converted_units import units_of
from ..instances.described import descriptions, units
from ..instances.spec import View
from .convert import load
from .objects import json_texts, plain_reference, values_of
from .schema import Column, columns_of


def frame_of(cls: Any, instances: Sequence[Any], names: Sequence[str]) -> Any:
    """A DataFrame of what the instances hold; connections are not columns."""
    columns = columns_of(cls._view, names)
    series = {column.name: series_of(column, values_of(column, instances)) for column in columns}
    frame = load("pandas").DataFrame(series)
    _tell(frame, cls._view, columns, units_of(instances[0]) if instances else units(cls._view))
    return frame


def series_of(column: Column, values: Sequence[Any]) -> Any:
    """The values of a column as instances have them."""
    pandas = load("pandas")
    if column.kind == "json":
        values = [json_texts(value, column.list) for value in values]
    elif column.kind == "direct" and column.list:
        values = [None if value is None else [plain_reference(part) for part in value] for value in values]
    elif column.kind == "direct":
        values = [None if value is None else plain_reference(value) for value in values]
    if column.list or column.kind == "direct":
        return pandas.Series(list(values), dtype=object)
    if column.value.arrow == "timestamp":
        return pandas.to_datetime(pandas.Series(list(values), dtype=object), utc=True).astype(
            column.value.pandas
        )
    try:
        return pandas.Series(list(values), dtype=column.value.pandas)
    except (TypeError, ValueError):  # a newer model has values of another type
        return pandas.Series([_text(value) for value in values], dtype="string[python]")


def _text(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else msgspec.json.encode(value).decode()


def _tell(frame: Any, view: View, columns: Sequence[Column], measured: Mapping[str, str]) -> None:
    """What the columns know of themselves, where frames made of Arrow have it."""
    for fact, said in (("units", measured), ("descriptions", descriptions(view))):
        own = (column.name for column in columns if column.member is not None)
        known = {name: text for name in own if (text := said.get(name))}
        if known:
            frame.attrs[fact] = known
