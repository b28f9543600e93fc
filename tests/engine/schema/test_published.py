"""The core model that the service has in every project, as we write it down."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from engine.conversation import Talk

from pygen_engine import Engine, published_model
from pygen_engine.loading.files import read_files

Raw = dict[str, Any]


@pytest.fixture
def core() -> Raw:
    return published_model("cdm")


def test_it_has_what_is_published(core: Raw) -> None:
    assert [len(core[part]) for part in ("spaces", "containers", "views", "dataModels")] == [2, 30, 34, 1]
    assert all(view["description"] for view in core["views"])


def test_users_build_on_it(engine: Engine, core: Raw) -> None:
    engine.load_model(core)
    talk = Talk(engine)
    described = {"type": "container", "space": "cdf_cdm", "externalId": "CogniteDescribable"}
    asset = {"type": "view", "space": "cdf_cdm", "externalId": "CogniteAsset", "version": "v1"}
    talk.post("/models/spaces", {"items": [{"space": "mine"}]})
    pump = {"space": "mine", "externalId": "Pump", "version": "v1", "implements": [asset]}
    (made,) = talk.post("/models/views", {"items": [pump]})["items"]
    assert made["properties"]["name"]["container"] == described
    root = {"instanceType": "node", "space": "mine", "externalId": "root"}
    view = {"type": "view", "space": "mine", "externalId": "Pump", "version": "v1"}
    child = {"instanceType": "node", "space": "mine", "externalId": "child"}
    parent = {"space": "mine", "externalId": "root"}
    items = [
        root | {"sources": [{"source": view, "properties": {"name": "Root"}}]},
        child | {"sources": [{"source": view, "properties": {"name": "Child", "parent": parent}}]},
    ]
    talk.post("/models/instances", {"items": items})
    body = {"sources": [{"source": view}], "instanceType": "node", "includeTyping": False}
    found = talk.post("/models/instances/list", body)["items"]
    paths = {one["externalId"]: one["properties"]["mine"]["Pump/v1"]["path"] for one in found}
    assert [step["externalId"] for step in paths["child"]] == ["root", "child"]


def test_its_name_stands_for_it_unless_a_file_has_that_name(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    (document,) = read_files([Path("cdm")])
    assert document["dataModels"][0]["externalId"] == "CogniteCore"
    Path("cdm").mkdir()
    (Path("cdm") / "space.json").write_text('{"space": "mine"}')
    assert read_files([Path("cdm")]) == [{"space": "mine"}]


def test_another_name_is_refused() -> None:
    with pytest.raises(ValueError, match="no published model 'cdn'; there is cdm"):
        published_model("cdn")


def test_the_schema_is_that_of_the_service(core: Raw, shared: Path) -> None:
    """Down to the last property; only what is said of them for people differs."""
    folder = shared / "models" / "cognite_core_v1" / "normalized"
    theirs = {part: json.loads((folder / f"{part}.json").read_text()) for part in ("containers", "views")}
    assert _schema(core) == _schema({**theirs, "spaces": core["spaces"]})


def _schema(*documents: Raw) -> dict[str, Any]:
    with Engine.open() as engine:
        for document in documents:
            engine.load_model(list(document.values()))
        talk = Talk(engine)
        found = {}
        for part in ("containers", "views"):
            answer = talk.get(f"/models/{part}?includeGlobal=true&limit=1000")
            for item in answer["items"]:
                item.get("mappedContainers", []).sort(key=str)  # a set
                found[f"{part}/{item['externalId']}"] = _without_texts(item)
        return found


_TEXTS = {"name", "description", "createdTime", "lastUpdatedTime"}


def _without_texts(value: Any) -> Any:
    """Names and descriptions are texts; properties called so are not."""
    if isinstance(value, dict):
        return {
            key: _without_texts(item)
            for key, item in value.items()
            if not (key in _TEXTS and isinstance(item, str | int | None))
        }
    return [_without_texts(item) for item in value] if isinstance(value, list) else value
