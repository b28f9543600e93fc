"""Values of numpy, pandas, pyarrow, `decimal`, `enum` as the plain Python values they stand for, exactly.

None of these libraries is imported: a value says by its own methods what it is. What stands for "no value"
(NaT, NA, a masked number) is refused: only the caller knows whether to clear, leave out, or mend a mistake.
"""

from __future__ import annotations

import datetime as dt
import enum
import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

_PLAIN = frozenset({str, int, float, bool, type(None), dt.datetime, dt.date, list, dict, tuple})
_MISSING = frozenset({"NaTType", "NAType", "MaskedConstant"})
_MIDNIGHT = dt.time()


class NoValue(ValueError):
    """The value stands for none."""

    def __init__(self, value: object) -> None:
        super().__init__(f"{value!r} stands for no value: give None, or leave it out")


def plain(value: Any) -> Any:
    """The plain value inside one of another library; everything else as it is."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if isinstance(value, enum.Enum):
        return plain(value.value)
    if kind.__name__ in _MISSING:
        raise NoValue(value)
    found = _unpacked(value)
    if found is None:
        raise NoValue(value)
    return found


def _unpacked(value: Any) -> Any:
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, dt.datetime):
        day = value.year, value.month, value.day
        clock = value.hour, value.minute, value.second, value.microsecond
        return dt.datetime(*day, *clock, value.tzinfo, fold=value.fold)
    if getattr(value, "ndim", None) == 0 and hasattr(value, "item"):
        # numpy gives nanoseconds as a number
        return (value.astype("M8[us]") if _is_moment(value) else value).item()
    return value.as_py() if hasattr(value, "as_py") else value


def _is_moment(value: Any) -> bool:
    return getattr(getattr(value, "dtype", None), "kind", None) == "M"


def has_nanoseconds(value: Any) -> bool:
    """Whether a moment has more digits than the whole microseconds that `plain` keeps."""
    if getattr(value, "ndim", None) == 0 and _is_moment(value):
        return bool(value.astype("M8[us]") != value)
    return bool(getattr(value, "nanosecond", 0))


def plain_date(value: Any) -> Any:
    """A day; other libraries have no type of their own for it, so their moments at midnight are days."""
    moment = plain(value)
    if type(value) is dt.datetime or type(moment) is not dt.datetime:
        return moment
    is_day = moment.tzinfo is None and moment.time() == _MIDNIGHT and not has_nanoseconds(value)
    return moment.date() if is_day else moment


def plain_text(value: Any) -> Any:
    """A text; a UUID is written as everybody writes it."""
    found = plain(value)
    return str(found) if is_uuid(found) else found


def is_uuid(value: object) -> bool:
    """Told by its name: the module takes a while to import."""
    return type(value).__name__ == "UUID"


def plain_number(value: Any) -> Any:
    """An exact number: int, float, Decimal or Fraction. Neither arrays nor times are one number."""
    found = plain(value)
    if isinstance(found, (int, float, Decimal, Fraction)):
        return found
    if getattr(found, "ndim", 0) == 0 and not isinstance(found, (str, bytes, complex)):
        for convert in ("__index__", "__float__"):
            if hasattr(found, convert):
                return getattr(found, convert)()
    return found


def plain_float(value: Any) -> Any:
    """The float nearest to a number; whole numbers stay as they are."""
    found = plain_number(value)
    return float(found) if isinstance(found, (Decimal, Fraction)) else found


def plain_integer(value: Any) -> Any:
    """A whole number, also of one that is written as a float; what is not whole stays as it is."""
    found = plain_number(value)
    if isinstance(found, (float, Decimal, Fraction)) and is_finite(found) and found == math.floor(found):
        return math.floor(found)
    return found


def is_finite(number: float | Decimal | Fraction) -> bool:
    """Of any of the numbers that `plain_number` gives."""
    return (
        number.is_finite()
        if isinstance(number, Decimal)
        else not isinstance(number, float) or math.isfinite(number)
    )


def plain_json(value: Any, path: str = "") -> Any:
    """JSON with everything in it plain; what JSON has no form for is refused with its place."""
    found = plain(value)
    if found is None or isinstance(found, (str, bool, int)):
        return found
    if isinstance(found, float):
        if math.isfinite(found):
            return found
        raise ValueError(f"{_at(path)}expected a finite number, got {found!r}")
    if isinstance(found, dict):
        for key in found:
            if not isinstance(key, str):
                raise ValueError(f"{_at(path)}the keys of JSON are text, got {key!r}")
        return {plain(key): plain_json(item, f"{path}.{key}" if path else key) for key, item in found.items()}
    if hasattr(found, "tolist"):
        found = found.tolist()
    if isinstance(found, (list, tuple)):
        return [plain_json(item, f"{path}[{number}]") for number, item in enumerate(found)]
    raise ValueError(f"{_at(path)}JSON has no form for {found!r}: give a text or a number instead")


def _at(path: str) -> str:
    return f"at {path}: " if path else ""


def encodable(value: Any) -> Any:
    """For encoders: what stands in a request beside the values of properties, such as ids and limits."""
    found = plain(value)
    if type(found) is type(value):
        raise ValueError(f"{value!r} cannot be sent: JSON has no form for it")
    return found
