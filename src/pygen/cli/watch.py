"""Noticing that an input of a project changed, by its content and without another library."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

_EVERY = 0.5
_INPUTS = ("pyproject.toml", "pygen.lock", "models/**/*")


def changes(root: Path, inputs: Iterable[str] = ()) -> Iterator[list[str]]:
    """The inputs that changed since the last time, each time some did. Ends only with the process."""
    before = snapshot(root, inputs)
    while True:
        time.sleep(_EVERY)
        now = snapshot(root, inputs)
        if now != before:
            yield sorted(path for path in now.keys() | before.keys() if now.get(path) != before.get(path))
            before = now


def snapshot(root: Path, inputs: Iterable[str] = ()) -> dict[str, str]:
    """Every input with the digest of its content; `inputs` are the files and folders that targets read."""
    patterns = (*_INPUTS, *(pattern for path in inputs for pattern in (path, f"{path}/**/*")))
    paths = {path for pattern in patterns for path in root.glob(pattern) if path.is_file()}
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths
    }
