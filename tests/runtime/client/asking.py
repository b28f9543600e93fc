"""All verbs of all clients, services that answer what they like, and what people do with what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from typing import Any

from runtime.plant import SPACE

from pygen_runtime import PygenError
from pygen_runtime.schema import SpaceWrite

MOST = 300
"""Requests of one call that has no reason to send ten."""
QUERY = """{ listPump(first: 3) { items {
    __typename space externalId name power { externalId } tags settings createdTime
    station { __typename space externalId name } } } }"""
_numbers = count()


def _mirrored(client: Any, look: Callable[[Any], Any]) -> Any:
    with type(client).mirror(client.folder / f"{next(_numbers)}.db", client, views=["pump"]) as mirror:
        return look(mirror)


def _refreshed(mirror: Any) -> Any:
    mirror.refresh()
    return mirror.client.pump.list()


def _pump() -> Any:
    from plant_sdk import PumpWrite  # type: ignore[import-not-found]

    return PumpWrite(external_id="p1", name="n", capacity=2.0)


def _sequence(client: Any) -> None:
    client.sequences.create(name := f"s{next(_numbers)}", {"a": str})
    client.sequences.delete(name)


def _file(client: Any) -> None:
    client.files.upload(b"hello", name := f"f{next(_numbers)}", name="x")
    client.files.delete(name)


READS: dict[str, Callable[[Any], Any]] = {
    "points": lambda client: client.datapoints.retrieve("w1", 0),
    "points of several": lambda client: client.datapoints.retrieve(["w0", "w1"], 0, include_status=True),
    "aggregates": lambda client: client.datapoints.retrieve(
        "w1", 0, 100_000, aggregates="average", granularity="1s"
    ),
    "latest": lambda client: client.datapoints.latest(["w0", "w1"]),
    "rows": lambda client: client.sequences.retrieve("log"),
    "file": lambda client: client.files.retrieve("f1"),
    "files": lambda client: client.files.retrieve(["f1", "f2"]),
    "content": lambda client: client.files.read("f1"),
    "content to a path": lambda client: client.files.download("f1", client.folder / "x"),
    "content to a folder": lambda client: client.files.download(["f1", "f2"], client.folder),
    "graphql": lambda client: client.graphql(QUERY),
    "feed": lambda client: client.pump.sync().poll(),
    "mirror": lambda client: _mirrored(client, _refreshed),
    "subscribe": lambda client: _mirrored(client, lambda mirror: next(mirror.subscribe(every=0.0))),
    "list": lambda client: client.pump.list(),
    "frame": lambda client: client.pump.frame(),
    "retrieve": lambda client: client.pump.retrieve(["p1", "p2"]),
    "search": lambda client: client.pump.search("P"),
    "query": lambda client: client.pump.query().with_station().with_pressure().list(),
    "query the other way": lambda client: client.station.query().with_pumps().list(),
    "query of any view": lambda client: client.query((SPACE, "Pump", "v1")).list(),
    "edges": lambda client: client.edges.list(),
    "count": lambda client: client.pump.count(),
    "aggregate": lambda client: client.pump.aggregate(("max", "capacity"), group_by="name"),
    "histogram": lambda client: client.pump.histogram("capacity", interval=1),
    "view": lambda client: client.views.retrieve([(SPACE, "Pump", "v1")]),
    "container": lambda client: client.containers.retrieve([(SPACE, "Pump")]),
    "model": lambda client: client.data_models.retrieve([(SPACE, "Plant", "v1")], inline_views=True),
    "spaces": lambda client: client.spaces.list(),
}
WRITES: dict[str, Callable[[Any], Any]] = {
    "insert points": lambda client: client.datapoints.insert([(1000, 1.0)], "w1"),
    "delete points": lambda client: client.datapoints.delete_range("w1", 900_000, 1_000_000),
    "create a sequence": lambda client: client.sequences.create(f"s{next(_numbers)}", {"a": str}),
    "insert rows": lambda client: client.sequences.insert({9: {"depth": 0.5}}, "log"),
    "delete rows": lambda client: client.sequences.delete_rows("log", [9]),
    "delete a sequence": lambda client: _sequence(client),
    "upload": lambda client: client.files.upload(b"hello", "f1"),
    "upload anew": lambda client: client.files.upload(b"hello", f"f{next(_numbers)}", name="x"),
    "delete a file": lambda client: _file(client),
    "upsert": lambda client: client.upsert(_pump()),
    "look at an upsert": lambda client: client.upsert(_pump(), dry_run=True),
    "delete": lambda client: client.delete([(SPACE, "none")]),
    "create a space": lambda client: client.spaces.create([SpaceWrite(space="s")]),
}
VERBS = READS | WRITES


def nested(depth: int, wrap: Callable[[Any], Any]) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = wrap(value)
    return value


class Spoiling:
    """An engine, one of whose answers is another than it was."""

    def __init__(self, engine: Any, number: int = -1, instead: bytes = b"") -> None:
        self._engine, self._number, self._instead = engine, number, instead
        self.answers: list[bytes] = []

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
        status, said, content = self._engine.handle(method, target, headers, body)
        if len(self.answers) == self._number:
            content = self._instead
        self.answers.append(content)
        assert len(self.answers) < MOST, "it goes on for ever"
        return status, said, content


class Same:
    """Answers everything with the same."""

    def __init__(self, status: int, content: bytes) -> None:
        self._status, self._content = status, content

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
        return self._status, {"content-type": "application/json", "x-request-id": "\x1b[31mr"}, self._content


def look_at(found: Any) -> None:
    """As a notebook, a loop and a data frame do."""
    repr(found)
    for name in ("to_arrow", "to_pandas", "dump"):
        if hasattr(found, name):
            getattr(found, name)()
    for name in ("timestamps", "values", "uploaded_at", "created_time"):
        getattr(found, name, None)
    if isinstance(found, Mapping) or not hasattr(found, "__iter__"):
        return
    for part in found:
        repr(part)
        if hasattr(part, "dump"):
            part.dump()
        record = getattr(part, "data_record", None)
        assert record is None or (record.created_time and record.last_updated_time)


def look_at_error(error: PygenError) -> None:
    for text in (str(error), repr(error)):
        assert len(text) < 20_000
        assert "\x1b" not in text and "\u202e" not in text
