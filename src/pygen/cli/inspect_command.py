"""`pygen inspect`: what a wheel says about how it was made."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import Json, State, count, print_json
from pygen.package.wheels import Wheel, read_wheel

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
        print_json([{"wheel": path.name, "provenance": w.provenance, "sbom": w.sbom} for path, w in found])
    else:
        for path, wheel in found:
            _print(state, path, wheel)
    if any(wheel.damaged for _, wheel in found):
        raise typer.Exit(1)


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
    for name in wheel.damaged:
        state.say(f"  changed after the build: {name}", style="bold red")
