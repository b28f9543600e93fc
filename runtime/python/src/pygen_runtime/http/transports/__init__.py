"""What carries the messages of a client: the network, unless it was given something else."""

from __future__ import annotations

import sys
from typing import Any

from ...errors import ConfigurationError
from ..settings import Limits
from .base import AnyTransport, AsyncBorrowed, AsyncTransport, Borrowed, Engine, Transport
from .inprocess import AsyncEngineTransport, EngineTransport, engine_transport

IN_BROWSER = sys.platform == "emscripten"

__all__ = [
    "AsyncTransport",
    "Engine",
    "Transport",
    "engine_transport",
    "open_async_transport",
    "open_transport",
]


def open_transport(given: AnyTransport | None, limits: Limits, *, http2: bool, most: int | None) -> Transport:
    """A transport that whoever opened it closes; what was given stays open.

    Answers of the network have at most `most` bytes.
    """
    if isinstance(given, Transport):
        return Borrowed(given)
    if isinstance(given, Engine):
        return EngineTransport(given)
    if given is None and IN_BROWSER:
        from .fetch import FetchTransport

        return FetchTransport(most)
    if given is None and not http2 and _own():
        from .sockets import SocketTransport

        return SocketTransport(most)
    from .httpx import BaseTransport, HttpxTransport

    if given is None or isinstance(given, BaseTransport):
        return HttpxTransport(limits, http2, most, given)
    raise _no_transport(given, "Transport")


def open_async_transport(
    given: AnyTransport | None, limits: Limits, *, http2: bool, most: int | None
) -> AsyncTransport:
    """The same for an event loop."""
    if isinstance(given, AsyncTransport):
        return AsyncBorrowed(given)
    if isinstance(given, Engine):
        return AsyncEngineTransport(given)
    if given is None and IN_BROWSER:
        from .fetch import AsyncFetchTransport

        return AsyncFetchTransport(most)
    if given is None and not http2 and _own():
        from .streams import StreamTransport

        return StreamTransport(most)
    from .httpx import AsyncBaseTransport, AsyncHttpxTransport

    if given is None or isinstance(given, AsyncBaseTransport):
        return AsyncHttpxTransport(limits, http2, most, given)
    raise _no_transport(given, "AsyncTransport")


def _own() -> bool:
    """Proxies and HTTP/2 are left to httpx; all else is faster without it, and sooner there."""
    from .addresses import behind_proxy

    return not behind_proxy()


def _no_transport(given: Any, wanted: str) -> ConfigurationError:
    return ConfigurationError(
        "transport must be an embedded engine, an httpx transport of the right kind (sync or async), "
        f"or a pygen_runtime.http.{wanted}; it is a {type(given).__name__}"
    )
