"""Requests answered by an engine in this process: no sockets, the same bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from ...errors import ConfigurationError, MissingExtra
from ..compression import inflate
from ..settings import Timeouts
from ..steps import TransportError
from ..threads import in_thread
from .base import AsyncTransport, Engine, OnSent, Received, Transport

if TYPE_CHECKING:
    from os import PathLike

    import httpx


class EngineTransport(Transport):
    """Carries messages to an engine by calling it."""

    # The engine computes in the thread that calls it, so there is no waiting to fill.
    overlaps = False
    compress = False

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received:
        return _handle(self._engine, method, url, headers, body)

    def close(self) -> None:
        """The engine belongs to whoever opened it."""


class AsyncEngineTransport(AsyncTransport):
    """The same without blocking the event loop."""

    overlaps = False
    compress = False

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received:
        return await in_thread(_handle, self._engine, method, url, headers, body)

    async def aclose(self) -> None:
        """The engine belongs to whoever opened it."""


def _handle(
    engine: Engine, method: str, url: str, headers: Mapping[str, str], body: bytes | None
) -> Received:
    parts = urlsplit(url)
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    # The engine answers in this process: compressing would only cost.
    asked = {key: value for key, value in headers.items() if key.lower() != "accept-encoding"}
    try:
        status, answered, content = engine.handle(method, target, asked, body or b"")
    except ConnectionError as error:  # an engine told to misbehave drops the connection there is not
        raise TransportError("broken", f"The connection broke: {error}") from error
    lowered = {key.lower(): value for key, value in answered.items()}
    return status, lowered, inflate(content, lowered.get("content-encoding", ""))


def engine_transport(engine: Engine) -> httpx.BaseTransport:
    """An httpx transport, sync and async, that ends in an engine: for tools that take an httpx client."""
    import httpx

    class _EngineTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            return self._answer(request, request.read())

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            return await in_thread(self._answer, request, await request.aread())

        def _answer(self, request: httpx.Request, body: bytes) -> httpx.Response:
            target: Any = request.url.raw_path.decode("ascii")
            status, headers, content = engine.handle(request.method, target, dict(request.headers), body)
            return httpx.Response(status, headers=headers, content=content, request=request)

    return _EngineTransport()


def opened(feature: str, path: str | PathLike[str] | None, options: Mapping[str, Any]) -> Any:
    """An engine in memory, or in a file."""
    try:
        from pygen_engine import Engine, EngineOptions
    except ModuleNotFoundError as error:
        if error.name != "pygen_engine":
            raise
        raise MissingExtra(feature, "local") from None
    return Engine.open(path, options=EngineOptions(**options))


def load(engine: Any, published: str | Sequence[str], document: Any) -> None:
    """Put models of the service into an engine, and after them the one of an SDK if it has one."""
    from pygen_engine import DmsError, published_model

    try:
        for name in [published] if isinstance(published, str) else published:
            engine.load_model(published_model(name))
        if document is not None:
            engine.load_model(document)
    except ValueError as error:
        raise ConfigurationError(str(error)) from error
    except DmsError as error:
        raise ConfigurationError(f"the engine refuses the model of this SDK: {error}") from error


def create_space(engine: Any, project: str, space: str) -> None:
    """The space instances of a local client are in."""
    body = msgspec.json.encode({"items": [{"space": space}]})
    target = f"/api/v1/projects/{project}/models/spaces"
    status, _, content = engine.handle("POST", target, {"content-type": "application/json"}, body)
    if status != 200:
        raise ConfigurationError(f"the instance space {space!r} cannot be made: {content.decode()}")
