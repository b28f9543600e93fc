"""Containers: what a response looks like, and every row of the table of permitted changes."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from engine.bench import Bench
from engine.small import Document, container, container_ref, node, prop, ref, view_over

from pygen_engine import Engine, EngineOptions


def full() -> Document:
    return container(
        "Pump",
        {
            "name": prop(nullable=False),
            "tags": prop({"type": "text", "list": True, "maxListSize": 10}),
            "note": prop({"type": "text", "maxTextSize": 100}),
            "pressure": prop({"type": "float64", "unit": {"externalId": "pressure:bar"}}, defaultValue=1.5),
            "count": prop("int64"),
            "number": prop("int32", autoIncrement=True),
            "state": prop({"type": "enum", "values": {"ON": {}, "OFF": {"name": "Off"}}}),
            "system": prop("direct"),
            "signal": prop("timeseries"),
        },
        name="Pump",
        description="Moves water",
        indexes={"byName": {"properties": ["name"], "cursorable": True}},
        constraints={"one": {"constraintType": "uniqueness", "properties": ["name"], "bySpace": True}},
    )


def changed(path: str, value: Any) -> Document:
    """The full container with one thing changed; `...` removes it."""
    document = deepcopy(full())
    *parents, last = path.split(".")
    owner: Any = document
    for one in parents:
        owner = owner[one]
    if value is ...:
        del owner[last]
    else:
        owner[last] = value
    return document


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.containers(full())
    return bench


def stored(bench: Bench) -> Any:
    return bench.byids("containers", ref("Pump"))[0]


def test_a_response_spells_out_what_the_request_left_to_defaults(bench: Bench) -> None:
    shown = stored(bench)
    properties = shown["properties"]
    assert properties["name"] == {
        "constraintState": {"nullability": "current"},
        "type": {"type": "text", "list": False, "collation": "ucs_basic"},
        "immutable": False,
        "nullable": False,
        "autoIncrement": False,
    }
    assert properties["state"]["type"]["list"] is False
    assert properties["signal"]["type"] == {"type": "timeseries", "list": False}
    assert properties["system"]["type"] == {"type": "direct", "list": False}
    assert shown["usedFor"] == "node"
    assert shown["isGlobal"] is False
    assert shown["constraints"] == {
        "one": {"state": "current", "properties": ["name"], "constraintType": "uniqueness", "bySpace": True}
    }


def test_an_index_is_pending_in_the_answer_that_creates_it_and_current_afterwards(bench: Bench) -> None:
    document = container("Other", indexes={"i": {"properties": ["name"]}})
    created = bench.containers(document)[0]
    assert created["indexes"]["i"] == {
        "properties": ["name"],
        "state": "pending",
        "indexType": "btree",
        "cursorable": False,
        "bySpace": False,
    }
    assert bench.byids("containers", ref("Other"))[0]["indexes"]["i"]["state"] == "current"


def test_posting_the_same_again_changes_nothing(bench: Bench) -> None:
    before = stored(bench)
    assert bench.containers(full()) == [before]


APPLIED = [
    ("name", "Renamed"),
    ("description", "Changed"),
    ("properties.name.description", "Changed"),
    ("properties.added", prop("boolean")),
    ("properties.note.type.maxTextSize", 200),
    ("properties.tags.type.maxListSize", 20),
    ("properties.tags.type.maxListSize", 5),
    ("properties.count.immutable", True),
    ("properties.pressure.defaultValue", 2.5),
    ("properties.pressure.type.unit", {"externalId": "pressure:pa"}),
    ("properties.pressure.type.unit", {"externalId": "pressure:bar", "sourceUnit": "BAR"}),
    ("properties.state.type.values.BROKEN", {}),
    ("properties.state.type.values.OFF", {"name": "Out"}),
    ("properties.state.type.unknownValue", "OFF"),
    ("indexes.second", {"indexType": "btree", "properties": ["count"]}),
    ("indexes.inverse", {"indexType": "inverted", "properties": ["tags"]}),
    ("constraints.two", {"constraintType": "uniqueness", "properties": ["count"]}),
]


@pytest.mark.parametrize(("path", "value"), APPLIED, ids=[f"{one[0]}={one[1]}"[:60] for one in APPLIED])
def test_applied(bench: Bench, path: str, value: Any) -> None:
    bench.containers(changed(path, value))
    found: Any = stored(bench)
    for one in path.split("."):
        found = found[one]
    assert found == value or value.items() <= found.items() or "type" in value


def test_nullable_to_required_is_applied_and_pending(bench: Bench) -> None:
    bench.views(view_over(full()))
    bench.apply(node("old", "Pump", name="n"))
    shown = bench.containers(changed("properties.count.nullable", False))[0]["properties"]["count"]
    assert shown["nullable"] is False
    assert shown["constraintState"] == {"nullability": "pending"}
    assert "name" in bench.values("old", "Pump"), "existing rows without a value stay"
    refusal = bench.apply_refused(node("new", "Pump", name="m"))
    assert "count" in refusal.message


def test_a_required_property_that_rows_lack_has_failed_when_retried(bench: Bench) -> None:
    bench.views(view_over(full()))
    bench.apply(node("old", "Pump", name="n"))
    bench.containers(changed("properties.count.nullable", False))
    item = {"space": "small", "containerExternalId": "Pump", "identifier": "count"}
    assert bench.post("/models/containers/properties/retry", {"items": [item]})["items"] == [item]
    assert stored(bench)["properties"]["count"]["constraintState"] == {"nullability": "failed"}
    bench.apply(node("old", "Pump", count=3))
    bench.post("/models/containers/properties/retry", {"items": [item]})
    assert stored(bench)["properties"]["count"]["constraintState"] == {"nullability": "current"}


IGNORED = [
    ("properties.count", ...),
    ("properties.pressure.type.unit", ...),
    ("properties.state.type.values.OFF", ...),
    ("indexes", ...),
    ("constraints", {}),
]


@pytest.mark.parametrize(("path", "value"), IGNORED, ids=[one[0] for one in IGNORED])
def test_silently_ignored(bench: Bench, path: str, value: Any) -> None:
    before = stored(bench)
    assert bench.containers(changed(path, value)) == [before]


REMOVED = ["name", "description", "properties.pressure.defaultValue"]


@pytest.mark.parametrize("path", REMOVED)
def test_what_is_left_out_is_cleared(bench: Bench, path: str) -> None:
    found: Any = bench.containers(changed(path, ...))[0]
    *parents, last = path.split(".")
    for one in parents:
        found = found[one]
    assert last not in found


REFUSED = [
    ("usedFor", "edge", "usedFor"),
    ("properties.name.nullable", True, "nullable"),
    ("properties.number.autoIncrement", False, "Cannot change autoIncrement"),
    ("properties.count.type", {"type": "int32"}, "type"),
    ("properties.tags.type", {"type": "text", "list": False}, "type"),
    ("properties.name.type.collation", "en", "Cannot change collation for property"),
    ("properties.note.type.maxTextSize", 50, "maxTextSize"),
    ("properties.system.type.container", container_ref("Pump"), "container"),
    ("constraints.one.bySpace", False, "one"),
    ("constraints.one.properties", ["count"], "one"),
    ("indexes.byName.cursorable", False, "byName"),
    ("indexes.byName.properties", ["count"], "byName"),
    ("indexes.byName.bySpace", True, "byName"),
]


@pytest.mark.parametrize(("path", "value", "text"), REFUSED, ids=[one[0] for one in REFUSED])
def test_refused(bench: Bench, path: str, value: Any, text: str) -> None:
    before = stored(bench)
    refusal = bench.refused("/models/containers", {"items": [changed(path, value)]})
    assert refusal.status == 400
    assert text in refusal.message
    assert stored(bench) == before


CONTRADICTIONS = [
    (container("X", {"a": prop("text", autoIncrement=True)}), "autoIncrement"),
    (container("X", {"a": prop({"type": "text", "list": True}, defaultValue="x")}), "default"),
    (container("X", {"a": prop("direct", defaultValue={"space": "s", "externalId": "x"})}), "default"),
    (container("X", {"a": prop("int32", defaultValue="x")}), "default"),
    (container("X", {"a": prop({"type": "text", "collation": "xx-YY"})}), "collation"),
    (container("X", {"a": prop({"type": "enum", "values": {"A": {}}, "unknownValue": "B"})}), "unknownValue"),
    (container("X", indexes={"i": {"properties": ["missing"]}}), "missing"),
    (container("X", indexes={"i": {"indexType": "inverted", "properties": ["name"]}}), "inverted"),
    (container("X", constraints={"c": {"properties": ["missing"]}}), "missing"),
    (container("X", constraints={"c": {"require": container_ref("Nowhere")}}), "Nowhere"),
    (container("X", {"a": prop({"type": "direct", "container": container_ref("Nowhere")})}), "Nowhere"),
    (container("X", {f"p{i}": prop() for i in range(101)}), "100"),
    ({**container("X"), "space": "nowhere"}, "One or more spaces do not exist"),
]


@pytest.mark.parametrize(
    ("document", "text"), CONTRADICTIONS, ids=[one[1] + str(i) for i, one in enumerate(CONTRADICTIONS)]
)
def test_contradictions_are_refused(bench: Bench, document: Document, text: str) -> None:
    refusal = bench.refused("/models/containers", {"items": [document]})
    assert refusal.status == 400
    assert text in refusal.message
    assert bench.byids("containers", ref("X")) == []


def test_containers_of_one_request_may_require_each_other_but_not_in_a_circle(bench: Bench) -> None:
    a = container("A", constraints={"c": {"constraintType": "requires", "require": container_ref("B")}})
    b = container("B", constraints={"c": {"constraintType": "requires", "require": container_ref("C")}})
    bench.containers(a, b, container("C"))
    circle = container("C", constraints={"c": {"constraintType": "requires", "require": container_ref("A")}})
    assert "cycle" in bench.refused("/models/containers", {"items": [circle]}).message


def test_a_request_is_all_or_nothing(bench: Bench) -> None:
    bench.refused("/models/containers", {"items": [container("Fine"), changed("usedFor", "edge")]})
    assert bench.byids("containers", ref("Fine")) == []


def test_deleting_parts_lets_them_be_made_anew(bench: Bench) -> None:
    index = {"space": "small", "containerExternalId": "Pump", "identifier": "byName"}
    rule = {**index, "identifier": "one"}
    unknown = {**index, "identifier": "nothing"}
    assert bench.post("/models/containers/indexes/delete", {"items": [index, unknown]})["items"] == [index]
    assert bench.post("/models/containers/constraints/delete", {"items": [rule]})["items"] == [rule]
    assert stored(bench)["indexes"] == {}
    assert stored(bench)["constraints"] == {}
    document = changed("indexes.byName.properties", ["count"])
    document["constraints"]["one"]["bySpace"] = False
    shown = bench.containers(document)[0]
    assert shown["indexes"]["byName"]["properties"] == ["count"]
    assert shown["constraints"]["one"]["bySpace"] is False


def test_deleting_a_container_takes_its_data_and_the_view_properties_but_not_the_instances(
    bench: Bench,
) -> None:
    other = container("Other", {"size": prop("int32")})
    bench.containers(other)
    both = {**view_over(full(), "Both")}
    both["properties"]["size"] = view_over(other)["properties"]["size"]
    view_before = bench.views(both)[0]
    bench.apply(node("p", "Both", name="n", size=3))
    answer = bench.post("/models/containers/delete", {"items": [ref("Other"), ref("Nowhere")]})
    assert answer["items"] == [{"externalId": "Other", "space": "small"}]
    view_after = bench.byids("views", {**ref("Both"), "version": "v1"})[0]
    assert "size" in view_before["properties"] and "size" not in view_after["properties"]
    assert view_after["lastUpdatedTime"] == view_before["lastUpdatedTime"]
    assert bench.values("p", "Both") == {"name": "n", "number": 1, "pressure": 1.5}


def test_inspect_names_the_views_over_a_container(bench: Bench) -> None:
    bench.views(view_over(full()), view_over(full(), "Second"))
    operations = {"involvedViews": {}, "totalInvolvedViewCount": {}}
    body = {"items": [ref("Pump")], "inspectionOperations": operations}
    (found,) = bench.post("/models/containers/inspect", body)["items"]
    results = found["inspectionResults"]
    assert {one["externalId"] for one in results["involvedViews"]} == {"Pump", "Second"}
    assert results["involvedViewCount"] == 2


def test_listing_pages_in_creation_order_and_hides_records(bench: Bench) -> None:
    bench.containers(*(container(f"C{i}") for i in range(5)), container("R", usedFor="record"))
    first = bench.get("/models/containers?limit=4")
    second = bench.get(f"/models/containers?limit=4&cursor={first['nextCursor']}")
    names = [one["externalId"] for one in (*first["items"], *second["items"])]
    assert names == ["Pump", "C0", "C1", "C2", "C3", "C4"]
    assert "nextCursor" not in second
    shown = bench.get("/models/containers?usedFor=record")["items"]
    assert [one["externalId"] for one in shown] == ["R"]


def test_units_must_be_in_a_complete_catalogue(shared: Path) -> None:
    units = shared / "models" / "_units_catalog" / "units.json"
    bench = Bench(Engine.open(options=EngineOptions(units=units)))

    def measured(unit: str) -> Document:
        return container("C", {"p": prop({"type": "float64", "unit": {"externalId": unit}})})

    assert "nothing:bar" in bench.refused("/models/containers", {"items": [measured("nothing:bar")]}).message
    bench.containers(measured("pressure:bar"))


def test_a_container_made_anew_does_not_come_back_into_views(bench: Bench) -> None:
    bench.through(container("Again"))
    before = bench.byids("views", {**ref("Again"), "version": "v1"})[0]
    bench.post("/models/containers/delete", {"items": [ref("Again")]})
    bench.containers(container("Again"))
    after = bench.byids("views", {**ref("Again"), "version": "v1"})[0]
    assert after["properties"] == {} and after["mappedContainers"] == []
    assert after["lastUpdatedTime"] == before["lastUpdatedTime"]
