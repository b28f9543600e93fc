"""The weather of networks in Chromium: every kind of failure, over CORS, survived by a page."""

from __future__ import annotations

import gzip
import json
import socket
import subprocess
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from engine.http.browser.devtools import Page, browser, find_chromium
from typescript.places import NODE_MODULES, NPM, RUNTIME

PAGE = """
import { WindClient } from "./sample/index.ts";
globalThis.survive = async (kind) => {
  let token = 0;
  const client = new WindClient({
    url: location.origin.replace("localhost", "127.0.0.1"),
    project: kind,
    retries: { base: 1 },
    token: () => `token-${token++}`,
  });
  const found = await client.windTurbine.list({ limit: 5 });
  return found.map((turbine) => turbine.name).join();
};
document.body.dataset.ready = "#/";
"""
GOOD = json.dumps(
    {
        "items": [
            {
                "instanceType": "node",
                "space": "acme",
                "externalId": "t1",
                "version": 1,
                "createdTime": 1,
                "lastUpdatedTime": 1,
                "properties": {"acme": {"WindTurbine/v1": {"name": "T1"}}},
            }
        ]
    }
).encode()
KINDS = ("429", "503", "retryable", "dropped", "cut", "gzip", "html", "401")


class _Weather(BaseHTTPRequestHandler):
    """Answers badly once for each project, then well. Serves the page as well."""

    protocol_version = "HTTP/1.1"
    seen: Counter[str]
    script: bytes

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""

    def do_GET(self) -> None:
        if self.path == "/app.js":
            self._answer(200, self.script, "text/javascript")
        else:
            self._answer(200, b'<body><script type="module" src="/app.js"></script></body>', "text/html")

    def do_OPTIONS(self) -> None:
        self._answer(204, b"")

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        kind = self.path.split("/projects/")[1].split("/")[0]
        self.seen[kind] += 1
        if self.seen[kind] > 1:
            self._answer(200, GOOD)
        elif kind.isdigit():
            self._answer(int(kind), json.dumps({"error": {"code": int(kind), "message": "no"}}).encode())
        elif kind == "retryable":
            body = {"error": {"code": 409, "message": "no", "isAutoRetryable": True}}
            self._answer(409, json.dumps(body).encode())
        elif kind == "html":
            self._answer(200, b"<html>Please log in</html>")
        else:
            self._broken(kind)

    def _broken(self, kind: str) -> None:
        self.close_connection = True
        if kind == "gzip":
            self._answer(200, gzip.compress(GOOD)[:-20], encoding="gzip")
        elif kind == "cut":
            self._answer(200, GOOD[:50], length=len(GOOD))
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def _answer(
        self,
        status: int,
        body: bytes,
        type_: str = "application/json",
        *,
        encoding: str = "",
        length: int = -1,
    ) -> None:
        self.send_response(status)
        self.send_header("access-control-allow-origin", self.headers.get("origin", "*"))
        self.send_header("access-control-allow-headers", "*, authorization")
        self.send_header("content-type", type_)
        if encoding:
            self.send_header("content-encoding", encoding)
        self.send_header("content-length", str(len(body) if length < 0 else length))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()


@contextmanager
def weather(script: bytes) -> Iterator[tuple[str, Counter[str]]]:
    seen: Counter[str] = Counter()
    handler = type("Weather", (_Weather,), {"script": script, "seen": seen})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_address[1]}", seen
        server.shutdown()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, Counter[str]]]:
    executable = find_chromium()
    if executable is None or NPM is None or not NODE_MODULES.is_dir():
        pytest.skip("needs Chromium, Node and node_modules: run `make test-ts` once")
    bundle = tmp_path_factory.mktemp("bundle") / "app.js"
    command: list[str | Path] = [
        NODE_MODULES / ".bin" / "esbuild",
        "--bundle",
        "--format=esm",
        f"--outfile={bundle}",
        "--sourcefile=page.ts",
        "--loader=ts",
        f"--alias:pygen-runtime/spi={RUNTIME}/src/spi.ts",
        f"--alias:pygen-runtime={RUNTIME}/src/index.ts",
    ]
    subprocess.run([str(part) for part in command], input=PAGE, text=True, cwd=RUNTIME / "tests", check=True)
    with (
        weather(bundle.read_bytes()) as (url, seen),
        browser(executable, tmp_path_factory.mktemp("profile")) as opened,
    ):
        opened.open(f"{url}/#/")
        yield opened, seen


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_survives(page: tuple[Page, Counter[str]], kind: str) -> None:
    opened, seen = page
    assert opened.evaluate(f"survive({kind!r})") == "T1"
    assert seen[kind] >= 2, "it was asked again"
