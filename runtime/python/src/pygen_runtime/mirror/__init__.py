"""A copy of a part of a project in a file, fed by the change feed. What `WindClient.mirror` gives."""

from __future__ import annotations

from .changes import Changed
from .faces import AsyncMirror, Mirror

__all__ = ["AsyncMirror", "Changed", "Mirror"]
