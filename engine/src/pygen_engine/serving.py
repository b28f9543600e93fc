"""An engine with models in it, at its address: what `pygen-engine serve` and `pygen local serve` share."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from pygen_engine.engine import Engine
from pygen_engine.errors import DmsError
from pygen_engine.http.server import Server
from pygen_engine.options import EngineOptions


class CannotServe(Exception):
    """What is in the way, in one line for whoever asked."""


@contextmanager
def serving(
    file: str | os.PathLike[str] | None,
    documents: Sequence[Any],
    host: str,
    port: int,
    options: EngineOptions | None = None,
) -> Iterator[Server]:
    """A server that listens already; `serve_forever` answers."""
    with ExitStack() as opened:
        try:
            engine = opened.enter_context(Engine.open(file, options=options))
            if documents:
                engine.load_model(documents)
            server = opened.enter_context(Server(engine, host, port))
        except DmsError as error:
            raise CannotServe(f"The model cannot be loaded: {error}") from error
        except OSError as error:
            raise CannotServe(error.strerror or str(error)) from error
        except ValueError as error:
            raise CannotServe(str(error)) from error
        yield server
