"""Whether a built site is of the sources as they are now."""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILE = "made-from.txt"
_SOURCES = (
    *("mkdocs.yml", "CHANGELOG.md", "docs", "docsite", "examples/notebooks", "examples/sample-sdk/models"),
    *("src/pygen", "runtime/python/src", "engine/src", "runtime/spark/src"),
)


def digest() -> str:
    """Of everything a site is made of."""
    found = hashlib.sha256()
    for name in _SOURCES:
        place = ROOT / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and "__pycache__" not in path.parts:
                found.update(f"{path.relative_to(ROOT)}\0".encode())
                found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
