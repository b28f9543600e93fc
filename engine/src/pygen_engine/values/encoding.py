"""Check a property value against its type and turn it into what is stored.

`converter(prop)` is called once per property and schema version; the function it returns is called once per
value, so it does the least that is right. It raises `Refused` with the end of a sentence, and the caller
adds the place.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from typing import Any

import msgspec

from pygen_engine.catalog.model import ContainerProperty
from pygen_engine.values import times

Convert = Callable[[Any], Any]
encode_text = msgspec.json.Encoder().encode
_sorted_json = msgspec.json.Encoder(order="sorted").encode
_pack = struct.Struct("<f")
_EXACT_FROM, _EXACT_TO = 1e-37, 1e38
"""Normal numbers of single precision."""
_JSON_DEPTH = 100
_JSON_BYTES = 40_960
_JSON_TEXT_BYTES = 10_240
_JSON_KEYS = 256
_JSON_KEY_LENGTH = 128
_SCALARS = frozenset({str, int, float, bool, type(None)})


class Refused(ValueError):
    """A value does not fit its property; the text says why."""


def _expected(what: str, value: Any) -> Refused:
    shown = repr(value)
    return Refused(f"Expected {what}, got {shown if len(shown) <= 100 else shown[:100] + '...'}")


def converter(prop: ContainerProperty, *, integral_floats: bool = True) -> Convert:
    element = element_converter(prop, integral_floats=integral_floats)
    if not prop.is_list:
        return element
    return _list_of(prop, element)


def element_converter(prop: ContainerProperty, *, integral_floats: bool = True) -> Convert:
    """For one value, or one element of a list."""
    kind = prop.type
    if kind == "text":
        return _text(prop.max_text_size)
    if kind in ("timeseries", "file", "sequence"):
        return _text(prop.max_text_size)
    if kind == "int32":
        return _whole(-(2**31), 2**31 - 1, "an int32", integral_floats)
    if kind == "int64":
        return _whole(-(2**63), 2**63 - 1, "an int64", integral_floats)
    if kind == "enum":
        return _enum(frozenset(prop.shape["values"]))
    return _PLAIN[kind]


def _text(limit: int) -> Convert:
    surely_fits = limit // 4

    def convert(value: Any) -> str:
        if type(value) is not str:
            raise _expected("a string", value)
        if len(value) > surely_fits and len(value.encode()) > limit:
            raise Refused(f"The text is longer than {limit} bytes")
        if "\0" in value:
            raise Refused("The text contains a NUL character")
        return value

    return convert


def _whole(low: int, high: int, what: str, integral_floats: bool) -> Convert:
    def convert(value: Any) -> int:
        if type(value) is not int:
            if integral_floats and type(value) is float and value.is_integer():
                value = int(value)
            else:
                raise _expected(what, value)
        if low <= value <= high:
            return int(value)
        raise _expected(what, value)

    return convert


def _enum(allowed: frozenset[str]) -> Convert:
    def convert(value: Any) -> str:
        if type(value) is str and value in allowed:
            return value
        raise _expected(f"one of [{', '.join(sorted(allowed))}]", value)

    return convert


def _boolean(value: Any) -> int:
    if value is True:
        return 1
    if value is False:
        return 0
    raise _expected("a boolean", value)


def _float64(value: Any) -> float:
    if type(value) is float:
        if math.isfinite(value):
            return value
    elif type(value) is int:
        try:
            return float(value)
        except OverflowError:
            pass
    raise _expected("a finite number", value)


def _float32(value: Any) -> float:
    """The shortest decimal that is this single precision number, as the service returns it."""
    number = _float64(value)
    if _EXACT_FROM < abs(number) < _EXACT_TO and float(f"{number:.6g}") == number:
        return number  # six digits survive single precision
    try:
        packed = _pack.pack(number)
    except OverflowError:
        raise _expected("a float32", value) from None
    single = float(_pack.unpack(packed)[0])
    for digits in (6, 7, 8):
        short = float(f"{single:.{digits}g}")
        if abs(short) < 3.5e38 and _packs_to(short, packed):
            return short
    return float(f"{single:.9g}")


def _packs_to(number: float, packed: bytes) -> bool:
    try:
        return _pack.pack(number) == packed
    except OverflowError:
        return False


def _timestamp(value: Any) -> str:
    if type(value) is str:
        try:
            return times.timestamp(value)
        except ValueError:
            pass
    raise _expected("a timestamp such as 2024-12-31T23:59:59.999+00:00", value)


def _date(value: Any) -> str:
    if type(value) is str:
        try:
            return times.day(value)
        except ValueError:
            pass
    raise _expected("a date such as 2024-12-31", value)


def _json(value: Any) -> str:
    if type(value) is not dict:
        raise _expected("a JSON object (wrap arrays in one)", value)
    if _SCALARS.issuperset(map(type, value.values())):
        text = canonical_json(value)
        if len(text) <= _JSON_KEY_LENGTH:  # too small for anything to be too large
            return text
    _check_json(value)
    text = canonical_json(value)
    _refuse_large([text])
    return text


def _refuse_large(texts: list[str]) -> None:
    """A value, or all elements of a list together."""
    if sum(len(text) if text.isascii() else len(text.encode()) for text in texts) > _JSON_BYTES:
        raise Refused(f"The JSON value is longer than {_JSON_BYTES} bytes")


def canonical_json(value: Any) -> str:
    """Equal values give equal text: keys sorted, no blanks."""
    return _sorted_json(value).decode()


def _check_json(value: Any) -> None:
    """Depth, keys and texts; level by level, so that no nesting can exhaust the stack."""
    level, keys = [value], 0
    for _ in range(_JSON_DEPTH):
        inner: list[Any] = []
        for part in level:
            if isinstance(part, dict):
                keys += len(part)
                if any(len(key) > _JSON_KEY_LENGTH for key in part):
                    raise Refused(f"The JSON value has a key longer than {_JSON_KEY_LENGTH} characters")
                inner.extend(part.values())
            else:
                inner.extend(part)
        if keys > _JSON_KEYS:
            raise Refused(f"The JSON value has more than {_JSON_KEYS} keys")
        if any(isinstance(part, str) and len(part.encode()) > _JSON_TEXT_BYTES for part in inner):
            raise Refused(f"The JSON value has a text longer than {_JSON_TEXT_BYTES} bytes")
        level = [part for part in inner if isinstance(part, dict | list)]
        if not level:
            return
    raise Refused(f"The JSON value is nested more than {_JSON_DEPTH} levels deep")


def direct(value: Any) -> tuple[str, str]:
    """(space, external id) of a relation; the caller looks the node up."""
    if type(value) is dict and len(value) == 2:
        space, external_id = value.get("space"), value.get("externalId")
        if type(space) is str and type(external_id) is str and 0 < len(external_id) <= 256:
            if "\0" in external_id:
                raise Refused("The externalId contains a NUL character")
            return space, external_id
    raise _expected('a direct relation {"space": ..., "externalId": ...}', value)


def reference_text(space: str, external_id: str) -> str:
    """A node reference as elements of stored lists spell it."""
    return encode_text({"space": space, "externalId": external_id}).decode()


_PLAIN: dict[str, Convert] = {
    "boolean": _boolean,
    "float64": _float64,
    "float32": _float32,
    "timestamp": _timestamp,
    "date": _date,
    "json": _json,
    "direct": direct,
}


def _list_of(prop: ContainerProperty, element: Convert) -> Convert:
    """Lists are stored as the JSON text they are returned as."""
    largest = prop.max_list_size
    total = prop.max_text_size if prop.type == "text" else None
    write: Convert = _WRITE_LIST.get(prop.type, _plain_list)

    def convert(value: Any) -> Any:
        if not isinstance(value, list):
            raise _expected(f"a list of {prop.type}", value)
        if not value:
            return write([])
        if len(value) > largest:
            raise Refused(f"The list has {len(value)} elements, at most {largest} are allowed")
        if None in value:
            raise Refused("A list must not contain null")
        elements: list[Any] = [element(item) for item in value]
        if total is not None and sum(len(text.encode()) for text in elements) > total:
            raise Refused(f"The texts of the list are together longer than {total} bytes")
        return write(elements)

    return convert


def _plain_list(elements: list[Any]) -> str:
    return encode_text(elements).decode()


def _boolean_list(elements: list[Any]) -> str:
    return encode_text([bool(element) for element in elements]).decode()


def _json_list(elements: list[Any]) -> str:
    _refuse_large(elements)
    return "[" + ",".join(elements) + "]"


def _reference_list(elements: list[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    """The text to store and the nodes that must exist."""
    text = "[" + ",".join(reference_text(*reference) for reference in elements) + "]"
    return text, elements


_WRITE_LIST: dict[str, Convert] = {
    "boolean": _boolean_list,
    "json": _json_list,
    "direct": _reference_list,
}
