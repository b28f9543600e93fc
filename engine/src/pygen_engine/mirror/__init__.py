"""Instances copied from elsewhere, as a change feed tells of them.

What a page of the feed says and the cursor after it are written together or not at all, so that whoever
is killed in between goes on where the last whole page ended.
"""

from __future__ import annotations

from pygen_engine.mirror.mirror import Mirror, Page, Stand

__all__ = ["Mirror", "Page", "Stand"]
