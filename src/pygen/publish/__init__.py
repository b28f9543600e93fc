"""Files to disk: only what changed, never over somebody's edits, all of it or nothing."""

from __future__ import annotations

from pygen.publish.manifest import MANIFEST, Manifest, digest
from pygen.publish.paths import check_paths
from pygen.publish.plan import Change, Report
from pygen.publish.publisher import is_fresh, publish

__all__ = ["MANIFEST", "Change", "Manifest", "Report", "check_paths", "digest", "is_fresh", "publish"]
