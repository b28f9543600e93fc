"""What the ways into the embedded engine cost: opening one, a request in process, a request over HTTP.

    python benchmarks/engine_doors.py

Prints a markdown table; processor time, best of seven rounds. The HTTP client is the standard library's and
runs in the same process, so its share is in the figure.
"""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Callable
from typing import Any

from pygen_engine import Engine, running

PROJECT = "/api/v1/projects/bench/models"
ID = {"space": "bench", "externalId": "Thing"}
THING = {"type": "container", **ID}
VIEW = {"type": "view", **ID, "version": "v1"}
NAMES = [f"p{number}" for number in range(12)]


def best(work: Callable[[], Any], repeat: int) -> float:
    """Milliseconds for one call."""
    rounds = []
    for _ in range(7):
        started = time.process_time()
        for _ in range(repeat):
            work()
        rounds.append((time.process_time() - started) / repeat)
    return min(rounds) * 1000


def fill(engine: Engine) -> None:
    properties = {name: {"type": {"type": "text" if i % 2 else "float64"}} for i, name in enumerate(NAMES)}
    mapped = {name: {"container": THING, "containerPropertyIdentifier": name} for name in NAMES}
    values = {name: f"text {name}" if i % 2 else i * 1.5 for i, name in enumerate(NAMES)}
    sources = [{"source": THING, "properties": values}]
    nodes = [
        {"instanceType": "node", "space": "bench", "externalId": f"n{i}", "sources": sources}
        for i in range(1000)
    ]
    steps = {
        "/spaces": {"space": "bench"},
        "/containers": {**ID, "properties": properties},
        "/views": {**ID, "version": "v1", "properties": mapped},
    }
    for path, item in steps.items():
        send(engine, path, {"items": [item]})
    send(engine, "/instances", {"items": nodes})


def send(engine: Engine, path: str, body: Any) -> bytes:
    status, _, content = engine.handle("POST", PROJECT + path, {}, json.dumps(body).encode())
    assert status == 200, content
    return content


def main() -> None:
    print("| what | ms |")
    print("|---|---:|")
    print(f"| open and close an engine in memory | {best(lambda: Engine.open().close(), 20):.2f} |")
    with Engine.open() as engine:
        fill(engine)
        body = json.dumps({"sources": [{"source": VIEW}], "limit": 1000}).encode()
        target = f"{PROJECT}/instances/list"
        in_process = {
            "the list of spaces": lambda: engine.handle("GET", f"{PROJECT}/spaces", {}, b""),
            "1,000 nodes with 12 properties": lambda: engine.handle("POST", target, {}, body),
        }
        for name, work in in_process.items():
            print(f"| {name}, in process | {best(work, 20):.2f} |")
        with running(engine) as server:
            host, port = server.server_address[:2]
            connection = http.client.HTTPConnection(str(host), int(port))

            def ask(method: str, path: str, content: bytes | None = None) -> None:
                connection.request(method, path, content)
                connection.getresponse().read()

            over_http = {
                "the list of spaces": lambda: ask("GET", f"{PROJECT}/spaces"),
                "1,000 nodes with 12 properties": lambda: ask("POST", target, body),
            }
            for name, work in over_http.items():
                print(f"| {name}, over HTTP | {best(work, 20):.2f} |")
            connection.close()


if __name__ == "__main__":
    main()
