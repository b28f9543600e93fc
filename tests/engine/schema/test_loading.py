"""`load_model` takes the documents people have."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from engine.bench import Bench
from engine.conversation import Talk
from engine.small import container, edge, mapped, node, prop, ref, view, view_over, view_ref

from pygen_engine import Engine
from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.published import published_model

SETS = [
    "cognite_core_v1",
    "apm_source_and_config",
    "cdm_extension_full",
    "example_apm_simple",
    "example_movie_actors",
    "pygen_omni",
    "wind_enterprise",
]
PARTS = ["spaces", "containers", "views", "datamodels", "nodes"]


def load_set(engine: Engine, folder: Path) -> None:
    for part in PARTS:
        file = folder / "normalized" / f"{part}.json"
        if file.exists():
            engine.load_model(json.loads(file.read_text()))


def items(folder: Path, part: str) -> list[Any]:
    return list(json.loads((folder / "normalized" / f"{part}.json").read_text())["items"])


@pytest.mark.parametrize("name", SETS)
def test_every_model_set_loads_after_the_core_model(engine: Engine, shared: Path, name: str) -> None:
    load_set(engine, shared / "models" / "cognite_core_v1")
    load_set(engine, shared / "models" / name)
    talk = Talk(engine)
    for part in ("containers", "views", "datamodels"):
        ids = [
            {key: one[key] for key in ("space", "externalId", "version") if key in one}
            for one in items(shared / "models" / name, part)
        ]
        found = []
        for start in range(0, len(ids), 100):
            found += talk.post(f"/models/{part}/byids", {"items": ids[start : start + 100]})["items"]
        assert len(found) == len(ids)


@pytest.mark.parametrize("name", ["cognite_core_v1", "pygen_omni", "wind_enterprise"])
def test_dumps_load_alone_with_their_containers_reconstructed(shared: Path, name: str) -> None:
    for file in sorted((shared / "models" / name / "response").glob("*.json")):
        with Engine.open() as engine:
            document = json.loads(file.read_text())
            engine.load_model(document)
            dumped = document["items"][0] if "items" in document else document
            dumped = dumped[0] if isinstance(dumped, list) else dumped
            ids = {key: dumped[key] for key in ("space", "externalId", "version")}
            (found,) = Talk(engine).post("/models/datamodels/byids?inlineViews=true", {"items": [ids]})[
                "items"
            ]
            assert _facts(found) == _facts(dumped)


def _facts(model: Any) -> Any:
    """What must survive dump -> engine -> dump, per view."""
    return {
        (one["space"], one["externalId"], one["version"]): {
            name: (prop.get("type", {}).get("type") if "container" in prop else prop["connectionType"])
            for name, prop in one["properties"].items()
        }
        for one in model["views"]
    }


def test_a_dump_of_this_engine_loads_into_another(bench: Bench) -> None:
    one = container(
        "C", {"name": prop(nullable=False), "size": prop("int32", defaultValue=3), "to": prop("direct")}
    )
    bench.containers(one)
    bench.views(
        view_over(one, "Parent"),
        view("Child", {"size": mapped("C", "size")}, implements=[view_ref("Parent")]),
    )
    bench.models({**ref("M"), "version": "v1", "views": [view_ref("Child"), view_ref("Parent")]})
    dump = bench.get("/models/datamodels?inlineViews=true")
    with Engine.open() as other:
        other.load_model(dump)
        again = Talk(other).get("/models/datamodels?inlineViews=true")
    assert _without_times(again) == _without_times(dump)


def _without_times(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_times(v) for k, v in value.items() if k not in ("createdTime", "lastUpdatedTime")}
    return [_without_times(one) for one in value] if isinstance(value, list) else value


def test_all_parts_in_one_document_in_any_order(engine: Engine) -> None:
    one = container("C")
    engine.load_model(
        {
            "instances": [edge("e", "a", "b"), node("a", "C", name="x")],
            "dataModels": [{**ref("M"), "version": "v1", "views": [view_ref("C")]}],
            "views": {"items": [view_over(one)]},
            "containers": [one],
        }
    )
    talk = Talk(engine)
    assert len(talk.get("/models/datamodels")["items"]) == 1
    listed = talk.post("/models/instances/list", {"instanceType": "edge"})["items"]
    assert [one["externalId"] for one in listed] == ["e"]


def test_documents_may_repeat_each_other(engine: Engine) -> None:
    model = {**ref("M"), "version": "v1", "views": [view_ref("C")]}
    document = [container("C"), view_over(container("C")), model]
    engine.load_model([document, {"items": document}, document])
    assert len(Talk(engine).get("/models/datamodels")["items"]) == 1


def test_rules_about_containers_outside_the_document_are_left_out(engine: Engine) -> None:
    elsewhere = {"type": "container", "space": "other", "externalId": "Elsewhere"}
    inside = {"type": "container", **ref("Inside")}
    rules = {"in": {"require": inside}, "out": {"require": elsewhere}}
    properties = {
        "in": prop({"type": "direct", "container": inside}),
        "out": prop({"type": "direct", "container": elsewhere}),
    }
    engine.load_model([container("C", properties, constraints=rules), container("Inside")])
    (shown,) = Talk(engine).post("/models/containers/byids", {"items": [ref("C")]})["items"]
    assert list(shown["constraints"]) == ["in"]
    assert shown["properties"]["in"]["type"]["container"] == inside
    assert "container" not in shown["properties"]["out"]["type"]


def test_nothing_is_kept_of_a_document_that_fails(bench: Bench) -> None:
    broken = [container("C"), view("V", {"a": mapped("C", "missing")})]
    with pytest.raises(Exception, match="missing"):
        bench.engine.load_model(broken)
    assert bench.byids("containers", ref("C")) == []


def test_a_real_definition_may_follow_a_reconstructed_one(engine: Engine, shared: Path) -> None:
    dump = json.loads((shared / "models" / "wind_enterprise" / "response" / "WindDomain.json").read_text())
    engine.load_model(dump)
    load_set(engine, shared / "models" / "cognite_core_v1")
    load_set(engine, shared / "models" / "wind_enterprise")
    with engine.context.store.read() as snapshot:
        implied = [
            str(container.id) for container in snapshot.catalog.containers() if container.document["implied"]
        ]
    assert implied == []


def test_a_reconstructed_container_learns_what_it_is_for(engine: Engine) -> None:
    """From a later dump, and then from its own definition."""
    shown = {**mapped("C", "name"), "type": {"type": "text"}, "nullable": True}
    talk = Talk(engine)

    def used_for() -> str:
        return str(talk.post("/models/containers/byids", {"items": [ref("C")]})["items"][0]["usedFor"])

    engine.load_model(view("V", {"name": shown}, usedFor="node"))
    assert used_for() == "node"
    engine.load_model(view("W", {"name": shown}, usedFor="edge"))
    assert used_for() == "all"
    engine.load_model(container("C", usedFor="edge"))
    assert used_for() == "edge"
    with pytest.raises(DmsError, match="usedFor"):
        engine.load_model(container("C", usedFor="node"))


def test_loading_again_changes_nothing(engine: Engine, shared: Path) -> None:
    dump = json.loads((shared / "models" / "wind_enterprise" / "response" / "WindTurbine.json").read_text())
    engine.load_model(dump)
    with engine.context.store.read() as snapshot:
        before = snapshot.catalog.version
    engine.load_model(dump)
    with engine.context.store.read() as snapshot:
        assert snapshot.catalog.version == before


def test_system_instances_load_and_show_only_in_their_space(engine: Engine, shared: Path) -> None:
    load_set(engine, shared / "models" / "cognite_core_v1")
    catalog = shared / "models" / "_units_catalog" / "cognite_unit_nodes_derived.json"
    engine.load_model(json.loads(catalog.read_text()))
    talk = Talk(engine)
    assert talk.post("/models/instances/list", {})["items"] == []
    mine = {"equals": {"property": ["node", "space"], "value": "cdf_cdm_units"}}
    assert len(talk.post("/models/instances/list", {"filter": mine})["items"]) > 300


def test_every_space_that_a_model_mentions_is_there(engine: Engine) -> None:
    """An edge whose type lives in a space of its own could not be written."""
    links = {
        "connectionType": "multi_edge_connection",
        "type": ref("flows", "types"),
        "source": view_ref("Pump"),
        "direction": "outwards",
    }
    criteria = {
        "and": [
            {"equals": {"property": ["node", "type"], "value": ref("pump", "kinds")}},
            {"in": {"property": ["node", "space"], "values": ["plant", "no space at all"]}},
        ]
    }
    default = {"space": "data", "externalId": "x"}
    pump = container("Pump", {"name": prop(), "more": prop("json", defaultValue=default)})
    seen = view("Pump", {"name": mapped("Pump", "name"), "flows": links}, filter=criteria)
    engine.load_model({"containers": [pump], "views": [seen]})
    talk = Talk(engine)
    spaces = {space["space"] for space in talk.get("/models/spaces")["items"]}
    assert spaces == {"small", "types", "kinds", "plant"}
    nodes = [node("a"), node("b"), edge("ab", "a", "b", type=ref("flows", "types"))]
    talk.post("/models/instances", {"items": nodes})


def test_data_points_come_along_as_a_read_gives_them(engine: Engine) -> None:
    points = [
        {"timestamp": 1000, "value": 1.5},
        {"timestamp": 2000, "value": "NaN", "status": {"symbol": "Bad"}},
    ]
    answer = {"id": 7, "externalId": "power", "isString": False, "type": "numeric", "unit": "kW"}
    node = {"space": "s", "externalId": "n"}
    source = {"type": "view", "space": "cdf_cdm", "externalId": "CogniteTimeSeries", "version": "v1"}
    values = {"type": "numeric", "isStep": False}
    documents = [
        published_model("cdm"),
        {"items": [{"instanceType": "node", **node, "sources": [{"source": source, "properties": values}]}]},
        {"timeseries": [{**answer, "datapoints": points}, {"instanceId": node, "datapoints": points[:1]}]},
    ]
    for _ in range(2):
        engine.load_model(documents)
    wanted = [{"externalId": "power"}, {"instanceId": node}]
    body = json.dumps({"items": wanted, "start": 0, "end": 9000}).encode()
    status, _, content = engine.handle("POST", "/api/v1/projects/p/timeseries/data/list", {}, body)
    assert status == 200, content
    power, of_node = json.loads(content)["items"]
    assert (power["unit"], power["datapoints"]) == ("kW", points[:1])
    assert of_node["datapoints"] == points[:1]


@pytest.mark.parametrize(
    ("series", "told"),
    [
        ({"datapoints": []}, "exactly one of id, externalId and instanceId"),
        ({"externalId": "a", "datapoints": [{"timestamp": "x", "value": 1}]}, "must be milliseconds"),
        ({"externalId": "a", "datapoints": [{"timestamp": 1, "average": 1}]}, "must have the status Bad"),
        ({"externalId": "a", "datapoints": [7]}, "cannot be read"),
        ({"externalId": "a", "datapoints": [{"timestamp": 1, "value": "x"}]}, "Expected numbers"),
        ({"instanceId": {"space": "s", "externalId": "nobody"}, "datapoints": []}, "not found"),
    ],
    ids=["no name", "time", "aggregates", "no point", "text", "no node"],
)
def test_data_points_that_cannot_be_loaded(engine: Engine, series: dict[str, Any], told: str) -> None:
    with pytest.raises(BadRequest, match=told):
        engine.load_model({"items": [series]})
