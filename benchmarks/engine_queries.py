"""Queries of the embedded engine, and how they grow with the number of instances.

    python benchmarks/engine_queries.py [nodes ...]        # default: 10000 100000

Prints a markdown table: milliseconds of processor time per request (best of five), in process, with the JSON
of the answer.
Every node has a number (indexed), a relation to one of nodes/100 groups and an edge to another node.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

from pygen_engine import Engine

SPACE = "bench"
THING = {"type": "container", "space": SPACE, "externalId": "Thing"}
VIEW = {"type": "view", "space": SPACE, "externalId": "Thing", "version": "v1"}
GROUP = {"source": VIEW, "identifier": "group"}
NUMBER = [SPACE, "Thing/v1", "number"]
PROJECT = "/api/v1/projects/bench/models"


def send(engine: Engine, path: str, body: Any) -> Any:
    status, _, content = engine.handle("POST", PROJECT + path, {}, json.dumps(body).encode())
    answer = json.loads(content)
    assert status == 200, answer
    return answer


def ref(name: str) -> dict[str, str]:
    return {"space": SPACE, "externalId": name}


def fill(engine: Engine, count: int) -> None:
    types = {"number": "int64", "weight": "float64", "label": "text", "group": "direct"}
    properties = {name: {"type": {"type": kind}} for name, kind in types.items()}
    indexes = {"number": {"indexType": "btree", "properties": ["number"], "cursorable": True}}
    container = {**ref("Thing"), "properties": properties, "indexes": indexes}
    mapped = {name: {"container": THING, "containerPropertyIdentifier": name} for name in types}
    send(engine, "/spaces", {"items": [{"space": SPACE}]})
    send(engine, "/containers", {"items": [container]})
    send(engine, "/views", {"items": [{**ref("Thing"), "version": "v1", "properties": mapped}]})
    for first in range(0, count, 1000):
        chunk = range(first, first + 1000)
        send(engine, "/instances", {"items": [node(number, count) for number in chunk]})
    for first in range(0, count, 1000):
        chunk = range(first, first + 1000)
        send(engine, "/instances", {"items": [edge(number, count) for number in chunk]})


def node(number: int, count: int) -> dict[str, Any]:
    values = {
        "number": number,
        "weight": number * 0.5,
        "label": f"thing {number}",
        "group": ref(f"g{number // 100}"),
    }
    sources = [{"source": THING, "properties": values}]
    return {"instanceType": "node", **ref(f"t{number}"), "sources": sources}


def edge(number: int, count: int) -> dict[str, Any]:
    ends = {"startNode": ref(f"t{number}"), "endNode": ref(f"t{(number * 7 + 1) % count}")}
    return {"instanceType": "edge", **ref(f"e{number}"), "type": ref("next"), **ends}


def nodes(limit: int, sort: Any = None, **body: Any) -> dict[str, Any]:
    return {"nodes": {name.rstrip("_"): one for name, one in body.items()}, "limit": limit, "sort": sort}


def edges(limit: int, **body: Any) -> dict[str, Any]:
    return {"edges": {name.rstrip("_"): one for name, one in body.items()}, "limit": limit}


def queries(count: int) -> dict[str, dict[str, Any]]:
    everything = {"hasData": [VIEW]}
    start = nodes(1, filter={"instanceReferences": [ref(f"t{count // 2}")]})
    some = nodes(1000, filter=everything)
    return {
        "1,000 of a view": {"x": some},
        "one by an indexed number": {
            "x": nodes(10, filter={"equals": {"property": NUMBER, "value": count // 3}})
        },
        "100 by a range, sorted by its index": {
            "x": nodes(100, [{"property": NUMBER}], filter={"range": {"property": NUMBER, "gte": count // 2}})
        },
        "100 sorted without an index": {
            "x": nodes(100, [{"property": [SPACE, "Thing/v1", "weight"]}], filter=everything)
        },
        "one -> its group -> the 100 of the group": {
            "a": start,
            "b": nodes(10, from_="a", through=GROUP, direction="outwards"),
            "x": nodes(1000, from_="b", through=GROUP, direction="inwards"),
        },
        "1,000 -> edges -> nodes": {
            "a": some,
            "b": edges(1000, from_="a", maxDistance=1),
            "x": nodes(1000, from_="b"),
        },
        "1,000 edges by breadth-first walk": {"a": start, "x": edges(1000, from_="a")},
        "nested filter on the group": {
            "x": nodes(
                1000,
                filter={
                    "nested": {
                        "scope": [SPACE, "Thing/v1", "group"],
                        "filter": {"equals": {"property": ["node", "externalId"], "value": "g5"}},
                    }
                },
            )
        },
    }


def measure(engine: Engine, with_: dict[str, Any]) -> float:
    select = {"x": {"sources": [{"source": VIEW, "properties": ["*"]}]}}
    if "edges" in with_["x"]:
        select = {"x": {"sources": []}}
    body = json.dumps({"with": with_, "select": select}).encode()
    best = float("inf")
    for _ in range(5):
        started = time.process_time()
        status, _, content = engine.handle("POST", f"{PROJECT}/instances/query", {}, body)
        best = min(best, time.process_time() - started)
        assert status == 200, content
    return best * 1000


def main(sizes: list[int]) -> None:
    columns: dict[str, list[float]] = {}
    for count in sizes:
        with Engine.open() as engine:
            fill(engine, count)
            for name, with_ in queries(count).items():
                columns.setdefault(name, []).append(measure(engine, with_))
    print("| query (ms) | " + " | ".join(f"{count:,} nodes and edges" for count in sizes) + " |")
    print("|---|" + "---:|" * len(sizes))
    for name, found in columns.items():
        print(f"| {name} | " + " | ".join(f"{one:.1f}" for one in found) + " |")


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [10_000, 100_000])
