"""Lists of instances of many shapes, against what decoding the same bytes takes at least.

    python benchmarks/shapes.py [--rounds 7] [--count 20000] [--latency] [shapes ...]

A model is made for each shape and its SDK generated; pages of 10,000 with random values are served inside
this process, compressed as the service does. What is compared takes turns in one process, and the least
processor time of the rounds counts, so that other load on the machine changes little:

bytes    unpacking the answers
typed    and decoding them into msgspec structs that are made for the shape
untyped  unpacking, and decoding into dictionaries (orjson where it is installed, msgspec otherwise)
official the same as nodes of cognite-sdk, where that is installed
list     `list()` of the generated SDK: typed instances

With --latency, each page takes 0, 20 and 100 ms more, and wall seconds of `list` and `iterate` are compared
with waiting for the requests of `list` alone.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import importlib
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from pygen import generate_sdk
from pygen_runtime import Config
from pygen_runtime.http import Transport
from pygen_runtime.http.compression import deflate, inflate

PAGE = 10_000
_MIXED = "text text text int32 int64 float64 int32 int64 float64 boolean timestamp json text[] direct"
SHAPES: dict[str, tuple[str, float]] = {
    "mixed, 14": (_MIXED, 0.04),
    "small, 2": ("text float64", 0.0),
    "wide, 80": (" ".join(["text int64 float64 boolean"] * 20), 0.0),
    "wide, 80, half missing": (" ".join(["text int64 float64 boolean"] * 20), 0.5),
    "texts of 2 kB": ("long long", 0.0),
    "relations, 10": (" ".join(["direct"] * 10), 0.0),
    "lists": (" ".join(["text[] float64[] int64[]"] * 3), 0.0),
    "JSON": ("json json json", 0.0),
    "times": (" ".join(["timestamp"] * 6), 0.0),
}
"""Name -> the types of the properties, and the share of values that is missing."""

_STRUCTS: dict[str, Any] = {
    "text": str, "long": str, "int32": int, "int64": int, "float64": float, "boolean": bool,
    "timestamp": dt.datetime, "json": Any, "direct": dict[str, str],
}  # fmt: skip
_WORDS = [f"word{number:03}" for number in range(500)]


def value(kind: str, dice: random.Random) -> Any:
    """A random value."""
    if kind == "text":
        return " ".join(dice.choices(_WORDS, k=3))
    if kind == "long":
        return " ".join(dice.choices(_WORDS, k=285))
    if kind == "direct":
        return {"space": "things", "externalId": f"thing-{dice.randrange(10**6)}"}
    if kind == "timestamp":
        day = f"20{dice.randint(10, 29)}-0{dice.randint(1, 9)}-1{dice.randint(0, 9)}"
        return f"{day}T12:34:56.{dice.randint(100, 999)}+00:00"
    if kind == "json":
        return {"a": dice.random(), "b": dice.choices(_WORDS, k=4), "c": {"d": None, "e": True}}
    if kind == "boolean":
        return dice.random() < 0.5
    return dice.random() * 1000 if kind == "float64" else dice.randrange(2**31 - 1)


def items(properties: list[tuple[str, bool]], missing: float, count: int) -> list[dict[str, Any]]:
    """Instances as the service gives them."""
    dice = random.Random(7)
    found = []
    for number in range(count):
        values = {
            f"p{place}": [value(kind, dice) for _ in range(5)] if several else value(kind, dice)
            for place, (kind, several) in enumerate(properties)
            if dice.random() >= missing
        }
        found.append(
            {
                "instanceType": "node",
                "space": "things",
                "externalId": f"thing-{number}",
                "version": 3,
                "createdTime": 1_700_000_000_000 + number,
                "lastUpdatedTime": 1_700_000_100_000 + number,
                "properties": {"bench": {"Thing/v1": values}},
            }
        )
    return found


def model(properties: list[tuple[str, bool]]) -> dict[str, Any]:
    """The data model with its one view."""
    container = {"type": "container", "space": "bench", "externalId": "Thing"}
    written: dict[str, Any] = {}
    for place, (kind, several) in enumerate(properties):
        type_: dict[str, Any] = {"type": "text" if kind == "long" else kind, "list": several}
        if kind == "direct":
            type_["source"] = {"type": "view", "space": "bench", "externalId": "Thing", "version": "v1"}
        written[f"p{place}"] = {
            "type": type_,
            "container": container,
            "containerPropertyIdentifier": f"p{place}",
            "nullable": True,
        }
    view = {
        "space": "bench",
        "externalId": "Thing",
        "version": "v1",
        "usedFor": "node",
        "properties": written,
    }
    return {"space": "bench", "externalId": "Shapes", "version": "v1", "views": [view]}


class Pages:
    """Answers queries with pages made before."""

    def __init__(self, found: list[dict[str, Any]]) -> None:
        self.sizes: dict[tuple[int, int], bytes] = {}
        self.found = found
        self.seconds = 0.0
        self.asked = 0

    def page(self, start: int, size: int) -> bytes:
        end = min(start + size, len(self.found))
        if (start, end) not in self.sizes:
            cursor = {"0": str(end)} if end < len(self.found) else {}
            body = json.dumps({"items": {"0": self.found[start:end]}, "nextCursor": cursor})
            self.sizes[start, end] = deflate(body.encode())
        return self.sizes[start, end]

    def handle(
        self, method: str, target: str, headers: Any, body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        asked = json.loads(body)
        self.asked += 1
        time.sleep(self.seconds)
        content = self.page(int(asked.get("cursors", {}).get("0", 0)), asked["with"]["0"]["limit"])
        return 200, {"content-encoding": "gzip"}, content


class Line(Transport):
    """Pages that are under way for a while, as those of a service are; one may be, while another is read."""

    compress = False

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def send(
        self, method: str, url: str, headers: Any, body: Any, timeout: Any, on_sent: Any = None
    ) -> tuple[int, dict[str, str], bytes]:
        if on_sent is not None:
            on_sent()
        status, _, content = self._pages.handle(method, url, headers, body)
        return status, {}, inflate(content, "gzip")

    def close(self) -> None:
        """There is nothing open."""


def structs(properties: list[tuple[str, bool]]) -> Any:
    """A decoder of pages that is made for the shape by hand."""
    fields = []
    for place, (kind, several) in enumerate(properties):
        kept: Any = _STRUCTS[kind]
        fields.append((f"p{place}", (list[kept] if several else kept) | None, None))
    values = msgspec.defstruct("Values", fields, gc=False)
    space = msgspec.defstruct("Space", [("view", values, msgspec.field(name="Thing/v1"))], gc=False)
    spaces = msgspec.defstruct("Spaces", [("bench", space)], gc=False)
    names = [("space", str), ("external_id", str), ("version", int), ("created_time", int)]
    node = msgspec.defstruct("Node", [*names, ("last_updated_time", int), ("properties", spaces)],
                             rename="camel", gc=False)  # fmt: skip
    page = msgspec.defstruct("Page", [("items", dict[str, list[node]])])  # type: ignore[valid-type]
    return msgspec.json.Decoder(page)


def client_of(properties: list[tuple[str, bool]], pages: Pages | Line, number: int, folder: Path) -> Any:
    """A client that reads pages made before."""
    return client_class(properties, number, folder)(Config(project="p", transport=pages))


def client_class(properties: list[tuple[str, bool]], number: int, folder: Path) -> Any:
    """The client of an SDK that is generated for the shape."""
    package = f"shape_{number}"
    files = generate_sdk(model(properties), package=package, client="ShapeClient", on_finding=lambda _: None)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return importlib.import_module(package).ShapeClient


def tasks(
    properties: list[tuple[str, bool]], missing: float, count: int, number: int, folder: Path
) -> tuple[dict[str, Callable[[], object]], int]:
    """What takes turns, and the bytes of an instance."""
    pages = Pages(items(properties, missing, count))
    client, decoder, untyped = client_of(properties, pages, number, folder), structs(properties), loads()
    client.thing.list()  # makes the pages, and loads what reading needs

    def contents() -> Iterator[bytes]:
        for packed in pages.sizes.values():
            yield inflate(packed, "gzip")

    size = sum(map(len, contents())) // count
    nodes = official()
    return {
        "bytes": lambda: [len(content) for content in contents()],
        "typed": lambda: [decoder.decode(content) for content in contents()],
        "untyped": lambda: [untyped(content) for content in contents()],
        **({"official": lambda: [nodes(untyped(content)) for content in contents()]} if nodes else {}),
        "list": lambda: client.thing.list(),
    }, size


def loads() -> Callable[[bytes], Any]:
    try:
        found: Callable[[bytes], Any] = importlib.import_module("orjson").loads
    except ImportError:
        return msgspec.json.decode
    return found


def official() -> Callable[[Any], Any] | None:
    """What makes nodes of the official SDK of a page."""
    try:
        nodes = importlib.import_module("cognite.client.data_classes.data_modeling").NodeList
    except ImportError:
        return None
    return lambda page: nodes._load(page["items"]["0"])


def with_latency(count: int, folder: Path) -> None:
    """Wall seconds of reading the mixed shape when a page takes its time."""
    types, missing = SHAPES["mixed, 14"]
    properties = [(kind.removesuffix("[]"), kind.endswith("[]")) for kind in types.split()]
    pages = Pages(items(properties, missing, count))
    thing = client_of(properties, Line(pages), len(SHAPES), folder).thing
    print(f"| {count:,} of mixed, 14 | requests | waiting for them, s | list, s | iterate, s |")
    print("|---|---:|---:|---:|---:|")
    thing.list()
    for latency in (0.0, 0.02, 0.1):
        pages.seconds, pages.asked = latency, 0
        took = []
        for task in (thing.list, lambda: sum(1 for _ in thing.iterate())):
            started = time.perf_counter()
            task()
            took.append(time.perf_counter() - started)
            requests, pages.asked = pages.asked, 0
        waited = requests * latency
        print(
            f"| {latency * 1000:.0f} ms a page | {requests} | {waited:.2f} | {took[0]:.2f} | {took[1]:.2f} |"
        )


def least(tasks: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The least processor time of each task, without the collector, which would look at what others keep."""
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            gc.collect()
            gc.disable()
            started = time.process_time()
            kept = task()
            taken[name].append(time.process_time() - started)
            del kept
            gc.enable()
    return {name: min(times) for name, times in taken.items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shapes", nargs="*", help="beginnings of names; default: all")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--latency", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        if given.latency:
            with_latency(given.count, Path(folder))
        else:
            shapes(given.shapes, given.count, given.rounds, Path(folder))


def shapes(names: list[str], count: int, rounds: int, folder: Path) -> None:
    """The table of the shapes whose names begin so."""
    compared = ["bytes", "typed", "untyped", *(["official"] if official() else []), "list"]
    print(f"| shape | JSON, B | {' | '.join(compared)} | list / typed | list / untyped |")
    print("|---|---:|" + "---:|" * (len(compared) + 2))
    for number, (name, (types, missing)) in enumerate(SHAPES.items()):
        if names and not name.startswith(tuple(names)):
            continue
        properties = [(kind.removesuffix("[]"), kind.endswith("[]")) for kind in types.split()]
        asked, size = tasks(properties, missing, count, number, folder)
        took = {task: seconds / count * 1e6 for task, seconds in least(asked, rounds).items()}
        figures = " | ".join(f"{took[task]:.2f}" for task in compared)
        over = f"{took['list'] / took['typed']:.2f} | {took['list'] / took['untyped']:.2f}"
        print(f"| {name} | {size:,} | {figures} | {over} |", flush=True)


if __name__ == "__main__":
    main()
