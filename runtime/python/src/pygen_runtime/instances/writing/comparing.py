"""Whether a value that is to be written is what the service has already."""

from __future__ import annotations

import datetime as dt
import math
import struct
from collections.abc import Callable
from typing import Any

import msgspec

from ..spec import Direct, Member, Property
from ..timestamps import parse_timestamp

_MILLISECOND = dt.timedelta(milliseconds=1)
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def same(member: Member | None, new: Any, old: Any) -> bool:
    """Whether both, as JSON, are one value to the service."""
    if new is None or old is None:
        return new is old
    plain = _PLAIN.get(member.type) if isinstance(member, Property) else None
    if plain is None:
        return bool(new == old)
    if isinstance(new, list) and isinstance(old, list) and isinstance(member, Property) and member.list:
        return [*map(plain, new)] == [*map(plain, old)]
    return bool(plain(new) == plain(old))


def _moment(text: Any) -> Any:
    """Milliseconds, which is all the service keeps."""
    try:
        return (parse_timestamp(text) - _EPOCH) // _MILLISECOND
    except (ValueError, TypeError):
        return text


def _single(number: Any) -> Any:
    """What four bytes keep of a number."""
    try:
        return struct.unpack("f", struct.pack("f", number))[0]
    except (OverflowError, struct.error):
        return math.inf


def _json(value: Any) -> bytes:
    """As text: to JSON `1` and `true` are two values, and the order of keys does not matter."""
    return msgspec.json.encode(value, order="sorted")


_PLAIN: dict[str, Callable[[Any], Any]] = {"timestamp": _moment, "float32": _single, "json": _json}


def shown(member: Member | None, value: Any) -> str:
    """A value in the line of a plan."""
    if isinstance(value, dict) and value.keys() == {"space", "externalId"}:
        return f"{value['space']}:{value['externalId']}"
    if isinstance(value, list) and (isinstance(member, Direct) or (value and isinstance(value[0], dict))):
        return f"[{', '.join(shown(None, part) for part in value)}]"
    text = "nothing" if value is None else repr(value)
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"


_WIDTH = 60
