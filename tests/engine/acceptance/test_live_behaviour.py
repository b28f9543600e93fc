"""What live tests of the real service assert, and so what everybody who tests against it relies on.

What may change in a schema, and what may not, is in tests/engine/schema.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from engine import plant
from engine.conversation import Refusal, Talk, plant_talk

from pygen_engine.engine import Engine

UNITS = "cdf_cdm_units"


@pytest.fixture
def talk(pygen_engine: Engine) -> Talk:
    return plant_talk(pygen_engine)


def get(talk: Talk, *names: str, kind: str = "node", view: str | None = None) -> list[dict[str, Any]]:
    items = [{"instanceType": kind, **plant.ref(name)} for name in names]
    sources = [{"source": plant.view(view)}] if view else []
    found: list[dict[str, Any]] = talk.post("/models/instances/byids", {"items": items, "sources": sources})[
        "items"
    ]
    return found


def test_upserting_the_same_schema_twice_changes_nothing(talk: Talk) -> None:
    for path, body in plant.STEPS[:4]:
        first = talk.post(path, body)["items"]
        moment = time.time_ns() // 1_000_000
        while time.time_ns() // 1_000_000 == moment:
            continue  # so that a changed time would show
        second = talk.post(path, body)["items"]
        for one in (*first, *second):
            one.pop("indexes", None)  # their state moves from pending to current meanwhile
        assert first == second


@pytest.mark.parametrize(
    ("path", "item"),
    [
        ("/models/spaces/delete", {"space": "unknown"}),
        ("/models/containers/delete", {"space": plant.SCHEMA, "externalId": "Unknown"}),
        ("/models/views/delete", {"space": plant.SCHEMA, "externalId": "Unknown", "version": "v1"}),
        ("/models/datamodels/delete", {"space": plant.SCHEMA, "externalId": "Unknown", "version": "v1"}),
        ("/models/instances/delete", {"instanceType": "node", "space": plant.DATA, "externalId": "unknown"}),
    ],
)
def test_deleting_what_is_unknown_is_fine(talk: Talk, path: str, item: dict[str, str]) -> None:
    assert talk.post(path, {"items": [item]}) == {"items": []}


def test_byids_keeps_the_order_and_skips_the_unknown(talk: Talk) -> None:
    assert [one["externalId"] for one in get(talk, "p7", "unknown", "p2", "s1")] == ["p7", "p2", "s1"]
    ids = [{"space": plant.SCHEMA, "externalId": name} for name in ("System", "Unknown", "Named")]
    found = talk.post("/models/containers/byids", {"items": ids})["items"]
    assert [one["externalId"] for one in found] == ["System", "Named"]


def test_nulls_are_absent(talk: Talk) -> None:
    source = {"source": plant.container("System"), "properties": None}
    item = {
        "instanceType": "node",
        **plant.ref("n"),
        "type": None,
        "existingVersion": None,
        "sources": [source],
    }
    flags = dict.fromkeys(
        (
            "autoCreateDirectRelations",
            "autoCreateStartNodes",
            "autoCreateEndNodes",
            "skipOnVersionConflict",
            "replace",
        )
    )
    written = talk.post("/models/instances", {"items": [item], "delete": None, **flags})
    assert (written["items"][0]["version"], written["items"][0]["wasModified"]) == (1, True)
    assert written["deleted"] == []
    inspected = talk.post(
        "/models/instances/inspect",
        {
            "items": [{"instanceType": "node", **plant.ref("n")}],
            "inspectionOperations": {"involvedContainers": {}},
        },
    )
    involved = inspected["items"][0]["inspectionResults"]["involvedContainers"]
    assert [one["externalId"] for one in involved] == ["System"]


def test_null_clears_and_a_required_property_refuses_it(talk: Talk) -> None:
    written = talk.post("/models/instances", {"items": [plant.node("p1", "Pump", speed=None)]})
    assert written["items"][0]["version"] == 2
    (found,) = get(talk, "p1", view="Pump")
    assert "speed" not in found["properties"][plant.SCHEMA]["Pump/v1"]
    with pytest.raises(Refusal) as caught:
        talk.post("/models/instances", {"items": [plant.node("p1", "Pump", name=None)]})
    assert caught.value.status == 400
    assert caught.value.message == "Invalid value for non-nullable property 'name'. Value cannot be null."


def test_an_edge_creates_its_ends_only_when_told(talk: Talk) -> None:
    edge = plant.edge("left", "right")
    with pytest.raises(Refusal) as caught:
        talk.post("/models/instances", {"items": [edge]})
    assert 400 <= caught.value.status < 500
    assert "does not exist" in caught.value.message
    flags = {"autoCreateStartNodes": True, "autoCreateEndNodes": True}
    written = talk.post("/models/instances", {"items": [edge], **flags})
    assert [(one["instanceType"], one["externalId"]) for one in written["items"]] == [("edge", "left>right")]
    assert [one["externalId"] for one in get(talk, "left", "right")] == ["left", "right"]


def test_a_full_page_has_a_cursor(talk: Talk) -> None:
    def ask(limit: int, **cursors: str) -> Any:
        filtered = {"instanceReferences": [plant.ref("s1")]}
        with_ = {"x": {"nodes": {"filter": filtered}, "limit": limit}}
        return talk.post("/models/instances/query", {"with": with_, "select": {"x": {}}, "cursors": cursors})

    assert ask(1000)["nextCursor"] == {}
    full = ask(1)
    assert set(full["nextCursor"]) == {"x"}
    following = ask(1, **full["nextCursor"])
    assert following["items"] == {"x": []}
    assert following["nextCursor"] == {}


def test_no_sources_mean_no_properties_and_no_typing(talk: Talk) -> None:
    body = {"with": {"x": {"nodes": {}, "limit": 1}}, "select": {"x": {"sources": []}}, "includeTyping": True}
    answer = talk.post("/models/instances/query", body)
    assert answer["items"]["x"][0]["properties"] == {}
    assert answer["typing"] == {"x": {}}


def test_sync_tells_inserts_and_deletes_once(talk: Talk) -> None:
    filtered = {"prefix": {"property": ["node", "externalId"], "value": "sync"}}
    body: dict[str, Any] = {"with": {"x": {"nodes": {"filter": filtered}}}, "select": {"x": {}}}
    seen: list[str] = []

    def following() -> list[dict[str, Any]]:
        answer = talk.post("/models/instances/sync", body)
        body["cursors"] = answer["nextCursor"]
        assert answer["nextCursor"]["x"] not in seen
        seen.append(answer["nextCursor"]["x"])
        found: list[dict[str, Any]] = answer["items"]["x"]
        return found

    assert following() == []
    items = [plant.node(f"sync{i}", "System", name=str(i)) for i in range(3)]
    talk.post("/models/instances", {"items": items})
    assert [one["externalId"] for one in following()] == ["sync0", "sync1", "sync2"]
    ids = [{"instanceType": "node", **plant.ref(f"sync{i}")} for i in range(3)]
    talk.post("/models/instances/delete", {"items": ids})
    gone = following()
    assert [one["version"] for one in gone] == [2, 2, 2]
    assert all(one["deletedTime"] == one["lastUpdatedTime"] for one in gone)
    assert following() == []


def test_a_view_with_only_a_reverse_relation(talk: Talk) -> None:
    back = {
        "connectionType": "multi_reverse_direct_relation",
        "source": plant.view("Pump"),
        "through": {"source": plant.view("Pump"), "identifier": "system"},
    }
    item = {"space": plant.SCHEMA, "externalId": "OnlyBack", "version": "v1", "properties": {"pumps": back}}
    (found,) = talk.post("/models/views", {"items": [item]})["items"]
    kept = {name: found[name] for name in ("writable", "queryable", "usedFor", "mappedContainers")}
    assert kept == {"writable": False, "queryable": False, "usedFor": "all", "mappedContainers": []}
    assert found["properties"]["pumps"]["targetsList"] is False


def test_types_are_spelled_out(talk: Talk) -> None:
    properties = {
        "series": {"type": {"type": "timeseries"}},
        "choice": {"type": {"type": "enum", "values": {"a": {}}}},
        "words": {"type": {"type": "text"}},
    }
    item = {"space": plant.SCHEMA, "externalId": "Spelled", "properties": properties}
    (found,) = talk.post("/models/containers", {"items": [item]})["items"]
    types = {name: one["type"] for name, one in found["properties"].items()}
    assert types["series"] == {"type": "timeseries", "list": False}
    assert types["choice"] == {"type": "enum", "values": {"a": {}}, "list": False}
    assert types["words"] == {"type": "text", "list": False, "collation": "ucs_basic"}


def test_states_of_indexes_and_of_a_late_requirement(talk: Talk) -> None:
    item: dict[str, Any] = {
        "space": plant.SCHEMA,
        "externalId": "States",
        "properties": {"p": {"type": {"type": "text"}}},
        "indexes": {"i": {"indexType": "btree", "properties": ["p"]}},
    }
    (created,) = talk.post("/models/containers", {"items": [item]})["items"]
    assert created["indexes"]["i"]["state"] == "pending"
    ids = {"items": [{"space": plant.SCHEMA, "externalId": "States"}]}
    assert talk.post("/models/containers/byids", ids)["items"][0]["indexes"]["i"]["state"] == "current"
    item["properties"]["p"]["nullable"] = False
    (changed,) = talk.post("/models/containers", {"items": [item]})["items"]
    assert changed["properties"]["p"]["constraintState"] == {"nullability": "pending"}


def test_an_empty_list_exists(talk: Talk) -> None:
    items = [plant.node("empty", "Named", name="e", tags=[]), plant.node("none", "Named", name="n")]
    talk.post("/models/instances", {"items": items})
    names = {"in": {"property": ["node", "externalId"], "values": ["empty", "none"]}}
    exists = {"exists": {"property": [plant.SCHEMA, "Named/v1", "tags"]}}
    found = talk.post("/models/instances/list", {"filter": {"and": [names, exists]}})
    assert [one["externalId"] for one in found["items"]] == ["empty"]


def test_set_operations(talk: Talk) -> None:
    def ids(*names: str) -> dict[str, Any]:
        return {"nodes": {"filter": {"instanceReferences": [plant.ref(name) for name in names]}}}

    with_ = {"a": ids("p0"), "b": ids("p0"), "c": ids("p1"), "ab": ids("p0", "p1")}
    with_["union"] = {"union": ["a", "b", "c"]}
    with_["all"] = {"unionAll": ["a", "b", "c"]}
    with_["less"] = {"union": ["a", "b", "c"], "except": ["a"]}
    with_["both"] = {"intersection": ["ab", "c"]}
    assert talk.query(with_, "union", "all", "less", "both") == {
        "union": ["p0", "p1"],
        "all": ["p0", "p0", "p1"],
        "less": ["p1"],
        "both": ["p1"],
    }


def test_system_nodes_show_only_with_their_space(talk: Talk) -> None:
    reference = {"type": "container", "space": plant.SCHEMA, "externalId": "Named"}
    source = {"source": reference, "properties": {"name": "bar"}}
    unit = {"instanceType": "node", "space": UNITS, "externalId": "pressure:bar", "sources": [source]}
    talk.engine.load_model([{"items": [{"space": UNITS}]}, {"items": [unit]}])
    named = {"equals": {"property": ["node", "externalId"], "value": "pressure:bar"}}
    assert talk.post("/models/instances/list", {"filter": named})["items"] == []
    spaced = {"equals": {"property": ["node", "space"], "value": UNITS}}
    found = talk.post("/models/instances/list", {"filter": {"and": [named, spaced]}})["items"]
    assert [one["externalId"] for one in found] == ["pressure:bar"]
    # the same in query and sync
    hidden = {"nodes": {"filter": named}}
    shown = {"nodes": {"filter": {"and": [named, spaced]}}}
    body = {"with": {"hidden": hidden, "shown": shown}, "select": {"hidden": {}, "shown": {}}}
    for path in ("query", "sync"):
        items = talk.post(f"/models/instances/{path}", body)["items"]
        assert {name: len(one) for name, one in items.items()} == {"hidden": 0, "shown": 1}


def test_search_with_and_or(talk: Talk) -> None:
    talk.post("/models/instances", {"items": [plant.node("qt", "Named", name="Quentin Tarantino")]})

    def hits(text: str, operator: str) -> list[str]:
        body = {"view": plant.view("Named"), "query": text, "operator": operator}
        return [one["externalId"] for one in talk.post("/models/instances/search", body)["items"]]

    assert hits("Tarantino Ritchie Scorsese", "AND") == []
    assert hits("Tarantino Ritchie Scorsese", "OR") == ["qt"]
    assert hits("Quentin Tarantino", "AND") == hits("Quentin Tarantino", "OR") == ["qt"]


def test_averages_are_floats_and_counts_are_not(talk: Talk) -> None:
    aggregates = [{"max": {"property": "speed"}}, {"avg": {"property": "speed"}}, {"count": {}}]
    body = {"view": plant.view("Pump"), "aggregates": aggregates}
    raw = json.dumps(body).encode()
    _, _, content = talk.engine.handle("POST", "/api/v1/projects/p/models/instances/aggregate", {}, raw)
    values = [one["value"] for one in json.loads(content)["items"][0]["aggregates"]]
    assert values == [900.0, 450.0, 10]
    assert [type(one) for one in values] == [float, float, int]


@pytest.mark.parametrize("path", ["list", "query"])
def test_a_budget_of_a_millisecond_ends_in_408(talk: Talk, path: str) -> None:
    debug = {"emitResults": False, "timeout": 1}
    sort = [{"property": [plant.SCHEMA, "Pump", "pressure"]}]
    body: dict[str, Any] = {"debug": debug, "sort": sort}
    if path == "query":
        body = {"with": {"x": {"nodes": {}, "sort": sort}}, "select": {"x": {}}, "debug": debug}
    with pytest.raises(Refusal) as caught:
        talk.post(f"/models/instances/{path}", body)
    assert caught.value.status == 408
    assert caught.value.message.startswith("Graph query timed out.")
    codes = [one["code"] for one in caught.value.error["notices"]]
    assert "sortNotBackedByIndex" in codes


def _models(shared: Path) -> list[Path]:
    folders = [one for one in sorted((shared / "models").iterdir()) if (one / "normalized").is_dir()]
    return sorted(folders, key=lambda one: one.name != "cognite_core_v1")


def test_every_model_loads_after_the_core(pygen_engine: Engine, shared: Path) -> None:
    folders = _models(shared)
    for folder in folders:
        for name in ("spaces", "containers", "views", "datamodels"):
            path = folder / "normalized" / f"{name}.json"
            if path.exists():
                pygen_engine.load_model(json.loads(path.read_text()))
    found = Talk(pygen_engine).get("/models/datamodels?limit=1000&includeGlobal=true&inlineViews=true")[
        "items"
    ]
    assert len(found) >= len(folders)
    for model in found:
        assert model["views"], model["externalId"]
        assert all(view["properties"] is not None for view in model["views"])
