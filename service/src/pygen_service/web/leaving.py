"""A server that says it is leaving before it does, so that a restart fails no request."""

from __future__ import annotations

import asyncio
import socket

import uvicorn

from pygen_service.service import Service

_LAST_SECONDS = 1.0
"""For connections that were made just before no more were taken, and have not asked yet."""
_STEP = 0.02


class Leaving(uvicorn.Server):
    """While it leaves, `/health/ready` is 503 and every answer ends its connection: balancers and clients go
    on to another process, or to the same socket's next one. Nothing is refused meanwhile."""

    def __init__(self, config: uvicorn.Config, service: Service) -> None:
        super().__init__(config)
        self._service = service

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        seconds = self._service.configuration.drain_seconds
        self._service.leaving = True
        if seconds:
            await self._wait(seconds)
            for server in self.servers:
                server.close()
            await self._wait(_LAST_SECONDS, connections=True)
        await super().shutdown(sockets)

    async def _wait(self, seconds: float, *, connections: bool = False) -> None:
        """Until the time is over, or there is no connection left; or somebody insists, by Ctrl-C again."""
        clock = asyncio.get_running_loop()
        end = clock.time() + seconds
        while clock.time() < end and not self.force_exit:
            if connections and not self.server_state.connections:
                return
            await asyncio.sleep(_STEP)
