"""`pygen generate`: the same files a build would make, on disk."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.alone import Alone, generate_alone, write_single_file
from pygen.cli.output import Json, Scheme, State, count, print_diff, print_findings, print_json
from pygen.cli.watch import changes
from pygen.errors import PygenUserError
from pygen.project import Project

EXAMPLES = (
    "Examples: `pygen generate`, `pygen generate --dry-run`, "
    "`pygen generate --space acme --external-id WindFarm --version v1 --output src`"
)


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
    space: Annotated[str | None, typer.Option("--space", help="Of a model, without a project.")] = None,
    external_id: Annotated[str | None, typer.Option("--external-id", help="Of that model.")] = None,
    version: Annotated[str | None, typer.Option("--version", help="Of that model.")] = None,
    files: Annotated[
        list[Path] | None,
        typer.Option("--from", metavar="FILE", help="A model in a file or folder, without a project."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FOLDER", help="Where the package of that model goes."),
    ] = None,
    target: Annotated[str, typer.Option("--target", "-t", help="The language, for --output.")] = "python",
    package: Annotated[
        str | None, typer.Option("--package", help="Import name. Default: from the external id.")
    ] = None,
    client: Annotated[str | None, typer.Option("--client", help="Name of the client class.")] = None,
    instance_space: Annotated[
        str | None, typer.Option("--instance-space", help="Space of new instances.")
    ] = None,
    names: Annotated[Scheme | None, typer.Option("--names", help="The names of v1, not ours.")] = None,
    url: Annotated[
        str | None,
        typer.Option("--url", help="Of an engine with the model. Default: CDF_* or config.toml."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Write the SDK to disk, for tests, editors or committing. No build needed.

    With --space, --external-id and --version, or --from, it is that of a model for which there is no project.
    """
    state: State = context.obj
    settings = {"package": package, "client": client, "instance_space": instance_space, "names": names}
    alone = Alone((space, external_id, version), files or (), output, target, url, settings)
    if alone.meant:
        generate_alone(state, alone, single_file=single_file, force=force, dry_run=dry_run, as_json=as_json)
        return
    if single_file:
        write_single_file(state, replace(state.open().pipeline, form="single-file"), single_file)
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
