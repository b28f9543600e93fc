"""Limits on parsed documents, so that later stages can walk them without fear."""

from __future__ import annotations

import math
from typing import Any

from pygen.errors import PygenUserError
from pygen.models.jsontext import too_deep
from pygen.models.source import DEEPEST

MOST = 3_000_000
"""Values in a document, aliases counted as often as they are used."""


def guard(value: Any, name: str) -> None:
    """Refuse what is too deep, too large once YAML aliases are followed, or not representable as JSON."""
    count = 0
    layer = [value]
    for _ in range(DEEPEST):
        below: list[Any] = []
        for item in layer:
            if isinstance(item, dict):
                for key in item:
                    _text(key, name)
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
            elif isinstance(item, str):
                _text(item, name)
            elif isinstance(item, float) and not math.isfinite(item):
                raise PygenUserError("PG003", f"The number {item} is out of range.", name)
            if len(below) > MOST:
                raise _too_many(name)
        count += len(below)
        if count > MOST:
            raise _too_many(name)
        if not below:
            return
        layer = below
    raise too_deep(name)


def _too_many(name: str) -> PygenUserError:
    return PygenUserError(
        "PG006", f"The document has more than {MOST:,} values.", name, "Do YAML anchors multiply its content?"
    )


def _text(text: str, name: str) -> None:
    if text.isascii():
        return
    try:
        text.encode()
    except UnicodeEncodeError:
        raise PygenUserError(
            "PG002", f"The text {text[:30]!r} has half a character (a lone surrogate).", name
        ) from None
