"""The seam to whatever carries bytes: the network, an engine in the same process, or a test."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

from ..settings import Timeouts
from ..steps import TransportError

if TYPE_CHECKING:
    import httpx

OnSent: TypeAlias = Callable[[], None]
Received: TypeAlias = tuple[int, Mapping[str, str], bytes]
"""Status, headers with names in lower case, and the decompressed body."""


TOO_LONG = "The answer took longer than timeouts.total"
KEPT = 30.0
"""Seconds a connection is kept open for the next request."""


class Transport(ABC):
    """Carries one message and brings the answer back. It must be safe to use from several threads.

    It raises `TransportError` when there is no complete answer, and calls `on_sent`, if given, once the
    request has left: the next page is then on its way and this process may get on with the page it has.
    """

    overlaps = True
    """Requests sent from several threads take less time than one after the other."""
    compress = True
    """Large bodies should be compressed."""

    @abstractmethod
    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received: ...

    @abstractmethod
    def close(self) -> None: ...


class AsyncTransport(ABC):
    """The same for the tasks of an event loop."""

    overlaps = True
    compress = True

    @abstractmethod
    async def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received: ...

    @abstractmethod
    async def aclose(self) -> None: ...


@runtime_checkable
class Engine(Protocol):
    """What answers in this process: the embedded engine, or anything with its one method."""

    def handle(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes]: ...


AnyTransport: TypeAlias = (
    "Transport | AsyncTransport | Engine | httpx.BaseTransport | httpx.AsyncBaseTransport"
)


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


def translated(error: Exception, *, connecting: bool) -> TransportError:
    """An error of the network in our words."""
    said = str(error) or type(error).__name__
    if connecting:
        return TransportError("connect", f"Could not connect: {said}")
    if isinstance(error, TimeoutError):
        return TransportError("timeout", f"No answer in time ({said})")
    return TransportError("broken", f"The connection broke: {said}")


def bare(error: BaseException) -> BaseException:
    """Without the frames of the network: tracebacks that show variables would show tokens there."""
    links: list[BaseException | None] = [error]
    while links:
        link = links.pop()
        if link is not None and link.__traceback__ is not None:
            link.__traceback__ = None
            links += [link.__cause__, link.__context__]
    return error
