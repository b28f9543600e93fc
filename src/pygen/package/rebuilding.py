"""Is a wheel, an npm or NuGet package what its project would make? Make it again, and compare everything."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path
from typing import TYPE_CHECKING

from pygen.config.load import read_pyproject
from pygen.errors import PygenUserError
from pygen.package import npm, nuget
from pygen.package.nupkgs import Nupkg
from pygen.package.suspicions import record_problems
from pygen.package.tarballs import Tarball
from pygen.package.wheels import Wheel, read_wheel

if TYPE_CHECKING:
    from pygen.project import Project

_BUILD = """
import importlib, sys
backend, folder, *path = sys.argv[1:]
sys.path[:0] = path
module, _, attributes = backend.partition(":")
found = importlib.import_module(module)
for attribute in filter(None, attributes.split(".")):
    found = getattr(found, attribute)
found.build_wheel(folder)
"""
_OF_THE_TOOL = frozenset(["Generator", "Metadata-Version"])
"""Headers that say which version of a backend wrote them, and nothing of what it packed."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which an artifact is not as the project would make it."""

    path: str
    kind: str
    """missing, extra, different; or what RECORD has wrong"""

    def __str__(self) -> str:
        return f"{self.path} is {self.kind}" if self.kind in ("missing", "extra", "different") else self.kind


def build_again(root: Path) -> Wheel:
    """The wheel that the project makes now, with the build backend that is installed here."""
    with tempfile.TemporaryDirectory(prefix="pygen-") as folder:
        return read_wheel(built(root, Path(folder)))


def built(root: Path, folder: Path) -> Path:
    """The wheel of a project in an empty folder."""
    system = read_pyproject(root).get("build-system", {})
    backend = system.get("build-backend", "setuptools.build_meta:__legacy__")
    path = [str(root / part) for part in system.get("backend-path", [])]
    command = [sys.executable, "-P", "-c", _BUILD, backend, str(folder), *path]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, errors="replace")
    wheels = sorted(folder.glob("*.whl"))
    if done.returncode or not wheels:
        raise PygenUserError(
            "PG162",
            f"The wheel cannot be built here with {backend}:\n{_end(done.stderr)}",
            str(root),
            "Install what `requires` of [build-system] names beside pygen, and mend what the build says.",
        )
    return wheels[0]


def compare(wheel: Wheel, wanted: Wheel) -> list[Difference]:
    """Every file of both, byte for byte; of the metadata a backend writes, all but the backend's version."""
    differences = [Difference(f"{wheel.info}/RECORD", problem) for problem in record_problems(wheel)]
    there = {_below(wheel, name): data for name, data in wheel.content.items()}
    made = {_below(wanted, name): data for name, data in wanted.content.items()}
    for name in sorted((there.keys() | made.keys()) - {"*/RECORD"}):
        kind = _kind(name, there, made)
        if kind:
            differences.append(Difference(name.replace("*", wheel.info, 1), kind))
    return differences


def package_again(project: Project, like: Tarball) -> Tarball:
    """The npm or NuGet package that the project makes now, whichever `like` is."""
    sort, maker = ("NuGet", nuget) if isinstance(like, Nupkg) else ("npm", npm)
    if maker.TARGET not in project.settings.targets:
        raise PygenUserError(
            "PG162",
            f"The project makes no {sort} package.",
            str(project.root),
            f"Is this the right folder? The table of one is `[tool.pygen.targets.{maker.TARGET}]`.",
        )
    version = project.version or build_again(project.root).version
    content = maker.package_of(project, version)
    return type(like)({path: text.encode() for path, text in content.items()})


def compare_packages(package: Tarball, wanted: Tarball) -> list[Difference]:
    """Every file of both, byte for byte."""
    found: list[Difference] = []
    for path in sorted(package.content.keys() | wanted.content.keys()):
        kind = _kind(path, package.content, wanted.content)
        if kind:
            found.append(Difference(path, kind))
    return found


def _below(wheel: Wheel, name: str) -> str:
    """A name as it is in wheels of every version."""
    return "*" + name.removeprefix(wheel.info) if name.startswith(f"{wheel.info}/") else name


def _kind(name: str, there: Mapping[str, bytes], made: Mapping[str, bytes]) -> str | None:
    if name not in there:
        return "missing"
    if name not in made:
        return "extra"
    if there[name] == made[name]:
        return None
    if name in ("*/METADATA", "*/WHEEL") and _said(there[name]) == _said(made[name]):
        return None
    return "different"


def _said(data: bytes) -> list[tuple[str, str]]:
    message = HeaderParser().parsestr(data.decode("utf-8", "replace"))
    headers = [(key, str(value)) for key, value in message.items() if key not in _OF_THE_TOOL]
    return [*sorted(headers), ("", str(message.get_payload()))]


def _end(text: str, most: int = 12) -> str:
    return "\n".join(text.strip().splitlines()[-most:])
