"""The acceptance checks of the API reference, by number.

Query, sync and debug (7, 8, 9, 14 and 18) are with the tests of those endpoints; the rows of the tables of
permitted changes (19) are tests/local/schema/test_containers.py, test_views.py and test_datamodels.py, and
loading every model (20) is test_loading.py beside them.
"""

from __future__ import annotations

from typing import Any

from local.bench import Bench
from local.small import base, container, container_ref, edge, node, prop, ref, view, view_over, view_ref


def test_01_posting_twice_gives_the_same_answer(bench: Bench) -> None:
    one = container("C")
    steps = [
        ("/models/containers", {"items": [one]}),
        ("/models/views", {"items": [view_over(one)]}),
        ("/models/datamodels", {"items": [{**ref("M"), "version": "v1", "views": [view_ref("C")]}]}),
    ]
    for path, body in steps:
        assert bench.post(path, body) == bench.post(path, body)


def test_02_deleting_the_unknown_answers_nothing(bench: Bench) -> None:
    bodies: dict[str, Any] = {
        "spaces": {"space": "nowhere"},
        "containers": ref("X"),
        "views": {**ref("X"), "version": "v1"},
        "datamodels": {**ref("X"), "version": "v1"},
        "instances": {"instanceType": "node", **ref("x")},
    }
    for kind, item in bodies.items():
        assert bench.post(f"/models/{kind}/delete", {"items": [item]})["items"] == []


def test_03_byids_finds_what_there_is_in_order(bench: Bench) -> None:
    bench.apply(node("a"), node("b"))
    items = [{"instanceType": "node", **ref(one)} for one in ("b", "x", "a")]
    found = bench.post("/models/instances/byids", {"items": items})["items"]
    assert [one["externalId"] for one in found] == ["b", "a"]


def test_04_explicit_nulls_are_absent(bench: Bench) -> None:
    bench.through(container("C"))
    item = {
        **node("a"),
        "type": None,
        "existingVersion": None,
        "sources": [{"source": view_ref("C"), "properties": None}],
    }
    flags = dict.fromkeys(
        ("delete", "autoCreateStartNodes", "autoCreateEndNodes", "skipOnVersionConflict", "replace")
    )
    answer = bench.post("/models/instances", {"items": [item], **flags})["items"][0]
    assert (answer["version"], answer["wasModified"]) == (1, True)


def test_05_null_clears_and_is_refused_where_required(bench: Bench) -> None:
    bench.through(container("C", {"name": prop(nullable=False), "note": prop()}))
    bench.apply(node("a", "C", name="n", note="x"))
    assert bench.apply(node("a", "C", note=None))[0]["version"] == 2
    assert bench.values("a", "C") == {"name": "n"}
    text = "Invalid value for non-nullable property 'name'. Value cannot be null."
    assert bench.apply_refused(node("a", "C", name=None)).message == text


def test_06_edges_create_their_nodes_when_asked(bench: Bench) -> None:
    assert 400 <= bench.apply_refused(edge("e", "a", "b")).status < 500
    answer = bench.apply(edge("e", "a", "b"), autoCreateStartNodes=True, autoCreateEndNodes=True)
    assert [one["externalId"] for one in answer] == ["e"]
    assert bench.read("a") is not None and bench.read("b") is not None


def test_10_a_view_of_one_reverse_relation(bench: Bench) -> None:
    bench.containers(container("C", {"to": prop("direct")}))
    back = {
        "connectionType": "single_reverse_direct_relation",
        "source": view_ref("V"),
        "through": {"source": container_ref("C"), "identifier": "to"},
    }
    (shown,) = bench.views(view("V", {"back": back}))
    assert (shown["writable"], shown["queryable"], shown["usedFor"]) == (False, False, "all")
    assert shown["mappedContainers"] == []
    assert shown["properties"]["back"]["targetsList"] is False


def test_11_types_are_spelled_out(bench: Bench) -> None:
    kinds = {"t": "timeseries", "e": {"type": "enum", "values": {"A": {}}}, "x": "text"}
    (shown,) = bench.containers(container("C", {name: prop(kind) for name, kind in kinds.items()}))
    types = {name: one["type"] for name, one in shown["properties"].items()}
    assert types["t"]["list"] is False and types["e"]["list"] is False
    assert types["x"]["collation"] == "ucs_basic"


def test_12_new_indexes_and_new_requirements_are_pending(bench: Bench) -> None:
    (created,) = bench.containers(
        container("C", indexes={"i": {"indexType": "btree", "properties": ["name"]}})
    )
    assert created["indexes"]["i"]["state"] == "pending"
    assert bench.byids("containers", ref("C"))[0]["indexes"]["i"]["state"] == "current"
    (changed,) = bench.containers(container("C", {"name": prop(nullable=False)}))
    assert changed["properties"]["name"]["constraintState"]["nullability"] == "pending"


def test_13_an_empty_list_exists(bench: Bench) -> None:
    bench.through(container("C", {"tags": prop({"type": "text", "list": True})}))
    bench.apply(node("none", "C"), node("empty", "C", tags=[]), node("some", "C", tags=["x"]))
    assert bench.list("C", filter={"exists": {"property": ["small", "C", "tags"]}}) == ["empty", "some"]


def test_15_system_nodes_show_only_in_their_space(bench: Bench) -> None:
    bench.engine.load_model({**node("unit"), "space": "cdf_units"})
    assert bench.list() == []
    assert bench.list(filter={"equals": {"property": base("space"), "value": "cdf_units"}}) == ["unit"]


def test_16_search_with_and_and_or(bench: Bench) -> None:
    bench.through(container("Person"))
    bench.apply(node("qt", "Person", name="Quentin Tarantino"))
    names = "Tarantino Ritchie Scorsese"
    assert bench.search("Person", names, operator="AND") == []
    assert bench.search("Person", names, operator="OR") == ["qt"]
    for operator in ("AND", "OR"):
        assert bench.search("Person", "Quentin Tarantino", operator=operator) == ["qt"]


def test_17_averages_are_floats_and_counts_integers(bench: Bench) -> None:
    bench.through(container("C", {"size": prop("int32")}))
    bench.apply(node("a", "C", size=12))
    asked = [{"max": {"property": "size"}}, {"avg": {"property": "size"}}, {"count": {}}]
    (found,) = bench.aggregate("C", *asked)
    values = [one["value"] for one in found["aggregates"]]
    assert values == [12.0, 12.0, 1]
    assert [type(one) for one in values] == [float, float, int]
