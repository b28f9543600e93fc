"""What the walk does not cover: refusals, paging, parameters, selection, notices, units."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from engine import plant
from engine.bench import Bench
from engine.conversation import Refusal, Talk, plant_talk
from engine.read.query.expressions import PUMPS, SPEED, THROUGH, edges, nodes
from engine.small import edge

from pygen_engine import EngineOptions
from pygen_engine.engine import Engine


@pytest.fixture
def talk(pygen_engine: Engine) -> Talk:
    return plant_talk(pygen_engine)


@pytest.mark.parametrize(
    ("with_", "said"),
    [
        ({"a": nodes(from_="b")}, "'a' refers to 'b', which is not defined"),
        ({"a": nodes(from_="a", through=THROUGH)}, "in a circle: a -> a"),
        (
            {"a": {"union": ["b"]}, "b": {"union": ["c"]}, "c": {"union": ["a"]}},
            "in a circle: a -> b -> c -> a",
        ),
        ({"a": nodes(), "b": nodes(from_="a")}, "need a through"),
        ({"a": edges(), "b": nodes(from_="a", through=THROUGH)}, "through cannot be used with edges"),
        ({"a": nodes(through=THROUGH)}, "through needs a from"),
        ({"a": nodes(), "b": edges(), "c": {"union": ["a", "b"]}}, "'c' mixes nodes and edges"),
        (
            {"a": nodes(), "b": {**edges(from_="a"), "sort": [{"property": ["edge", "version"]}]}},
            "maxDistance 1",
        ),
        ({"a": nodes(), "b": edges(from_="a", limitEach=1)}, "limitEach needs a from and maxDistance 1"),
        ({"a": edges(limitEach=1, maxDistance=1)}, "limitEach needs a from and maxDistance 1"),
        (
            {"a": nodes(), "b": nodes(from_="a", through={**THROUGH, "identifier": "nope"})},
            "Unknown property 'nope' in view 'plant_model:Pump/v1'",
        ),
        (
            {"a": nodes(), "b": nodes(from_="a", through={**THROUGH, "identifier": "speed"})},
            "not a direct relation",
        ),
        (
            {"a": nodes(), "b": nodes(from_="a", through={**THROUGH, "identifier": "feeds"})},
            "not a direct relation",
        ),
        (
            {
                "a": nodes(),
                "b": nodes(from_="a", through={"source": plant.container("Gone"), "identifier": "x"}),
            },
            "One or more containers do not exist: 'plant_model:Gone'",
        ),
        (
            {"a": nodes(), "b": nodes(from_="a", through={**THROUGH, "identifier": "spares"})},
            "Cannot traverse lists of direct relations inwards.",
        ),
        ({"a": nodes(filter={"equals": {"property": SPEED, "value": {"parameter": "p"}}})}, "parameter 'p'"),
        ({"a": nodes(filter={"equals": {"property": ["edge", "type"], "value": plant.FLOWS}})}, "edge"),
        ({"a": nodes(filter={"equals": {"property": [plant.SCHEMA, "Gone", "x"], "value": 1}})}, "Gone"),
    ],
)
def test_refusals(talk: Talk, with_: dict[str, Any], said: str) -> None:
    with pytest.raises(Refusal) as caught:
        talk.query(with_, *with_)
    assert caught.value.status == 400
    assert said in caught.value.message


def test_a_selected_name_must_be_defined(talk: Talk) -> None:
    with pytest.raises(Refusal, match="Select refers to 'b'"):
        talk.query({"a": nodes()}, "b")


def test_an_expression_that_nobody_needs_is_not_run(talk: Talk) -> None:
    # it would be refused: list relations cannot be followed inwards
    unused = nodes(from_="a", through={**THROUGH, "identifier": "spares"})
    assert talk.query({"a": {**nodes(filter=PUMPS), "limit": 1}, "b": unused}, "a") == {"a": ["p0"]}


def test_a_limit_restricts_what_is_chained(talk: Talk) -> None:
    with_ = {"a": {**nodes(filter=PUMPS), "limit": 1}, "b": edges(from_="a", maxDistance=1)}
    assert talk.query(with_, "b") == {"b": ["p0>p1", "p0>p5"]}
    # the select's limit and sort do not
    body = {"with": {**with_, "a": nodes(filter=PUMPS)}, "select": {"a": {"limit": 1}, "b": {}}}
    found = talk.post("/models/instances/query", body)["items"]
    assert (len(found["a"]), len(found["b"])) == (1, 11)


def test_limit_each_takes_the_first_of_each(talk: Talk) -> None:
    rate = [plant.SCHEMA, "Flow", "rate"]
    sort = [{"property": rate, "direction": "descending"}]
    start = nodes(filter={"instanceReferences": [plant.ref("p0"), plant.ref("p4")]})
    with_ = {"a": start, "b": {**edges(from_="a", maxDistance=1, limitEach=1), "sort": sort}}
    assert talk.query(with_, "b") == {"b": ["p0>p5", "p4>p5"]}


def test_post_sort_orders_what_a_traversal_found(talk: Talk) -> None:
    rate = [plant.SCHEMA, "Flow", "rate"]
    start = nodes(filter={"instanceReferences": [plant.ref("p0")]})
    down = [{"property": rate, "direction": "descending"}]
    with_ = {"a": start, "b": {**edges(from_="a", maxDistance=2), "postSort": down, "limit": 3}}
    # the limit cut the traversal before the sort
    assert talk.query(with_, "b") == {"b": ["p0>p5", "p1>p2", "p0>p1"]}


def test_chain_to_and_direction_choose_the_end(talk: Talk) -> None:
    start = nodes(filter={"instanceReferences": [plant.ref("p3")]})

    def ends(direction: str, chain_to: str) -> list[str]:
        flows = edges(from_="a", maxDistance=1, direction=direction)
        with_ = {"a": start, "b": flows, "c": nodes(from_="b", chainTo=chain_to)}
        return talk.query(with_, "c")["c"]

    assert ends("outwards", "destination") == ["p4"]
    assert ends("outwards", "source") == ["p3"]
    assert ends("inwards", "destination") == ["p2"]
    assert ends("inwards", "source") == ["p3"]


def test_edges_keep_their_direction_in_a_union(engine: Engine) -> None:
    bench = Bench(engine)
    bench.apply(
        edge("in", "before", "here"),
        edge("out", "here", "after"),
        autoCreateStartNodes=True,
        autoCreateEndNodes=True,
    )
    with_ = {
        "here": nodes(filter={"equals": {"property": ["node", "externalId"], "value": "here"}}),
        "out": edges(from_="here", maxDistance=1),
        "in": edges(from_="here", maxDistance=1, direction="inwards"),
        "both": {"union": ["out", "in"]},
        "around": nodes(from_="both"),
        "middle": nodes(from_="both", chainTo="source"),
    }
    found = bench.query(with_, "around", "middle")
    assert sorted(found["around"]) == ["after", "before"]
    assert found["middle"] == ["here"]


def test_edges_go_on_from_edges(talk: Talk) -> None:
    start = nodes(filter={"instanceReferences": [plant.ref("p3")]})
    with_ = {"a": start, "b": edges(from_="a", maxDistance=1), "c": edges(from_="b", maxDistance=1)}
    assert talk.query(with_, "c") == {"c": ["p4>p5"]}
    with_["c"] = edges(from_="b", maxDistance=1, chainTo="source", direction="inwards")
    assert talk.query(with_, "c") == {"c": ["p2>p3"]}


def test_parameters_are_used_everywhere(talk: Talk) -> None:
    equals = {"equals": {"property": [plant.SCHEMA, "Pump/v1", "system"], "value": {"parameter": "s"}}}
    within = {"in": {"property": SPEED, "values": {"parameter": "speeds"}}}
    with_ = {"a": nodes(filter={"and": [equals, within]})}
    parameters = {"s": plant.ref("s1"), "speeds": [900, 800, 700]}
    assert talk.query(with_, "a", parameters=parameters) == {"a": ["p0", "p2"]}
    with pytest.raises(Refusal, match="speed"):
        talk.query(with_, "a", parameters={**parameters, "speeds": ["fast"]})


def test_the_old_form_of_through(talk: Talk) -> None:
    old = {"view": plant.view("Pump"), "identifier": "system"}
    start = nodes(filter={"instanceReferences": [plant.ref("s2")]})
    with_ = {"a": start, "b": nodes(from_="a", through=old)}
    assert talk.query(with_, "b") == {"b": ["p1", "p3", "p5", "p7", "p9"]}


def test_selecting_a_view_does_not_filter(talk: Talk) -> None:
    sources = [{"source": plant.view("Pump"), "properties": ["speed"]}]
    with_ = {"a": nodes(filter={"instanceReferences": [plant.ref("s1"), plant.ref("p1")]})}
    found = talk.post("/models/instances/query", {"with": with_, "select": {"a": {"sources": sources}}})
    properties = {one["externalId"]: one["properties"] for one in found["items"]["a"]}
    assert properties["p1"] == {plant.SCHEMA: {"Pump/v1": {"speed": 800}}}
    assert (
        "Pump/v1" not in properties["s1"].get(plant.SCHEMA, {})
        or properties["s1"][plant.SCHEMA]["Pump/v1"] == {}
    )


def test_units_convert_values_typing_and_filters(talk: Talk) -> None:
    pascal = [{"property": "pressure", "unit": {"externalId": "pressure:pa"}}]
    sources = [{"source": plant.view("Pump"), "properties": ["pressure"], "targetUnits": pascal}]
    high = {"range": {"property": [plant.SCHEMA, "Pump/v1", "pressure"], "gt": 1_200_000}}
    body = {"with": {"a": nodes(filter=high)}, "select": {"a": {"sources": sources}}, "includeTyping": True}
    found = talk.post("/models/instances/query", body)
    assert [one["properties"][plant.SCHEMA]["Pump/v1"] for one in found["items"]["a"]] == [
        {"pressure": 1350000.0}
    ]
    assert found["typing"]["a"][plant.SCHEMA]["Pump/v1"]["pressure"]["type"]["unit"] == {
        "externalId": "pressure:pa"
    }


def test_a_ring_is_walked_once(talk: Talk) -> None:
    start = nodes(filter={"instanceReferences": [plant.ref("p0")]})
    with_ = {"a": start, "b": {**edges(from_="a"), "limit": 10_000}}
    found = talk.query(with_, "b")["b"]
    assert len(found) == len(set(found)) == 11


def _chain(talk: Talk, length: int) -> list[str]:
    names = [f"chain{i:04}" for i in range(length)]
    items = [plant.node(name) for name in names]
    talk.post("/models/instances", {"items": items[:1000]})
    talk.post("/models/instances", {"items": items[1000:]})
    links = [plant.edge(a, b) for a, b in itertools.pairwise(names)]
    talk.post("/models/instances", {"items": links[:1000]})
    talk.post("/models/instances", {"items": links[1000:]})
    return names


def test_a_long_chain_is_walked_to_its_end(talk: Talk) -> None:
    names = _chain(talk, 1500)
    start = nodes(filter={"instanceReferences": [plant.ref(names[0])]})
    with_ = {
        "a": start,
        "b": {**edges(from_="a"), "limit": 10_000},
        "c": {**nodes(from_="b"), "limit": 10_000},
    }
    assert talk.query(with_, "c")["c"] == names[1:]


def test_a_traversal_enters_but_does_not_leave_where_it_terminates(talk: Talk) -> None:
    def reached(*names: str) -> list[str]:
        start = nodes(filter={"instanceReferences": [plant.ref("p0")]})
        stop = {"in": {"property": ["node", "externalId"], "values": list(names)}}
        return talk.query({"a": start, "b": edges(from_="a", terminationFilter=stop)}, "b")["b"]

    assert reached("p2", "p6") == ["p0>p1", "p0>p5", "p1>p2", "p5>p6"]
    # where it starts it always leaves
    assert reached("p0", "p1", "p5") == ["p0>p1", "p0>p5"]


def test_a_walk_of_many_short_steps_ends_with_the_budget() -> None:
    with Engine.open(options=EngineOptions(query_budget=0.002)) as engine:
        talk = plant_talk(engine)
        names = _chain(talk, 1500)
        start = nodes(filter={"instanceReferences": [plant.ref(names[0])]})
        with pytest.raises(Refusal) as caught:
            talk.query({"a": start, "b": {**edges(from_="a"), "limit": 10_000}}, "b")
        assert caught.value.status == 408
