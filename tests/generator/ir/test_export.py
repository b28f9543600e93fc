"""The representation as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import FrozenInstanceError
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from small_models import built, mapped, view
from strategies import documents

from pygen.ir import Sdk, dumps, json_schema, to_json
from pygen.models import ModelDocument, read
from pygen.pipeline import Pipeline

ROOT = Path(__file__).resolve().parents[3]
VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def test_the_published_schema_is_the_current_one() -> None:
    published = (ROOT / "docs" / "ir.schema.json").read_text()
    assert json.loads(published) == json_schema(), "run `python -m pygen.ir > docs/ir.schema.json`"


def test_the_schema_is_a_schema_and_describes_every_shape() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert all(definition["description"] for definition in schema["$defs"].values())
    assert schema["$defs"]["Value"]["properties"]["max_text_size"]["description"].startswith("Longest text")


def test_the_schema_refuses_what_is_no_representation() -> None:
    good = to_json(built(view("A", {"x": mapped()})))
    assert VALIDATOR.is_valid(good)
    for change in ({"type": "polygon"}, {"list": None}, {"surprise": 1}):
        bad = json.loads(json.dumps(good))
        bad["classes"][0]["properties"][0] |= change
        assert not VALIDATOR.is_valid(bad), change


@settings(max_examples=25, deadline=None)
@given(documents())
def test_any_representation_fits_the_schema(found: ModelDocument) -> None:
    VALIDATOR.validate(json.loads(dumps(Pipeline.alone([found]).sdk)))


def test_real_models_fit_the_schema(shared: Path) -> None:
    found = read(shared / "models/pygen_omni/response/Omni.json")
    VALIDATOR.validate(to_json(Pipeline.alone(found).sdk))


def test_it_is_frozen() -> None:
    sdk = built(view("A", {"x": mapped()}))
    with pytest.raises(FrozenInstanceError):
        sdk.classes[0].properties[0].id = "y"  # type: ignore[misc]


def test_no_word_of_a_target_language() -> None:
    """Targets are named nowhere in the representation."""
    folder = ROOT / "src/pygen/ir"
    words = re.compile(r"\b(python|typescript|javascript|pydantic|snake|pascal|camel|py|ts)\b", re.IGNORECASE)
    for file in folder.glob("*.py"):
        assert not words.search(file.read_text().replace("python -m", "")), file


def test_same_bytes_on_every_run() -> None:
    def sdk() -> Sdk:
        return built(view("B", {"x": mapped(), "a": mapped()}), view("A"))

    assert dumps(sdk()) == dumps(sdk())
    assert [c["view"]["external_id"] for c in json.loads(dumps(sdk()))["classes"]] == ["A", "B"]
