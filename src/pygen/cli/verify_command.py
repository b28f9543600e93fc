"""`pygen verify`: does a wheel, an npm or a NuGet package hold what this project would make?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import Json, State, count, print_json
from pygen.package.artifacts import Artifact, read_artifact
from pygen.package.rebuilding import (
    Difference,
    build_again,
    compare,
    compare_packages,
    package_again,
)
from pygen.package.tarballs import Tarball
from pygen.progress import Progress
from pygen.project import Project

EXAMPLES = "Example: `pygen verify dist/*` in the folder of the SDK project"


def command(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="FILE", help="Wheels, npm and NuGet packages.")],
    as_json: Json = False,
) -> None:
    """Build again from the lock, with what is installed here, and compare everything in it."""
    state: State = context.obj
    with state.working() as progress:
        given = [read_artifact(path) for path in paths]
        project = state.open(progress)
        _ = project.model_files
        results = list(zip(paths, given, _compared(project, given, progress), strict=True))
    if as_json:
        print_json(
            [
                {"wheel": path.name, "differences": [{"path": d.path, "kind": d.kind} for d in found]}
                for path, _, found in results
            ]
        )
    else:
        for path, artifact, found in results:
            for difference in found:
                state.say(f"{path.name}: {difference}", style="red")
            if not found:
                files = count(len(artifact.content), "file")
                state.say(f"{path.name}: {files}, all as the project makes them", "green")
    if any(found for _, _, found in results):
        raise typer.Exit(1)


def _compared(project: Project, given: list[Artifact], progress: Progress) -> Iterator[list[Difference]]:
    """What each is not like; of each sort, one is made again."""
    wheel, packages = None, dict[type[Tarball], Tarball]()
    for artifact in given:
        if isinstance(artifact, Tarball):
            if type(artifact) not in packages:
                progress("making the package again")
                packages[type(artifact)] = package_again(project, artifact)
            yield compare_packages(artifact, packages[type(artifact)])
        else:
            if wheel is None:
                progress("building the wheel again")
                wheel = build_again(project.root)
            yield compare(artifact, wheel)
