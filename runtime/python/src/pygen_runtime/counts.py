"""Numbers of things that are asked for."""

from __future__ import annotations

from .errors import ValidationFailed


def check_count(
    name: str, value: int | None, least: int, most: int | None = None, view: str | None = None
) -> None:
    """A number of things, or None for all."""
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ValidationFailed(f"{name} is a whole number from {least}, or None, not {value!r}", view=view)
    if most is not None and value > most:
        raise ValidationFailed(f"{name} is at most {most:,}, not {value:,}", view=view)
