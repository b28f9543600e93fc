"""Numbers of things that are asked for."""

from __future__ import annotations

from operator import index
from typing import Any

from .errors import ValidationFailed


def counted(
    name: str, value: Any, least: int, most: int | None = None, view: str | None = None
) -> int | None:
    """A number of things as Python's own, whoever's it was, or None for all."""
    if value is None:
        return None
    try:
        number = -1 if isinstance(value, bool) else index(value)
    except TypeError:
        number = -1
    if number < least:
        raise ValidationFailed(f"{name} is a whole number from {least}, or None, not {value!r}", view=view)
    if most is not None and number > most:
        raise ValidationFailed(f"{name} is at most {most:,}, not {number:,}", view=view)
    return number
