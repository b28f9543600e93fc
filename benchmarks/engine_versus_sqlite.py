"""The embedded engine beside bare sqlite3 and JSON with the same rows, in turns in one process.

    python benchmarks/engine_versus_sqlite.py

The floor is one table with the same values and the same indexes, written and read by hand: bytes of a request
to rows, rows to bytes of an answer, with `json` of the standard library and no rule of any kind. The engine
does the same through `Engine.handle`, and a point read over HTTP besides. Processor time, the median of the
rounds; rows are written a thousand to a request, each with a value of its own in every property.
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
from pathlib import Path
from typing import Any

from engine import MODEL, SOURCES, SPACE, TYPES, chunks, post

from pygen_engine import Engine, running

_NAMES = list(TYPES)
_STORED = {"capacity": "REAL", "count": "INTEGER", "active": "INTEGER", "ratio": "REAL"}
_POINTS = 500
_PROJECT = "/api/v1/projects/bench/models"

Work = Callable[[], None]


class Floor:
    """One table, `json` and `sqlite3`."""

    def __init__(self, path: Path | None) -> None:
        self.conn = sqlite3.connect(path or ":memory:", isolation_level=None)
        self.conn.execute(f"PRAGMA journal_mode = {'MEMORY' if path is None else 'WAL'}")
        self.conn.execute(f"PRAGMA synchronous = {'OFF' if path is None else 'NORMAL'}")
        columns = ", ".join(f"{name} {_STORED.get(name, 'TEXT')}" for name in _NAMES)
        self.conn.execute(
            "CREATE TABLE turbine (id INTEGER PRIMARY KEY, space TEXT, external_id TEXT, version INTEGER,"
            f" created INTEGER, updated INTEGER, {columns}, UNIQUE (external_id, space))"
        )
        for name in ("name", "count", "site"):
            self.conn.execute(f"CREATE INDEX turbine_{name} ON turbine ({name})")
        changed = ", ".join(f"{name} = excluded.{name}" for name in _NAMES)
        self.write = (
            f"INSERT INTO turbine (space, external_id, version, created, updated, {', '.join(_NAMES)})"
            f" VALUES ({', '.join('?' * (5 + len(_NAMES)))}) ON CONFLICT (external_id, space) DO UPDATE"
            f" SET version = version + 1, updated = excluded.updated, {changed}"
        )
        shown = "space, external_id, version, created, updated, " + ", ".join(_NAMES)
        self.by_id = f"SELECT {shown} FROM turbine WHERE space = ? AND external_id = ?"
        self.by_name = f"SELECT {shown} FROM turbine WHERE name = ? LIMIT 100"

    def upsert(self, body: bytes) -> bytes:
        now = int(time.time() * 1000)
        items = json.loads(body)["items"]
        rows = [
            (item["space"], item["externalId"], 1, now, now, *_stored(item["sources"][0]["properties"]))
            for item in items
        ]
        self.conn.execute("BEGIN")
        self.conn.executemany(self.write, rows)
        self.conn.execute("COMMIT")
        answer = [{"space": row[0], "externalId": row[1], "lastUpdatedTime": now} for row in rows]
        return json.dumps({"items": answer}).encode()

    def one(self, body: bytes) -> bytes:
        wanted = json.loads(body)["items"][0]
        return self._shown(self.by_id, (wanted["space"], wanted["externalId"]))

    def named(self, body: bytes) -> bytes:
        return self._shown(self.by_name, (json.loads(body)["filter"]["equals"]["value"],))

    def _shown(self, sql: str, values: tuple[Any, ...]) -> bytes:
        items = [
            {
                "instanceType": "node",
                "space": row[0],
                "externalId": row[1],
                "version": row[2],
                "createdTime": row[3],
                "lastUpdatedTime": row[4],
                "properties": {SPACE: {"Turbine/v1": _properties(row[5:])}},
            }
            for row in self.conn.execute(sql, values)
        ]
        return json.dumps({"items": items}).encode()


def _stored(properties: dict[str, Any]) -> list[Any]:
    return [
        json.dumps(properties[name]) if name in ("tags", "details", "site") else properties[name]
        for name in _NAMES
    ]


def _properties(values: tuple[Any, ...]) -> dict[str, Any]:
    shown = dict(zip(_NAMES, values, strict=True))
    for name in ("tags", "details", "site"):
        shown[name] = json.loads(shown[name])
    shown["active"] = bool(shown["active"])
    return shown


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
    writes = list(chunks(size))
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
        both("changed, a row", floor.upsert, "instances", _changed(size), size)
        assert (
            len(json.loads(floor.one(ids[1]))["items"])
            == len(json.loads(ask("instances/byids")(ids[1]))["items"])
            == 1
        )
        both("one by id", floor.one, "instances/byids", ids, _POINTS)
        both("one by an indexed text", floor.named, "instances/list", named, _POINTS)
        with over_http(engine) as http_ask:
            http_ask(ids[0])
            found["one by id, over HTTP"] = (found["one by id"][0], microseconds(http_ask, ids, _POINTS))
    floor.conn.close()
    return found


def _changed(size: int) -> list[bytes]:
    """Two of twelve properties have another value."""
    bodies = []
    for body in chunks(size):
        document = json.loads(body)
        for item in document["items"]:
            properties = item["sources"][0]["properties"]
            properties["capacity"] += 0.5
            properties["description"] += ", changed"
        bodies.append(json.dumps(document).encode())
    return bodies


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
