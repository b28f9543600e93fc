"""`pygen publish` beside services that answer anything, and with keys and addresses that are none."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from sdk_cli import Cli
from sdk_project import SdkProject

from pygen.cli import service_client

SECRET = "pgk_canary_of_a_key"
ANSWERS: dict[str, tuple[int, bytes]] = {
    "list": (200, b"[]"),
    "number": (200, b"5"),
    "empty": (200, b""),
    "cut": (200, b'{"package": "x"'),
    "no keys": (200, b"{}"),
    "files": (200, b'{"package": "p", "version": "1", "files": [1]}'),
    "deep": (200, b"[" * 200_000),
    "no UTF-8": (200, b'{"a": "\xff"}'),
    "html": (502, b"<html>"),
    "redirect": (302, b"{}"),
    "list of mistakes": (400, b"[1, 2]"),
    "text": (400, b'"x"'),
    "mistakes as text": (400, b'{"errors": "boom"}'),
    "mistakes as numbers": (400, b'{"errors": [1]}'),
    "escapes": (
        400,
        b'{"errors": [{"code": "\\u001b[31m", "message": "\\u001b[2J", "where": 5, "hint": {}}]}',
    ),
    "the key": (401, json.dumps({"errors": [{"code": "PG603", "message": f"no {SECRET}"}]}).encode()),
}


class _Service(BaseHTTPRequestHandler):
    answer = (200, b"")

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        status, content = self.answer
        self.send_response(status)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def service(request: pytest.FixtureRequest) -> Iterator[str]:
    handler = type("Handler", (_Service,), {"answer": ANSWERS[request.param]})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYGEN_SERVICE_KEY", SECRET)


def refused(cli: Cli, project: SdkProject, to: str) -> str:
    said = cli("-p", project.folder, "publish", "--to", to)
    assert said.status == 1
    assert "Traceback" not in said.err and "\x1b" not in said.err and SECRET not in said.out + said.err
    assert "\n  at " in said.err
    json.loads(cli("-p", project.folder, "publish", "--to", to, "--json").out)
    return said.err


@pytest.mark.parametrize("service", ANSWERS, indirect=True)
def test_whatever_a_service_answers(cli: Cli, project: SdkProject, service: str) -> None:
    told = refused(cli, project, service)
    assert "error PG178: The service " in told or "error PG603: no ***" in told or "\\x1b[2J" in told


@pytest.mark.parametrize("service", ["list"], indirect=True)
def test_an_answer_without_an_end(
    cli: Cli, project: SdkProject, service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service_client, "_MOST", 1)
    assert "more than 0 MB" in refused(cli, project, service)


@pytest.mark.parametrize("beginning", ["HTTP/1.1 200 OK\r\nx: ", "HTTP/1.1 200 OK\r\n\r\n"])
def test_an_answer_that_trickles(
    cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch, beginning: str
) -> None:
    monkeypatch.setattr(service_client, "_PATIENCE", 0.4)
    over = threading.Event()

    def trickle(listening: socket.socket) -> None:
        while not over.is_set():
            with suppress(OSError), listening.accept()[0] as connection:
                connection.sendall(beginning.encode())
                while not over.wait(0.1):
                    connection.sendall(b"x")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.1)
        thread = threading.Thread(target=trickle, args=(listening,))
        thread.start()
        try:
            told = refused(cli, project, f"http://127.0.0.1:{listening.getsockname()[1]}")
        finally:
            over.set()
            thread.join()
    assert "it did not answer within 0.4 seconds" in told


@pytest.mark.parametrize("broken", [f"{SECRET}\n", f"{SECRET}ø", f"a {SECRET}", f"\r{SECRET}"])
def test_a_key_that_is_none_is_not_shown(
    cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    monkeypatch.setenv("PYGEN_SERVICE_KEY", broken)
    assert "at PYGEN_SERVICE_KEY" in refused(cli, project, "http://127.0.0.1:1")


def test_credentials_in_an_address_are_not_shown(cli: Cli, project: SdkProject) -> None:
    assert "credentials in it" in refused(cli, project, f"http://someone:{SECRET}@127.0.0.1:1")
    assert "credentials in it" in refused(cli, project, f"http://[{SECRET}@")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('name = "../x"', "`name` cannot be used"),
        ("", "`name` cannot be used"),
        ('name = "x"\nreadme = "nope.md"', "`readme` cannot be used: nope.md: No such file"),
        ('name = "x"\nreadme = 5', "`readme` cannot be used: it names no file"),
        ('name = "x"\nreadme = {}', "`readme` cannot be used: it names no file"),
        ('name = "x"\nreadme = "models"', "`readme` cannot be used: models: it is a folder"),
    ],
)
def test_a_table_of_a_project_that_cannot_be_registered(
    cli: Cli, project: SdkProject, line: str, says: str
) -> None:
    path = project.folder / "pyproject.toml"
    lines = [text for text in path.read_text().splitlines() if not text.startswith(("name = ", "readme ="))]
    path.write_text("\n".join(lines).replace("[project]", f"[project]\n{line}", 1))
    told = refused(cli, project, "http://127.0.0.1:1")
    assert "PG101" in told and says in told
