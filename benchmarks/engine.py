"""How fast the embedded engine writes, lists and filters, and how that grows.

    python benchmarks/engine.py                     10k, 100k and 1M instances in files, and in memory
    python benchmarks/engine.py --sizes 10000       only one size

Every number is taken through `Engine.handle`: request bytes in, response bytes out. Throughput is per second
of processor time (the engine works in one thread), latency is the best of seven in wall time.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pygen_engine import Engine

SPACE = "bench"
VIEW = {"type": "view", "space": SPACE, "externalId": "Turbine", "version": "v1"}
SOURCES = [{"source": VIEW}]
TYPES: dict[str, Any] = {
    "name": {"type": "text"},
    "description": {"type": "text"},
    "capacity": {"type": "float64"},
    "count": {"type": "int64"},
    "active": {"type": "boolean"},
    "installed": {"type": "timestamp"},
    "inspected": {"type": "date"},
    "tags": {"type": "text", "list": True},
    "status": {"type": "enum", "values": {"ON": {}, "OFF": {}}},
    "ratio": {"type": "float32"},
    "details": {"type": "json"},
    "site": {"type": "direct"},
}
CONTAINER = {
    "space": SPACE,
    "externalId": "Turbine",
    "properties": {name: {"type": one} for name, one in TYPES.items()},
    "indexes": {
        "name": {"properties": ["name"], "cursorable": True},
        "count": {"properties": ["count"], "cursorable": True},
        "tags": {"indexType": "inverted", "properties": ["tags"]},
    },
}
MODEL = [
    CONTAINER,
    {
        **{key: VIEW[key] for key in ("space", "externalId", "version")},
        "properties": {
            name: {
                "container": {"type": "container", "space": SPACE, "externalId": "Turbine"},
                "containerPropertyIdentifier": name,
            }
            for name in TYPES
        },
    },
]
_CHUNK = 1000


def instance(i: int) -> dict[str, Any]:
    properties = {
        "name": f"Turbine {i}",
        "description": f"The turbine number {i} of the farm",
        "capacity": i * 0.37,
        "count": i,
        "active": i % 2 == 0,
        "installed": "2024-05-06T07:08:09.123+00:00",
        "inspected": "2024-05-06",
        "tags": [f"tag{i % 1000}", "all"] if i % 10 == 0 else [],
        "status": "ON" if i % 3 else "OFF",
        "ratio": (i % 1000) / 1000,
        "details": {"rank": i},
        "site": {"space": SPACE, "externalId": f"site-{i % 500}"},
    }
    return {
        "instanceType": "node",
        "space": SPACE,
        "externalId": f"turbine-{i}",
        "sources": [{"source": VIEW, "properties": properties}],
    }


def post(engine: Engine, path: str, body: bytes) -> bytes:
    headers = {"content-type": "application/json"}
    status, _, content = engine.handle("POST", f"/api/v1/projects/bench/models/{path}", headers, body)
    if status != 200:
        raise SystemExit(f"{path}: {status} {content[:300]!r}")
    return content


def chunks(size: int) -> Iterator[bytes]:
    for start in range(0, size, _CHUNK):
        yield json.dumps({"items": [instance(i) for i in range(start, start + _CHUNK)]}).encode()


def upserts_per_second(engine: Engine, size: int) -> float:
    """Time inside the engine; making the request bodies is not counted."""
    spent = 0.0
    for body in chunks(size):
        start = time.process_time()
        post(engine, "instances", body)
        spent += time.process_time() - start
    return size / spent


def listed_per_second(engine: Engine, count: int) -> float:
    """Pages of 1,000 with all twelve properties."""
    body: dict[str, Any] = {"sources": SOURCES, "limit": _CHUNK}
    done, start = 0, time.process_time()
    while done < count:
        content = post(engine, "instances/list", json.dumps(body).encode())
        done += _CHUNK
        position = content.rfind(b'"nextCursor":"')
        if position < 0:
            break
        body["cursor"] = content[position + 14 :].split(b'"')[0].decode()
    return done / (time.process_time() - start)


def best_ms(run: Callable[[], Any], repeat: int = 7) -> float:
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def reads(size: int) -> dict[str, tuple[str, dict[str, Any]]]:
    """Name -> (path, body)."""

    def ref(name: str) -> list[str]:
        return [SPACE, "Turbine/v1", name]

    def listing(flt: dict[str, Any], **more: Any) -> tuple[str, dict[str, Any]]:
        return "instances/list", {"sources": SOURCES, "filter": flt, "limit": 100, **more}

    middle = size // 2
    site = {"space": SPACE, "externalId": "site-7"}
    hops = {
        "sites": {"nodes": {"filter": {"instanceReferences": [site]}}},
        "turbines": {
            "nodes": {
                "from": "sites",
                "through": {"source": VIEW, "identifier": "site"},
                "direction": "inwards",
            },
            "limit": 1000,
        },
    }
    select = {"turbines": {"sources": [{"source": VIEW, "properties": ["*"]}]}}
    return {
        "filter, indexed text equals": listing(
            {"equals": {"property": ref("name"), "value": f"Turbine {middle}"}}
        ),
        "filter, indexed number range (100 hits)": listing(
            {"range": {"property": ref("count"), "gte": middle, "lt": middle + 100}}
        ),
        "filter, indexed text prefix": listing(
            {"prefix": {"property": ref("name"), "value": f"Turbine {middle}"}}
        ),
        "filter, containsAny with inverted index": listing(
            {"containsAny": {"property": ref("tags"), "values": ["tag10"]}}
        ),
        "filter, direct relation equals": listing({"equals": {"property": ref("site"), "value": site}}),
        "filter, externalId": listing(
            {"equals": {"property": ["node", "externalId"], "value": f"turbine-{middle}"}}
        ),
        "sort by an indexed property": listing({"matchAll": {}}, sort=[{"property": ref("name")}]),
        "sort by a property without index": listing({"matchAll": {}}, sort=[{"property": ref("capacity")}]),
        "query, one hop inwards": ("instances/query", {"with": hops, "select": select}),
        "aggregate, count of everything": (
            "instances/aggregate",
            {"view": VIEW, "aggregates": [{"count": {}}]},
        ),
        "search for two words": (
            "instances/search",
            {"view": VIEW, "query": f"turbine {middle}", "operator": "AND", "limit": 10},
        ),
    }


def measure(path: Path | None, size: int) -> dict[str, str]:
    row: dict[str, str] = {}
    with Engine.open(path) as engine:
        engine.load_model(MODEL)
        row["upserts/s, chunks of 1,000"] = f"{upserts_per_second(engine, size):,.0f}"
        row["listed/s, pages of 1,000"] = f"{listed_per_second(engine, min(size, 100_000)):,.0f}"
        for name, (operation, document) in reads(size).items():
            body = json.dumps(document).encode()
            if name.startswith("search"):
                first = best_ms(lambda op=operation, raw=body: post(engine, op, raw), 1)  # type: ignore[misc]
                row["first search, building the index, s"] = f"{first / 1000:.1f}"
            found = best_ms(lambda op=operation, raw=body: post(engine, op, raw))  # type: ignore[misc]
            row[f"{name}, ms"] = f"{found:.2f}"
    return row


def fresh_ms() -> float:
    """Open in memory, load a small model, close."""

    def run() -> None:
        with Engine.open() as engine:
            engine.load_model(MODEL)

    return best_ms(run, 20)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    sizes = parser.parse_args().sizes
    columns: dict[str, dict[str, str]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            columns[f"{size:,} in a file"] = measure(Path(folder) / "engine.db", size)
    columns["10,000 in memory"] = measure(None, 10_000)
    names = list(next(iter(columns.values())))
    print("| | " + " | ".join(columns) + " |")
    print("|---|" + "---:|" * len(columns))
    for name in names:
        print(f"| {name} | " + " | ".join(column[name] for column in columns.values()) + " |")
    print(f"\nA fresh engine in memory with this model, opened and closed: {fresh_ms():.1f} ms.")


if __name__ == "__main__":
    main()
