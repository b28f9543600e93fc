"""The order in which Biome wants imports and exports."""

from __future__ import annotations

import re

_FIRST = {"_": 0, "-": 1}
_NUMBER, _LETTER = 2, 3


def module_order(module: str) -> tuple[tuple[int, int, str], ...]:
    """Of the names of modules, character by character: `_`, `-`, numbers by their value, letters."""
    return tuple(
        (_NUMBER, int(part), part) if part.isdigit() else (_FIRST.get(part, _LETTER), 0, part)
        for part in re.findall(r"\d+|\D", module)
    )
