"""Soft deletion: what disappears, what follows, and a second life."""

from __future__ import annotations

from typing import Any

import pytest
from engine.bench import Bench
from engine.small import container, edge, node, prop, ref

from pygen_engine import Engine, EngineOptions

THING = container(
    "Thing",
    {"name": prop(), "other": prop("direct"), "friends": prop({"type": "direct", "list": True})},
    constraints={"u": {"constraintType": "uniqueness", "properties": ["name"]}},
)


def with_options(**options: Any) -> Bench:
    bench = Bench(Engine.open(options=EngineOptions(**options)))
    bench.through(THING)
    return bench


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.through(THING)
    return bench


def test_only_what_existed_is_answered(bench: Bench) -> None:
    bench.apply(node("a"), node("b"))
    assert bench.delete("a", "never", "a") == [{"instanceType": "node", "externalId": "a", "space": "small"}]
    assert bench.delete("a") == []


def test_the_deleted_are_invisible_everywhere(bench: Bench) -> None:
    bench.apply(node("a", "Thing", name="red"), node("b", "Thing", name="red too"))
    bench.delete("a")
    assert bench.read("a") is None and bench.read("a", "Thing") is None
    assert bench.list("Thing") == ["b"]
    assert bench.search("Thing", "red") == ["b"]
    assert bench.aggregate("Thing", {"count": {}})[0]["aggregates"][0]["value"] == 1
    body = {
        "items": [{"instanceType": "node", **ref("a")}],
        "inspectionOperations": {"involvedContainers": {}},
    }
    assert bench.post("/models/instances/inspect", body)["items"] == []


def test_edges_follow_their_nodes_unlisted(bench: Bench) -> None:
    bench.apply(
        node("a"), node("b"), node("c"), edge("ab", "a", "b"), edge("ca", "c", "a"), edge("bc", "b", "c")
    )
    assert len(bench.delete("a")) == 1
    assert bench.list(instanceType="edge") == ["bc"]


def test_followed_edges_are_listed_by_a_switch() -> None:
    bench = with_options(list_cascaded_edges=True)
    bench.apply(node("a"), node("b"), edge("ab", "a", "b"))
    assert [one["externalId"] for one in bench.delete("a")] == ["a", "ab"]


def test_relations_to_the_deleted_disappear_but_lists_keep_them(bench: Bench) -> None:
    bench.apply(node("a", "Thing", other=ref("x"), friends=[ref("x"), ref("y")]))
    bench.delete("x")
    assert bench.values("a", "Thing") == {"friends": [ref("x"), ref("y")]}
    assert bench.list("Thing", filter={"exists": {"property": ["small", "Thing", "other"]}}) == []
    bench.apply(node("x"))
    assert "other" not in bench.values("a", "Thing"), "a new node of that name is another node"


@pytest.mark.parametrize(
    ("option", "expected"),
    [("all", {"friends": [ref("y")]}), ("none", {"other": ref("x"), "friends": [ref("x"), ref("y")]})],
)
def test_dangling_relations_are_a_switch(option: str, expected: Any) -> None:
    bench = with_options(clear_dangling=option)
    bench.apply(node("a", "Thing", other=ref("x"), friends=[ref("x"), ref("y")]))
    bench.delete("x")
    assert bench.values("a", "Thing") == expected


def test_a_type_in_use_stays(bench: Bench) -> None:
    bench.apply({**node("a"), "type": ref("t")}, node("b"), edge("e", "a", "b"))
    for used in ("t", "connects"):
        body = {"items": [{"instanceType": "node", **ref(used)}]}
        assert used in bench.refused("/models/instances/delete", body).message
    assert len(bench.delete("a", "t")) == 2, "unless everything of that type goes too"


def test_a_space_must_exist(bench: Bench) -> None:
    body = {"items": [{"instanceType": "node", **ref("a", "nowhere")}]}
    assert "One or more spaces do not exist" in bench.refused("/models/instances/delete", body).message


def test_existing_version_holds_for_deletes(bench: Bench) -> None:
    bench.apply(node("a", "Thing", name="1"))
    bench.apply(node("a", "Thing", name="2"))
    body = {"items": [{"instanceType": "node", **ref("a"), "existingVersion": 1}]}
    assert bench.refused("/models/instances/delete", body).status == 409
    body["items"][0]["existingVersion"] = 2
    assert len(bench.post("/models/instances/delete", body)["items"]) == 1


class TestSecondLife:
    @pytest.mark.parametrize("restarts", [True, False])
    def test_versions_restart_or_go_on(self, restarts: bool) -> None:
        bench = with_options(restart_versions=restarts)
        bench.apply(node("a", "Thing", name="old", other=ref("x")))
        bench.delete("a")
        (again,) = bench.apply(node("a"))
        assert again["wasModified"] and again["version"] == (1 if restarts else 3)
        assert bench.read("a")["version"] == again["version"]
        assert bench.read("a", "Thing") is None, "nothing of the first life is left"

    def test_as_the_target_of_a_relation(self, bench: Bench) -> None:
        bench.apply(node("x", "Thing", name="old"))
        bench.delete("x")
        bench.apply(node("a", "Thing", other=ref("x")))
        assert bench.read("x")["version"] == 1
        assert bench.read("x", "Thing") is None
        assert bench.values("a", "Thing")["other"] == ref("x")

    def test_of_an_edge(self, bench: Bench) -> None:
        bench.apply(node("a"), node("b"), node("c"), edge("e", "a", "b"))
        bench.delete("a")
        bench.apply(edge("e", "b", "c"))
        assert bench.read("e", kind="edge")["startNode"] == ref("b")


def test_the_deleted_do_not_hold_unique_values(bench: Bench) -> None:
    bench.apply(node("a", "Thing", name="only"))
    bench.delete("a")
    bench.apply(node("b", "Thing", name="only"))
    assert bench.values("b", "Thing")["name"] == "only"


def test_the_deleted_are_purged_after_the_grace_period() -> None:
    bench = with_options(soft_delete_days=-1)
    bench.apply(node("a", "Thing", name="x"), node("b"), edge("e", "a", "b"))
    bench.delete("a")
    with bench.engine.context.store.read() as snapshot:
        for table in ("node", "edge"):
            sql = f"SELECT count(*) FROM {table} WHERE deleted IS NOT NULL"
            assert snapshot.conn.execute(sql).fetchone()[0] == 0
        (container_rows,) = snapshot.catalog.containers()
        assert snapshot.conn.execute(f"SELECT count(*) FROM {container_rows.table}").fetchone()[0] == 0
    assert bench.apply(node("a"))[0]["version"] == 1
