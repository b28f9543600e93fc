"""How whoever waits is told what is being done."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str], None]


def silent(step: str) -> None:
    """Nobody is watching."""
