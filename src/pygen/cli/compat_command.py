"""`pygen compat`: every public name of a package of v1, and what it is now."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import Json, Scheme, State, print_json

EXAMPLES = "Examples: `pygen compat acme_wind`, `pygen compat src/acme_wind --from model.json --json`"


def command(
    context: typer.Context,
    package: Annotated[Path, typer.Argument(metavar="FOLDER", help="The package v1 generated.")],
    models: Annotated[
        list[Path] | None,
        typer.Option("--from", metavar="FILE", help="The model, from a file or folder, not the service."),
    ] = None,
    names: Annotated[
        Scheme | None,
        typer.Option("--names", help="The SDK that keeps the names of v1, not that with its own."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Also what is called as it was.")] = False,
    as_json: Json = False,
) -> None:
    """Compare a package of cognite-pygen v1 with the SDK of the same model, name by name."""
    from pygen.migration.migrating import renames_of
    from pygen.migration.v1 import read_package

    state: State = context.obj
    with state.working() as progress:
        progress("comparing the names")
        folder = package.resolve()
        renames, _, _ = renames_of(read_package(folder, folder.parent), state.folder, models or (), names)
        lines = list(renames.lines())
    if as_json:
        print_json([{"old": line.old, "new": line.new, "why": line.why} for line in lines])
        return
    same = [line for line in lines if line.new == line.old]
    for line in lines if every else (line for line in lines if line.new != line.old):
        state.say(f"{line.old}: {line.new or 'gone'}{f' ({line.why})' if line.why else ''}")
    state.say(f"{len(same)} of {len(lines)} names are as they were", "bold")
