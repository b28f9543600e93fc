"""Files to disk: only what changed, never over somebody's edits, all of it or nothing."""

from __future__ import annotations

from pygen.publish.manifest import MANIFEST, Manifest, digest
from pygen.publish.plan import Change, Report
from pygen.publish.publisher import is_fresh, publish

__all__ = ["MANIFEST", "Change", "Manifest", "Report", "digest", "is_fresh", "publish"]
