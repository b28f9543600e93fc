"""Cells of tables as values of properties: the model says of what type they are."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from ...foreign import NoValue, plain
from ..ids import NodeId
from ..spec import Direct, Member, Property

MISSING: Any = object()
"""An empty cell: nothing is said of the property."""
_MIDNIGHT = dt.time()
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MINUTE = re.compile(r"^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2})(?!:)")
"""A moment without seconds, as spreadsheets write it."""
_TRUE, _FALSE = ("true", "1", "yes"), ("false", "0", "no")


def cell_value(member: Member | None, cell: Any) -> Any:
    """What a write class takes for a cell, or MISSING. Raises ValueError with what is wrong."""
    value = _present(cell)
    if value is MISSING or member is None:
        return value if value is MISSING else _text(value)
    if not isinstance(member, Property):
        many = member.list if isinstance(member, Direct) else member.many
        return [*map(_reference, _several(value))] if many else _reference(value)
    convert = _CONVERT.get(member.type, _as_it_is)
    return [convert(part) for part in _several(value)] if member.list else convert(value)


def _present(cell: Any) -> Any:
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return MISSING
    if hasattr(cell, "tolist") and getattr(cell, "ndim", 0) == 1:
        return cell.tolist()
    try:
        value = plain(cell)
    except NoValue:
        return MISSING
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return MISSING
    return value


def _several(value: Any) -> list[Any]:
    """A list as it is, as JSON, or one value that stands for a list of it."""
    if isinstance(value, str) and value.lstrip().startswith("["):
        try:
            value = msgspec.json.decode(value)
        except msgspec.DecodeError as error:
            raise ValueError(f"this begins as a list in JSON, and is none: {error}") from None
    return list(value) if isinstance(value, list | tuple | set | frozenset) else [value]


def _reference(value: Any) -> Any:
    """An external id, or space and external id."""
    value = plain(value)
    if isinstance(value, Mapping):
        external_id = value.get("externalId", value.get("external_id"))
        if isinstance(value.get("space"), str) and isinstance(external_id, str) and len(value) == 2:
            return NodeId(value["space"], external_id)
    return _text(value)


def _text(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # pandas makes whole numbers floats where one is missing
    return str(value) if isinstance(value, int | float) else value


def _integer(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return int(value)
    except ValueError:
        return _whole(value)


def _whole(text: str) -> Any:
    number = float(text)
    return int(number) if math.isfinite(number) and number.is_integer() else number


def _float(value: Any) -> Any:
    return float(value) if isinstance(value, str) else value


def _boolean(value: Any) -> Any:
    word = str(value).casefold() if isinstance(value, str | int) else ""
    if word in (*_TRUE, *_FALSE):
        return word in _TRUE
    if isinstance(value, float) and value in (0.0, 1.0):
        return bool(value)
    return value


def _moment(value: Any) -> Any:
    if type(value) is dt.date:
        return dt.datetime.combine(value, _MIDNIGHT, dt.UTC)
    if not isinstance(value, str):
        return value
    return f"{value}T00:00:00" if _DAY.fullmatch(value) else _MINUTE.sub(r"\1:00", value)


def _day(value: Any) -> Any:
    if isinstance(value, dt.datetime) and value.time() == _MIDNIGHT and value.tzinfo is None:
        return value.date()  # other libraries have no days, but moments at midnight
    return value.removesuffix("T00:00:00").removesuffix(" 00:00:00") if isinstance(value, str) else value


def _json(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return msgspec.json.decode(value)
    except msgspec.DecodeError as error:
        raise ValueError(f"this is not JSON: {error}") from None


def _as_it_is(value: Any) -> Any:
    return value


_CONVERT: dict[str, Callable[[Any], Any]] = {
    "text": _text,
    "enum": _text,
    "timeseries": _text,
    "file": _text,
    "sequence": _text,
    "int32": _integer,
    "int64": _integer,
    "float32": _float,
    "float64": _float,
    "boolean": _boolean,
    "timestamp": _moment,
    "date": _day,
    "json": _json,
}
