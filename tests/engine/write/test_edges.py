"""Everything that works on nodes works on edges, and containers for both keep them apart."""

from __future__ import annotations

import pytest
from engine.bench import Bench
from engine.small import container, edge, node, prop, ref, view_ref


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.through(container("Both", {"size": prop("int64"), "note": prop()}, usedFor="all"))
    sources = [{"source": view_ref("Both"), "properties": {"size": 5, "note": "edge text"}}]
    bench.apply(
        node("a", "Both", size=1, note="node text"),
        node("b", "Both", size=2),
        edge("e", "a", "b", sources=sources),
        edge("f", "b", "a"),
    )
    return bench


def test_lists(bench: Bench) -> None:
    assert bench.list("Both") == ["a", "b"]
    assert bench.list("Both", instanceType="edge") == ["e"]
    sort = [{"property": ["edge", "startNode"], "direction": "descending"}]
    assert bench.list(instanceType="edge", sort=sort) == ["f", "e"]


def test_search(bench: Bench) -> None:
    assert bench.search("Both", "text") == ["a"]
    assert bench.search("Both", "text", instanceType="edge") == ["e"]


def test_aggregates(bench: Bench) -> None:
    (nodes,) = bench.aggregate("Both", {"sum": {"property": "size"}})
    (edges,) = bench.aggregate(
        "Both", {"sum": {"property": "size"}}, instanceType="edge", groupBy=["startNode"]
    )
    assert nodes["aggregates"][0]["value"] == 3.0
    assert (edges["instanceType"], edges["group"]) == ("edge", {"startNode": ref("a")})
    assert edges["aggregates"][0]["value"] == 5.0


def test_patches_and_deletes(bench: Bench) -> None:
    sources = [{"source": view_ref("Both"), "properties": {"note": None}}]
    assert bench.apply(edge("e", "a", "b", sources=sources))[0]["version"] == 2
    assert bench.values("e", "Both", kind="edge") == {"size": 5}
    assert bench.delete("e", kind="edge")
    assert bench.read("e", kind="edge") is None and bench.read("a") is not None
    assert bench.list("Both", instanceType="edge") == []
