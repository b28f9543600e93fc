"""Whether a default value is one its property can have."""

from __future__ import annotations

import datetime
import math
import re
from typing import Any

from pygen_runtime.schema import (
    ContainerProperty,
    EnumType,
    MappedProperty,
    NumberType,
    ResourceType,
    SimpleType,
    TextType,
)

_TIMESTAMP = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}(:?\d{2})?)?", re.ASCII)
_INTEGERS = {"int32": 2**31, "int64": 2**63}
_FLOAT32_MAX = 3.4028234663852886e38


def legal_default(definition: MappedProperty | ContainerProperty) -> Any:
    """The default of a property, or None if it has none or one that its type cannot have."""
    value, kind = definition.default_value, definition.type
    if value is None or kind.list:
        return None
    if isinstance(kind, TextType):
        fits = _text(value) and len(value.encode()) <= (kind.max_text_size or math.inf)
    elif isinstance(kind, NumberType):
        fits = _number(value, kind.type)
    elif isinstance(kind, EnumType):
        fits = isinstance(value, str) and value in kind.values
    elif isinstance(kind, ResourceType):
        fits = _text(value)
    elif isinstance(kind, SimpleType):
        fits = _simple(value, kind.type)
    else:
        fits = False
    return value if fits else None


def _text(value: Any) -> bool:
    return isinstance(value, str) and "\0" not in value


def _number(value: Any, name: str) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    if name in _INTEGERS:
        limit = _INTEGERS[name]
        return isinstance(value, int) and -limit <= value < limit
    try:
        size = abs(float(value))
    except OverflowError:
        return False
    return math.isfinite(size) and (name == "float64" or size <= _FLOAT32_MAX)


def _simple(value: Any, name: str) -> bool:
    if name == "boolean":
        return isinstance(value, bool)
    if name == "json":
        return isinstance(value, dict)
    if not isinstance(value, str):
        return False
    return _date(value) if name == "date" else _timestamp(value)


def _date(value: str) -> bool:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII) is None:
        return False
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _timestamp(value: str) -> bool:
    if _TIMESTAMP.fullmatch(value) is None:
        return False
    try:
        datetime.datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
