"""What a call of the command line comes back with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    status: int
    out: str
    err: str


Cli = Callable[..., Said]
