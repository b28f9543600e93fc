"""Limits on parsed documents, so that later stages can walk them without fear."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from pygen.errors import PygenUserError
from pygen.files import LARGEST
from pygen.models.jsontext import too_deep
from pygen.models.source import DEEPEST, MOST, too_large, too_many


def guard(value: Any, name: str) -> None:
    """Refuse what is too deep, too large once YAML aliases are followed, or not representable as JSON."""
    _measure(value, name)
    try:
        _whole(json.dumps(value, ensure_ascii=False, allow_nan=False), name)
    except ValueError:
        _out_of_range(name)


def jsonable(value: Any, name: str) -> Any:
    """A value of any origin as if it had been read from JSON, under the same limits: lists for tuples, texts
    for keys.
    """
    _measure(value, name)
    try:
        text = json.dumps(value, ensure_ascii=False)
        _whole(text, name)
        return json.loads(text, parse_constant=lambda _: _out_of_range(name))
    except RecursionError:
        raise too_deep(name) from None
    except (TypeError, ValueError) as error:
        message = f"This is not data: {error}."
        raise PygenUserError(
            "PG007", message, name, "Pass dictionaries and lists, such as .dump()."
        ) from None


def _whole(text: str, name: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        before = text[max(0, error.start - 20) : error.start]
        raise PygenUserError(
            "PG002", f"After {before!r} there is half a character (a lone surrogate).", name
        ) from None


def _out_of_range(name: str) -> NoReturn:
    raise PygenUserError("PG003", "A number is out of range.", name) from None


def _measure(value: Any, name: str) -> None:
    count = length = 0
    layer = [value]
    for _ in range(DEEPEST):
        inner: list[Any] = []
        for item in layer:
            if isinstance(item, str):
                length += len(item)
            elif isinstance(item, dict):
                length += _length(item)
                count += len(item)
                inner += item.values()
            elif isinstance(item, list | tuple):
                count += len(item)
                inner += item
            if length > LARGEST:
                raise too_large(name)
            if count > MOST:
                raise too_many(name)
        if not inner:
            return
        layer = inner
    raise too_deep(name)


def _length(keys: dict[Any, Any]) -> int:
    try:
        return sum(map(len, keys))
    except TypeError:  # numbers, which become text later
        return 0
