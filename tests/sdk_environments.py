"""Clean environments to install into, and front-ends that build and install."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sdk_project import ROOT, clean_environment

TIMEOUT = 300


def run(
    command: Sequence[str | Path], cwd: Path | None = None, environ: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean_environment(environ),
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
    )
    assert done.returncode == 0, f"{' '.join(str(part) for part in command)}\n{done.stdout}\n{done.stderr}"
    return done


def uv() -> str:
    beside = Path(sys.executable).with_name("uv")
    return str(beside) if beside.exists() else "uv"


def build_wheelhouse(folder: Path) -> Path:
    """Our own distributions, as sdists and as the wheels built from those."""
    for source in (ROOT, *(ROOT / "runtime" / part for part in ("python", "spark", "mcp")), ROOT / "engine"):
        # A wheel by way of an sdist: what strangers build from has everything in it.
        run([sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, source])
    return folder


@dataclass(frozen=True)
class Environment:
    """A virtual environment with nothing in it that was not installed on purpose."""

    folder: Path
    wheelhouse: Path

    @classmethod
    def create(cls, folder: Path, wheelhouse: Path) -> Environment:
        run([uv(), "venv", "--quiet", "--python", sys.executable, folder])
        return cls(folder, wheelhouse)

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def install(self, *what: str | Path, environ: Mapping[str, str] | None = None) -> str:
        command = [uv(), "pip", "install", "--python", self.python, "--find-links", self.wheelhouse, *what]
        return run(command, environ=environ).stderr

    def check(self) -> None:
        run([uv(), "pip", "check", "--python", self.python])

    def run(self, *arguments: str, cwd: Path | None = None) -> str:
        return run([self.python, *arguments], cwd=cwd or self.folder).stdout
