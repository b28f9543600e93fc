"""`pygen local serve`: the embedded engine over HTTP, with models in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pygen.cli.output import State
from pygen.errors import PygenUserError

if TYPE_CHECKING:
    from pygen.models import ModelDocument
    from pygen_engine.http.server import Server

EXAMPLES = "Examples: `pygen local serve`, `pygen local serve wind.db --model models/ --port 8800`"

group = typer.Typer(help="The embedded engine: the API on SQLite, on this machine.", no_args_is_help=True)


@group.command(epilog=EXAMPLES)
def serve(
    context: typer.Context,
    database: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Keep the data here. Default: in memory.")
    ] = None,
    models: Annotated[
        list[Path] | None,
        typer.Option("--model", metavar="PATH", help="Files or folders. Default: the locked ones."),
    ] = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 takes a free one.")] = 8765,
) -> None:
    """Serve models on this machine, with a page to browse the data."""
    state: State = context.obj
    documents = _documents(state, models)
    with _serving(database, documents, host, port) as server:
        state.say(f"serving {', '.join(document.id for document in documents)} at {server.url}")
        state.say(f"CDF_URL={server.url} CDF_PROJECT=local CDF_TOKEN=any; Ctrl-C stops")
        server.serve_forever(0.2)


@contextmanager
def _serving(database: Path | None, documents: list[ModelDocument], host: str, port: int) -> Iterator[Server]:
    """The engine with the models in it, at its address; what cannot be had is the user's to change."""
    from pygen_engine import Engine
    from pygen_engine.errors import DmsError
    from pygen_engine.http.server import Server

    with ExitStack() as opened:
        try:
            engine = opened.enter_context(Engine.open(database))
            for document in documents:
                engine.load_model(document.content)
            server = opened.enter_context(Server(engine, host, port))
        except (OSError, ValueError, DmsError) as error:
            raise PygenUserError(
                "PG177",
                f"The engine cannot be served: {error}",
                hint="Name another file (`pygen local serve FILE`) or `--port` (0 takes a free one).",
            ) from error
        yield server


def _documents(state: State, paths: list[Path] | None) -> list[ModelDocument]:
    from pygen.models import read

    return read(*paths) if paths else state.open().documents
