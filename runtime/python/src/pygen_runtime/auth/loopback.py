"""A server for the one request with which the browser brings the code back."""

from __future__ import annotations

import hmac
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ..errors import AuthenticationError, ConfigurationError

_DONE = b"<!doctype html><title>Logged in</title><p>You are logged in and may close this page."
_FAILED = b"<!doctype html><title>Not logged in</title><p>Logging in failed. The program says why."


class Loopback:
    """Listens on this computer only, and takes no answer but the one with the right state."""

    def __init__(self, state: str, port: int, timeout: float) -> None:
        self._state = state
        self._deadline = time.monotonic() + timeout
        self._closed = threading.Event()
        self._code: str | None = None
        self._error: str | None = None
        try:
            self._server = HTTPServer(("127.0.0.1", port), self._handler())
        except OSError as error:
            raise ConfigurationError(f"Port {port} for the browser to come back to is not free") from error
        self._server.timeout = 0.1
        self.url = f"http://localhost:{self._server.server_port}"

    def wait(self) -> str:
        """The code the browser brings."""
        while self._code is None and self._error is None:
            if self._closed.is_set():
                raise AuthenticationError("Logging in was given up")
            if time.monotonic() > self._deadline:
                raise AuthenticationError("Logging in was not completed in the browser in time")
            self._server.handle_request()
        if self._code is None:
            raise AuthenticationError(f"Logging in failed: {self._error}")
        return self._code

    def close(self) -> None:
        self._closed.set()
        self._server.server_close()

    def _take(self, target: str) -> bool | None:
        """Whether the login succeeded; None for requests that have nothing to do with it."""
        query = {key: values[0] for key, values in parse_qs(urlsplit(target).query).items()}
        if not hmac.compare_digest(query.get("state", "").encode(), self._state.encode()):
            return None
        self._code = query.get("code")
        if self._code is None:
            self._error = query.get("error_description") or query.get("error") or "no code came back"
        return self._code is not None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                taken = loopback._take(self.path)
                body = b"" if taken is None else _DONE if taken else _FAILED
                self.send_response(404 if taken is None else 200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing: the target holds the code."""

        return Handler
