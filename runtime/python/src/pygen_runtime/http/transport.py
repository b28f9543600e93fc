"""The seam to whatever carries bytes: the network, an engine in the same process, or a test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, runtime_checkable

from ..errors import ConfigurationError
from .config import Config, Timeouts

Sent = Callable[[], None]
Answer = tuple[int, Mapping[str, str], bytes]
"""Status, headers with names in lower case, and the decompressed body."""


@runtime_checkable
class Transport(Protocol):
    """Carries one message and brings the answer back. It must be safe to use from several threads.

    It raises `TransportError` when there is no complete answer, and calls `on_sent`, if given, once the
    request has left: the next page is then on its way and this process may get on with the page it has.
    """

    overlaps: bool
    """Requests sent from several threads (or tasks) take less time than one after the other."""
    compress: bool
    """Large bodies should be compressed."""

    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: Sent | None = None,
    ) -> Answer: ...

    def close(self) -> None: ...


@runtime_checkable
class AsyncTransport(Protocol):
    """The same for an event loop."""

    overlaps: bool
    compress: bool

    async def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: Sent | None = None,
    ) -> Answer: ...

    async def aclose(self) -> None: ...


def open_transport(config: Config) -> tuple[Transport, bool]:
    """The transport of a configuration, and whether it is ours to close."""
    given: Any = config.transport
    if given is not None and hasattr(given, "handle"):
        from .inprocess import EngineTransport

        return EngineTransport(given), True
    if given is None or hasattr(given, "handle_request"):
        from .httpx_transport import HttpxTransport

        return HttpxTransport(config, given), True
    if hasattr(given, "send") and hasattr(given, "close"):
        transport: Transport = given
        return transport, False
    raise ConfigurationError(_NO_TRANSPORT.format(type(given).__name__, "send and close"))


def open_async_transport(config: Config) -> tuple[AsyncTransport, bool]:
    """The same for an event loop."""
    given: Any = config.transport
    if given is not None and hasattr(given, "handle"):
        from .inprocess import AsyncEngineTransport

        return AsyncEngineTransport(given), True
    if given is None or hasattr(given, "handle_async_request"):
        from .httpx_transport import AsyncHttpxTransport

        return AsyncHttpxTransport(config, given), True
    if hasattr(given, "send") and hasattr(given, "aclose"):
        transport: AsyncTransport = given
        return transport, False
    raise ConfigurationError(_NO_TRANSPORT.format(type(given).__name__, "send and aclose, both async"))


_NO_TRANSPORT = (
    "transport must be an embedded engine, an httpx transport of the right kind (sync or async), "
    "or an object with {1}; it is a {0}"
)
