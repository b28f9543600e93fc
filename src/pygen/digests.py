"""Digests of files: of the inputs of a project, and of the generator itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from pygen import files


def digest_of_generator() -> str:
    """Its code and templates: a changed generator makes stamps stale, whatever its version says."""
    folder = Path(__file__).parent
    paths = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    return digest_of_files(folder, (path for path in paths if "__pycache__" not in path))


def digest_of_files(root: Path, paths: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path}\0".encode())
        digest.update(files.read_bytes(root / path))
    return digest.hexdigest()
