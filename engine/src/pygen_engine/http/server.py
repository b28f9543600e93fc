"""The engine behind a socket: HTTP/1.1 with keep-alive, a thread per connection, standard library only.

    with running(engine) as server:
        print(server.url)              # http://127.0.0.1:53211

Meant for development machines. It listens on the loopback interface unless told otherwise, and refuses
requests that a browser sends on behalf of a foreign web page.
"""

from __future__ import annotations

import logging
import socket
import sys
import threading
import time
import uuid
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol

import msgspec

from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.faults import ConnectionDropped
from pygen_engine.http.browser import page
from pygen_engine.http.origins import is_foreign, preflight, shared_with
from pygen_engine.options import EngineOptions

_logger = logging.getLogger("pygen_engine")
_IDLE_SECONDS = 75.0
_HERE = ("127.0.0.1", "localhost", "::1")
_LOGGED = 200
_DIGITS = 18
_MAX_TRAILERS = 100
_MAX_CONNECTIONS = 500
_BUSY = (
    b"HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\nretry-after: 1\r\ncontent-length: 0\r\n\r\n"
)
"""To who comes when there are too many connections: each has a thread."""


@dataclass(frozen=True, slots=True)
class Logged:
    """One request as the browser page shows it."""

    time: float
    method: str
    path: str
    status: int
    milliseconds: float
    sent: int
    received: int


class Handler(Protocol):
    """An engine, as far as a server needs one."""

    options: EngineOptions

    def handle(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes]: ...


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    allow_reuse_address = True
    max_connections = _MAX_CONNECTIONS

    def __init__(self, engine: Handler, host: str = "127.0.0.1", port: int = 0) -> None:
        if not host:
            raise ValueError("Without a host it would listen everywhere: 0.0.0.0 says that it shall.")
        if ":" in host:
            self.address_family = socket.AF_INET6
        try:
            super().__init__((host, port), _Handler)
        except OSError as error:
            raise OSError(error.errno, f"Cannot listen on {host}:{port}: {error.strerror}") from error
        except (OverflowError, TypeError, ValueError) as error:  # no such port, no such name of a host
            raise ValueError(f"Cannot listen on {host}:{port}: {error}") from error
        self.engine = engine
        self.only_here = host in _HERE
        self.log: deque[Logged] = deque(maxlen=_LOGGED)
        self.not_offered: Counter[str] = Counter()
        """Requests for what the engine is not, by method and path."""
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        host, port = self.server_address[:2]
        name = host.decode() if isinstance(host, bytes | bytearray) else str(host)
        return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def count_missing(self, method: str, path: str) -> None:
        key = f"{method} {path[:200]}"
        with self._lock:
            if key in self.not_offered or len(self.not_offered) < _LOGGED:
                self.not_offered[key] += 1

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            refused = len(self._open) >= self.max_connections
            if not refused:
                self._open.add(request)
        if refused:
            with suppress(OSError):
                request.sendall(_BUSY)
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error of ours; anything else is a bug and shows."""
        if not isinstance(sys.exception(), OSError):
            _logger.exception("a connection from %s failed", client_address)

    def stop(self) -> None:
        """End the accept loop and the idle connections of clients that keep them alive."""
        self.shutdown()
        with self._lock:
            waiting = list(self._open)
        for connection in waiting:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "pygen-local"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = 64 * 1024
    timeout = _IDLE_SECONDS

    def do_GET(self) -> None:
        self._serve()

    do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = do_GET

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are in `Server.log`, not on stderr."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What http.server itself refuses is answered like everything else, in HTTP/1.1 and JSON."""
        self.request_version = self.protocol_version
        self.close_connection = True
        self._write(*_refusal(DmsError(code, message or self.responses.get(code, ("refused",))[0])))

    def _serve(self) -> None:
        started = time.perf_counter()
        try:
            body = self._read_body()
        except DmsError as error:
            self.close_connection = True
            self._write(*_refusal(error))
            return
        try:
            status, headers, content = self._answer(body)
        except ConnectionDropped:
            self.close_connection = True
            self._record(0, started, len(body), 0)
            return
        self._record(status, started, len(body), len(content))
        self._write(status, headers, content)

    def _answer(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        allowed = self.server.engine.options.origins
        here = frozenset(_HERE) if self.server.only_here else None
        if is_foreign(self.headers, here, allowed):
            return _refusal(DmsError(403, "Requests on behalf of other web pages are refused."))
        asked = preflight(self.command, self.headers, allowed)
        if asked is not None:
            return asked
        server = self.server
        read_only = server.engine.options.read_only
        path = self.path.partition("?")[0]
        shown = page(self.command, path, server.log, server.not_offered, read_only=read_only)
        if shown is not None:
            return shown
        headers = dict(self.headers.items())
        return server.engine.handle(self.command, self.path, headers, body)

    def _read_body(self) -> bytes:
        options = self.server.engine.options
        limit = max(options.max_body, options.max_file_part) if self.command == "PUT" else options.max_body
        encoding, lengths = (
            self.headers.get("transfer-encoding"),
            self.headers.get_all("content-length", ["0"]),
        )
        if encoding is not None:
            if encoding.strip().lower() != "chunked" or "content-length" in self.headers:
                raise BadRequest(
                    "Only the transfer encoding 'chunked' is read, and without a Content-Length."
                )
            return self._read_chunks(limit)
        length = lengths[0]
        if len(set(lengths)) > 1 or not length.isascii() or not length.isdigit() or len(length) > _DIGITS:
            raise BadRequest("Content-Length cannot be read.")
        if int(length) > limit:
            raise DmsError(413, f"The request body is larger than {limit} bytes.")
        return self._read_exactly(int(length))

    def _read_exactly(self, size: int) -> bytes:
        content = self.rfile.read(size)
        if len(content) < size:
            raise BadRequest("The request body ends too early.")
        return content

    def _read_chunks(self, limit: int) -> bytes:
        parts: list[bytes] = []
        total = 0
        while size := self._chunk_size():
            total += size
            if total > limit:
                raise DmsError(413, f"The request body is larger than {limit} bytes.")
            parts.append(self._read_exactly(size))
            self.rfile.readline(16)
        for _ in range(_MAX_TRAILERS):
            if not self.rfile.readline(8192).strip():
                break
        return b"".join(parts)

    def _chunk_size(self) -> int:
        digits = self.rfile.readline(1024).split(b";")[0].strip()
        if not digits or digits.strip(b"0123456789abcdefABCDEF"):  # `int` would take a sign, too
            raise BadRequest("A chunk size cannot be read.")
        return int(digits, 16)

    def _write(self, status: int, headers: dict[str, str], content: bytes) -> None:
        self.send_response(status)
        told = getattr(self, "headers", None)  # a request that could not be read has none
        shared = shared_with(told, self.server.engine.options.origins) if told else {}
        for name, value in {**headers, **shared}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(content)))
        if self.close_connection:
            self.send_header("connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)
        self.wfile.flush()

    def _record(self, status: int, started: float, received: int, sent: int) -> None:
        if self.path.startswith(("/_pygen/", "/favicon")) or self.path == "/":
            return
        if status == 501:
            self.server.count_missing(self.command, self.path.partition("?")[0])
        spent = (time.perf_counter() - started) * 1000
        self.server.log.append(
            Logged(time.time(), self.command, self.path[:500], status, round(spent, 2), sent, received)
        )


def _refusal(error: DmsError) -> tuple[int, dict[str, str], bytes]:
    headers = {"content-type": "application/json", "x-request-id": str(uuid.uuid4())}
    return error.status, headers, msgspec.json.encode(error.body())


@contextmanager
def running(engine: Handler, host: str = "127.0.0.1", port: int = 0) -> Iterator[Server]:
    """A server on a thread of its own, gone when the block ends. Port 0 picks a free one."""
    server = Server(engine, host, port)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="pygen-local", daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stop()
        thread.join(timeout=5)


def serve(engine: Handler, host: str = "127.0.0.1", port: int = 8765) -> None:
    """Serve until interrupted."""
    server = Server(engine, host, port)
    try:
        server.serve_forever(0.2)
    except KeyboardInterrupt:
        return
    finally:
        server.server_close()
