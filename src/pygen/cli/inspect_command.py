"""`pygen inspect`: what a wheel, an npm or a NuGet package says about how it was made."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from pygen.cli.output import Json, State, count, print_json
from pygen.package.artifacts import Artifact, read_artifact, suspicions

_SHOWN = 20
EXAMPLES = "Example: `pygen inspect dist/*.whl dist/*.tgz`"


def command(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="FILE", help="Wheels, npm and NuGet packages.")],
    as_json: Json = False,
) -> None:
    """Show the models, lock, generator, needs and findings of a built SDK."""
    state: State = context.obj
    found = [(path, read_artifact(path)) for path in paths]
    if as_json:
        print_json([_json(path, artifact) for path, artifact in found])
    else:
        for path, artifact in found:
            _print(state, path, artifact)
    if any(any(suspicions(artifact)) for _, artifact in found):
        raise typer.Exit(1)


def _json(path: Path, artifact: Artifact) -> dict[str, Any]:
    return {
        "wheel": path.name,
        "provenance": artifact.provenance,
        "sbom": artifact.sbom,
        "beside": artifact.beside,
        "entry_points": artifact.entry_points,
        "suspicions": list(suspicions(artifact)),
    }


def _print(state: State, path: Path, artifact: Artifact) -> None:
    record = artifact.provenance
    state.say(path.name, style="bold")
    state.say(
        f"  package    {record['package']} ({artifact.name} {artifact.version}, layout {record['layout']})"
    )
    for model in record["models"]:
        name = f"{model['space']}:{model['external-id']}({model['version']})"
        state.say(f"  model      {name}, {count(len(model['views']), 'view')}, sha256 {model['sha256'][:16]}")
    state.say(f"  lock       {record['lock']['sha256'][:16]}")
    state.say(f"  generator  {record['generator']['name']} {record['generator']['version']}")
    state.say(f"  needs      {', '.join(artifact.requires)}")
    state.say(f"  files      {len(record['files'])}, findings {len(record['findings'])}")
    for finding in record["findings"]:
        state.say(f"    {finding['code']} {finding['severity']}: {finding['location']}: {finding['message']}")
    for line in artifact.entry_points:
        state.say(f"  installs   {line}")
    if artifact.beside:
        more = f" and {len(artifact.beside) - _SHOWN} more" if len(artifact.beside) > _SHOWN else ""
        state.say(f"  beside it  {', '.join(artifact.beside[:_SHOWN])}{more}: not generated, not looked into")
    for line in suspicions(artifact):
        state.say(f"  {line}", style="bold red")
