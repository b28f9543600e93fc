"""Creating, patching and replacing instances."""

from __future__ import annotations

from typing import Any

import pytest
from engine.bench import Bench
from engine.small import (
    Document,
    container,
    container_ref,
    edge,
    mapped,
    node,
    prop,
    ref,
    view,
    view_over,
    view_ref,
)

from pygen_engine import Engine, EngineOptions

THING = container(
    "Thing",
    {
        "name": prop(nullable=False),
        "size": prop("int32", defaultValue=5),
        "note": prop(),
        "fixed": prop("text", immutable=True),
        "number": prop("int64", autoIncrement=True),
        "other": prop("direct"),
        "friends": prop({"type": "direct", "list": True}),
    },
)


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.through(THING)
    return bench


def with_options(**options: Any) -> Bench:
    bench = Bench(Engine.open(options=EngineOptions(**options)))
    bench.through(THING)
    return bench


class TestVersions:
    def test_a_new_instance_has_version_one_and_one_time_for_the_whole_request(self, bench: Bench) -> None:
        a, b = bench.apply(node("a", "Thing", name="a"), node("b"))
        assert (a["version"], a["wasModified"], b["version"], b["wasModified"]) == (1, True, 1, True)
        assert len({a["createdTime"], b["createdTime"], a["lastUpdatedTime"], b["lastUpdatedTime"]}) == 1

    def test_a_change_counts_and_no_change_does_not(self, bench: Bench) -> None:
        bench.apply(node("a", "Thing", name="a"))
        (changed,) = bench.apply(node("a", "Thing", name="b"))
        (same,) = bench.apply(node("a", "Thing", name="b"))
        assert (changed["version"], changed["wasModified"]) == (2, True)
        assert (same["version"], same["wasModified"]) == (2, False)
        assert same["lastUpdatedTime"] == changed["lastUpdatedTime"]

    def test_data_in_one_more_container_is_a_change(self, bench: Bench) -> None:
        bench.through(container("More"))
        bench.apply(node("a", "Thing", name="a"))
        assert bench.apply(node("a", "More"))[0]["version"] == 2
        assert bench.apply(node("a", "More"))[0]["version"] == 2

    @pytest.mark.parametrize(("given", "passes"), [(0, False), (1, False), (2, True), (3, True)])
    def test_existing_version_must_not_be_behind(self, bench: Bench, given: int, passes: bool) -> None:
        bench.apply(node("a", "Thing", name="1"))
        bench.apply(node("a", "Thing", name="2"))
        item = {**node("a", "Thing", name="3"), "existingVersion": given}
        if passes:
            assert bench.apply(item)[0]["version"] == 3
            return
        refusal = bench.apply_refused(node("new"), item)
        assert (refusal.status, refusal.message) == (409, "A version conflict caused the ingest to fail.")
        assert bench.read("new") is None, "the whole request fails"
        (skipped, new) = bench.apply(item, node("new"), skipOnVersionConflict=True)
        assert (skipped["version"], skipped["wasModified"]) == (2, False)
        assert new["version"] == 1
        assert bench.values("a", "Thing")["name"] == "2"

    def test_any_existing_version_passes_for_what_does_not_exist(self, bench: Bench) -> None:
        assert bench.apply({**node("a"), "existingVersion": 7})[0]["version"] == 1

    def test_the_status_of_a_conflict_is_a_switch(self) -> None:
        bench = with_options(version_conflict_status=400)
        bench.apply(node("a"))
        assert bench.apply_refused({**node("a"), "existingVersion": 0}).status == 400


class TestPatch:
    def test_only_what_is_listed_changes_and_null_clears(self, bench: Bench) -> None:
        bench.apply(node("a", "Thing", name="n", note="x", size=1))
        bench.apply(node("a", "Thing", note=None, size=2))
        assert bench.values("a", "Thing") == {"name": "n", "size": 2, "number": 1}

    def test_null_for_a_required_property_is_refused(self, bench: Bench) -> None:
        bench.apply(node("a", "Thing", name="n"))
        refusal = bench.apply_refused(node("a", "Thing", name=None))
        assert refusal.message == "Invalid value for non-nullable property 'name'. Value cannot be null."

    def test_a_new_row_needs_the_required_properties(self, bench: Bench) -> None:
        refusal = bench.apply_refused(node("ok", "Thing", name="x"), node("a", "Thing", note="n"))
        assert "name" in refusal.message
        assert bench.read("ok") is None

    def test_defaults_fill_new_rows_only(self, bench: Bench) -> None:
        bench.apply(node("a", "Thing", name="n"))
        assert bench.values("a", "Thing")["size"] == 5
        bench.apply(node("a", "Thing", size=None))
        bench.apply(node("a", "Thing", note="n"))
        assert "size" not in bench.values("a", "Thing")

    def test_sources_without_properties_still_make_rows(self, bench: Bench) -> None:
        bench.through(container("Plain"))
        item = node("a")
        item["sources"] = [{"source": view_ref("Plain"), "properties": None}]
        bench.apply(item)
        assert bench.values("a", "Plain") == {}

    def test_writing_through_a_view_makes_rows_in_all_its_containers(self, bench: Bench) -> None:
        bench.containers(container("One"), container("Two"))
        bench.views(view("Both", {"a": mapped("One", "name"), "b": mapped("Two", "name")}))
        bench.apply(node("x", "Both", a="1"))
        assert bench.list(filter={"hasData": [container_ref("One"), container_ref("Two")]}) == ["x"]
        assert bench.values("x", "Both") == {"a": "1"}

    def test_containers_can_be_written_directly(self, bench: Bench) -> None:
        item = node("a")
        item["sources"] = [{"source": container_ref("Thing"), "properties": {"name": "direct"}}]
        bench.apply(item)
        assert bench.values("a", "Thing")["name"] == "direct"

    def test_several_sources_meet_in_one_row_and_later_ones_win(self, bench: Bench) -> None:
        bench.views(view_over(THING, "Again"))
        item = node("a", "Thing", name="first", note="n")
        item["sources"].append({"source": view_ref("Again"), "properties": {"name": "second"}})
        bench.apply(item)
        assert bench.values("a", "Thing")["name"] == "second"
        assert bench.values("a", "Thing")["note"] == "n"

    def test_immutable_values_can_be_set_once(self, bench: Bench) -> None:
        bench.apply(node("a", "Thing", name="n"))
        bench.apply(node("a", "Thing", fixed="x"))
        assert bench.apply(node("a", "Thing", fixed="x"))[0]["wasModified"] is False
        assert "fixed" in bench.apply_refused(node("a", "Thing", fixed="y")).message

    def test_numbers_count_up(self, bench: Bench) -> None:
        bench.apply(*(node(f"a{i}", "Thing", name="n") for i in range(3)))
        bench.apply(node("b", "Thing", name="n", number=10))
        bench.apply(node("c", "Thing", name="n"))
        assert [bench.values(one, "Thing")["number"] for one in ("a0", "a1", "a2", "b", "c")] == [
            1,
            2,
            3,
            10,
            11,
        ]


class TestReplace:
    def test_touched_containers_start_over_and_others_stay(self, bench: Bench) -> None:
        bench.through(container("Untouched"))
        bench.apply(node("a", "Thing", name="n", note="x", size=1), node("a2", "Untouched", name="kept"))
        bench.apply(node("a", "Untouched", name="kept"))
        bench.apply(node("a", "Thing", name="m"), replace=True)
        assert bench.values("a", "Thing") == {"name": "m", "size": 5, "number": 1}
        assert bench.values("a", "Untouched") == {"name": "kept"}

    def test_resets_what_the_view_does_not_even_map(self, bench: Bench) -> None:
        bench.views(view("Narrow", {"name": mapped("Thing", "name")}))
        bench.apply(node("a", "Thing", name="n", note="x"))
        bench.apply(node("a", "Narrow", name="m"), replace=True)
        assert "note" not in bench.values("a", "Thing")

    def test_needs_the_required_properties_again(self, bench: Bench) -> None:
        bench.apply(node("a", "Thing", name="n"))
        assert "name" in bench.apply_refused(node("a", "Thing", note="x"), replace=True).message

    def test_of_equal_data_is_no_change(self, bench: Bench) -> None:
        bench.apply(node("a", "Thing", name="n"))
        assert bench.apply(node("a", "Thing", name="n"), replace=True)[0]["wasModified"] is False


class TestTypes:
    def test_a_type_is_created_kept_and_replaced(self, bench: Bench) -> None:
        bench.apply({**node("a"), "type": ref("t1")})
        assert bench.read("a")["type"] == ref("t1")
        assert bench.read("t1") is not None
        assert bench.apply(node("a"))[0]["wasModified"] is False
        assert bench.read("a")["type"] == ref("t1")
        assert bench.apply({**node("a"), "type": ref("t2")})[0]["version"] == 2
        assert bench.read("a")["type"] == ref("t2")

    @pytest.mark.parametrize(
        ("option", "replace", "kept"),
        [("always", False, False), ("replace", False, True), ("replace", True, False)],
    )
    def test_leaving_it_out_may_clear_it(self, option: str, replace: bool, kept: bool) -> None:
        bench = with_options(clear_absent_type=option)
        bench.apply({**node("a"), "type": ref("t")})
        bench.apply(node("a"), replace=replace)
        assert ("type" in bench.read("a")) is kept


class TestRelations:
    def test_missing_targets_are_created_without_being_listed(self, bench: Bench) -> None:
        answer = bench.apply(
            node("a", "Thing", name="n", other=ref("x"), friends=[ref("y"), ref("z"), ref("y")])
        )
        assert [one["externalId"] for one in answer] == ["a"]
        assert bench.values("a", "Thing")["other"] == ref("x")
        assert bench.values("a", "Thing")["friends"] == [ref("y"), ref("z"), ref("y")]
        assert all(bench.read(one)["version"] == 1 for one in "xyz")

    def test_or_refused(self, bench: Bench) -> None:
        refusal = bench.apply_refused(
            node("a", "Thing", name="n", other=ref("X")), autoCreateDirectRelations=False
        )
        assert refusal.status == 400
        assert refusal.message == (
            "Node with external id 'X' was referenced as the target of a direct relation,"
            " but it does not exist."
        )

    def test_targets_in_the_same_request_count(self, bench: Bench) -> None:
        bench.apply(
            node("a", "Thing", name="n", other=ref("b")),
            node("b", "Thing", name="n", other=ref("a")),
            autoCreateDirectRelations=False,
        )
        assert bench.values("a", "Thing")["other"] == ref("b")

    def test_a_target_space_must_exist(self, bench: Bench) -> None:
        refusal = bench.apply_refused(node("a", "Thing", name="n", other=ref("x", "nowhere")))
        assert "One or more spaces do not exist" in refusal.message

    def test_a_demanded_container_is_checked_even_when_targets_are_created(self, bench: Bench) -> None:
        demanding = {"type": "direct", "container": container_ref("Thing")}
        bench.through(container("Picky", {"to": prop(demanding), "many": prop({**demanding, "list": True})}))
        assert "Thing" in bench.apply_refused(node("p", "Picky", to=ref("new"))).message
        assert "Thing" in bench.apply_refused(node("p", "Picky", many=[ref("new")])).message
        assert bench.read("new") is None
        bench.apply(node("p", "Picky", to=ref("t"), many=[ref("t")]), node("t", "Thing", name="n"))
        assert bench.values("p", "Picky")["to"] == ref("t")


class TestEdges:
    def test_need_their_nodes(self, bench: Bench) -> None:
        refusal = bench.apply_refused(edge("e", "a", "b"))
        assert refusal.status == 409
        assert "does not exist" in refusal.message
        bench.apply_refused(edge("e", "a", "b"), autoCreateStartNodes=True)
        answer = bench.apply(edge("e", "a", "b"), autoCreateStartNodes=True, autoCreateEndNodes=True)
        assert [one["externalId"] for one in answer] == ["e"]
        assert bench.read("a") and bench.read("b")
        found = bench.read("e", kind="edge")
        assert (found["type"], found["startNode"], found["endNode"]) == (ref("connects"), ref("a"), ref("b"))

    def test_can_move_unless_a_switch_forbids(self) -> None:
        for allowed in (True, False):
            bench = with_options(allow_edge_moves=allowed)
            bench.apply(node("a"), node("b"), node("c"), edge("e", "a", "b"))
            if allowed:
                assert bench.apply(edge("e", "a", "c"))[0]["version"] == 2
                assert bench.read("e", kind="edge")["endNode"] == ref("c")
            else:
                bench.apply_refused(edge("e", "a", "c"))

    def test_and_nodes_have_separate_ids(self, bench: Bench) -> None:
        bench.apply(node("same"), node("x"), edge("same", "same", "x"))
        assert bench.read("same")["instanceType"] == "node"
        assert bench.read("same", kind="edge")["instanceType"] == "edge"

    def test_carry_properties(self, bench: Bench) -> None:
        bench.through(container("Link", {"weight": prop("float64")}, usedFor="edge"))
        sources = [{"source": view_ref("Link"), "properties": {"weight": 0.5}}]
        bench.apply(node("a"), node("b"), edge("e", "a", "b", sources=sources))
        assert bench.values("e", "Link", kind="edge") == {"weight": 0.5}


class TestRefusals:
    def test_containers_are_for_nodes_or_edges(self, bench: Bench) -> None:
        sources = [{"source": view_ref("Thing"), "properties": {"name": "n"}}]
        refusal = bench.apply_refused(node("a"), node("b"), edge("e", "a", "b", sources=sources))
        assert "edge" in refusal.message

    UNKNOWN: list[tuple[Document, str]] = [
        (node("a", "Nowhere"), "One or more views do not exist: 'small:Nowhere/v1'"),
        (node("a", "Thing", name="n", extra=1), "extra"),
        ({**node("a"), "space": "nowhere"}, "One or more spaces do not exist"),
    ]

    @pytest.mark.parametrize(("item", "text"), UNKNOWN, ids=["view", "property", "space"])
    def test_unknown_things_are_named(self, bench: Bench, item: Document, text: str) -> None:
        assert text in bench.apply_refused(item).message

    def test_connections_cannot_be_written(self, bench: Bench) -> None:
        bench.views(
            view(
                "V", {"to": {"type": ref("t"), "source": view_ref("Thing")}, "name": mapped("Thing", "name")}
            )
        )
        assert "'to'" in bench.apply_refused(node("a", "V", name="n", to=ref("b"))).message

    def test_the_same_instance_twice(self) -> None:
        assert "Duplicate" in with_options().apply_refused(node("a"), node("a")).message
        bench = with_options(duplicate_items="last")
        assert len(bench.apply(node("a", "Thing", name="1"), node("a", "Thing", name="2"))) == 1
        assert bench.values("a", "Thing")["name"] == "2"

    def test_written_and_deleted_at_once(self, bench: Bench) -> None:
        gone = {"instanceType": "node", **ref("a")}
        assert "Duplicate" in bench.apply_refused(node("a"), delete=[gone]).message

    def test_record_containers_hold_no_instances(self, bench: Bench) -> None:
        bench.containers(container("R", usedFor="record"))
        item = node("a")
        item["sources"] = [{"source": container_ref("R"), "properties": {"name": "x"}}]
        assert "record" in bench.apply_refused(item).message


def test_deletes_of_a_write_are_answered_and_unknown_ones_skipped(bench: Bench) -> None:
    bench.apply(node("old"))
    body = {
        "items": [node("new")],
        "delete": [{"instanceType": "node", **ref(one)} for one in ("old", "never")],
    }
    answer = bench.post("/models/instances", body)
    assert answer["deleted"] == [{"instanceType": "node", **ref("old")}]
    assert bench.post("/models/instances", {"items": []}) == {"items": [], "deleted": []}


def test_a_view_over_deleted_container_data_can_be_written_again(bench: Bench) -> None:
    bench.apply(node("a", "Thing", name="n"))
    bench.post("/models/containers/delete", {"items": [ref("Thing")]})
    bench.through(THING)  # the view lost its properties with the container
    assert bench.list("Thing") == []
    bench.apply(node("a", "Thing", name="again"))
    assert bench.values("a", "Thing")["name"] == "again"
