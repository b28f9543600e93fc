"""Every form people have gives the same document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import model_bodies

from pygen.models import ModelDocument, canonical_json, read, read_text, read_value

Raw = dict[str, Any]

SPACES: list[Raw] = [{"space": "acme", "name": "Acme"}]
CONTAINERS: list[Raw] = [
    {
        "space": "acme",
        "externalId": "Asset",
        "usedFor": "node",
        "properties": {
            "name": {"type": {"type": "text"}, "nullable": False, "description": "of the container"},
            "power": {
                "type": {"type": "float64", "unit": {"externalId": "power:megaw"}},
                "defaultValue": 1.5,
            },
            "parent": {"type": {"type": "direct"}},
            "others": {"type": {"type": "direct", "list": True}},
        },
        "constraints": {
            "need": {"constraintType": "requires", "require": {"space": "acme", "externalId": "Base"}}
        },
    },
    {"space": "acme", "externalId": "Base", "properties": {"code": {"type": {"type": "int32"}}}},
    {"space": "acme", "externalId": "Unused", "properties": {"x": {"type": {"type": "text"}}}},
]


def ref(external_id: str) -> Raw:
    return {"type": "view", "space": "acme", "externalId": external_id, "version": "v1"}


def mapped(id: str, **more: Any) -> Raw:
    container = {"type": "container", "space": "acme", "externalId": "Asset"}
    return {"container": container, "containerPropertyIdentifier": id, **more}


VIEWS: list[Raw] = [
    {
        "space": "acme",
        "externalId": "Named",
        "version": "v1",
        "properties": {"name": mapped("name", name="Name")},
    },
    {
        "space": "acme",
        "externalId": "Asset",
        "version": "v1",
        "implements": [ref("Named")],
        "description": "A thing.",
        "filter": {"hasData": [{"type": "container", "space": "acme", "externalId": "Asset"}]},
        "properties": {
            "power": mapped("power"),
            "parent": mapped("parent", source=ref("Asset")),
            "children": {
                "connectionType": "multi_reverse_direct_relation",
                "source": ref("Asset"),
                "through": {"source": ref("Asset"), "identifier": "parent"},
            },
            "seen": {"type": {"space": "acme", "externalId": "sees"}, "source": ref("Asset")},
        },
    },
]
MODEL: Raw = {"space": "acme", "externalId": "Wind", "version": "v1", "views": [ref("Asset"), ref("Named")]}


@pytest.fixture
def expected() -> ModelDocument:
    (document,) = read_value({"containers": CONTAINERS, "views": VIEWS, "dataModels": [MODEL]})
    return document


def test_request_form_becomes_response_form(expected: ModelDocument) -> None:
    asset = expected.content["views"][0]
    assert asset["externalId"] == "Asset"
    assert (asset["usedFor"], asset["writable"], asset["queryable"]) == ("node", True, True)
    assert asset["mappedContainers"] == [{"type": "container", "space": "acme", "externalId": "Asset"}]
    assert asset["properties"]["power"] == mapped(
        "power",
        type={"type": "float64", "list": False, "unit": {"externalId": "power:megaw"}},
        nullable=True,
        immutable=False,
        autoIncrement=False,
        defaultValue=1.5,
    )
    assert asset["properties"]["parent"]["type"] == {"type": "direct", "list": False, "source": ref("Asset")}
    assert asset["properties"]["name"]["name"] == "Name"
    assert "description" not in asset["properties"]["name"], "the container's texts are not the view's"
    assert asset["properties"]["children"]["targetsList"] is False
    assert asset["properties"]["seen"]["connectionType"] == "multi_edge_connection"
    assert asset["properties"]["seen"]["direction"] == "outwards"


def test_containers_come_with_those_they_require_and_no_others(expected: ModelDocument) -> None:
    assert [c["externalId"] for c in expected.content["containers"]] == ["Asset", "Base"]


def test_a_view_that_leaves_out_what_is_required_is_not_writable() -> None:
    view = {**VIEWS[1], "implements": []}
    (document,) = read_value(
        {"containers": CONTAINERS, "views": [view], "dataModels": [{**MODEL, "views": [ref("Asset")]}]}
    )
    assert document.content["views"][0]["writable"] is False


def test_a_view_over_containers_that_no_instance_can_be_in_at_once_is_not_writable() -> None:
    stored = {"name": {"type": {"type": "text"}}}
    containers = [
        {"space": "s", "externalId": kind, "usedFor": kind, "properties": stored} for kind in ("node", "edge")
    ]
    mapped = {
        one["externalId"]: {
            "container": {"type": "container", "space": "s", "externalId": one["externalId"]},
            "containerPropertyIdentifier": "name",
        }
        for one in containers
    }
    view = {"space": "s", "externalId": "Both", "version": "v1", "properties": mapped}
    model = {"space": "s", "externalId": "M", "version": "v1", "views": [view]}
    (document,) = read_value({"containers": containers, "dataModels": [model]})
    assert document.content["views"][0]["writable"] is False


def test_the_canonical_form_is_a_form(expected: ModelDocument) -> None:
    (again,) = read_text(canonical_json(expected))
    assert again == expected
    assert canonical_json(again) == canonical_json(expected)


def test_as_the_service_answers(expected: ModelDocument) -> None:
    response: Raw = json.loads(canonical_json(expected))
    del response["containers"]
    for view in response["views"]:
        view |= {"createdTime": 1, "lastUpdatedTime": 2, "isGlobal": False}
        for value in view["properties"].values():
            if "container" in value:
                value["constraintState"] = {"nullability": "pending"}
    response |= {"createdTime": 3, "lastUpdatedTime": 4, "isGlobal": False}
    (document,) = read_text(json.dumps({"items": [response], "nextCursor": None}))
    assert document.content == {k: v for k, v in expected.content.items() if k != "containers"}


def test_order_times_and_states_make_no_difference(expected: ModelDocument) -> None:
    def reversed_all(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: reversed_all(item) for key, item in reversed(value.items())}
        return [reversed_all(item) for item in value] if isinstance(value, list) else value

    shuffled = reversed_all({"containers": CONTAINERS[::-1], "views": VIEWS[::-1], "dataModels": [MODEL]})
    (document,) = read_value(shuffled)
    assert canonical_json(document) == canonical_json(expected)


def test_bodies_in_files_of_a_folder(tmp_path: Path, expected: ModelDocument) -> None:
    for name, items in (
        ("spaces", SPACES),
        ("containers", CONTAINERS),
        ("views", VIEWS),
        ("datamodels", [MODEL]),
    ):
        (tmp_path / f"{name}.json").write_text(json.dumps({"items": items}))
    (tmp_path / "instances.json").write_text("not read, for its name")
    assert read(tmp_path) == [expected]


@pytest.mark.parametrize("plural", [False, True])
def test_resource_files_as_the_official_toolkit_has_them(
    tmp_path: Path, expected: ModelDocument, plural: bool
) -> None:
    def put(path: str, value: Any) -> None:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(value, sort_keys=False))

    put("acme.Space.yaml", SPACES[0])
    put("data_models/wind.DataModel.yaml", MODEL)
    put("transformations/x.Transformation.yaml", {"externalId": "ignored"})
    if plural:
        put("data_models/containers/all.Containers.yaml", CONTAINERS)
        put("data_models/views.yaml", VIEWS)
    else:
        for item in CONTAINERS:
            put(f"data_models/containers/{item['externalId']}.Container.yaml", item)
        for item in VIEWS:
            put(f"data_models/views/{item['externalId']}.View.yaml", item)
    assert read(tmp_path) == [expected]


def test_a_folder_whose_names_do_not_tell(tmp_path: Path, expected: ModelDocument) -> None:
    (tmp_path / "wind.json").write_text(json.dumps(MODEL))
    (tmp_path / "views.json").write_text(json.dumps(VIEWS))
    (tmp_path / "stored.yaml").write_text(yaml.safe_dump(CONTAINERS))
    (tmp_path / ".hidden.json").write_text("not read")
    assert read(tmp_path) == [expected]


def test_views_inline_in_request_form(expected: ModelDocument) -> None:
    (document,) = read_value([*CONTAINERS, {**MODEL, "views": [VIEWS[1], VIEWS[0]]}])
    assert document == expected


def test_several_documents_in_one_yaml_text(expected: ModelDocument) -> None:
    text = yaml.safe_dump_all([*CONTAINERS, *VIEWS, MODEL])
    assert read_text(text, "all.yaml") == [expected]


def test_spaces_as_the_service_answers_are_spaces(expected: ModelDocument) -> None:
    times = {"createdTime": 1, "lastUpdatedTime": 2, "isGlobal": False}
    spaces = [{"space": "a"}, {"space": "b", "name": "B", "description": "It is b.", **times}]
    bodies = [*spaces, *CONTAINERS, *VIEWS, MODEL]
    assert read_value(bodies) == [expected]


def test_several_models(tmp_path: Path, expected: ModelDocument) -> None:
    other = {**MODEL, "externalId": "Calm"}
    documents = read_value({"containers": CONTAINERS, "views": VIEWS, "dataModels": [MODEL, other, MODEL]})
    assert [document.ref.external_id for document in documents] == ["Calm", "Wind"]
    assert documents[1] == expected


def test_inheritance_as_the_service_resolves_it() -> None:
    """Own properties win, then later parents over earlier ones, then parents of parents."""

    def view(name: str, texts: str, *parents: str) -> Raw:
        properties = {key: mapped("name", description=f"{name}.{key}") for key in texts}
        return {"space": "acme", "externalId": name, "version": "v1", "properties": properties,
                "implements": [ref(parent) for parent in parents]}  # fmt: skip

    views = [view("Top", "abcd"), view("L", "bc", "Top"), view("R", "c", "Top"), view("X", "d", "L", "R")]
    model = {**MODEL, "views": [ref("X")]}
    (document,) = read_value({"containers": CONTAINERS, "views": views, "dataModels": [model]})
    (found,) = document.content["views"]
    texts = {key: value["description"] for key, value in found["properties"].items()}
    assert texts == {"a": "Top.a", "b": "L.b", "c": "R.c", "d": "X.d"}


def test_views_beside_the_model_need_not_be_complete() -> None:
    """A reverse relation goes through a view that is around, but whose containers are not."""
    away = {
        "container": {"type": "container", "space": "away", "externalId": "X"},
        "containerPropertyIdentifier": "x",
    }
    aside = {"space": "acme", "externalId": "Aside", "version": "v1", "properties": {"parent": away}}
    back = {
        "connectionType": "multi_reverse_direct_relation",
        "source": ref("Aside"),
        "through": {"source": ref("Aside"), "identifier": "parent"},
    }
    view = {**VIEWS[0], "properties": {**VIEWS[0]["properties"], "back": back}}
    model = {**MODEL, "views": [ref("Named")]}
    (document,) = read_value({"containers": CONTAINERS, "views": [view, aside], "dataModels": [model]})
    assert "targetsList" not in document.content["views"][0]["properties"]["back"]


def test_views_of_a_dump_tell_of_containers_that_are_not_there() -> None:
    """Bodies of an extension beside the answer with what it extends: each of its properties was PG010."""

    def made(external_id: str, /, **properties: Raw) -> Raw:
        return {"space": "acme", "externalId": external_id, "version": "v1", "properties": properties}

    text = {"x": {"type": {"type": "text"}}}
    link = {"space": "acme", "externalId": "Link", "usedFor": "edge", "properties": text}
    held = {
        "container": {**mapped("x")["container"], "externalId": "Link"},
        "containerPropertyIdentifier": "x",
    }
    bodies = {"containers": [*CONTAINERS, link], "views": [*VIEWS, made("Above", x=held)]}
    shown = [ref(view["externalId"]) for view in bodies["views"]]
    (answer,) = read_value({**bodies, "dataModels": [{**MODEL, "externalId": "Told", "views": shown}]})
    own = made("Own", name=mapped("name"), up=mapped("parent", source=ref("Own")))
    views = [own, made("Below", y=held)]
    extension = [{**MODEL, "externalId": "Extension", "views": [ref("Own"), ref("Below")]}]
    (expected,) = read_value({"containers": bodies["containers"], "views": views, "dataModels": extension})
    answered = [view for view in answer.content["views"] if view["externalId"] in ("Asset", "Above")]
    (found,) = read_value({"views": [*answered, *views], "dataModels": extension})
    assert found.content["views"] == expected.content["views"]
    assert sorted(view["usedFor"] for view in found.content["views"]) == ["edge", "node"]


def test_a_missing_parent_is_a_finding_with_own_properties_only() -> None:
    views = [{**VIEWS[1], "implements": [ref("Gone")]}]
    model = {**MODEL, "views": [ref("Asset")]}
    (document,) = read_value({"containers": CONTAINERS, "views": views, "dataModels": [model]})
    assert [(f.code, f.location) for f in document.findings] == [("PG202", "acme:Asset(v1)")]
    assert "name" not in document.content["views"][0]["properties"]


@settings(max_examples=30, deadline=None)
@given(model_bodies(), st.booleans())
def test_yaml_and_json_of_any_model_agree(bodies: Raw, flow: bool) -> None:
    expected = read_value(bodies)
    assert read_text(json.dumps(bodies)) == expected
    # Not allow_unicode: PyYAML then writes U+0085 as it is, which YAML reads as the end of a line.
    assert read_text(yaml.safe_dump(bodies, default_flow_style=flow), "m.yaml") == expected


def test_dumps_of_the_official_sdk(shared: Path) -> None:
    data_modeling = pytest.importorskip("cognite.client.data_classes.data_modeling")
    for name in ("pygen_omni/response/Omni.json", "cognite_core_v1/response/CogniteCore.json"):
        file = shared / "models" / name
        (expected,) = read(file)
        model = data_modeling.DataModel.load(json.loads(file.read_text()))
        assert read_value(model.dump()) == [expected]
        assert read_text(json.dumps(model.dump())) == [expected]
        assert read_text(model.dump_yaml(), "model.yaml") == [expected]
        several = data_modeling.DataModelList([model])
        assert read_value(several.dump()) == [expected]
        assert read_text(several.dump_yaml(), "models.yaml") == [expected]


def test_request_bodies_dumped_by_the_official_sdk(shared: Path) -> None:
    dm = pytest.importorskip("cognite.client.data_classes.data_modeling")
    folder = shared / "models/pygen_omni/normalized"
    kinds = {"containers": dm.ContainerApply, "views": dm.ViewApply, "datamodels": dm.DataModelApply}
    dumped = [
        kind.load(item).dump()
        for name, kind in kinds.items()
        for item in json.loads((folder / f"{name}.json").read_text())["items"]
    ]
    assert read_value(dumped) == read(folder)


def test_all_reference_models(shared: Path) -> None:
    core = shared / "models/cognite_core_v1/normalized"
    for folder in sorted(shared.glob("models/*/normalized")):
        for document in read(folder, core):
            assert read_text(canonical_json(document)) == [document]


def test_request_and_response_of_a_real_model_agree(shared: Path) -> None:
    """The reference has one model as it was written and as the service returned it."""
    wind, core = shared / "models/wind_enterprise", shared / "models/cognite_core_v1/normalized"
    (response,) = read(wind / "response/WindTurbine.json")
    request = next(d for d in read(wind / "normalized", core) if d.ref == response.ref)
    for ours, theirs in zip(request.content["views"], response.content["views"], strict=True):
        for key in ("externalId", "usedFor", "writable", "queryable", "implements"):
            assert ours[key] == theirs[key]
        assert set(ours["properties"]) == set(theirs["properties"])
        for key, value in theirs["properties"].items():
            if "container" not in value:
                assert ours["properties"][key] == value
            for flag in ("nullable", "immutable", "autoIncrement", "connectionType"):
                assert ours["properties"][key].get(flag) == value.get(flag)


def test_a_model_may_name_views_that_another_model_has_inline() -> None:
    """As a model that builds on `CogniteCore`, read together with a response of the service for that one."""
    view = {"space": "core", "externalId": "Thing", "version": "v1", "properties": {}}
    core = {"space": "core", "externalId": "Core", "version": "v1", "views": [view]}
    named = {"type": "view", "space": "core", "externalId": "Thing", "version": "v1"}
    own = {"space": "acme", "externalId": "Own", "version": "v1", "views": [named]}
    for order in ([core, own], [own, core]):
        documents = {document.ref.external_id: document for document in read_value({"items": order})}
        assert [one["externalId"] for one in documents["Own"].content["views"]] == ["Thing"]
