"""The network from inside a browser (or Node), which only `fetch` and its predecessor reach."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import js  # type: ignore[import-not-found, unused-ignore]
from pyodide.ffi import (  # type: ignore[import-not-found, unused-ignore]
    JsException,
    can_run_sync,
    run_sync,
    to_js,
)

from ...errors import ConfigurationError
from ..compression import too_large
from ..settings import Timeouts
from ..steps import TransportError
from .base import AsyncTransport, OnSent, Received, Transport

_NOT_OURS = {"user-agent", "accept-encoding", "content-length", "host", "connection"}
"""Headers that a browser says itself."""
_TEXT = "text/plain; charset=x-user-defined"


class AsyncFetchTransport(AsyncTransport):
    """Requests of an event loop. Bodies are not compressed: services do not let web pages say that."""

    compress = False

    def __init__(self, most: int | None) -> None:
        self._most = most

    async def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received:
        if on_sent is not None:
            on_sent()
        return _bounded(await _fetched(method, url, headers, body, timeout), self._most)

    async def aclose(self) -> None:
        """Connections are the browser's."""


class FetchTransport(Transport):
    """Requests that block, one at a time, as there are no threads."""

    overlaps = False
    compress = False

    def __init__(self, most: int | None) -> None:
        self._most = most

    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received:
        if can_run_sync():
            found = run_sync(_fetched(method, url, headers, body, timeout))
        else:
            found = _waited_for(method, url, headers, body)
        return _bounded(found, self._most)

    def close(self) -> None:
        """Connections are the browser's."""


async def _fetched(
    method: str, url: str, headers: Mapping[str, str], body: bytes | None, timeout: Timeouts
) -> Received:
    options = {
        "method": method,
        "headers": _allowed(headers),
        "redirect": "error",
        "credentials": "omit",
        "cache": "no-store",
        "signal": js.AbortSignal.timeout(int(timeout.total * 1000)),
        **({} if body is None else {"body": to_js(body)}),
    }
    try:
        response = await js.fetch(url, to_js(options, dict_converter=js.Object.fromEntries))
        content: bytes = (await response.arrayBuffer()).to_bytes()
    except JsException as error:
        raise _translated(error) from None
    told: dict[str, str] = js.Object.fromEntries(response.headers.entries()).to_py()
    return response.status, told, content


def _waited_for(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> Received:
    """By the old way, which can block: in workers, and in pages that are old-fashioned enough."""
    if not hasattr(js, "XMLHttpRequest"):
        raise ConfigurationError(
            "this browser cannot wait for a request: use the async client, or run the code where "
            "pyodide.ffi.can_run_sync() is true"
        )
    request = js.XMLHttpRequest.new()
    request.open(method, url, False)
    try:
        request.responseType = "arraybuffer"
    except JsException:  # pages, unlike workers, get text; of this kind it has a character for each byte
        request.overrideMimeType(_TEXT)
    for name, value in _allowed(headers).items():
        request.setRequestHeader(name, value)
    try:
        request.send(None if body is None else to_js(body))
    except JsException as error:
        raise _translated(error) from None
    if request.responseType == "arraybuffer":
        content: bytes = request.response.to_bytes()
    else:
        content = bytes(ord(character) & 0xFF for character in request.responseText)
    lines = str(request.getAllResponseHeaders()).strip().splitlines()
    told = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return int(request.status), told, content


def _allowed(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: str(value) for name, value in headers.items() if name.lower() not in _NOT_OURS}


def _bounded(found: Received, most: int | None) -> Received:
    """The browser has decompressed the content already."""
    status, headers, content = found
    if most is not None and len(content) > most:
        raise too_large(most)
    return status, {name: value for name, value in headers.items() if name != "content-encoding"}, content


def _translated(error: Any) -> TransportError:
    said = f"{getattr(error, 'name', '')}: {getattr(error, 'message', error)}"
    if "TimeoutError" in said:
        return TransportError("timeout", "The answer took longer than timeouts.total")
    return TransportError(
        "connect", f"The browser could not send the request, or may not show the answer to this page ({said})"
    )
