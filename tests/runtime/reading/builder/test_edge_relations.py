"""Edges whose properties list relations are asked for these as nodes are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from pygen_engine import Engine
from pygen_runtime.client import Client
from pygen_runtime.errors import ValidationFailed
from pygen_runtime.http import Config, Request


def _view(name: str, /, **properties: Any) -> dict[str, Any]:
    return {"space": "p", "externalId": name, "version": "1", "properties": properties}


def _source(name: str) -> dict[str, str]:
    return {"type": "view", "space": "p", "externalId": name, "version": "1"}


def _mapped(container: str, name: str, **more: Any) -> dict[str, Any]:
    source = {"type": "container", "space": "p", "externalId": container}
    return {"container": source, "containerPropertyIdentifier": name, **more}


OTHERS = {
    "connectionType": "multi_edge_connection",
    "source": _source("Thing"),
    "type": {"space": "p", "externalId": "others"},
    "edgeSource": _source("Tie"),
}
MODEL = {
    "spaces": [{"space": "p"}],
    "containers": [
        {"space": "p", "externalId": "Thing", "properties": {"name": {"type": {"type": "text"}}}},
        {
            "space": "p",
            "externalId": "Tie",
            "usedFor": "edge",
            "properties": {"tags": {"type": {"type": "direct", "list": True}}},
        },
    ],
    "views": [
        _view("Thing", name=_mapped("Thing", "name"), others=OTHERS),
        _view("Tie", tags=_mapped("Tie", "tags", source=_source("Thing"))),
    ],
    "dataModels": [
        {"space": "p", "externalId": "Ties", "version": "1", "views": [_source("Thing"), _source("Tie")]}
    ],
}


def _id(name: str) -> dict[str, str]:
    return {"space": "p", "externalId": name}


def _edge(name: str, end: str, *tags: str) -> dict[str, Any]:
    return {
        "instanceType": "edge",
        **_id(name),
        "type": _id("others"),
        "startNode": _id("a"),
        "endNode": _id(end),
        "sources": [{"source": _source("Tie"), "properties": {"tags": [_id(tag) for tag in tags]}}],
    }


@pytest.fixture
def client() -> Iterator[Client]:
    with Engine.open() as engine:
        engine.load_model(MODEL)
        things = [
            {
                "instanceType": "node",
                **_id(name),
                "sources": [{"source": _source("Thing"), "properties": {"name": name}}],
            }
            for name in "abd"
        ]
        edges = [_edge("two", "b", "b", "d"), _edge("one", "d", "b"), _edge("none", "d")]
        with Client(Config(project="p", transport=engine), instance_space="p") as client:
            written = {"items": [*things, *edges], "autoCreateDirectRelations": True}
            client._fetch(Request.post("/models/instances", written))
            yield client


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (lambda tie: tie.tags.count() >= 2, ["two"]),
        (lambda tie: tie.tags.count() == 1, ["one"]),
        (lambda tie: tie.tags.any(), ["one", "two"]),
        (lambda tie: tie.tags.none(), ["none"]),
        (lambda tie: tie.tags.any(lambda tag: tag.name == "d"), ["two"]),
        (lambda tie: tie.tags.all(lambda tag: tag.name == "b"), ["none", "one"]),
        (lambda tie: tie.tags.count(lambda tag: tag.name == "b") >= 1, ["one", "two"]),
    ],
    ids=["two or more", "one", "any", "none", "any d", "all b", "one b"],
)
def test_edges_are_asked_for_what_they_list(
    client: Client, condition: Callable[[Any], Any], found: list[str]
) -> None:
    ties = client.query(("p", "Tie", "1")).where(condition).list()
    assert sorted(tie["externalId"] for tie in ties) == found


def test_a_condition_on_edges_does_not_look_further(client: Client) -> None:
    query = client.query(("p", "Thing", "1"))
    with pytest.raises(ValidationFailed, match="'others' has a condition on its edges that looks at"):
        query.where(lambda thing: thing.others.any(edge=lambda tie: tie.tags.count() >= 2)).list()
