"""Files to disk: only what changed, never over somebody's edits, all of it or nothing."""

from __future__ import annotations

from .manifest import MANIFEST, Manifest, digest
from .plan import Change, Report
from .publisher import is_fresh, publish

__all__ = ["MANIFEST", "Change", "Manifest", "Report", "digest", "is_fresh", "publish"]
