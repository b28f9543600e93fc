"""`pygen init`: a complete SDK project."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from pygen.cli.output import State
from pygen.config import ModelSource
from pygen.errors import PygenUserError
from pygen.scaffold import Plan, create

EXAMPLES = (
    "Examples: `pygen init acme-wind --model acme:WindFarm:v1`, "
    "`pygen init acme-wind --model acme:WindFarm:v1 --from model.json`"
)


class Backend(StrEnum):
    hatchling = "hatchling"
    setuptools = "setuptools"


class Layout(StrEnum):
    package = "package"
    source = "source"
    commit = "commit"


def command(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Name of the package, such as acme-wind.")],
    model: Annotated[str, typer.Option("--model", "-m", metavar="SPACE:ID:VERSION", help="The data model.")],
    backend: Annotated[Backend, typer.Option(help="What builds the package.")] = Backend.hatchling,
    layout: Annotated[
        Layout, typer.Option(help="package: all generated; source: beside your code; commit: committed.")
    ] = Layout.package,
    lock_from: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="Lock the model from this file at once.")
    ] = None,
) -> None:
    """Start an SDK project in a new folder: pyproject, model folder, first test, CI workflow."""
    state: State = context.obj
    folder = state.folder / name
    plan = Plan(name, _model(model), backend.value, layout.value)
    for path in create(plan, folder):
        state.say(f"{folder / path}")
    state.folder = folder
    if lock_from:
        project = state.open()
        for path in project.plan_lock([lock_from]).write(project.root):
            state.say(f"{folder / path}")
    state.say()
    state.say(f"next: cd {folder}")
    if not lock_from:
        state.say("      pygen lock          (needs CDF_* variables or config.toml; or --from model.json)")
    state.say("      pip install -e .    (or: uv sync, hatch build, python -m build)")


def _model(text: str) -> ModelSource:
    match = re.fullmatch(r"([^:]+):([^:(]+)[:(]([^)]+)\)?", text)
    try:
        if match:
            return ModelSource(space=match[1], external_id=match[2], version=match[3])
    except ValidationError:
        pass
    raise PygenUserError(
        "PG176",
        f"{text!r} does not name a data model.",
        "--model",
        "Write it like `--model acme:WindFarm:v1`.",
    )
