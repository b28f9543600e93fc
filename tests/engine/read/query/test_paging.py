"""Cursors of queries: when there are any, whom they belong to, and that pages make up the whole."""

from __future__ import annotations

from typing import Any

import pytest
from engine import plant
from engine.conversation import Refusal, Talk, plant_talk
from engine.read.query.expressions import PUMPS, SPEED, THROUGH, edges, nodes, pages

from pygen_engine import EngineOptions
from pygen_engine.engine import Engine


@pytest.fixture
def talk(pygen_engine: Engine) -> Talk:
    return plant_talk(pygen_engine)


def test_cursors_name_expressions_and_belong_to_their_query(talk: Talk) -> None:
    body: dict[str, Any] = {"with": {"a": {**nodes(filter=PUMPS), "limit": 2}}, "select": {"a": {}}}
    cursor = talk.post("/models/instances/query", body)["nextCursor"]["a"]
    with pytest.raises(Refusal, match="not defined in with"):
        talk.post("/models/instances/query", {**body, "cursors": {"b": cursor}})
    other = {"a": {**nodes(filter={"matchAll": {}}), "limit": 2}}
    for broken in (
        {**body, "cursors": {"a": cursor[:-2]}},
        {**body, "with": other, "cursors": {"a": cursor}},
    ):
        with pytest.raises(Refusal, match="Invalid cursor"):
            talk.post("/models/instances/query", broken)


@pytest.mark.parametrize(
    "expression",
    [
        nodes(filter=PUMPS),
        nodes(from_="start", through={**THROUGH, "identifier": "spares"}, direction="outwards"),
        edges(),
        edges(from_="start", maxDistance=1),
        edges(from_="start"),
        edges(from_="start", maxDistance=1, limitEach=1),
        {"union": ["start", "more"]},
        {"unionAll": ["start", "more"]},
        {"intersection": ["start", "more"], "except": []},
    ],
    ids=lambda one: "-".join(map(str, one)),
)
@pytest.mark.parametrize("limit", [1, 3])
def test_pages_put_together_are_the_whole(talk: Talk, expression: dict[str, Any], limit: int) -> None:
    high = {"range": {"property": SPEED, "gte": 300}}
    with_ = {"start": {**nodes(filter=PUMPS), "limit": 1000}, "more": nodes(filter=high)}
    (whole,) = pages(talk, {**with_, "x": {**expression, "limit": 1000}}, "x")
    cut = pages(talk, {**with_, "x": {**expression, "limit": limit}}, "x")
    assert [one for page in cut for one in page] == whole
    assert all(len(page) == limit for page in cut[:-1])
    assert len(cut[-1]) < limit


@pytest.mark.parametrize("expression", [nodes(filter=PUMPS), {"union": ["all"]}, edges(from_="all")])
def test_a_full_page_may_be_told_to_have_no_cursor_when_nothing_follows(expression: dict[str, Any]) -> None:
    with Engine.open(options=EngineOptions(cursor_on_full_page=False)) as engine:
        with_ = {"all": nodes(filter=PUMPS), "x": expression}
        talk = plant_talk(engine)
        (whole,) = pages(talk, {**with_, "x": {**expression, "limit": 100}}, "x")
        halves = pages(talk, {**with_, "x": {**expression, "limit": len(whole) - 1}}, "x")
        assert [len(one) for one in halves] == [len(whole) - 1, 1]
        assert pages(talk, {**with_, "x": {**expression, "limit": len(whole)}}, "x") == [whole]


def test_a_sort_has_cursors_only_with_a_cursorable_index(talk: Talk) -> None:
    def first(term: dict[str, Any]) -> Any:
        with_ = {"a": {**nodes(filter=PUMPS), "limit": 4, "sort": [term]}}
        return talk.post("/models/instances/query", {"with": with_, "select": {"a": {}}})["nextCursor"]

    assert set(first({"property": SPEED})) == {"a"}
    assert set(first({"property": SPEED, "direction": "descending", "nullsFirst": True})) == {"a"}
    assert first({"property": SPEED, "direction": "descending"}) == {}
    assert first({"property": [plant.SCHEMA, "Pump", "pressure"]}) == {}
    with_ = {"a": {**nodes(filter=PUMPS), "limit": 4, "sort": [{"property": SPEED}]}}
    assert pages(talk, with_, "a") == [["p9", "p8", "p7", "p6"], ["p5", "p4", "p3", "p2"], ["p1", "p0"]]


def test_a_child_follows_the_page_of_its_parent(talk: Talk) -> None:
    with_ = {
        "pumps": {**nodes(filter=PUMPS), "limit": 2},
        "systems": nodes(from_="pumps", through=THROUGH, direction="outwards"),
        "flows": {**edges(from_="pumps", maxDistance=1), "limit": 2},
    }
    body: dict[str, Any] = {"with": with_, "select": {"pumps": {}, "flows": {}}}
    first = talk.post("/models/instances/query", body)
    body["cursors"] = {"pumps": first["nextCursor"]["pumps"]}
    second = talk.post("/models/instances/query", body)
    assert [one["externalId"] for one in second["items"]["pumps"]] == ["p2", "p3"]
    assert [one["externalId"] for one in second["items"]["flows"]] == ["p2>p3", "p3>p4"]
    # the children of the first page go on while its own cursor stays where it was
    body["cursors"] = {"flows": first["nextCursor"]["flows"]}
    third = talk.post("/models/instances/query", body)
    assert [one["externalId"] for one in third["items"]["pumps"]] == ["p0", "p1"]
    assert [one["externalId"] for one in third["items"]["flows"]] == ["p0>p5"]


def test_the_limit_may_change_from_page_to_page(talk: Talk) -> None:
    """Clients ask for smaller pages after a time-out and keep their cursor."""

    def ask(limit: int, **cursors: str) -> Any:
        body = {
            "with": {"a": {**nodes(filter=PUMPS), "limit": limit}},
            "select": {"a": {}},
            "cursors": cursors,
        }
        return talk.post("/models/instances/query", body)

    first = ask(4)
    second = ask(2, **first["nextCursor"])
    assert [one["externalId"] for one in second["items"]["a"]] == ["p4", "p5"]
