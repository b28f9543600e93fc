"""`pygen verify`: does a wheel hold what this project would make?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import Json, State, count, print_json
from pygen.package.rebuilding import build_again, compare
from pygen.package.wheels import read_wheel

EXAMPLES = "Example: `pygen verify dist/*.whl` in the folder of the SDK project"


def command(
    context: typer.Context,
    wheels: Annotated[list[Path], typer.Argument(metavar="WHEEL...", help="Wheels to verify.")],
    as_json: Json = False,
) -> None:
    """Build again from the lock, with what is installed here, and compare everything in the wheel."""
    state: State = context.obj
    with state.working() as progress:
        given = [read_wheel(path) for path in wheels]
        project = state.open(progress)
        _ = project.model_files
        progress("building the wheel again")
        wanted = build_again(project.root)
        results = [(path, compare(wheel, wanted)) for path, wheel in zip(wheels, given, strict=True)]
    if as_json:
        print_json(
            [
                {"wheel": path.name, "differences": [{"path": d.path, "kind": d.kind} for d in found]}
                for path, found in results
            ]
        )
    else:
        for path, found in results:
            for difference in found:
                state.say(f"{path.name}: {difference}", style="red")
            if not found:
                files = count(len(wanted.content), "file")
                state.say(f"{path.name}: {files}, all as the project makes them", "green")
    if any(found for _, found in results):
        raise typer.Exit(1)
