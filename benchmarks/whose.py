"""What "those whose ..." costs beside the same requests by hand: `python benchmarks/whose.py [roots]`.

So many turbines, few of which match: by the edges to their blades, and as rotors by the relations that point
at them. Both sides send the same requests to an engine in this process and get the same instances.
Processor time of the whole, in turns, the median.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from runtime.handmade_sdk import BladeWrite, RotorWrite, WindClient, WindTurbineWrite

TIMES = 41
MATCHING = 50
QUERY = "/models/instances/query"


def filled(roots: int) -> Any:
    client = WindClient.local()
    for start in range(0, roots, 10_000):
        numbers = range(start, min(roots, start + 10_000))
        client.upsert([RotorWrite(external_id=f"r{n}", diameter=float(n)) for n in numbers])
        client.upsert(
            [
                WindTurbineWrite(
                    external_id=f"t{n}",
                    name=f"Hornsea {n}",
                    capacity=float(n),
                    rotor=f"r{n}",
                    blades=[f"b{n}"]
                    if n % (roots // MATCHING)
                    else [BladeWrite(external_id=f"b{n}", serial=f"{n}", is_damaged=True)],
                )
                for n in numbers
            ]
        )
    return client


def source(view: str) -> dict[str, Any]:
    return {"type": "view", "space": "acme", "externalId": view, "version": "v1"}


def has(view: str) -> dict[str, Any]:
    return {"hasData": [source(view)]}


class ByHand:
    """The requests somebody would write who knows the service and the data."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def send(self, body: dict[str, Any]) -> Any:
        from pygen_runtime.http import Request

        return self.client._fetch(Request.post(QUERY, body))

    def rows(self, cls: Any, view: str, ids: list[dict[str, str]]) -> list[Any]:
        from pygen_runtime.instances.codec import codec_of
        from pygen_runtime.instances.query_codec import SET, query_codec_of

        nodes = {"filter": {"and": [has(view), {"instanceReferences": ids}]}}
        selected = {"sources": [{"source": source(view), "properties": ["*"]}]}
        body = {"with": {SET: {"nodes": nodes, "limit": 10_000}}, "select": {SET: selected}}
        sets, _ = query_codec_of(codec_of(cls)).decode(self.send(body).content)
        return sets[SET]

    def over_edges(self) -> list[Any]:
        damaged = {"equals": {"property": ["acme", "Blade/v1", "isDamaged"], "value": True}}
        type_ = {"space": "acme", "externalId": "WindTurbine.blades"}
        edges = {
            "from": "far",
            "direction": "inwards",
            "maxDistance": 1,
            "filter": {"equals": {"property": ["edge", "type"], "value": type_}},
        }
        body = {
            "with": {
                "far": {"nodes": {"filter": {"and": [has("Blade"), damaged]}}, "limit": 10_000},
                "links": {"edges": edges, "limit": 10_000},
            },
            "select": {"far": {}, "links": {}},
        }
        from runtime.handmade_sdk import WindTurbine

        found = self.send(body).json()["items"]["links"]
        return self.rows(WindTurbine, "WindTurbine", [edge["startNode"] for edge in found])

    def over_reverse(self) -> list[Any]:
        large = {"range": {"property": ["acme", "WindTurbine/v1", "capacity"], "lt": MATCHING}}
        selected = {"sources": [{"source": source("WindTurbine"), "properties": ["rotor"]}]}
        body = {
            "with": {"far": {"nodes": {"filter": {"and": [has("WindTurbine"), large]}}, "limit": 10_000}},
            "select": {"far": selected},
        }
        from runtime.handmade_sdk import Rotor

        found = self.send(body).json()["items"]["far"]
        ids = [node["properties"]["acme"]["WindTurbine/v1"]["rotor"] for node in found]
        return self.rows(Rotor, "Rotor", ids)


def in_turns(*calls: Callable[[], Any]) -> list[float]:
    """Median milliseconds of processor time of each."""
    taken: list[list[float]] = [[] for _ in calls]
    for _ in range(TIMES):
        for number, call in enumerate(calls):
            started = time.process_time()
            call()
            taken[number].append((time.process_time() - started) * 1000)
    return [statistics.median(times) for times in taken]


def main() -> None:
    roots = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    client = filled(roots)
    hand = ByHand(client)
    cases: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
        "edges": (
            lambda: client.wind_turbine.list(where=lambda t: t.blades.any(lambda b: b.is_damaged == True)),  # noqa: E712
            hand.over_edges,
        ),
        "reverse": (
            lambda: client.rotor.list(where=lambda r: r.turbine.any(lambda t: t.capacity < MATCHING)),
            hand.over_reverse,
        ),
    }
    print(
        f"{roots:,} roots, {MATCHING} match\n\n"
        "| over | by hand, ms | `where`, ms | ratio |\n|---|---|---|---|"
    )
    for name, (ours, theirs) in cases.items():
        assert {x.external_id for x in ours()} == {x.external_id for x in theirs()}
        assert len(ours()) == MATCHING
        taken, bare = in_turns(ours, theirs)
        print(f"| {name} | {bare:.2f} | {taken:.2f} | {taken / bare:.2f} |")
    client.close()


if __name__ == "__main__":
    main()
