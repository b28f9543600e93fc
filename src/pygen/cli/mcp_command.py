"""`pygen mcp`: the project's SDK for agents, without building a package first."""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from pathlib import Path

import typer

from pygen.cli.output import State
from pygen.errors import PygenUserError

EXAMPLES = (
    "Examples: `pygen mcp --local`, `pygen mcp --views WindTurbine Blade`; `pygen-mcp --help` has the rest"
)
SETTINGS = {"allow_extra_args": True, "ignore_unknown_options": True}


def command(context: typer.Context) -> None:
    """Serve the views of the project to agents (Model Context Protocol): needs `pygen-mcp`."""
    if importlib.util.find_spec("pygen_mcp") is None:
        raise PygenUserError(
            "PG184", "What serves agents is not installed.", hint="Install it: `pip install pygen-mcp`."
        )
    from pygen.publish import publish
    from pygen_mcp.command import main

    state: State = context.obj
    project = state.open()
    with tempfile.TemporaryDirectory(prefix="pygen-") as folder:
        publish(project.package_files, Path(folder))
        sys.path.insert(0, folder)
        raise SystemExit(main(context.args, package=project.settings.package))
