"""`pygen local`: the embedded engine over HTTP, with the project's models in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import State

EXAMPLES = "Examples: `pygen local`, `pygen local wind.db --port 8800`"


def command(
    context: typer.Context,
    database: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Keep the data here. Default: in memory.")
    ] = None,
    port: Annotated[int, typer.Option(help="0 takes a free one.")] = 8765,
) -> None:
    """Serve the project's models on this machine: the API on SQLite, with a page to browse it."""
    from pygen_runtime.local import Engine
    from pygen_runtime.local.server import Server

    state: State = context.obj
    project = state.open()
    engine = Engine.open(database)
    try:
        for file in project.model_files:
            engine.load_model(json.loads(file.content))
        server = Server(engine, port=port)
        state.say(f"serving {', '.join(model.id for model in project.locked.models)} at {server.url}")
        state.say(f"CDF_URL={server.url} CDF_PROJECT=local CDF_TOKEN=any; Ctrl-C stops")
        with server:
            server.serve_forever(0.2)
    finally:
        engine.close()
