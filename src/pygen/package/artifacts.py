"""What a build leaves behind, whichever form it has."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from pygen.package.nupkgs import read_nupkg
from pygen.package.suspicions import suspicions as wheel_suspicions
from pygen.package.tarballs import Tarball, read_tarball
from pygen.package.wheels import Wheel, read_wheel

Artifact: TypeAlias = Wheel | Tarball


def read_artifact(path: Path) -> Artifact:
    """A wheel or, by its ending, an npm or NuGet package."""
    if path.name.endswith(".nupkg"):
        return read_nupkg(path)
    return read_tarball(path) if path.name.endswith(".tgz") else read_wheel(path)


def suspicions(artifact: Artifact) -> Iterable[str]:
    """What it has that a build of ours would not have left behind, as far as it can tell itself."""
    return artifact.suspicions() if isinstance(artifact, Tarball) else wheel_suspicions(artifact)
