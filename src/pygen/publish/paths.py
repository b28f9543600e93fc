"""Where a path may lead: into the folder, also through links."""

from __future__ import annotations

from pathlib import Path

from pygen.errors import PygenUserError
from pygen.files import leads_inside


def inside(folder: Path, path: str) -> Path:
    """The place of `path`, refusing symbolic links that lead out of the folder."""
    target = folder / path
    if not leads_inside(folder, target):
        raise PygenUserError(
            "PG401",
            f"The generated path {path!r} leads out of the folder through a symbolic link.",
            where=str(folder),
            hint="Remove the link, then generate again.",
        )
    return target
