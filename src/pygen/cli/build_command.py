"""`pygen build`: a wheel and an sdist, with whichever front-end is installed."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import State
from pygen.errors import PygenUserError

EXAMPLES = "Examples: `pygen build`, `pygen build --wheel --out-dir /tmp/dist`"


def command(
    context: typer.Context,
    wheel: Annotated[bool, typer.Option("--wheel", help="Only the wheel.")] = False,
    sdist: Annotated[bool, typer.Option("--sdist", help="Only the sdist.")] = False,
    out_dir: Annotated[Path | None, typer.Option("--out-dir", "-o", help="Default: dist/.")] = None,
) -> None:
    """Build the SDK with uv, build or hatch; any of them gives the same bytes."""
    state: State = context.obj
    project = state.open()  # says what is wrong with the settings before an environment is made
    _ = project.model_files
    raise typer.Exit(subprocess.call(_front_end(project.root, out_dir, wheel=wheel, sdist=sdist)))


def _front_end(root: Path, out_dir: Path | None, *, wheel: bool, sdist: bool) -> list[str]:
    only = ["--wheel"] * (wheel and not sdist) + ["--sdist"] * (sdist and not wheel)
    target = ["--out-dir" if shutil.which("uv") else "--outdir", str(out_dir)] if out_dir else []
    if shutil.which("uv"):
        return ["uv", "build", *only, *target, str(root)]
    if importlib.util.find_spec("build"):
        return [sys.executable, "-m", "build", *only, *target, str(root)]
    raise PygenUserError(
        "PG171",
        "There is nothing to build with: neither uv nor build is installed.",
        hint="Install one: `pip install build`.",
    )
