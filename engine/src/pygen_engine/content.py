"""An answer that is no JSON."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    kind: str
    """The content type."""
    body: bytes
