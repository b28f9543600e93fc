"""`pygen diff`: what changed between two SDKs, what breaks, and which version comes next."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from pygen.cli.output import Json, State, print_json
from pygen.errors import PygenUserError
from pygen.project import Project

EXAMPLES = (
    "Examples: `pygen diff` (what is locked, and the service), `pygen diff HEAD~1`, "
    "`pygen diff dist/old.whl`, `pygen diff v1.json v2.json --format markdown`"
)


class Format(StrEnum):
    text = "text"
    markdown = "markdown"
    json = "json"


def command(
    context: typer.Context,
    old: Annotated[
        str | None,
        typer.Argument(
            metavar="OLD", help="Before: model, wheel, project or commit. Default: what is locked."
        ),
    ] = None,
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="NEW", help="After. Default: what is locked; the service where nothing is named."
        ),
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f")] = Format.text,
    as_json: Json = False,
    breaking: Annotated[bool, typer.Option("--breaking", help="Exit 1 if a change breaks users.")] = False,
) -> None:
    """Tell what changed for users of the SDK."""
    from pygen.changes import diff_sdks
    from pygen.package.comparing import at_service, named

    state: State = context.obj
    with state.working() as progress:
        project = _project(state, needed=new is None)
        before = named(old, state.folder, project) if old is not None else state.open(progress).pipeline
        if new is not None:
            after = named(new, state.folder, project)
        else:
            progress("fetching the models" if old is None else "reading the locked models")
            here = state.open(progress)
            after = at_service(here) if old is None else here.pipeline
        changes = diff_sdks(before, after)
    if as_json or format is Format.json:
        print_json(changes.to_json())
    else:
        state.say(changes.to_markdown() if format is Format.markdown else changes.to_text())
    if breaking and changes.breaking:
        raise typer.Exit(1)


def _project(state: State, *, needed: bool) -> Project | None:
    """The project here; files and wheels can be compared without one."""
    try:
        return state.open()
    except PygenUserError:
        if needed:
            raise
        return None
