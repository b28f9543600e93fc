from __future__ import annotations

import pytest
from engine.bench import Bench
from engine.small import container, edge, node, view_over


def test_upsert_replaces_name_and_description_and_keeps_the_time_when_nothing_changes(bench: Bench) -> None:
    def post(**labels: str) -> dict[str, object]:
        return dict(bench.post("/models/spaces", {"items": [{"space": "one", **labels}]})["items"][0])

    first = post(name="One", description="First")
    assert post(name="One", description="First") == first
    second = post(description="Second")
    assert "name" not in second
    assert second["createdTime"] == first["createdTime"]


def test_answers_are_in_request_order_and_skip_the_unknown(bench: Bench) -> None:
    bench.post("/models/spaces", {"items": [{"space": name} for name in ("b", "a")]})
    body = {"items": [{"space": name} for name in ("a", "nowhere", "b")]}
    assert [one["space"] for one in bench.post("/models/spaces/byids", body)["items"]] == ["a", "b"]
    assert bench.post("/models/spaces/delete", body)["items"] == [{"space": "a"}, {"space": "b"}]
    assert bench.post("/models/spaces/delete", body)["items"] == []


@pytest.mark.parametrize("what", ["container", "view", "datamodel", "node"])
def test_only_an_empty_space_can_be_deleted(bench: Bench, what: str) -> None:
    if what == "node":
        bench.apply(node("n"))
    if what == "datamodel":
        bench.models({"space": "small", "externalId": "M", "version": "v1"})
    if what in ("container", "view"):
        bench.containers(container("C"))
    refusal = bench.refused("/models/spaces/delete", {"items": [{"space": "small"}]})
    assert refusal.status == 400
    assert ("container" if what == "view" else what) in refusal.message


def test_soft_deleted_instances_do_not_hold_a_space(bench: Bench) -> None:
    bench.apply(node("n"))
    bench.delete("n")
    body = {"items": [{"space": "small"}]}
    assert bench.post("/models/spaces/delete", body) == body


def test_system_spaces_are_listed_on_request_and_read_only(bench: Bench) -> None:
    bench.engine.load_model([{"space": "cdf_test"}, {**container("C"), "space": "cdf_test"}])
    assert [one["space"] for one in bench.get("/models/spaces?limit=1000")["items"]] == ["small"]
    shown = bench.get("/models/spaces?limit=1000&includeGlobal=true")["items"]
    assert {one["space"]: one["isGlobal"] for one in shown} == {"small": False, "cdf_test": True}
    assert bench.post("/models/spaces/byids", {"items": [{"space": "cdf_test"}]})["items"][0]["isGlobal"]
    for path, item in (
        ("/models/spaces", {"space": "cdf_test", "name": "Mine"}),
        ("/models/spaces/delete", {"space": "cdf_test"}),
        ("/models/containers", {**container("D"), "space": "cdf_test"}),
        ("/models/views", {**view_over(container("C")), "space": "cdf_test"}),
        ("/models/instances", {**node("n"), "space": "cdf_test"}),
        ("/models/instances", {**edge("e", "a", "b"), "space": "cdf_test"}),
    ):
        assert bench.refused(path, {"items": [item]}).status == 403


def test_a_project_has_at_most_a_hundred_spaces(bench: Bench) -> None:
    bench.post("/models/spaces", {"items": [{"space": f"s{i}"} for i in range(99)]})
    assert "100 spaces" in bench.refused("/models/spaces", {"items": [{"space": "more"}]}).message
