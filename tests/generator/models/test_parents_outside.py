"""Views that a model leaves out still say who descends from whom."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from generator.targets.making import imported
from small_models import class_of

from pygen.config import ModelSource, Settings
from pygen.errors import PygenUserError
from pygen.models import ModelDocument, canonical_json, fetch, read_value
from pygen.pipeline import Pipeline
from pygen.refs import ModelRef
from pygen_engine import Engine
from pygen_runtime.http import Config

Raw = dict[str, Any]
LINE = ("Asset", "Machine", "Rotating", "Pump")
"""Each implements the one before; the model has only the first and the last."""


def ref(name: str, **kind: str) -> Raw:
    return {**kind, "space": "acme", "externalId": name}


def bodies() -> Raw:
    views: list[Raw] = []
    for name, parent in zip(LINE, (None, *LINE), strict=False):
        mapped = {"container": ref(name, type="container"), "containerPropertyIdentifier": "x"}
        view = {**ref(name), "version": "v1", "properties": {name.lower(): mapped}}
        view["implements"] = [{**ref(parent, type="view"), "version": "v1"}] if parent else []
        views.append(view)
    listed = [{**ref(name, type="view"), "version": "v1"} for name in ("Asset", "Pump")]
    return {
        "spaces": [{"space": "acme"}],
        "containers": [{**ref(name), "properties": {"x": {"type": {"type": "text"}}}} for name in LINE],
        "views": views,
        "dataModels": [{**ref("Model"), "version": "v1", "views": listed}],
    }


def from_files() -> ModelDocument:
    return read_value(bodies())[0]


def from_service() -> ModelDocument:
    with Engine.open() as engine:
        engine.load_model(bodies())
        return fetch(Config(project="test", transport=engine), [ModelRef("acme", "Model", "v1")])[0]


def again() -> ModelDocument:
    return read_value(json.loads(canonical_json(from_files())))[0]


@pytest.mark.parametrize("document", [from_files, from_service, again])
def test_all_sources_know_the_line(document: Any) -> None:
    sdk = Pipeline.alone([document()]).sdk
    assert [c.external_id for c in class_of(sdk, "Asset").children] == ["Pump"]
    assert [c.external_id for c in class_of(sdk, "Pump").bases] == ["Asset"]
    assert [c.external_id for c in class_of(sdk, "Pump").parents_outside] == ["Rotating"]
    assert canonical_json(document()) == canonical_json(from_files())


def test_a_retrieved_asset_comes_as_the_pump_it_is(tmp_path: Path) -> None:
    document = from_files()
    values = {
        "package": "outside_sdk",
        "client": "OutsideClient",
        "instance-space": "made",
        "models": [ModelSource.of(document.ref)],
    }
    files = Pipeline((document,), Settings.model_validate(values)).output("python").files
    with imported(files, tmp_path, "outside_sdk") as made, made.OutsideClient.local() as client:
        client.upsert(made.PumpWrite(external_id="p", asset="a", pump="b"))
        assert type(client.asset.retrieve("p", as_child=True)) is made.Pump


def test_what_is_known_of_parents_has_to_have_a_form() -> None:
    content = copy.deepcopy(json.loads(canonical_json(from_files())))
    content["parents"][0]["implements"] = "Asset"
    with pytest.raises(PygenUserError) as caught:
        read_value(content)
    assert "implements" in str(caught.value)
