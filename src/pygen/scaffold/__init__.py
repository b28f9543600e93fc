"""A new SDK project: everything its owner commits, ready to build, test and publish."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pygen import files as files_of_project
from pygen._version import RUNTIME_REQUIREMENT
from pygen.config import ModelSource
from pygen.config.load import settings_of
from pygen.config.package_names import checked_package
from pygen.errors import PygenUserError
from pygen.releasing import Place, give_first_version
from pygen.scaffold.starter import starter_model

if TYPE_CHECKING:
    from pygen.locking import LockPlan

__all__ = ["Backend", "Plan", "create", "render", "starter_model", "starter_source"]

Backend = Literal["hatchling", "setuptools"]

_FILES = {
    "pyproject.toml": "pyproject.toml.j2",
    "README.md": "README.md.j2",
    "CHANGELOG.md": "CHANGELOG.md.j2",
    ".gitignore": "gitignore.j2",
    ".github/workflows/ci.yml": "ci.yml.j2",
    ".github/workflows/model.yml": "model.yml.j2",
    ".github/dependabot.yml": "dependabot.yml.j2",
    "AGENTS.md": "AGENTS.md.j2",
    "tests/test_sdk.py": "test_sdk.py.j2",
}

_SHARED = (".gitignore",)
"""Files that get the lines they lack."""
_THEIRS = frozenset(["README.md", "CHANGELOG.md", "AGENTS.md", ".github/dependabot.yml"])
"""Files that stay as they are where somebody has them already."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What was asked for."""

    name: str
    models: tuple[ModelSource, ...]
    backend: Backend = "hatchling"
    layout: str = "package"
    of_package: str | None = None
    """Its import name, where that is not the project's own name; so with the client below."""
    of_client: str | None = None
    space: str | None = None
    """Of instances; the model's own where it is not said."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Those of `[tool.pygen.names]`."""

    @property
    def package(self) -> str:
        if self.of_package is not None:
            return self.of_package
        own = _package(self.name)
        return own if self.layout == "package" else f"{own}.sdk"

    @property
    def client(self) -> str:
        if self.of_client is not None:
            return self.of_client
        return "".join(word.capitalize() for word in re.split(r"[-_.]+", self.name) if word) + "Client"

    @property
    def instance_space(self) -> str:
        return self.space or self.models[0].space

    @property
    def title(self) -> str:
        """Of which models, in words."""
        return " and ".join(map(str, self.models))


def starter_source(name: str) -> ModelSource:
    """What our own first model is called in a project of that name."""
    _checked_name(name)
    space = re.sub(r"[^a-zA-Z0-9]+", "_", name).strip("_").lower()[:40]
    return ModelSource(space=space, external_id="Plant", version="v1")


def render(plan: Plan) -> dict[str, str]:
    """The files of a new project."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = resources.files("pygen.scaffold") / "template"
    environment = Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        variable_start_string="[[",  # `{{ }}` is GitHub's in workflows
        variable_end_string="]]",
        autoescape=False,
    )
    generated = f"{'.pygen/src' if plan.layout == 'package' else 'src'}/{plan.package.replace('.', '/')}/"
    values: Mapping[str, object] = {"plan": plan, "runtime": RUNTIME_REQUIREMENT, "generated": generated}
    files = {path: environment.get_template(name).render(values) for path, name in _FILES.items()}
    if plan.layout == "package":
        files[".pygen/src/.gitignore"] = (
            "*\n!.gitignore\n"  # uv notices a deleted output folder only if it existed before
        )
    else:
        top = plan.package.split(".")[0]
        files[f"src/{top}/__init__.py"] = f'"""{plan.name}."""\n'
        files[f"src/{top}/py.typed"] = ""
    return files


def create(plan: Plan, folder: Path, locked: LockPlan | None = None, *, beside: bool = False) -> list[str]:
    """Write a new project, all of it or nothing; a folder that has one already is left alone.

    `beside` what is there: documents somebody has already stay, and ignored files are joined.
    """
    _checked_name(plan.name)
    files = {path: text.encode() for path, text in render(plan).items()}
    if locked:
        files |= _first_release(locked, folder, files["pyproject.toml"].decode()).content()
    shared, theirs = (_SHARED, _THEIRS) if beside else ((), frozenset())
    for path in shared:
        if (folder / path).exists():
            files[path] = _both(folder / path, files[path])
    kept = {path for path in files if (folder / path).exists() and path in theirs}
    taken = sorted(path for path in files if (folder / path).exists() and path not in (*theirs, *shared))
    if taken:
        raise PygenUserError(
            "PG174",
            f"This folder has {', '.join(taken)} already.",
            str(folder),
            "Choose another folder, or add [tool.pygen] to what is there: docs/layouts.md says how.",
        )
    made: list[Path] = []
    try:
        for path, content in sorted(files.items(), key=lambda item: item[0] in shared):
            target = folder / path
            if path in kept:
                continue
            made += _new_folders(target.parent)
            if not target.exists():
                made.append(target)
            target.write_bytes(content)
    except BaseException as error:
        for there in reversed(made):
            with suppress(OSError):
                there.rmdir() if there.is_dir() else there.unlink()
        if not isinstance(error, OSError):
            raise
        raise PygenUserError(
            "PG404",
            f"The project cannot be written: {error.strerror}.",
            str(error.filename or folder),
            f"Nothing was left behind. {files_of_project.remedy(error)}",
        ) from None
    return sorted(files.keys() - kept)


def _both(path: Path, wanted: bytes) -> bytes:
    """What a file has already, and the lines it lacks."""
    try:
        present = files_of_project.read_bytes(path)
    except OSError as error:
        raise PygenUserError(
            "PG174", f"{path.name} cannot be read: {error.strerror or error}.", str(path), "Move it away."
        ) from None
    lacking = [line for line in wanted.splitlines() if line not in present.splitlines()]
    if not lacking:
        return present
    return present.rstrip(b"\n") + b"\n" * bool(present) + b"\n".join([*lacking, b""])


def _first_release(locked: LockPlan, folder: Path, pyproject: str) -> LockPlan:
    """The lock with the first version; without, where the model's version gives none: builds will say so."""
    content = tomllib.loads(pyproject)
    with suppress(PygenUserError):
        return give_first_version(locked, Place(folder, settings_of(content["tool"]["pygen"]), content))
    return locked


def _new_folders(folder: Path) -> list[Path]:
    """Make a folder; those that were not there before, outermost first."""
    made = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return made[::-1]


def _package(name: str) -> str:
    return re.sub(r"[-.]+", "_", name).lower()


def _checked_name(name: str) -> None:
    if not re.fullmatch(r"[A-Za-z]([A-Za-z0-9._-]*[A-Za-z0-9])?", name):
        raise PygenUserError(
            "PG175",
            f"{name!r} is not a name a package can have.",
            "pygen init",
            "For example `pygen init acme-wind`.",
        )
    try:
        checked_package(_package(name))
    except ValueError as error:
        raise PygenUserError(
            "PG175", f"A package cannot be called {name!r}: {error}.", "pygen init", "Choose another name."
        ) from None
