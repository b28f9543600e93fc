"""The order in which Biome wants imports and exports."""

from __future__ import annotations

import re

_FIRST = {"_": "\x01", "-": "\x02"}


def module_order(module: str) -> tuple[tuple[bool, int, str], ...]:
    """Of the names of modules: numbers by their value, `_` before `-` before letters."""
    parts = re.split(r"(\d+)", module)
    return tuple(
        (False, int(part), part) if part.isdigit() else (True, 0, "".join(_FIRST.get(c, c) for c in part))
        for part in parts
        if part
    )
