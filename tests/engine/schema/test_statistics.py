from __future__ import annotations

from engine.bench import Bench
from engine.small import container, edge, node, prop, view, view_over

from pygen_engine import Engine, EngineOptions


def test_the_project_counts_what_is_its_own(bench: Bench) -> None:
    bench.engine.load_model(
        [{"space": "cdf_x"}, {**container("C"), "space": "cdf_x"}, {**view("V"), "space": "cdf_x"}]
    )
    one = container("C", {"a": prop(), "b": prop()})
    bench.containers(one)
    bench.views(view_over(one), {**view_over(one), "version": "v2"})
    bench.models({"space": "small", "externalId": "M", "version": "v1"})
    bench.apply(*(node(f"n{i}") for i in range(3)), edge("e", "n0", "n1"))
    bench.delete("n2")
    found = bench.get("/models/statistics")
    counts = {name: found[name]["count"] for name in ("spaces", "containers", "views", "dataModels")}
    assert counts == {"spaces": 1, "containers": 1, "views": 2, "dataModels": 1}
    assert found["containerProperties"] == {"count": 2, "limit": 25_000}
    # the edge's type is a node too
    assert found["instances"]["nodes"] == 3 and found["instances"]["edges"] == 1
    assert found["instances"]["softDeletedNodes"] == 1
    assert found["concurrentReadLimit"] == 8


def test_a_project_has_room_for_so_many_live_instances() -> None:
    with Engine.open(options=EngineOptions(max_instances=3)) as engine:
        engine.load_model({"items": [{"space": "cdf_x"}]})
        bench = Bench(engine)
        bench.apply(node("a"), node("b"), node("c"))
        assert "at most 3 instances" in bench.apply_refused(node("d")).message
        assert bench.apply(node("a"))[0]["version"] == 1
        bench.delete("a")
        bench.apply(node("d"))
        assert bench.apply_refused(node("a")).status == 400
        assert bench.list() == ["b", "c", "d"]
        assert bench.get("/models/statistics")["instances"]["instancesLimit"] == 3


def test_per_space(bench: Bench) -> None:
    bench.containers(container("C"))
    bench.apply(node("a"), node("b"), edge("e", "a", "b"))
    bench.delete("a")
    (found,) = bench.get("/models/statistics/spaces")["items"]
    assert found == {
        "space": "small",
        "containers": 1,
        "views": 0,
        "dataModels": 0,
        "edges": 0,
        "softDeletedEdges": 1,
        "nodes": 2,
        "softDeletedNodes": 1,
    }
    body = {"items": [{"space": "nowhere"}, {"space": "small"}]}
    assert bench.post("/models/statistics/spaces/byids", body)["items"] == [found]
