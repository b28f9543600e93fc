"""Rules between rows: uniqueness, requires; indexes are really used."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from engine.bench import Bench
from engine.small import Document, container, container_ref, mapped, node, prop, ref, view

from pygen_engine import Engine, EngineOptions


def unique(*properties: str, **facts: Any) -> Document:
    return {"u": {"constraintType": "uniqueness", "properties": list(properties), **facts}}


def coded(**facts: Any) -> Document:
    return container(
        "Coded", {"code": prop(), "part": prop("int32")}, constraints=unique("code", "part", **facts)
    )


class TestUniqueness:
    def test_violations_are_refused_whole(self, bench: Bench) -> None:
        bench.through(coded())
        bench.apply(node("a", "Coded", code="x", part=1))
        refusal = bench.apply_refused(
            node("fine", "Coded", code="y", part=1), node("b", "Coded", code="x", part=1)
        )
        assert refusal.status == 400
        assert "'u'" in refusal.message and "'b'" in refusal.message
        assert bench.list("Coded") == ["a"]

    def test_missing_values_are_never_equal(self, bench: Bench) -> None:
        bench.through(coded())
        bench.apply(node("a", "Coded", code="x"), node("b", "Coded", code="x"))

    def test_within_one_request(self, bench: Bench) -> None:
        bench.through(coded())
        bench.apply_refused(node("a", "Coded", code="x", part=1), node("b", "Coded", code="x", part=1))

    def test_values_may_be_swapped_in_one_request(self, bench: Bench) -> None:
        bench.through(coded())
        bench.apply(node("a", "Coded", code="x", part=1), node("b", "Coded", code="x", part=2))
        bench.apply(node("a", "Coded", part=2), node("b", "Coded", part=1))
        assert bench.values("a", "Coded")["part"] == 2

    @pytest.mark.parametrize("by_space", [True, False])
    def test_per_space(self, bench: Bench, by_space: bool) -> None:
        bench.post("/models/spaces", {"items": [{"space": "other"}]})
        bench.through(coded(bySpace=by_space))
        bench.apply(node("a", "Coded", code="x", part=1))
        elsewhere = {**node("a", "Coded", code="x", part=1), "space": "other"}
        if by_space:
            bench.apply(elsewhere)
        else:
            bench.apply_refused(elsewhere)

    def test_added_later_existing_rows_may_stay_but_new_ones_may_not(self, bench: Bench) -> None:
        bench.through(container("Coded", {"code": prop(), "part": prop("int32")}))
        bench.apply(*(node(one, "Coded", code="x", part=1) for one in "ab"))
        assert bench.containers(coded())[0]["constraints"]["u"]["state"] == "failed"
        bench.apply_refused(node("c", "Coded", code="x", part=1))
        bench.apply(node("b", "Coded", code="y"))
        item = {"space": "small", "containerExternalId": "Coded", "identifier": "u"}
        bench.post("/models/containers/constraints/retry", {"items": [item]})
        assert bench.byids("containers", ref("Coded"))[0]["constraints"]["u"]["state"] == "current"

    def test_adding_it_later_can_be_refused_by_a_switch(self) -> None:
        bench = Bench(Engine.open(options=EngineOptions(allow_late_uniqueness=False)))
        bench.containers(container("Coded", {"code": prop(), "part": prop("int32")}))
        assert "'u'" in bench.refused("/models/containers", {"items": [coded()]}).message

    def test_the_status_is_a_switch(self) -> None:
        bench = Bench(Engine.open(options=EngineOptions(uniqueness_status=409)))
        bench.through(coded())
        bench.apply(node("a", "Coded", code="x", part=1))
        assert bench.apply_refused(node("b", "Coded", code="x", part=1)).status == 409

    def test_of_lists_and_relations(self, bench: Bench) -> None:
        properties = {"tags": prop({"type": "text", "list": True}), "to": prop("direct")}
        bench.through(container("C", properties, constraints=unique("tags", "to")))
        bench.apply(node("a", "C", tags=["x", "y"], to=ref("t")))
        bench.apply(node("b", "C", tags=["y", "x"], to=ref("t")))
        bench.apply_refused(node("c", "C", tags=["x", "y"], to=ref("t")))


class TestRequires:
    @pytest.fixture
    def bench(self, bench: Bench) -> Bench:
        needs = {"r": {"constraintType": "requires", "require": container_ref("Base")}}
        bench.through(container("Base"), container("Top", {"size": prop("int32")}, constraints=needs))
        return bench

    def test_a_row_needs_the_other_row(self, bench: Bench) -> None:
        refusal = bench.apply_refused(node("a", "Top", size=1))
        assert refusal.status == 400 and "'r'" in refusal.message and "Base" in refusal.message
        bench.apply(node("a", "Base", name="n"))
        bench.apply(node("a", "Top", size=1))

    def test_both_in_one_request(self, bench: Bench) -> None:
        bench.views(view("Both", {"name": mapped("Base", "name"), "size": mapped("Top", "size")}))
        bench.apply(node("a", "Both", size=1))
        assert bench.list("Top") == ["a"]


class TestIndexes:
    def plan(self, bench: Bench, flt: Document, sort: list[Document] | None = None) -> str:
        """How SQLite would run the list, in its own words."""
        from pygen_engine.bodies.instances import Sort
        from pygen_engine.read.listing import select
        from pygen_engine.sql import Scope

        with bench.engine.context.store.read() as snapshot:
            scope = Scope(snapshot.catalog, "node", "i")
            order = msgspec.convert(sort or [], list[Sort])
            statement = select(scope, order, bench.engine.options, [], flt)
            rows = snapshot.conn.execute(f"EXPLAIN QUERY PLAN {statement.text}", statement.params)
            return " / ".join(str(row[3]) for row in rows)

    @pytest.fixture
    def bench(self, bench: Bench) -> Bench:
        properties = {
            "code": prop(),
            "size": prop("int32"),
            "tags": prop({"type": "text", "list": True}),
            "to": prop("direct"),
        }
        indexes = {
            "code": {"properties": ["code"], "cursorable": True},
            "size": {"properties": ["size"], "bySpace": False},
            "tags": {"indexType": "inverted", "properties": ["tags"]},
        }
        bench.through(container("C", properties, indexes=indexes))
        return bench

    USED: list[tuple[str, Document]] = [
        ("i", {"equals": {"property": ["small", "C", "code"], "value": "x"}}),
        ("i", {"in": {"property": ["small", "C/v1", "code"], "values": ["x", "y"]}}),
        ("i", {"prefix": {"property": ["small", "C/v1", "code"], "value": "x"}}),
        ("i", {"range": {"property": ["small", "C/v1", "size"], "gt": 3}}),
        ("l", {"containsAny": {"property": ["small", "C/v1", "tags"], "values": ["x"]}}),
        ("r", {"equals": {"property": ["small", "C/v1", "to"], "value": ref("t")}}),
    ]

    @pytest.mark.parametrize(
        ("kind", "flt"), USED, ids=[next(iter(one[1])) + str(i) for i, one in enumerate(USED)]
    )
    def test_serve_filters(self, bench: Bench, kind: str, flt: Document) -> None:
        plan = self.plan(bench, flt)
        assert (
            any(f"USING {how}INDEX {kind}" in plan for how in ("", "COVERING ")) or "PRIMARY KEY" in plan
        ), plan

    def test_serve_sorting(self, bench: Bench) -> None:
        flt = {"hasData": [container_ref("C")]}
        plan = self.plan(bench, flt, [{"property": ["small", "C", "code"]}])
        assert "TEMP B-TREE FOR ORDER BY" not in plan, plan

    def test_of_lists_follow_every_change(self, bench: Bench) -> None:
        def tagged(*values: str) -> list[str]:
            return bench.list(
                "C", filter={"containsAny": {"property": ["small", "C/v1", "tags"], "values": list(values)}}
            )

        bench.apply(node("a", "C", tags=["x", "y", "x"]), node("b", "C", tags=["y"]))
        assert (tagged("x"), tagged("y")) == (["a"], ["a", "b"])
        bench.apply(node("a", "C", tags=["z"]))
        assert (tagged("x"), tagged("z", "y")) == ([], ["a", "b"])
        bench.apply(node("a", "C", tags=None))
        bench.delete("b")
        assert tagged("x", "y", "z") == []
        bench.apply(node("b", "C", code="again"))
        assert tagged("y") == []


def test_a_small_container_among_many_instances_is_walked_directly(bench: Bench) -> None:
    """The planner has statistics of the large tables by then and must not take the new one for huge."""
    bench.through(container("Many"), container("Few"))
    for start in range(0, 9000, 1000):
        bench.apply(*(node(f"m{i}", "Many", name="x") for i in range(start, start + 1000)))
    bench.through(container("Later"))
    bench.apply(node("l", "Later", name="x"), node("f", "Few", name="x"))
    for name in ("Few", "Later"):
        plan = TestIndexes().plan(bench, {"hasData": [container_ref(name)]})
        assert plan.startswith("SCAN i_c"), plan
