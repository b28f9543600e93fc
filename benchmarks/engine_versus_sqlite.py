"""The embedded engine beside bare sqlite3 and JSON with the same rows, in turns in one process.

    python benchmarks/engine_versus_sqlite.py

The floor is one table with the same values and the same indexes, written and read by hand: bytes of a request
to rows, rows to bytes of an answer, with `json` of the standard library and no rule of any kind. The engine
does the same through `Engine.handle`, and a point read over HTTP besides. Processor time, the median of the
rounds; rows are written a thousand to a request.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from engine import MODEL, SOURCES, SPACE, TYPES, chunks, post

from pygen_engine import Engine, running

_NAMES = list(TYPES)
_SHOWN = ("externalId", *_NAMES)
_STORED = {"capacity": "REAL", "count": "INTEGER", "active": "INTEGER", "ratio": "REAL"}
_POINTS = 500
_PROJECT = "/api/v1/projects/bench/models"

Work = Callable[[], None]


class Floor:
    """One table, `json` and `sqlite3`: no versions, no rules, and structured values stay their text."""

    def __init__(self, path: Path | None) -> None:
        self.conn = sqlite3.connect(path or ":memory:", isolation_level=None)
        self.conn.execute(f"PRAGMA journal_mode = {'MEMORY' if path is None else 'WAL'}")
        self.conn.execute(f"PRAGMA synchronous = {'OFF' if path is None else 'NORMAL'}")
        columns = ", ".join(f"{name} {_STORED.get(name, 'TEXT')}" for name in _NAMES)
        self.conn.execute(f"CREATE TABLE turbine (external_id TEXT PRIMARY KEY, {columns})")
        for name in ("name", "count", "site"):
            self.conn.execute(f"CREATE INDEX turbine_{name} ON turbine ({name})")
        changed = ", ".join(f"{name} = excluded.{name}" for name in _NAMES)
        self.write = (
            f"INSERT INTO turbine VALUES ({', '.join('?' * (1 + len(_NAMES)))})"
            f" ON CONFLICT (external_id) DO UPDATE SET {changed}"
        )

    def upsert(self, body: bytes) -> bytes:
        items = json.loads(body)["items"]
        rows = [(item["externalId"], *_stored(item["sources"][0]["properties"])) for item in items]
        self.conn.execute("BEGIN")
        self.conn.executemany(self.write, rows)
        self.conn.execute("COMMIT")
        return json.dumps({"items": [row[0] for row in rows]}).encode()

    def one(self, body: bytes) -> bytes:
        wanted = json.loads(body)["items"][0]["externalId"]
        return self._shown("SELECT * FROM turbine WHERE external_id = ?", wanted)

    def named(self, body: bytes) -> bytes:
        wanted = json.loads(body)["filter"]["equals"]["value"]
        return self._shown("SELECT * FROM turbine WHERE name = ? LIMIT 100", wanted)

    def _shown(self, sql: str, value: str) -> bytes:
        rows = self.conn.execute(sql, (value,))
        return json.dumps({"items": [dict(zip(_SHOWN, row, strict=True)) for row in rows]}).encode()


def _stored(properties: dict[str, Any]) -> list[Any]:
    site = properties["site"]["externalId"]
    tags, details = json.dumps(properties["tags"]), json.dumps(properties["details"])
    return list((properties | {"tags": tags, "details": details, "site": site}).values())


def point_bodies(size: int) -> tuple[list[bytes], list[bytes]]:
    """Requests for one instance: by its id, and by an indexed text."""
    numbers = [(number * 7919) % size for number in range(_POINTS)]
    ids = [{"instanceType": "node", "space": SPACE, "externalId": f"turbine-{i}"} for i in numbers]
    named = [
        {"equals": {"property": [SPACE, "Turbine/v1", "name"], "value": f"Turbine {i}"}} for i in numbers
    ]
    return (
        [json.dumps({"items": [item], "sources": SOURCES}).encode() for item in ids],
        [json.dumps({"sources": SOURCES, "filter": flt, "limit": 100}).encode() for flt in named],
    )


@contextmanager
def over_http(engine: Engine) -> Iterator[Callable[[bytes], bytes]]:
    """A point read on a connection that stays open; the client of the standard library is in the figure."""
    with running(engine) as server:
        host, port = server.server_address[:2]
        connection = http.client.HTTPConnection(str(host), int(port))

        def ask(body: bytes) -> bytes:
            headers = {"content-type": "application/json"}
            connection.request("POST", f"{_PROJECT}/instances/byids", body, headers)
            return connection.getresponse().read()

        yield ask
        connection.close()


def microseconds(work: Callable[[bytes], bytes], bodies: list[bytes], each: int) -> float:
    started = time.process_time()
    for body in bodies:
        work(body)
    return (time.process_time() - started) * 1e6 / each


def round_of(path: Path | None, size: int) -> dict[str, tuple[float, float]]:
    """What was measured -> microseconds of the floor and of the engine."""
    writes = list(varied(size))
    ids, named = point_bodies(size)
    sites = [{"instanceType": "node", "space": SPACE, "externalId": f"site-{i}"} for i in range(500)]
    floor = Floor(None if path is None else path / "floor.db")
    found = {}
    with Engine.open(None if path is None else path / "engine.db") as engine:
        engine.load_model(MODEL)
        post(engine, "instances", json.dumps({"items": sites}).encode())

        def ask(operation: str) -> Callable[[bytes], bytes]:
            return lambda body: post(engine, operation, body)

        def both(
            what: str, by_hand: Callable[[bytes], bytes], operation: str, bodies: list[bytes], each: int
        ) -> None:
            found[what] = (microseconds(by_hand, bodies, each), microseconds(ask(operation), bodies, each))

        both("insert, a row", floor.upsert, "instances", writes, size)
        both("the same again, a row", floor.upsert, "instances", writes, size)
        both("changed, a row", floor.upsert, "instances", list(varied(size, changed=True)), size)
        both("one by id", floor.one, "instances/byids", ids, _POINTS)
        both("one by an indexed text", floor.named, "instances/list", named, _POINTS)
        with over_http(engine) as http_ask:
            http_ask(ids[0])
            found["one by id, over HTTP"] = (found["one by id"][0], microseconds(http_ask, ids, _POINTS))
    floor.conn.close()
    return found


def varied(size: int, *, changed: bool = False) -> Iterator[bytes]:
    """Rows that have no timestamp in common; `changed` gives two of the twelve properties another value."""
    started = datetime(2024, 1, 1, tzinfo=UTC)
    for chunk, body in enumerate(chunks(size)):
        document = json.loads(body)
        for place, item in enumerate(document["items"]):
            properties = item["sources"][0]["properties"]
            moment = started + timedelta(seconds=61 * (1000 * chunk + place), milliseconds=place + 1)
            properties["installed"] = moment.isoformat(timespec="milliseconds")
            if changed:
                properties["capacity"] += 0.5
                properties["description"] += ", changed"
        yield json.dumps(document).encode()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    load = os.getloadavg()[0]
    print(f"{given.size:,} rows of {len(TYPES)} properties, {given.rounds} rounds, load {load:.1f}\n")
    print("| where | what | sqlite3 + JSON, us | engine, us | ratio |")
    print("|---|---|---:|---:|---:|")
    for place in ("memory", "file"):
        rounds = []
        for _ in range(given.rounds):
            with tempfile.TemporaryDirectory() as folder:
                rounds.append(round_of(Path(folder) if place == "file" else None, given.size))
        for what in rounds[0]:
            floors, engines = zip(*(measured[what] for measured in rounds), strict=True)
            ratio = statistics.median(engine / floor for floor, engine in zip(floors, engines, strict=True))
            print(
                f"| {place} | {what} | {statistics.median(floors):.1f} | {statistics.median(engines):.1f}"
                f" | {ratio:.2f} |"
            )


if __name__ == "__main__":
    main()
