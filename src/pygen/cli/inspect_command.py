"""`pygen inspect`: what a wheel says about how it was made."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from pygen.cli.output import Json, State, count, print_json
from pygen.package.suspicions import suspicions
from pygen.package.wheels import Wheel, read_wheel

_SHOWN = 20
EXAMPLES = "Example: `pygen inspect dist/*.whl`"


def command(
    context: typer.Context,
    wheels: Annotated[list[Path], typer.Argument(metavar="WHEEL...", help="Wheels to look into.")],
    as_json: Json = False,
) -> None:
    """Show the models, lock, generator, needs and findings of a built SDK."""
    state: State = context.obj
    found = [(path, read_wheel(path)) for path in wheels]
    if as_json:
        print_json([_json(path, wheel) for path, wheel in found])
    else:
        for path, wheel in found:
            _print(state, path, wheel)
    if any(any(suspicions(wheel)) for _, wheel in found):
        raise typer.Exit(1)


def _json(path: Path, wheel: Wheel) -> dict[str, Any]:
    return {
        "wheel": path.name,
        "provenance": wheel.provenance,
        "sbom": wheel.sbom,
        "beside": wheel.beside,
        "entry_points": wheel.entry_points,
        "suspicions": list(suspicions(wheel)),
    }


def _print(state: State, path: Path, wheel: Wheel) -> None:
    record = wheel.provenance
    state.say(path.name, style="bold")
    state.say(f"  package    {record['package']} ({wheel.name} {wheel.version}, layout {record['layout']})")
    for model in record["models"]:
        name = f"{model['space']}:{model['external-id']}({model['version']})"
        state.say(f"  model      {name}, {count(len(model['views']), 'view')}, sha256 {model['sha256'][:16]}")
    state.say(f"  lock       {record['lock']['sha256'][:16]}")
    state.say(f"  generator  {record['generator']['name']} {record['generator']['version']}")
    state.say(f"  needs      {', '.join(wheel.requires)}")
    state.say(f"  files      {len(record['files'])}, findings {len(record['findings'])}")
    for finding in record["findings"]:
        state.say(f"    {finding['code']} {finding['severity']}: {finding['location']}: {finding['message']}")
    for line in wheel.entry_points:
        state.say(f"  installs   {line}")
    if wheel.beside:
        more = f" and {len(wheel.beside) - _SHOWN} more" if len(wheel.beside) > _SHOWN else ""
        state.say(f"  beside it  {', '.join(wheel.beside[:_SHOWN])}{more}: not generated, not looked into")
    for line in suspicions(wheel):
        state.say(f"  {line}", style="bold red")
