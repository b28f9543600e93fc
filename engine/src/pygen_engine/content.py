"""An answer that is no JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Content:
    kind: str
    """The content type."""
    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    as_it_is: bool = False
    """Never compressed."""
