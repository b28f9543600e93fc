"""`pygen lock`: fetch the models once, and remember them to the byte."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import Json, State, Variables, count, print_findings, print_json
from pygen.models.variables import parsed

EXAMPLES = "Examples: `pygen lock`, `pygen lock --from model.json`, `pygen lock --check`"


def command(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Option(
            "--from", metavar="FILE", help="Read the models from files or folders, not the service."
        ),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if the models are not as locked.")
    ] = False,
    variables: Variables = None,
    as_json: Json = False,
) -> None:
    """Write `models/*.json` and `pygen.lock`, from the service (`CDF_*`, `config.toml`) or from files."""
    state: State = context.obj
    with state.working() as progress:
        project = state.open(progress)
        plan = project.plan_lock(files or (), parsed(variables or ()))
        changed = plan.changes(project.root) if check else plan.write(project.root)
    if as_json:
        print_json(
            {
                "digest": plan.lock.digest,
                "changed": changed,
                "models": [str(model.ref) for model in plan.lock.models],
            }
        )
    else:
        print_findings(state, plan.findings)
        for path in changed:
            state.say(f"{path}: {'differs' if check else 'written'}")
        for model in plan.lock.models:
            state.say(f"{model.ref}: {count(len(model.views), 'view')}, sha256 {model.sha256[:16]}")
        if not changed:
            state.say("nothing changed")
    if check and changed:
        raise typer.Exit(1)
