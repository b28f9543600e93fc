"""The network through httpx: where there is a proxy, for HTTP/2, and with transports of its kind."""

from __future__ import annotations

import ssl
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

import httpx
from httpx import AsyncBaseTransport, BaseTransport

from ...errors import ConfigurationError, MissingExtra
from ..compression import inflate, too_large
from ..settings import Limits, Timeouts
from ..steps import TransportError
from ..values import KINDS
from .base import KEPT, TOO_LONG, AsyncTransport, OnSent, Received, Transport, bare

__all__ = ["AsyncBaseTransport", "AsyncHttpxTransport", "BaseTransport", "HttpxTransport"]


class HttpxTransport(Transport):
    """Keep-alive connections shared by all threads of a client."""

    def __init__(
        self, limits: Limits, http2: bool, most: int | None, transport: BaseTransport | None = None
    ) -> None:
        self._most = most
        with _http2_extra():
            self._client = httpx.Client(transport=transport, **_options(limits, http2))

    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received:
        extensions: dict[str, Any] = {"timeout": _timeout(timeout).as_dict()}
        if on_sent is not None:

            def trace(event: str, info: Any) -> None:
                if event.endswith("send_request_body.complete"):
                    on_sent()

            extensions["trace"] = trace
        with _translated():
            request = self._client.build_request(
                method, url, headers=headers, content=body, extensions=extensions
            )
            deadline = time.monotonic() + timeout.total
            response = self._client.send(request, stream=True)
            try:
                if response.is_stream_consumed:
                    return _consumed(response, self._most)
                parts = _Parts(self._most)
                for part in response.iter_raw():
                    parts.add(part)
                    _check(deadline)
            finally:
                response.close()
            return _answer(response, parts)

    def close(self) -> None:
        self._client.close()


class AsyncHttpxTransport(AsyncTransport):
    """The same for the tasks of one event loop."""

    def __init__(
        self, limits: Limits, http2: bool, most: int | None, transport: AsyncBaseTransport | None = None
    ) -> None:
        self._most = most
        with _http2_extra():
            self._client = httpx.AsyncClient(transport=transport, **_options(limits, http2))

    async def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received:
        extensions: dict[str, Any] = {"timeout": _timeout(timeout).as_dict()}
        if on_sent is not None:

            async def trace(event: str, info: Any) -> None:
                if event.endswith("send_request_body.complete"):
                    on_sent()

            extensions["trace"] = trace
        import asyncio  # blocking programs do without

        with _translated():
            request = self._client.build_request(
                method, url, headers=headers, content=body, extensions=extensions
            )
            async with asyncio.timeout(timeout.total):
                response = await self._client.send(request, stream=True)
                try:
                    if response.is_stream_consumed:
                        return _consumed(response, self._most)
                    parts = _Parts(self._most)
                    async for part in response.aiter_raw():
                        parts.add(part)
                finally:
                    await response.aclose()
            return _answer(response, parts)

    async def aclose(self) -> None:
        await self._client.aclose()


def _options(limits: Limits, http2: bool) -> dict[str, Any]:
    # The concurrency limits decide how many connections there are; the pool only must not be smaller,
    # or a request that has its slot would wait again. A few more are for logging in.
    connections = sum(limits.of(kind) for kind in KINDS) + 4
    return {
        "verify": _tls(),
        "http2": http2,
        "follow_redirects": False,
        "limits": httpx.Limits(
            max_connections=connections, max_keepalive_connections=connections, keepalive_expiry=KEPT
        ),
    }


@cache
def _tls() -> ssl.SSLContext:
    """Loading the certificates costs more than everything else about a client, so clients share them."""
    return httpx.create_ssl_context()


@contextmanager
def _http2_extra() -> Generator[None]:
    try:
        yield
    except ImportError as error:
        raise MissingExtra("http2=True", "http2") from error


def _timeout(timeouts: Timeouts) -> httpx.Timeout:
    return httpx.Timeout(
        connect=timeouts.connect, read=timeouts.read, write=timeouts.write, pool=timeouts.total
    )


def _check(deadline: float) -> None:
    if time.monotonic() > deadline:
        raise TransportError("timeout", TOO_LONG)


class _Parts:
    """The body as it arrives, as long as there is room for it."""

    def __init__(self, most: int | None) -> None:
        self.most = most
        self._parts: list[bytes] = []
        self._size = 0

    def add(self, part: bytes) -> None:
        self._size += len(part)
        if self.most is not None and self._size > self.most:
            raise too_large(self.most)
        self._parts.append(part)

    def joined(self) -> bytes:
        return b"".join(self._parts)


def _answer(response: httpx.Response, parts: _Parts) -> Received:
    headers = dict(response.headers.items())
    content = inflate(parts.joined(), headers.get("content-encoding", ""), parts.most)
    return response.status_code, headers, content


def _consumed(response: httpx.Response, most: int | None) -> Received:
    """A transport given by the caller may answer with a body that is already read and decompressed."""
    if most is not None and len(response.content) > most:
        raise too_large(most)
    return response.status_code, dict(response.headers.items()), response.content


@contextmanager
def _translated() -> Generator[None]:
    """What goes wrong below, in our words."""
    try:
        yield
    except (httpx.UnsupportedProtocol, httpx.InvalidURL, httpx.LocalProtocolError) as error:
        raise ConfigurationError(f"The request cannot be sent: {_say(error)}") from bare(error)
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as error:
        raise TransportError("connect", f"Could not connect: {_say(error)}") from bare(error)
    except httpx.TimeoutException as error:
        raise TransportError("timeout", f"No answer in time ({type(error).__name__})") from bare(error)
    except TimeoutError as error:
        raise TransportError("timeout", TOO_LONG) from bare(error)
    except httpx.TransportError as error:
        raise TransportError("broken", f"The connection broke: {_say(error)}") from bare(error)
    except RuntimeError as error:
        # httpx says so when another thread closed the client between two requests
        if "closed" not in str(error):
            raise
        raise TransportError("broken", "The client was closed during the request") from bare(error)


def _say(error: Exception) -> str:
    return str(error) or type(error).__name__
