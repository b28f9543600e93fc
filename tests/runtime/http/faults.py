"""A server that misbehaves on demand, and one way to run the same case with both runners."""

from __future__ import annotations

import asyncio
import gzip
import ssl
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec

from pygen_runtime.http import AsyncRunner, Config, Flow, Paged, Request, Response, Retries, SyncRunner

FAST = Retries(base=0.001, cap=0.01)


@dataclass
class Call:
    """One request as the server saw it."""

    number: int
    """How many came before it, on the whole server."""
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> Any:
        raw = gzip.decompress(self.raw) if self.headers.get("content-encoding") == "gzip" else self.raw
        return msgspec.json.decode(raw)


@dataclass
class Reply:
    status: int = 200
    body: Any = b""
    headers: dict[str, str] = field(default_factory=dict)
    packed: bool = False
    """Compress the body."""
    cut: int | None = None
    """Cut so many bytes off the end of the compressed body; the length says so: only the stream tells."""
    stop_after: int | None = None
    """Send so many bytes of the announced body, then close the connection."""

    def bytes(self) -> bytes:
        body = self.body if isinstance(self.body, bytes) else msgspec.json.encode(self.body)
        if self.packed:
            body = gzip.compress(body)
        return body[: -self.cut] if self.cut else body


@dataclass
class Drop:
    """Close the connection without a word."""


@dataclass
class Hang:
    """Send the beginning, then nothing until the test is over (or close the connection at once)."""

    beginning: bytes = b""
    close: bool = False


@dataclass
class Trickle:
    """Send a body without end, byte by byte."""


Answer = Reply | Drop | Hang | Trickle


class FaultServer:
    """Real HTTP on a real socket; `answer` decides what happens to each call."""

    def __init__(self, answer: Callable[[Call], Answer], certificate: Path | None = None) -> None:
        self.calls: list[Call] = []
        self.connections = 0
        self.over = threading.Event()
        self._lock = threading.Lock()
        self._answer = answer
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        self.url = f"http{'s' if certificate else ''}://127.0.0.1:{self._server.server_port}"

    def take(self, **facts: Any) -> Answer:
        with self._lock:
            call = Call(len(self.calls), **facts)
            self.calls.append(call)
        return self._answer(call)

    def close(self) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is not worth a word."""


def _handler(server: FaultServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 20
        disable_nagle_algorithm = True

        def setup(self) -> None:
            server.connections += 1
            super().setup()

        def _serve(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            raw = self.rfile.read(length)
            parts = urlsplit(self.path)
            answer = server.take(
                method=self.command,
                path=parts.path,
                query={key: values[-1] for key, values in parse_qs(parts.query).items()},
                headers={key.lower(): value for key, value in self.headers.items()},
                raw=raw,
            )
            if isinstance(answer, Reply):
                self._reply(answer)
                return
            self.close_connection = True
            if isinstance(answer, Hang):
                self.wfile.write(answer.beginning)
                if not answer.close:
                    server.over.wait(20)
            elif isinstance(answer, Trickle):
                self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
                while not server.over.wait(0.01):
                    self.wfile.write(b" ")

        do_GET = do_POST = do_PUT = _serve

        def _reply(self, answer: Reply) -> None:
            body = answer.bytes()
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.packed:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if answer.stop_after is not None:
                body = body[: answer.stop_after]
                self.close_connection = True
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Tests assert on `calls`."""

    return Handler


class Driver:
    """Runs a case with the blocking runner."""

    mode = "sync"

    def __init__(self, config: Config) -> None:
        self.runner: Any = SyncRunner(config)

    def run(self, flow: Flow[Any]) -> Any:
        return self.runner.run(flow)

    def fetch(self, request: Request) -> Response:
        return self.runner.fetch(request)

    def call(self, method: Callable[..., Any], *args: Any) -> Any:
        """Call a method that stands on the runner."""
        return method(*args)

    def pages(self, paged: Paged[Any], eager: bool = False, most: int | None = None) -> list[Any]:
        pages = self.runner.pages(paged, eager=eager)
        try:
            return list(islice(pages, most))
        finally:
            pages.close()

    def together(self, flows: Iterable[Flow[Any]]) -> list[Any]:
        """Independent callers at the same time; exceptions are results."""
        results: dict[int, Any] = {}

        def work(index: int, flow: Flow[Any]) -> None:
            try:
                results[index] = self.run(flow)
            except Exception as error:
                results[index] = error

        threads = [threading.Thread(target=work, args=pair) for pair in enumerate(flows)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        return [results[index] for index in range(len(threads))]

    def shut(self) -> None:
        """Close the runner; it may be asked once more, to see what it says."""
        self.runner.close()

    def close(self) -> None:
        self.shut()


class AsyncDriver(Driver):
    """Runs the same case on an event loop."""

    mode = "async"

    def __init__(self, config: Config) -> None:
        self.runner = AsyncRunner(config)
        self._loop = asyncio.Runner()

    def run(self, flow: Flow[Any]) -> Any:
        return self._loop.run(self.runner.run(flow))

    def fetch(self, request: Request) -> Response:
        return self._loop.run(self.runner.fetch(request))

    def call(self, method: Callable[..., Any], *args: Any) -> Any:
        return self._loop.run(method(*args))

    def pages(self, paged: Paged[Any], eager: bool = False, most: int | None = None) -> list[Any]:
        async def collect() -> list[Any]:
            found: list[Any] = []
            pages = self.runner.pages(paged, eager=eager)
            try:
                async for page in pages:
                    found.append(page)
                    if len(found) == most:
                        break
            finally:
                await pages.aclose()
            return found

        return self._loop.run(collect())

    def together(self, flows: Iterable[Flow[Any]]) -> list[Any]:
        async def gather() -> list[Any]:
            runs = [self.runner.run(flow) for flow in flows]
            return await asyncio.wait_for(asyncio.gather(*runs, return_exceptions=True), 30)

        return self._loop.run(gather())

    def shut(self) -> None:
        self._loop.run(self.runner.aclose())

    def close(self) -> None:
        self.shut()
        self._loop.close()


def one(request: Request) -> Flow[Response]:
    """The flow of a single request."""
    return (yield request)
