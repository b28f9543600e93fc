"""`pygen verify`: does a wheel hold what this project would make?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import Json, State, count, print_json
from pygen.package.wheels import compare, read_wheel

EXAMPLES = "Example: `pygen verify dist/*.whl` in the folder of the SDK project"


def command(
    context: typer.Context,
    wheels: Annotated[list[Path], typer.Argument(metavar="WHEEL...", help="Wheels to verify.")],
    as_json: Json = False,
) -> None:
    """Generate again from the lock and compare byte for byte."""
    state: State = context.obj
    with state.working() as progress:
        project = state.open(progress)
        results = [(path, compare(read_wheel(path), project)) for path in wheels]
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
                state.say(f"{path.name}: {difference.path} is {difference.kind}", style="red")
            if not found:
                state.say(
                    f"{path.name}: {count(len(project.package_files), 'file')}, all as generated", "green"
                )
    if any(found for _, found in results):
        raise typer.Exit(1)
