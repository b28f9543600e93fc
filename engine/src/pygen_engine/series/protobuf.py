"""The binary form of an answer with data points, which the official client asks for.

Written by hand, since it needs eight messages and no reader: a field is its number and wire type, then its
value.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pygen_engine.content import Content
from pygen_engine.series.bodies import AGGREGATES

_VARINT, _DOUBLE, _BYTES = 0, 1, 2
_double = struct.Struct("<d").pack
_NUMBERS = {name: number for number, name in enumerate(AGGREGATES, start=2)}
_LABELS = {
    "id": 1,
    "externalId": 2,
    "isString": 6,
    "isStep": 7,
    "unit": 8,
    "nextCursor": 9,
    "unitExternalId": 10,
}
_NUMERIC, _STRING, _AGGREGATED, _INSTANCE, _TYPE = 3, 4, 5, 11, 12


def response(items: Sequence[Mapping[str, Any]]) -> Content:
    return Content("application/protobuf", b"".join(_part(1, _item(item)) for item in items))


def _item(item: Mapping[str, Any]) -> bytes:
    parts = [_field(number, item[name]) for name, number in _LABELS.items() if name in item]
    if "instanceId" in item:
        instance = item["instanceId"]
        parts.append(_part(_INSTANCE, _field(1, instance["space"]) + _field(2, instance["externalId"])))
    parts.append(_field(_TYPE, 2 if item["isString"] else 1))
    rows = item["datapoints"]
    if rows and not _NUMBERS.keys().isdisjoint(rows[0]):
        parts.append(_part(_AGGREGATED, _rows(map(_aggregated, rows))))
    elif item["isString"]:
        parts.append(_part(_STRING, _rows(map(_raw, rows))))
    else:
        parts.append(_part(_NUMERIC, _rows(map(_raw, rows))))
    return b"".join(parts)


def _rows(rows: Iterable[bytes]) -> bytes:
    return b"".join(_part(1, row) for row in rows)


def _raw(row: Mapping[str, Any]) -> bytes:
    value = row.get("value")
    parts = [_field(1, row["timestamp"])]
    parts.append(_field(4, True) if value is None else _field(2, value))
    if "status" in row:
        status = row["status"]
        parts.append(_part(3, _field(1, status["code"]) + _field(2, status["symbol"])))
    return b"".join(parts)


def _aggregated(row: Mapping[str, Any]) -> bytes:
    parts = [_field(1, row["timestamp"])]
    for name, number in _NUMBERS.items():
        if name in row:
            value = row[name]
            parts.append(
                _part(number, _raw(value)) if isinstance(value, dict) else _field(number, float(value))
            )
    return b"".join(parts)


def _field(number: int, value: str | float | bool) -> bytes:
    if isinstance(value, str):
        return _part(number, value.encode())
    if isinstance(value, float):
        return _varint(number << 3 | _DOUBLE) + _double(value)
    return _varint(number << 3 | _VARINT) + _varint(int(value) & 0xFFFF_FFFF_FFFF_FFFF)


def _part(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | _BYTES) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    written = bytearray()
    while value > 0x7F:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    written.append(value)
    return bytes(written)
