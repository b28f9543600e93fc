"""`pygen build`: a wheel and an sdist with whichever front-end is installed, and npm and NuGet packages."""

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
from pygen.package.beside import made_beside
from pygen.package.wheels import read_wheel
from pygen.project import Project

EXAMPLES = "Examples: `pygen build`, `pygen build --wheel --out-dir /tmp/dist`"


def command(
    context: typer.Context,
    wheel: Annotated[bool, typer.Option("--wheel", help="Only the wheel.")] = False,
    sdist: Annotated[bool, typer.Option("--sdist", help="Only the sdist.")] = False,
    out_dir: Annotated[Path | None, typer.Option("--out-dir", "-o", help="Default: dist/.")] = None,
    no_isolation: Annotated[
        bool, typer.Option("--no-isolation", help="Build with what is installed here, without a network.")
    ] = False,
) -> None:
    """Build the SDK with uv or build, whichever is installed; npm and NuGet packages need neither."""
    state: State = context.obj
    project = state.open()  # says what is wrong with the settings before an environment is made
    _ = project.model_files
    only = ["--wheel"] * (wheel and not sdist) + ["--sdist"] * (sdist and not wheel)
    command = [*_front_end(isolated=not no_isolation), *only]
    if out_dir:
        command += ["--out-dir" if command[1] == "build" else "--outdir", str(out_dir)]
    status = subprocess.call([*command, str(project.root)])
    if status:  # whatever their statuses mean, 2 is ours for a wrong command line
        raise typer.Exit(1)
    if wheel or not sdist:
        _others(state, project, out_dir or project.root / "dist")


def _others(state: State, project: Project, folder: Path) -> None:
    """With the version of the wheel, for builds that do not go through a door of ours to the folder."""
    newest = max(folder.glob("*.whl"), key=lambda path: path.stat().st_mtime_ns)
    for name, data in made_beside(project, read_wheel(newest).version):
        (folder / name).write_bytes(data)
        state.say(f"{folder / name}")


def _front_end(*, isolated: bool) -> list[str]:
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    if uv:
        return [uv, "build", "--python", sys.executable, *(["--no-build-isolation"] * (not isolated))]
    if importlib.util.find_spec("build"):
        return [sys.executable, "-m", "build", *(["--no-isolation"] * (not isolated))]
    raise PygenUserError(
        "PG171",
        "There is nothing to build with: neither uv nor build is installed.",
        hint="Install one: `pip install build`.",
    )
