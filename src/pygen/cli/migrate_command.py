"""`pygen migrate`: over from cognite-pygen v1."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pygen.cli.output import Json, Scheme, State, count, print_diff, print_json
from pygen.errors import PygenUserError

if TYPE_CHECKING:
    from pygen.migration.migrating import Migration

EXAMPLES = "Examples: `pygen migrate --dry-run`, `pygen migrate --from model.json`, `pygen migrate app`"


def command(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="The application. Default: this folder.")
    ] = None,
    package: Annotated[
        Path | None,
        typer.Option("--package", metavar="FOLDER", help="The package v1 generated. Default: the one below."),
    ] = None,
    models: Annotated[
        list[Path] | None,
        typer.Option("--from", metavar="FILE", help="The model, from a file or folder, not the service."),
    ] = None,
    names: Annotated[
        Scheme | None,
        typer.Option("--names", help="Keep the names of v1: fewer lines of your code change."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the difference, write nothing.")] = False,
    as_json: Json = False,
) -> None:
    """Move an application from cognite-pygen v1 to an SDK project of its own, and change its code.

    The package of v1 and the code as it was go to `.pygen-v1`. What changed in meaning, and what is left to
    you, is listed with file and line. Nothing of the application is imported or run.
    """
    if importlib.util.find_spec("libcst") is None:
        raise PygenUserError(
            "PG184",
            "What rewrites code is not installed.",
            hint='Install it: `pip install "hatch-pygen[cli,migrate]"`.',
        )
    from pygen.migration.migrating import is_migrated, plan_migration

    state: State = context.obj
    root = (folder or state.folder).resolve()
    if package is None and is_migrated(root):
        if as_json:
            print_json({"sdk": str(root / "sdk"), "changed": [], "notes": []})
        else:
            state.say("this folder is migrated already: nothing to do", "green")
        return
    with state.working() as progress:
        progress("reading the application")
        migration = plan_migration(root, package and package.resolve(), models or (), names)
        if not dry_run:
            migration.write()
    if as_json:
        print_json(_json(migration))
    else:
        _print(state, migration, dry_run=dry_run)


def _json(migration: Migration) -> dict[str, Any]:
    notes = [
        {"path": note.path, "line": note.line, "text": note.text, "instead": note.instead}
        for note in migration.notes
    ]
    changed = [change.path for change in migration.changes]
    return {"sdk": str(migration.sdk_folder), "changed": changed, "notes": notes}


def _print(state: State, migration: Migration, *, dry_run: bool) -> None:
    for change in migration.changes if dry_run else ():
        print_diff(state, change.diff)
    for note in migration.notes:
        state.say(str(note))
    changed, notes = count(len(migration.changes), "file"), count(len(migration.notes), "note")
    state.say(f"{changed} {'would change' if dry_run else 'changed'}, {notes}", "bold")
    if not dry_run:
        state.say(
            "next: pip install ./sdk; run your tests; look at the notes, which are in .pygen-v1/notes.txt"
        )
