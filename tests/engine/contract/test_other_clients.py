"""What clients and suites that were written for the service rely on, whether it is documented or not.

Each of these made somebody's suite fail against the engine: the JavaScript SDK, neat, pygen v1, recordings.
"""

from __future__ import annotations

from typing import Any

import pytest
from cognite.client.exceptions import CogniteAPIError
from engine import plant, small
from engine.bench import Bench
from engine.conversation import Refusal, Talk, plant_talk

from pygen_engine import Engine, EngineOptions, running


@pytest.fixture
def talk(pygen_engine: Engine) -> Talk:
    return plant_talk(pygen_engine)


@pytest.mark.parametrize("path", ["spaces", "containers", "views", "datamodels"])
def test_a_path_may_end_in_a_slash(pygen_engine: Engine, path: str) -> None:
    status, _, _ = pygen_engine.handle("GET", f"/api/v1/projects/p/models/{path}/?limit=5", {}, b"")
    assert status == 200
    assert pygen_engine.handle("GET", "/api/v1/projects/p/", {}, b"")[0] == 200
    assert pygen_engine.handle("GET", "/api/v1/token/inspect/", {}, b"")[0] == 200


def test_options_of_byids_may_be_in_the_body(bench: Bench) -> None:
    bench.containers(small.container("C"))
    bench.views(small.view("Parent", {"name": small.mapped("C", "name")}))
    bench.views(small.view("Child", implements=[small.view_ref("Parent")]))
    talk = Talk(bench.engine)
    child = {**small.ref("Child"), "version": "v1"}

    def properties(**options: Any) -> list[str]:
        return list(talk.post("/models/views/byids", {"items": [child], **options})["items"][0]["properties"])

    assert properties() == properties(includeInheritedProperties=True) == ["name"]
    assert properties(includeInheritedProperties=False) == []
    model = {**small.ref("M"), "version": "v1"}
    talk.post("/models/datamodels", {"items": [{**model, "views": [small.view_ref("Child")]}]})
    (short,) = talk.post("/models/datamodels/byids", {"items": [model], "inlineViews": False})["items"]
    (full,) = talk.post("/models/datamodels/byids", {"items": [model], "inlineViews": True})["items"]
    assert short["views"] == [small.view_ref("Child")]
    assert list(full["views"][0]["properties"]) == ["name"]


def test_a_connection_among_the_selected_properties_has_no_value(talk: Talk) -> None:
    view = talk.post("/models/views/byids", {"items": [_id(plant.view("System"))]})["items"][0]
    connection = next(name for name, prop in view["properties"].items() if "connectionType" in prop)
    body = {
        "with": {"systems": {"nodes": {"filter": {"hasData": [plant.view("System")]}}}},
        "select": {
            "systems": {"sources": [{"source": plant.view("System"), "properties": ["code", connection]}]}
        },
    }
    items = talk.post("/models/instances/query", body)["items"]["systems"]
    assert items
    assert {name for item in items for name in item["properties"][plant.SCHEMA]["System/v1"]} == {"code"}
    body["select"]["systems"]["sources"][0]["properties"] = ["nothing"]
    with pytest.raises(Refusal, match="Unknown property 'nothing'"):
        talk.post("/models/instances/query", body)


def _id(reference: dict[str, str]) -> dict[str, str]:
    return {key: reference[key] for key in ("space", "externalId", "version")}


def test_search_finds_instances_by_external_id(bench: Bench) -> None:
    bench.containers(small.container("C"), small.container("E", usedFor="edge"))
    bench.views(small.view("V", {"name": small.mapped("C", "name")}))
    bench.apply(
        small.node("pump-one", "V", name="A"), small.node("pump-two", "V", name="one"), small.node("one")
    )
    talk = Talk(bench.engine)

    def found(query: str, *properties: str) -> set[str]:
        body = {"view": small.view_ref("V"), "query": query, "properties": list(properties)}
        return {item["externalId"] for item in talk.post("/models/instances/search", body)["items"]}

    assert found("one", "externalId") == {"pump-one"}
    assert found("one", "name") == {"pump-two"}
    assert found("one", "name", "externalId") == {"pump-one", "pump-two"}
    bench.apply(small.node("valve-one", "V", name="B"))
    talk.post("/models/instances/delete", {"items": [{"instanceType": "node", **small.ref("pump-one")}]})
    assert found("one", "externalId") == {"valve-one"}
    with pytest.raises(Refusal, match="Unknown property 'nothing'"):
        found("one", "nothing")


@pytest.mark.parametrize("name", ["version", "startNode", "endNode", "type"])
def test_properties_may_be_called_what_the_published_schema_allows(bench: Bench, name: str) -> None:
    bench.containers(small.container("C", {name: small.prop()}))
    bench.views(small.view("V", {name: small.mapped("C", name)}))
    bench.apply(small.node("a", "V", **{name: "x"}), small.node("b", "V", **{name: "y"}))
    reference = [small.SPACE, "V/v1", name]
    talk = Talk(bench.engine)
    body = {
        "sources": [{"source": small.view_ref("V")}],
        "filter": {"equals": {"property": reference, "value": "x"}},
        "sort": [{"property": reference}],
    }
    (item,) = talk.post("/models/instances/list", body)["items"]
    assert item["properties"][small.SPACE]["V/v1"] == {name: "x"}
    counted = {"view": small.view_ref("V"), "aggregates": [{"count": {}}], "groupBy": [name]}
    assert len(talk.post("/models/instances/aggregate", counted)["items"]) == 2


def test_the_notice_about_the_space_of_a_sync_is_given_when_asked_for() -> None:
    body = {"with": {"all": {"nodes": {}}}, "select": {"all": {}}, "debug": {"emitResults": True}}

    def codes(options: EngineOptions) -> list[str]:
        with Engine.open(options=options) as engine:
            debug = Talk(engine).post("/models/instances/sync", body)["debug"]
            return [notice["code"] for notice in debug["notices"]]

    assert "syncMissingSpaceFilter" not in codes(EngineOptions())
    assert "syncMissingSpaceFilter" in codes(EngineOptions(sync_space_notice=True))


def test_debug_shows_the_translated_query_and_its_plan(talk: Talk) -> None:
    wanted = {"includeTranslatedQuery": True, "includePlan": True}
    pumps = {"nodes": {"filter": {"hasData": [plant.view("Pump")]}}}
    query = {"with": {"pumps": pumps}, "select": {"pumps": {}}, "debug": wanted}
    sources = [{"source": plant.view("Pump")}]
    asked = [
        ("list", "result", {"sources": sources, "debug": wanted}),
        ("query", "pumps", query),
        ("sync", "pumps", query),
    ]
    for path, name, body in asked:
        debug = talk.post(f"/models/instances/{path}", body)["debug"]
        (statement,), (parameters,) = (debug["translatedQuery"][key][name] for key in ("query", "parameters"))
        assert statement.startswith("SELECT ") and len(parameters) == statement.count("?")
        assert debug["plan"]["profiled"] is False
        assert debug["plan"]["byIdentifier"][name]["steps"]
        assert debug["plan"]["fullPlan"]
    plain = talk.post("/models/instances/list", {"debug": {}})["debug"]
    assert plain.keys() == {"notices"}


def test_a_change_of_auto_increment_is_told_before_it_is_a_contradiction(bench: Bench) -> None:
    listed = small.prop({"type": "int32", "list": True})
    bench.containers(small.container("C", {"n": listed}))
    with pytest.raises(Refusal, match="Cannot change autoIncrement for property 'n'"):
        bench.containers(small.container("C", {"n": {**listed, "autoIncrement": True}}))
    with pytest.raises(Refusal, match="autoIncrement is only allowed for int32 and int64"):
        bench.containers(small.container("D", {"n": {**listed, "autoIncrement": True}}))


def test_how_far_a_traversal_goes_that_does_not_say_so() -> None:
    body = {
        "with": {
            "start": {"nodes": {"filter": {"equals": {"property": ["node", "externalId"], "value": "a"}}}},
            "links": {"edges": {"from": "start"}, "limit": 100},
        },
        "select": {"links": {}},
    }

    def reached(options: EngineOptions) -> set[str]:
        with Engine.open(options=options) as engine:
            bench = Bench(engine)
            bench.apply(small.node("a"), small.node("b"), small.node("c"), small.node("connects"))
            bench.apply(small.edge("ab", "a", "b"), small.edge("bc", "b", "c"))
            items = Talk(engine).post("/models/instances/query", body)["items"]["links"]
            return {item["externalId"] for item in items}

    assert reached(EngineOptions()) == {"ab", "bc"}
    assert reached(EngineOptions(default_max_distance=1)) == {"ab"}


def test_what_is_not_offered_is_named_and_counted(pygen_engine: Engine) -> None:
    import httpx

    with running(pygen_engine) as server:
        base = f"{server.url}/api/v1/projects/p"
        for _ in range(2):
            answer = httpx.post(f"{base}/events/list", json={})
        assert answer.status_code == 501
        said = answer.json()["error"]
        assert said["code"] == 501
        assert said["message"] == "pygen-engine does not offer the API of classic events: POST /events/list"
        assert (
            httpx.get(f"{base}/somethingnew")
            .json()["error"]["message"]
            .endswith("this API: GET /somethingnew")
        )
        assert httpx.get(f"{base}/models/nothing").status_code == 404
        counted = httpx.get(f"{server.url}/_pygen/not-offered").json()
        assert counted == {
            "POST /api/v1/projects/p/events/list": 2,
            "GET /api/v1/projects/p/somethingnew": 1,
        }


def test_who_and_where_one_is_can_be_asked(client: Any) -> None:
    """By the official client, and by the paths that tools look at first."""
    assert client.iam.user_profiles.me().user_identifier == "app"
    assert [project.url_name for project in client.iam.token.inspect().projects] == ["contract"]
    assert client.get("/api/v1/projects").json()["items"] == [{"urlName": "contract", "name": "contract"}]
    assert client.get("/login/status").json()["data"]["loggedIn"] is True
    (group,) = client.iam.groups.list()
    assert group.name == "everybody" and len(group.capabilities) > 5
    with pytest.raises(CogniteAPIError, match=r"does not offer the API of groups"):
        client.iam.groups.delete(group.id)
