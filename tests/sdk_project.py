"""Projects to build, and the ways to build them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "examples" / "sample-sdk"
MODEL = "models/acme.WindFarm.v1.json"

HATCHLING = '[build-system]\nrequires = ["hatchling", "hatch-pygen"]\nbuild-backend = "hatchling.build"\n'
SETUPTOOLS = (
    '[build-system]\nrequires = ["setuptools>=75", "hatch-pygen"]\nbuild-backend = "setuptools.build_meta"\n'
)
PROJECT = """
[project]
name = "acme-wind"
version = "1.0"
requires-python = ">=3.11"
dependencies = ["pygen-runtime~=0.1.0"]
"""
SETTINGS = """
[tool.pygen]
package = "{package}"
client = "WindClient"
model = {{ space = "acme", external-id = "WindFarm", version = "v1" }}
layout = "{layout}"
"""
HOOK = "\n[tool.hatch.build.hooks.pygen]\n"


def clean_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment without what would steer a build."""
    keep = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("HATCH_", "PYGEN_", "CDF_", "PYTEST_", "COV_"))
        and name != "SOURCE_DATE_EPOCH"
    }
    return keep | {"PYTHONDONTWRITEBYTECODE": "1"} | dict(extra or {})


@dataclass
class Built:
    """What a build said and left."""

    status: int
    stdout: str
    stderr: str
    folder: Path

    @property
    def artifacts(self) -> list[Path]:
        return sorted(self.folder.iterdir()) if self.folder.is_dir() else []

    @property
    def wheel(self) -> Path:
        assert self.status == 0, self.stderr
        return next(path for path in self.artifacts if path.suffix == ".whl")

    @property
    def sdist(self) -> Path:
        assert self.status == 0, self.stderr
        return next(path for path in self.artifacts if path.name.endswith(".tar.gz"))


@dataclass
class SdkProject:
    """A folder with an SDK project in it."""

    folder: Path
    package: str = "acme_wind"
    layout: str = "package"
    backend: str = "hatchling"
    pyproject: str = field(default="")

    def write(self, text: str | None = None) -> None:
        self.pyproject = text if text is not None else self.default()
        (self.folder / "pyproject.toml").write_text(self.pyproject)

    def default(self) -> str:
        parts = [HATCHLING if self.backend == "hatchling" else SETUPTOOLS, PROJECT]
        parts.append(SETTINGS.format(package=self.package, layout=self.layout))
        top = self.package.split(".")[0]
        if self.backend == "hatchling":
            parts.append(HOOK)
            if self.layout != "package":
                parts.append(f'\n[tool.hatch.build.targets.wheel]\npackages = ["src/{top}"]\n')
        elif self.layout != "package":
            parts.append('\n[tool.setuptools.packages.find]\nwhere = ["src"]\n')
        return "".join(parts)

    def edit(self, old: str, new: str) -> None:
        assert old in self.pyproject, old
        self.write(self.pyproject.replace(old, new))

    @property
    def model(self) -> Path:
        return self.folder / MODEL

    @property
    def lock(self) -> Path:
        return self.folder / "pygen.lock"

    @property
    def digest(self) -> str:
        """The digest of the lock, which moves with the model."""
        return str(tomllib.loads(self.lock.read_text())["digest"])

    def pygen(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pygen", "--project", str(self.folder), *arguments]
        return subprocess.run(
            command, capture_output=True, text=True, env=clean_environment(environ), timeout=120
        )

    def build(
        self,
        kind: str = "wheel",
        out: Path | None = None,
        environ: Mapping[str, str] | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> Built:
        """Call the backend as a front-end does, in a process of its own; `kind`: wheel, sdist or editable."""
        target = out or self.folder / "dist"
        target.mkdir(parents=True, exist_ok=True)
        script = (
            "import sys, json, importlib, tomllib, pathlib\n"
            "table = tomllib.loads(pathlib.Path('pyproject.toml').read_text())['build-system']\n"
            "backend = importlib.import_module(table['build-backend'])\n"
            "function = getattr(backend, 'build_' + sys.argv[1])\n"
            "function(sys.argv[2], json.loads(sys.argv[3]))\n"
        )
        command = [sys.executable, "-c", script, kind, str(target), json.dumps(dict(settings or {}))]
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=clean_environment(environ),
            capture_output=True,
            text=True,
            timeout=120,
        )
        return Built(done.returncode, done.stdout, done.stderr, target)


def make_project(folder: Path, layout: str = "package", backend: str = "hatchling") -> SdkProject:
    """A project of the given kind with the sample's model, locked."""
    folder.mkdir(parents=True, exist_ok=True)
    package = "acme_wind" if layout == "package" else "acme_wind.sdk"
    project = SdkProject(folder, package, layout, backend)
    (folder / "models").mkdir()
    shutil.copy(SAMPLE / MODEL, folder / MODEL)
    shutil.copy(SAMPLE / "pygen.lock", folder / "pygen.lock")
    project.write()
    if layout != "package":
        own = folder / "src" / "acme_wind"
        own.mkdir(parents=True)
        (own / "__init__.py").write_text("HAND_WRITTEN = True\n")
        (own / "py.typed").write_text("")
    if layout == "source":
        (folder / ".gitignore").write_text("/src/acme_wind/sdk/\n")
    if layout == "commit":
        generated = project.pygen("generate")
        assert generated.returncode == 0, generated.stderr
    return project


def names_in(artifact: Path) -> list[str]:
    if artifact.suffix == ".whl":
        with zipfile.ZipFile(artifact) as archive:
            return archive.namelist()
    with tarfile.open(artifact) as archive:
        return [name.split("/", 1)[1] for name in archive.getnames() if "/" in name]


def read_in(wheel: Path, ending: str) -> str:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(ending))
        return archive.read(name).decode()
