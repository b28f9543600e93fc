"""Random graphs, random queries: the engine's answer is that of a plain walk through dictionaries."""

from __future__ import annotations

from typing import Any

import pytest
from engine.conversation import Talk
from engine.read.query.walk import Graph, Walk
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pygen_engine.engine import Engine

S = "g"
BOX = {"type": "container", "space": S, "externalId": "Box"}
LINK = {"type": "container", "space": S, "externalId": "Link"}
KINDS = [{"space": S, "externalId": "a"}, {"space": S, "externalId": "b"}]
NODES = [f"n{i}" for i in range(8)]

numbers = st.integers(0, 4)
maybe_number = st.none() | numbers


def _ref(name: str) -> dict[str, str]:
    return {"space": S, "externalId": name}


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    names = NODES[: draw(st.integers(1, len(NODES)))]
    pick = st.sampled_from(names)
    nodes: dict[str, dict[str, Any]] = {}
    for name in names:
        values = {
            "n": draw(maybe_number),
            "to": draw(st.none() | pick),
            "many": draw(st.none() | st.lists(pick, max_size=3)),
        }
        nodes[name] = {key: value for key, value in values.items() if value is not None}
    edges: dict[str, dict[str, Any]] = {}
    for index in range(draw(st.integers(0, 14))):
        weight = draw(maybe_number)
        edges[f"e{index}"] = {"start": draw(pick), "end": draw(pick), "w": weight}
    return Graph(nodes, edges)


def _property(kind: str, name: str) -> list[str]:
    return [S, "Box" if kind == "node" else "Link", name]


def conditions(kind: str) -> st.SearchStrategy[Any]:
    name = _property(kind, "n" if kind == "node" else "w")
    leaf = (
        st.builds(lambda v: {"equals": {"property": name, "value": v}}, numbers)
        | st.builds(
            lambda v, k: {"range": {"property": name, k: v}},
            numbers,
            st.sampled_from(["gt", "gte", "lt", "lte"]),
        )
        | st.just({"exists": {"property": name}})
    )
    return st.recursive(
        leaf,
        lambda inner: (
            st.builds(lambda x: {"not": x}, inner)
            | st.builds(
                lambda k, x: {k: x}, st.sampled_from(["and", "or"]), st.lists(inner, min_size=1, max_size=3)
            )
        ),
        max_leaves=4,
    )


def _sorts(kind: str) -> st.SearchStrategy[Any]:
    name = _property(kind, "n" if kind == "node" else "w")
    return st.lists(
        st.builds(
            lambda d, first: {"property": name, "direction": d, "nullsFirst": first},
            st.sampled_from(["ascending", "descending"]),
            st.booleans(),
        ),
        max_size=1,
    )


@st.composite
def queries(draw: st.DrawFn) -> dict[str, Any]:
    with_: dict[str, Any] = {}
    kinds: dict[str, str] = {}
    for index in range(draw(st.integers(2, 5))):
        name = f"x{index}"
        with_[name], kinds[name] = draw(_expression(kinds))
    return with_


@st.composite
def _expression(draw: st.DrawFn, kinds: dict[str, str]) -> tuple[dict[str, Any], str]:
    shape = draw(st.sampled_from(["nodes", "edges", "edges", "set"] if kinds else ["nodes", "edges"]))
    limit = draw(st.sampled_from([1, 2, 5, 100]))
    if shape == "set":
        kind = draw(st.sampled_from(sorted(set(kinds.values()))))
        same = sorted(name for name, one in kinds.items() if one == kind)
        operator = draw(st.sampled_from(["union", "unionAll", "intersection"]))
        operand = st.sampled_from(same)
        nested = st.builds(lambda a, b: {"union": [a, b], "limit": 100}, operand, operand)
        document = {operator: draw(st.lists(operand | nested, min_size=1, max_size=3)), "limit": limit}
        if draw(st.booleans()):
            document["except"] = [draw(operand)]
        return document, kind
    source = draw(st.sampled_from([None, *sorted(kinds)])) if kinds else None
    kind = shape.removesuffix("s")
    body: dict[str, Any] = {}
    if draw(st.booleans()):
        body["filter"] = draw(conditions(kind))
    document = {shape: body, "limit": limit, "sort": draw(_sorts(kind))}
    if source is not None:
        body["from"] = source
        body["chainTo"] = draw(st.sampled_from(["source", "destination"]))
    if shape == "nodes":
        if source is not None and kinds[source] == "node":
            relation = draw(st.sampled_from(["to", "many"]))
            body["through"] = {"source": BOX, "identifier": relation}
            body["direction"] = (
                "outwards" if relation == "many" else draw(st.sampled_from(["outwards", "inwards"]))
            )
        return document, kind
    body["direction"] = draw(st.sampled_from(["outwards", "inwards"]))
    if draw(st.booleans()):
        body["nodeFilter"] = draw(conditions("node"))
    if source is not None:
        distance = draw(st.sampled_from([1, 2, 3, None]))
        if distance is not None:
            body["maxDistance"] = distance
        if distance == 1 and draw(st.booleans()):
            body["limitEach"] = draw(st.integers(1, 2))
        if distance != 1:
            document["sort"] = []
            if draw(st.booleans()):
                body["terminationFilter"] = draw(conditions("node"))
    return document, kind


def _load(talk: Talk, graph: Graph) -> None:
    talk.post("/models/spaces", {"items": [{"space": S}]})
    box = {
        "n": {"type": {"type": "int32"}},
        "to": {"type": {"type": "direct"}},
        "many": {"type": {"type": "direct", "list": True}},
    }
    link = {"w": {"type": {"type": "int32"}}}
    talk.post(
        "/models/containers",
        {
            "items": [
                {"space": S, "externalId": "Box", "properties": box},
                {"space": S, "externalId": "Link", "usedFor": "edge", "properties": link},
            ]
        },
    )
    # nodes first and bare, so that creation order is the order of the oracle
    talk.post(
        "/models/instances", {"items": [{"instanceType": "node", **_ref(name)} for name in graph.nodes]}
    )
    items: list[dict[str, Any]] = []
    for name, values in graph.nodes.items():
        properties: dict[str, Any] = {}
        for key, value in values.items():
            refs = [_ref(one) for one in value] if isinstance(value, list) else value
            properties[key] = _ref(value) if isinstance(value, str) else refs
        items.append(
            {"instanceType": "node", **_ref(name), "sources": [{"source": BOX, "properties": properties}]}
        )
    for name, values in graph.edges.items():
        items.append(
            {
                "instanceType": "edge",
                **_ref(name),
                "type": _ref(NODES[0]),
                "startNode": _ref(values["start"]),
                "endNode": _ref(values["end"]),
                "sources": [{"source": LINK, "properties": {"w": values["w"]}}],
            }
        )
    talk.post("/models/instances", {"items": items})


def _agree(graph: Graph, with_: dict[str, Any]) -> None:
    engine = Engine.open()
    try:
        talk = Talk(engine)
        _load(talk, graph)
        walk = Walk(graph, with_)
        expected = {name: walk.of(name).ids for name in with_}
        assert talk.query(with_, *with_) == expected
    finally:
        engine.close()


@given(graphs(), queries())
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_query_agrees_with_a_walk(graph: Graph, with_: dict[str, Any]) -> None:
    _agree(graph, with_)


@pytest.mark.long
@given(graphs(), queries())
@settings(max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_query_agrees_with_a_walk_for_long(graph: Graph, with_: dict[str, Any]) -> None:
    _agree(graph, with_)
