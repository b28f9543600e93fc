"""`pygen init`: a complete SDK project."""

from __future__ import annotations

import re
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import ValidationError

from pygen.cli.output import State
from pygen.config import ModelSource
from pygen.errors import PygenUserError
from pygen.locking import plan_from_documents
from pygen.refs import ModelRef
from pygen.scaffold import Plan, create, starter_model, starter_source

if TYPE_CHECKING:
    from pygen.models import ModelDocument

EXAMPLES = (
    "Examples: `pygen init acme-wind`, `pygen init .`, `pygen init wind --from model.json`, "
    "`pygen init acme-wind --model acme:WindFarm:v1`"
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
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="Of the package, like acme-wind; `.`: this folder and its name."),
    ],
    model: Annotated[
        str | None,
        typer.Option("--model", "-m", metavar="SPACE:ID:VERSION", help="Default: a small one to start from."),
    ] = None,
    backend: Annotated[Backend, typer.Option(help="What builds the package.")] = Backend.hatchling,
    layout: Annotated[
        Layout, typer.Option(help="package: all generated; source: beside your code; commit: committed.")
    ] = Layout.package,
    lock_from: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="Lock the model that is in this file.")
    ] = None,
) -> None:
    """Start an SDK project in a new folder, or with `.` here: pyproject, model, first test, CI workflows."""
    state: State = context.obj
    here = name.rstrip("/") == "."
    folder, name = _here(state.folder) if here else (state.folder / name, name)
    documents = _documents(name, model, lock_from)
    source = _model(model) if model else _only(documents)
    locked = plan_from_documents((source,), documents) if documents else None
    for path in create(Plan(name, (source,), backend.value, layout.value), folder, locked, beside=here):
        state.say(f"{folder / path}")
    _say_next(state, folder, source, locked=bool(documents), starter=not model and not lock_from)


def _here(here: Path) -> tuple[Path, str]:
    """This folder, and what a package in it is called."""
    return here, re.sub(r"[^A-Za-z0-9.]+", "-", here.resolve().name).strip("-.") or here.resolve().name


def _documents(name: str, model: str | None, file: Path | None) -> list[ModelDocument]:
    """The models there are already: those of a file, or ours to start from; none if it has to be fetched."""
    from pygen.models import read, read_value

    if file:
        return read(file)
    return [] if model else read_value(starter_model(starter_source(name)), "starter model")


def _only(documents: list[ModelDocument]) -> ModelSource:
    if len(documents) != 1:
        raise PygenUserError(
            "PG176",
            f"The file has {len(documents)} data models: {', '.join(str(d.ref) for d in documents)}.",
            "--from",
            "Say which one is meant with `--model SPACE:ID:VERSION`.",
        )
    ref = documents[0].ref
    with suppress(ValidationError):
        return ModelSource.of(ref)
    raise PygenUserError(
        "PG176",
        f"The file has the data model {ref}, which the service would not accept by that name.",
        "--from",
        "Correct its space, external id or version, or fetch the model from the service.",
    )


def _say_next(state: State, folder: Path, source: ModelSource, *, locked: bool, starter: bool) -> None:
    state.say()
    state.say(f"next: cd {folder}" if folder != Path() else "next:")
    if not locked:
        state.say("      pygen lock          (needs CDF_* variables or config.toml; or --from model.json)")
    state.say("      pip install -e .    (or: uv sync, hatch build, python -m build)")
    if starter:
        state.say()
        state.say(f"{source} is a small model to start from. For your own, change `model` in pyproject.toml")
        state.say("and run `pygen lock`, or begin with `pygen init --from model.json`.")


def _model(text: str) -> ModelSource:
    match = re.fullmatch(r"([^:]+):([^:(]+)[:(]([^)]+)\)?", text)
    if match:
        with suppress(ValidationError):
            return ModelSource.of(ModelRef(*match.groups()))
    raise PygenUserError(
        "PG176",
        f"{text!r} does not name a data model.",
        "--model",
        "Write it like `--model acme:WindFarm:v1`.",
    )
