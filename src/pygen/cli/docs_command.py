"""`pygen docs`: a site about the SDK, for the people who use it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import Json, State, count, print_json

EXAMPLES = "Examples: `pygen docs`, `pygen docs model.json --out site`"


def command(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="A model. Default: the project's.")
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help="Where it goes.")] = Path("site"),
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that were edited by hand.")] = False,
    as_json: Json = False,
) -> None:
    """Write a reference of the SDK as a folder of static pages: views, properties, relations, examples."""
    from pygen.models import read
    from pygen.pipeline import Pipeline
    from pygen.publish import publish
    from pygen.reference import site

    state: State = context.obj
    with state.working() as progress:
        project = None if file else state.open(progress)
        pipeline = project.pipeline if project else Pipeline.alone(read(file or Path()))
        progress("writing the pages")
        files = site(pipeline, (project.version or "") if project else "")
        folder = out if file or out.is_absolute() else state.folder / out
        report = publish(files, folder, force=force)
    if as_json:
        print_json({"folder": str(folder), "written": report.written, "removed": report.removed})
        return
    state.say(f"{folder}: {count(len(report.written), 'file')} written, {report.unchanged} unchanged")
    state.say(f"open {folder / 'index.html'}")
