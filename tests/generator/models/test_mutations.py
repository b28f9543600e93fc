"""One value of a good document replaced by junk: a user's error, or a model that can be generated."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import model_bodies

from pygen.errors import PygenUserError
from pygen.ir import dumps
from pygen.models import canonical_json, read_value
from pygen.pipeline import Pipeline

from .test_forms import CONTAINERS, MODEL, SPACES, VIEWS

BODIES: dict[str, Any] = {"spaces": SPACES, "containers": CONTAINERS, "views": VIEWS, "dataModels": [MODEL]}
JUNK: list[Any] = [None, True, 3, -1.5, "", "text", [], [3], {}, {"a": {"b": 3}}, [[]], {"type": "view"}]


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [path] if path else []
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        found += places(item, (*path, key))
    return found


def replaced(value: Any, path: tuple[str | int, ...], junk: Any, rename: bool) -> Any:
    copy = json.loads(json.dumps(value))
    parent = copy
    for step in path[:-1]:
        parent = parent[step]
    last = path[-1]
    if rename and isinstance(last, str):
        parent[f"{last}x"] = parent.pop(last)
    else:
        parent[last] = junk
    return copy


def survives(value: Any) -> None:
    try:
        for document in read_value(value):
            pipeline = Pipeline.alone([document])
            assert pipeline.findings is not None
            dumps(pipeline.sdk)
            assert document.containers is not None
    except PygenUserError as error:
        assert error.code.startswith("PG0") or error.code == "PG201"


def test_every_place_of_a_model_with_every_kind_of_junk() -> None:
    response = json.loads(canonical_json(read_value(BODIES)[0]))
    for whole in (BODIES, response):
        for path in places(whole):
            for junk in JUNK:
                survives(replaced(whole, path, junk, rename=False))
            survives(replaced(whole, path, None, rename=True))


@settings(max_examples=60, deadline=None)
@given(model_bodies(max_views=3, max_properties=3), st.data())
def test_random_models_with_random_junk(bodies: dict[str, Any], data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([bodies, json.loads(canonical_json(read_value(bodies)[0]))]))
    path = data.draw(st.sampled_from(places(whole)))
    survives(replaced(whole, path, data.draw(st.sampled_from(JUNK)), data.draw(st.booleans())))


@given(st.sampled_from(JUNK), st.sampled_from(["name", "description", "connectionType", "type", "source"]))
@example(3, "name")
def test_junk_in_a_kind_of_property_nobody_knows(junk: Any, key: str) -> None:
    view = {
        "space": "a",
        "externalId": "V",
        "version": "1",
        "properties": {"x": {"connectionType": "new", key: junk}},
    }
    survives({"space": "a", "externalId": "M", "version": "1", "views": [view]})
