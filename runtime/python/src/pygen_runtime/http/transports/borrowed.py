"""Transports that a client was given: it uses them, and closing them is up to whoever made them."""

from __future__ import annotations

from collections.abc import Mapping

from ..settings import Timeouts
from .base import AsyncTransport, OnSent, Received, Transport


class Borrowed(Transport):
    """A transport of the caller's."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.overlaps = transport.overlaps
        self.compress = transport.compress

    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received:
        return self._transport.send(method, url, headers, body, timeout, on_sent)

    def close(self) -> None:
        """Left open."""


class AsyncBorrowed(AsyncTransport):
    """The same for an event loop."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self.overlaps = transport.overlaps
        self.compress = transport.compress

    async def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received:
        return await self._transport.send(method, url, headers, body, timeout, on_sent)

    async def aclose(self) -> None:
        """Left open."""
