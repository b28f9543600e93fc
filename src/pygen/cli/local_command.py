"""`pygen local`: the embedded engine over HTTP, with the project's models in it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import State

EXAMPLES = "Examples: `pygen local`, `pygen local wind.db --port 8800`"


def command(
    context: typer.Context,
    database: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Keep the data here. Default: in memory.")
    ] = None,
    port: Annotated[int, typer.Option(help="0 takes a free one.")] = 8000,
) -> None:
    """Serve the project's models on this machine: the API of the service on SQLite."""
    import json

    from pygen_runtime.local import Engine, serve

    state: State = context.obj
    project = state.open()
    with Engine.open(database) as engine:
        for file in project.model_files:
            engine.load_model(json.loads(file.content))
        serve(engine, port=port)
