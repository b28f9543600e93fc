"""The case files themselves: they have the form their schemas say, and nothing in them is lost or doubled."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from runtime.conformance.cases import LANGUAGE, TOPICS, cases, files, read
from runtime.conformance.sdk import call, engine_with_model

FILES = [path for topic in TOPICS for path in files(topic)]
ENOUGH = {
    "filters": 150,
    "bodies": 40,
    "values": 60,
    "names": 60,
    "retries": 40,
    "queries": 60,
    "errors": 40,
    "paging": 30,
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_has_the_form_of_its_schema(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    schema = json.loads((path.parent / document["$schema"]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(document)


@pytest.mark.parametrize("topic", ENOUGH)
def test_every_case_has_a_name_and_a_reason_of_its_own(topic: str) -> None:
    known = list(cases(topic))
    assert len(known) >= ENOUGH[topic]
    for said in ([name for name, _ in known], [case["why"] for _, case in known]):
        assert not [text for text, times in Counter(said).items() if times > 1]


def test_languages_lack_only_features_that_cases_need() -> None:
    document = read("languages.json")
    needed = {feature for topic in TOPICS for _, case in cases(topic) for feature in case.get("needs", ())}
    assert needed <= set(document["features"])
    known = {name for topic in TOPICS for name, _ in cases(topic)}
    for facts in document["languages"].values():
        assert set(facts["lacks"]) <= set(document["features"])
        for difference in facts["differs"]:
            assert difference["case"] in known
            assert difference["why"]


def test_python_runs_every_case() -> None:
    """The cases were written for Python to pass: a difference would be a defect here."""
    assert read("languages.json")["languages"][LANGUAGE] == {"timestampDigits": 6, "lacks": [], "differs": []}


def test_the_model_as_a_table_says_what_its_requests_say() -> None:
    with engine_with_model() as engine:
        model = read("model.json")
        item = {"space": model["space"], "externalId": model["externalId"], "version": model["version"]}
        [found] = call(engine, "/datamodels/byids?inlineViews=true", {"items": [item]})["items"]
    views = {view["externalId"]: view for view in found["views"]}
    assert set(views) == set(model["views"])
    for name, table in model["views"].items():
        assert table["usedFor"] == views[name]["usedFor"]
        assert table["implements"] == [parent["externalId"] for parent in views[name]["implements"]]
        assert table["properties"] == {
            wire: _row(property, model) for wire, property in views[name]["properties"].items()
        }


def _row(property: dict[str, Any], model: dict[str, Any]) -> dict[str, Any]:
    """One row of the table, from a property as the service describes it."""
    if "connectionType" in property:
        return _connection(property, model)
    type_ = property["type"]
    row: dict[str, Any] = {"kind": type_["type"]}
    if type_.get("list"):
        row["list"] = True
    if not property["nullable"]:
        row["required"] = True
    if "unit" in type_:
        row["unit"] = type_["unit"]["externalId"]
    if "values" in type_:
        row["values"] = list(type_["values"])
    if "maxTextSize" in type_:
        row["maxSize"] = type_["maxTextSize"]
    if "source" in type_:
        row["target"] = type_["source"]["externalId"]
    return row


def _connection(property: dict[str, Any], model: dict[str, Any]) -> dict[str, Any]:
    target = property["source"]["externalId"]
    single = {"single": True} if property["connectionType"].startswith("single") else {}
    if "through" in property:
        through = property["through"]["identifier"]
        listed = {"throughList": True} if model["views"][target]["properties"][through].get("list") else {}
        return {"kind": "reverse", "target": target, "through": through, **listed, **single}
    type_ = [property["type"]["space"], property["type"]["externalId"]]
    edge = {"edgeView": property["edgeSource"]["externalId"]} if "edgeSource" in property else {}
    head = {"kind": "edges", "type": type_, "direction": property["direction"], "target": target}
    return {**head, **edge, **single}
