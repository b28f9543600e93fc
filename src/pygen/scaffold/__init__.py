"""A new SDK project: everything its owner commits, ready to build, test and publish."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Literal

from pygen._version import RUNTIME_REQUIREMENT
from pygen.config import ModelSource
from pygen.errors import PygenUserError
from pygen.scaffold.starter import starter_model

__all__ = ["Backend", "Plan", "create", "render", "starter_model", "starter_source"]

Backend = Literal["hatchling", "setuptools"]

_FILES = {
    "pyproject.toml": "pyproject.toml.j2",
    "README.md": "README.md.j2",
    ".gitignore": "gitignore.j2",
    ".github/workflows/ci.yml": "ci.yml.j2",
    "tests/test_sdk.py": "test_sdk.py.j2",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What was asked for."""

    name: str
    model: ModelSource
    backend: Backend = "hatchling"
    layout: str = "package"

    @property
    def package(self) -> str:
        own = re.sub(r"[-.]+", "_", self.name).lower()
        return own if self.layout == "package" else f"{own}.sdk"

    @property
    def client(self) -> str:
        return "".join(word.capitalize() for word in re.split(r"[-_.]+", self.name) if word) + "Client"


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
    values: Mapping[str, object] = {"plan": plan, "runtime": RUNTIME_REQUIREMENT}
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


def create(plan: Plan, folder: Path) -> list[str]:
    """Write a new project; a folder that has one already is left alone."""
    _checked_name(plan.name)
    files = render(plan)
    there = sorted(path for path in files if (folder / path).exists())
    if there:
        raise PygenUserError(
            "PG174",
            f"This folder has {', '.join(there)} already.",
            str(folder),
            "Choose an empty folder: `pygen init NAME` makes one.",
        )
    try:
        for path, text in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise PygenUserError(
            "PG404", f"The project cannot be written: {error.strerror}.", str(folder)
        ) from None
    return sorted(files)


def _checked_name(name: str) -> None:
    if not re.fullmatch(r"[A-Za-z]([A-Za-z0-9._-]*[A-Za-z0-9])?", name):
        raise PygenUserError(
            "PG175",
            f"{name!r} is not a name a package can have.",
            "pygen init",
            "For example `pygen init acme-wind`.",
        )
