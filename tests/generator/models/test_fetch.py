"""Fetching a model gives what reading it gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import model_bodies

from pygen.errors import PygenUserError
from pygen.models import canonical_json, fetch, read_value
from pygen.refs import ModelRef
from pygen_engine import Engine
from pygen_runtime.http import Config, Retries

from .test_forms import CONTAINERS, MODEL, SPACES, VIEWS

BODIES: dict[str, Any] = {"spaces": SPACES, "containers": CONTAINERS, "views": VIEWS, "dataModels": [MODEL]}


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = Engine.open()
    yield engine
    engine.close()


def config(engine: Engine) -> Config:
    return Config(project="test", transport=engine)


def test_the_service_and_the_files_agree_to_the_byte(engine: Engine) -> None:
    engine.load_model(list(BODIES.values()))
    (fetched,) = fetch(config(engine), [ModelRef("acme", "Wind", "v1")])
    (read,) = read_value(BODIES)
    assert canonical_json(fetched) == canonical_json(read)
    assert "project test" in fetched.origin


def test_several_models_at_once(engine: Engine) -> None:
    other = {**MODEL, "externalId": "Calm", "views": []}
    engine.load_model([*BODIES.values(), [other]])
    found = fetch(config(engine), [ModelRef("acme", "Wind", "v1"), ModelRef("acme", "Calm", "v1")])
    assert {str(document.ref) for document in found} == {"acme:Wind(v1)", "acme:Calm(v1)"}


@pytest.mark.parametrize(
    ("ref", "hint"),
    [
        (ModelRef("acme", "Wind", "v2"), "It has the versions v1."),
        (ModelRef("acme", "Wnd", "v1"), "The space acme has: Wind."),
        (ModelRef("other", "Wind", "v1"), "The space other has no data model"),
    ],
)
def test_a_model_that_is_not_there(engine: Engine, ref: ModelRef, hint: str) -> None:
    engine.load_model(list(BODIES.values()))
    with pytest.raises(PygenUserError) as caught:
        fetch(config(engine), [ref])
    assert caught.value.code == "PG021"
    assert hint in str(caught.value.hint)


def test_a_service_that_cannot_be_reached() -> None:
    with pytest.raises(PygenUserError) as caught:
        once = Retries(max_attempts=1)
        fetch(
            Config(project="test", url="http://127.0.0.1:9", credentials="t", retries=once),
            [ModelRef("a", "b", "c")],
        )
    assert caught.value.code == "PG020"
    assert "127.0.0.1:9" in str(caught.value.where)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(model_bodies())
def test_any_model_fetched_is_as_it_was_read(bodies: dict[str, Any]) -> None:
    engine = Engine.open()
    try:
        engine.load_model(list(bodies.values()))
        (read,) = read_value(bodies)
        (fetched,) = fetch(config(engine), [read.ref])
    finally:
        engine.close()
    assert fetched.content == read.content
