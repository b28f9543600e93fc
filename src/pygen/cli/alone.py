"""`pygen generate --space ...`: an SDK in one line, where nobody keeps a project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from pygen.cli.output import State, count, print_diff, print_findings, print_json
from pygen.errors import PygenUserError
from pygen.files import remedy

if TYPE_CHECKING:
    from pygen.pipeline import Pipeline
    from pygen_runtime import Config

_ID = ("--space", "--external-id", "--version")


@dataclass(frozen=True, slots=True)
class Alone:
    """What was asked for, beside the settings of the SDK."""

    id: tuple[str | None, str | None, str | None]
    files: Sequence[Path]
    output: Path | None
    target: str
    url: str | None
    settings: dict[str, Any]

    @property
    def meant(self) -> bool:
        """Whether any of it was said: else it is the project that is meant."""
        said = (*self.id, self.output, self.url, *self.files, *self.settings.values())
        return any(value is not None for value in said)


def generate_alone(
    state: State, asked: Alone, *, single_file: Path | None, force: bool, dry_run: bool, as_json: bool
) -> None:
    """Fetch or read the model, and write what a target makes of it."""
    from pygen.notebook import write

    folder = asked.output
    if (folder is None) == (single_file is None):
        raise typer.BadParameter("say where to with --output FOLDER, or with --single-file FILE")
    with state.working() as progress:
        progress("reading the model")
        pipeline = _pipeline(state, asked, single_file)
        if single_file is not None:
            write_single_file(state, pipeline, single_file)
        if folder is None:
            return
        progress(f"generating {asked.target}")
        report = write(pipeline, folder, asked.target, force=force, dry_run=dry_run)
    if as_json:
        changed = {"written": report.written, "removed": report.removed, "unchanged": report.unchanged}
        print_json([{"folder": report.folder.as_posix(), **changed}])
        return
    print_findings(state, pipeline.findings_of(asked.target))
    if dry_run:
        print_diff(state, report.diff)
    verb = "would be written" if dry_run else "written"
    state.say(
        f"{report.folder}: {count(len(report.written), 'file')} {verb}, {len(report.removed)} removed, "
        f"{report.unchanged} unchanged"
    )


def _pipeline(state: State, asked: Alone, single_file: Path | None) -> Pipeline:
    from pygen.notebook import pipeline_of

    if asked.files and any(asked.id):
        raise typer.BadParameter("--from gives the model, and so do --space, --external-id and --version")
    missing = [name for name, value in zip(_ID, asked.id, strict=True) if value is None]
    if not asked.files and missing:
        raise typer.BadParameter(f"{', '.join(missing)}: all three name the model, or --from gives it")
    settings = {key: value for key, value in asked.settings.items() if value is not None}
    if asked.target != "python":
        settings["targets"] = {asked.target: {}}
    models: Sequence[Any] = asked.files if missing else [asked.id]
    config = None if missing else _config(state, asked)
    return pipeline_of(models, config, settings, form="single-file" if single_file else "package")


def _config(state: State, asked: Alone) -> Config:
    from pygen.locking import service_config
    from pygen_runtime import Config

    if asked.url is None:
        return service_config(state.folder)
    return Config(project="local", url=asked.url, credentials="any")


def write_single_file(state: State, pipeline: Pipeline, file: Path) -> None:
    """The typed classes alone, of a pipeline of that form."""
    (text,) = pipeline.output("python").files.values()
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        said = f"The file cannot be written: {error.strerror}."
        raise PygenUserError("PG404", said, str(file), remedy(error)) from None
    state.say(f"{file}: {text.count(chr(10))} lines")
