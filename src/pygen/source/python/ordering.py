"""The orders isort has, so that imports need no sorting afterwards."""

from __future__ import annotations


def natural(name: str) -> list[tuple[int, int, str]]:
    """Digits compare as numbers."""
    parts: list[tuple[int, int, str]] = []
    for char in name:
        if char.isdecimal() and parts and parts[-1][0] == 0:
            parts[-1] = (0, parts[-1][1] * 10 + int(char), "")
        else:
            parts.append((0, int(char), "") if char.isdecimal() else (1, 0, char))
    return parts


def import_order(name: str) -> tuple[int, object, object]:
    """The order isort gives to what is imported: constants, classes, the rest."""
    return _rank(name), natural(name.lower()), natural(name)


def export_order(name: str) -> tuple[int, object]:
    """The order ruff gives to `__all__`: the same, but capitals before small letters."""
    return _rank(name), natural(name)


def _rank(name: str) -> int:
    return 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
