"""The packages of other languages that a build leaves beside the wheel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pygen.package import npm, nuget

if TYPE_CHECKING:
    from pygen.project import Project


def made_beside(project: Project, version: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each; `version` is the wheel's."""
    for made in (npm.tarball_of(project, version), nuget.nupkg_of(project, version)):
        if made is not None:
            yield made


def write_beside(project: Project, version: str, folder: Path) -> str:
    """Put them where the wheel is; the end of what a build says."""
    names = []
    for name, data in made_beside(project, version):
        (folder / name).write_bytes(data)
        names.append(name)
    return f", {' and '.join(names)} beside it" if names else ""
