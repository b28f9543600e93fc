"""How instances are shown: whatever refers to what, and also when something goes wrong on the way."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from engine import small
from engine.conversation import Refusal, Talk

from pygen_engine import Engine
from pygen_engine.gc_pause import gc_pause
from pygen_engine.read import rendering

PROPERTIES = {
    "to": small.prop("direct"),
    "several": small.prop({"type": "direct", "list": True}),
    "note": small.prop("json"),
    "on": small.prop("boolean"),
    "n": small.prop("int64"),
}


@pytest.fixture
def talk(engine: Engine) -> Talk:
    """`a` points at itself and at `b`, which is deleted then."""
    talk = Talk(engine)
    talk.post("/models/spaces", {"items": [{"space": small.SPACE}]})
    thing = small.container("Thing", PROPERTIES)
    talk.post("/models/containers", {"items": [thing]})
    everything = {"exists": {"property": ["node", "externalId"]}}
    number = {"n": small.mapped("Thing", "n")}
    views = [small.view_over(thing), small.view("Number", number), small.view("Empty", filter=everything)]
    talk.post("/models/views", {"items": views})
    values = {"to": small.ref("b"), "several": [small.ref("b"), small.ref("a")], "note": {"x": None}}
    nodes = [small.node("b"), small.node("a", "Thing", on=False, n=0, **values)]
    talk.post("/models/instances", {"items": nodes})
    talk.post("/models/instances/delete", {"items": [small.node("b")]})
    return talk


def sources(*views: str, **more: Any) -> list[Any]:
    return [{"source": small.view_ref(one), **more} for one in views]


def test_several_sources_of_one_space(talk: Talk) -> None:
    (a,) = talk.post("/models/instances/list", {"sources": sources("Thing", "Number", "Empty")})["items"]
    shown = a["properties"][small.SPACE]
    assert shown.keys() == {"Thing/v1", "Number/v1"}, "a view without containers has nothing to show"
    assert shown["Number/v1"] == {"n": 0}
    assert (shown["Thing/v1"]["on"], shown["Thing/v1"]["note"]) == (False, {"x": None})
    assert shown["Thing/v1"]["several"][-1] == small.ref("a")


def test_one_node_in_two_sets_with_different_properties(talk: Talk) -> None:
    named = {"nodes": {"filter": {"hasData": [small.view_ref("Thing")]}}}
    select = {
        "x": {"sources": sources("Thing", properties=["on", "to"])},
        "y": {"sources": sources("Thing", properties=["n"])},
        "z": {},
    }
    found = talk.post("/models/instances/query", {"with": dict.fromkeys("xyz", named), "select": select})
    (x,), (y,), (z,) = found["items"].values()
    assert x["properties"][small.SPACE]["Thing/v1"]["on"] is False
    assert y["properties"] == {small.SPACE: {"Thing/v1": {"n": 0}}}
    assert z["properties"] == {} and x["externalId"] == z["externalId"] == "a"


def test_a_failure_on_the_way_leaves_nothing_behind(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        raise RuntimeError("broken")

    with monkeypatch.context() as patched:
        patched.setattr(rendering, "_select", broken)
        with pytest.raises(Refusal) as refused:
            talk.post("/models/instances/list", {"sources": sources("Thing")})
    assert refused.value.status == 500
    assert gc.isenabled() and gc_pause._depth == 0
    assert len(talk.post("/models/instances/list", {"sources": sources("Thing")})["items"]) == 1
