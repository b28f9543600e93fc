"""A server that answers as soon as it can: while it loads what it needs, a child warms up beside it."""

from __future__ import annotations

import asyncio
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


def serve(configuration: Configuration) -> None:
    """Answer requests until a signal comes."""
    children = Children(configuration.children, wall_seconds=configuration.wall_seconds)
    with suppress(KeyboardInterrupt), asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(_serve(configuration, children))


async def _serve(configuration: Configuration, children: Children) -> None:
    warming = asyncio.create_task(children.warm())
    try:
        server = await asyncio.to_thread(_server, configuration, children)
        await _listening(server, configuration)
    finally:
        await asyncio.gather(warming, return_exceptions=True)
        await children.close()


async def _listening(server: uvicorn.Server, configuration: Configuration) -> None:
    try:
        await server.serve()
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

    options = uvicorn.Config(
        create_app(configuration, children),
        host=configuration.host,
        port=configuration.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    return uvicorn.Server(options)


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop where there is one."""
    if sys.platform == "win32":
        return None
    import uvloop

    return uvloop.new_event_loop
