"""A server that answers as soon as it can: while it loads what it needs, a child warms up beside it."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from pygen.errors import PygenUserError
from pygen_service.configuration import Configuration
from pygen_service.making.children import Children

if TYPE_CHECKING:
    import uvicorn

_GRACE_SECONDS = 20


def serve(configuration: Configuration, listening: socket.socket | None = None) -> None:
    """Answer requests until a signal comes; at a socket that somebody else listens on, if there is one."""
    children = Children(configuration.children, wall_seconds=configuration.wall_seconds)
    with suppress(KeyboardInterrupt), asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(_serve(configuration, children, listening))


async def _serve(configuration: Configuration, children: Children, listening: socket.socket | None) -> None:
    warming = asyncio.create_task(children.warm())
    try:
        server = await asyncio.to_thread(_server, configuration, children)
        await _listening(server, configuration, listening)
    finally:
        await asyncio.gather(warming, return_exceptions=True)
        await children.close()


async def _listening(
    server: uvicorn.Server, configuration: Configuration, listening: socket.socket | None
) -> None:
    try:
        await server.serve(sockets=[listening] if listening else None)
    except SystemExit:  # of uvicorn, which has told why
        if server.started:
            raise
    except (ValueError, TypeError):  # for a name that no host can have
        if server.started:
            raise
        await server.lifespan.shutdown()
    if server.lifespan.should_exit:  # the service itself did not start, and its log has told why
        raise SystemExit(3)
    if not server.started:
        raise PygenUserError(
            "PG612",
            "Nothing can be served there: it is in use, or no address of this machine.",
            f"--host {configuration.host} --port {configuration.port}",
            "Stop what listens there, or choose another `--port` or `--host`.",
        )


def _server(configuration: Configuration, children: Children) -> uvicorn.Server:
    import uvicorn

    from pygen_service.web.app import create_app
    from pygen_service.web.leaving import Leaving

    app = create_app(configuration, children)
    options = uvicorn.Config(
        app,
        host=configuration.host,
        port=configuration.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    return Leaving(options, app.state.service)


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop where there is one."""
    if sys.platform == "win32":
        return None
    import uvloop

    return uvloop.new_event_loop
