"""`pygen local serve`: the embedded engine over HTTP, with models in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pygen.cli.output import State
from pygen.errors import PygenUserError

if TYPE_CHECKING:
    from pygen.models import ModelDocument

EXAMPLES = "Examples: `pygen local serve`, `pygen local serve wind.db --model models/ --port 8800`"

group = typer.Typer(help="The embedded engine: the API on SQLite, on this machine.", no_args_is_help=True)


@group.command(epilog=EXAMPLES)
def serve(
    context: typer.Context,
    database: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Keep the data here. Default: in memory.")
    ] = None,
    models: Annotated[
        list[Path] | None,
        typer.Option("--model", metavar="PATH", help="Files or folders. Default: the locked ones."),
    ] = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8765,
) -> None:
    """Serve models on this machine, with a page to browse the data."""
    from pygen_engine.http.auth import DEFAULT_PROJECT
    from pygen_engine.serving import CannotServe, serving

    state: State = context.obj
    documents = _documents(state, models)
    try:
        with serving(database, [document.content for document in documents], host, port) as server:
            served = ", ".join(str(document.ref) for document in documents) or "no model"
            state.say(f"serving {served} at {server.url}")
            state.say(f"CDF_URL={server.url} CDF_PROJECT={DEFAULT_PROJECT} CDF_TOKEN=any; Ctrl-C stops")
            server.serve_forever(0.2)
    except CannotServe as error:
        raise PygenUserError(
            "PG177",
            f"The engine cannot be served: {error}",
            "pygen local serve",
            hint="Name another file (`pygen local serve FILE`) or `--port` (0 takes a free one).",
        ) from error


def _documents(state: State, paths: list[Path] | None) -> list[ModelDocument]:
    from pygen.models import read

    if paths:
        return read(*paths)
    try:
        return state.open().documents
    except PygenUserError as error:
        if error.code != "PG102" and (state.folder / "pyproject.toml").exists():
            raise
        state.note("This is no SDK project: the engine starts without a model (`--model PATH` loads one).")
        return []
