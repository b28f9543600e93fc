"""What reading and writing cost beside the least that they can cost, over HTTP.

    python benchmarks/bars.py [--count 100000] [--rounds 7]

The mixed shape of `shapes.py`, from a server in a process of its own that has its answers ready, compressed
as the service does. Both sides take turns in one process with the collector on, and the least processor time
of the rounds counts. Both compress with zlib, without the extra `fast`. The floors are made by hand, with
httpx and msgspec:

list, iterate   query pages of 10,000, decoded into structs for the shape, all kept or one page at a time; the
                collector is off meanwhile
upsert          dictionaries that are ready become JSON (orjson where it is installed) and are compressed
retrieve        one request for one instance; its answer is decoded
memory          what an instance of a list keeps, and what one of the structs does
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import importlib
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import shapes

from pygen_runtime.http import compression

sys.path.insert(0, str(Path(__file__).resolve().parent / "versus_v1"))

TYPES, MISSING = shapes.SHAPES["mixed, 14"]
PROPERTIES = [(kind.removesuffix("[]"), kind.endswith("[]")) for kind in TYPES.split()]
INSTANCES = "/api/v1/projects/p/models/instances"
BARS = {"list": 1.35, "iterate": 1.35, "upsert": 2.2, "retrieve of one": 1.15, "memory, B": 1.17}

Task = Callable[[], object]


def serve(count: int) -> None:
    """Answer with instances of the shape until the process ends."""
    server: Any = importlib.import_module("server")
    server.item = shapes.items(PROPERTIES, MISSING, count).__getitem__
    asyncio.run(server.serve(count, 0.0))


class Floor:
    """The same by hand."""

    def __init__(self, url: str, count: int) -> None:
        import httpx

        self._client = httpx.Client(base_url=url)
        self._decoder = shapes.structs(PROPERTIES)
        self._dumps: Callable[[Any], bytes]
        try:
            self._dumps = importlib.import_module("orjson").dumps
        except ImportError:
            self._dumps = msgspec.json.encode
        self._items = [_written(item) for item in shapes.items(PROPERTIES, MISSING, count)]

    def pages(self) -> Iterator[bytes]:
        cursor = "c0"
        while cursor:
            asked = {"with": {"0": {"nodes": {}, "limit": 10_000}}, "cursors": {"0": cursor}}
            answer = self._client.post(INSTANCES + "/query", json=asked).content
            yield answer
            cursors = msgspec.json.decode(b"{" + answer[answer.rindex(b'"nextCursor"') :])["nextCursor"]
            cursor = cursors.get("0")

    def list(self) -> object:
        gc.disable()
        kept = [self._decoder.decode(page) for page in self.pages()]
        gc.enable()
        return kept

    def iterate(self) -> object:
        gc.disable()
        for page in self.pages():
            for _ in self._decoder.decode(page).items["0"]:
                pass
        gc.enable()
        return None

    def upsert(self) -> object:
        headers = {"content-encoding": "gzip", "content-type": "application/json"}
        for start in range(0, len(self._items), 1000):
            body = compression.deflate(self._dumps({"items": self._items[start : start + 1000]}))
            _ = self._client.post(INSTANCES, content=body, headers=headers).content
        return None

    def retrieve(self) -> object:
        asked = {"items": [{"instanceType": "node", "space": "things", "externalId": "thing-0"}]}
        return msgspec.json.decode(self._client.post(INSTANCES + "/byids", json=asked).content)


def _written(item: dict[str, Any]) -> dict[str, Any]:
    """An item of a request that writes the instance."""
    source = {"type": "view", "space": "bench", "externalId": "Thing", "version": "v1"}
    values = item["properties"]["bench"]["Thing/v1"]
    head = {name: item[name] for name in ("instanceType", "space", "externalId")}
    return {**head, "sources": [{"source": source, "properties": values}]}


def compared(url: str, count: int, folder: Path) -> dict[str, tuple[Task, Task, int]]:
    """Name -> ours, the floor, and how many times what is done happens in it."""
    from pygen_runtime import Config

    floor = Floor(url, count)
    client = shapes.client_class(PROPERTIES, 0, folder)(Config(project="p", url=url, credentials="x"))
    thing = client.thing
    objects = [row.as_write() for row in thing.list()]
    times = range(200)
    return {
        "list": (lambda: thing.list(), lambda: floor.list(), count),
        "iterate": (lambda: [None for _ in thing.iterate() if _ is None], lambda: floor.iterate(), count),
        "upsert": (lambda: client.upsert(objects), lambda: floor.upsert(), count),
        "retrieve of one": (
            lambda: [thing.retrieve(("things", "thing-0")) for _ in times],
            lambda: [floor.retrieve() for _ in times],
            len(times),
        ),
    }


def spent(task: Task) -> float:
    gc.collect()
    started = time.process_time()
    kept = task()
    seconds = time.process_time() - started
    del kept
    return seconds


def kept(task: Task, count: int) -> float:
    """Bytes that an instance keeps."""
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    rows = task()
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del rows
    return (after - before) / count


def table(url: str, count: int, rounds: int, folder: Path) -> None:
    print("| what | ours | floor | ratio | bar |\n|---|---:|---:|---:|---:|")
    tasks = compared(url, count, folder)
    for name, (ours, floor, times) in tasks.items():
        took = [(spent(ours), spent(floor)) for _ in range(rounds)]
        mine, least = (min(side) / times * 1e6 for side in zip(*took, strict=True))
        print(f"| {name}, us | {mine:.2f} | {least:.2f} | {mine / least:.2f} | {BARS[name]} |", flush=True)
    mine, least = (kept(task, count) for task in tasks["list"][:2])
    print(f"| memory, B | {mine:,.0f} | {least:,.0f} | {mine / least:.2f} | {BARS['memory, B']} |")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        serve(given.count)
        return
    compression.zlib = importlib.import_module("zlib")
    command = [sys.executable, __file__, "--serve", "--count", str(given.count)]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server,
        tempfile.TemporaryDirectory() as folder,
    ):
        try:
            assert server.stdout is not None
            sys.path.insert(0, folder)
            url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
            table(url, given.count, given.rounds, Path(folder))
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
