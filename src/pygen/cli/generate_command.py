"""`pygen generate`: the same files a build would make, on disk."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import Json, State, count, print_diff, print_findings, print_json
from pygen.cli.watch import changes
from pygen.errors import PygenUserError
from pygen.project import Project

EXAMPLES = "Examples: `pygen generate`, `pygen generate --dry-run`, `pygen generate --watch`"


def command(
    context: typer.Context,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change, write nothing.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that were edited by hand.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Generate again whenever an input changes.")] = False,
    single_file: Annotated[
        Path | None,
        typer.Option("--single-file", metavar="FILE", help="Only the typed classes, as one module."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Write the SDK to disk, for tests, editors or committing. No build needed."""
    state: State = context.obj
    if single_file:
        _single_file(state, single_file)
        return
    project = _once(state, dry_run=dry_run, force=force, as_json=as_json)
    if not watch:
        return
    state.note("watching for changes; Ctrl-C stops")
    for changed in changes(state.folder, ("queries", *project.settings.inputs)):
        state.note(f"{', '.join(changed)} changed")
        try:
            _once(state, dry_run=dry_run, force=force, as_json=as_json)
        except PygenUserError as error:
            state.note(f"error {error}", style="red")


def _single_file(state: State, file: Path) -> None:
    alone = replace(state.open().pipeline, form="single-file")
    (text,) = alone.output("python").files.values()
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise PygenUserError("PG404", f"The file cannot be written: {error.strerror}.", str(file)) from None
    state.say(f"{file}: {text.count(chr(10))} lines")


def _once(state: State, *, dry_run: bool, force: bool, as_json: bool) -> Project:
    started = time.perf_counter()
    with state.working() as progress:
        project = state.open(progress)
        reports = project.compare() if dry_run else project.generate(force=force)
    if as_json:
        print_json(
            [
                {
                    "folder": report.folder.relative_to(project.root).as_posix(),
                    "written": report.written,
                    "removed": report.removed,
                    "unchanged": report.unchanged,
                }
                for report in reports
            ]
        )
        return project
    if state.verbose and any(reports):
        print_findings(state, project.findings)
    for report in reports:
        if dry_run:
            print_diff(state, report.diff)
        verb = "would be written" if dry_run else "written"
        state.say(
            f"{report.folder.relative_to(project.root)}: {count(len(report.written), 'file')} {verb}, "
            f"{len(report.removed)} removed, {report.unchanged} unchanged "
            f"({time.perf_counter() - started:.2f} s)"
        )
    return project
