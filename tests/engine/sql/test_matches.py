"""What every leaf of the filter language matches, and three-valued logic."""

from __future__ import annotations

from typing import Any

import pytest
from engine.bench import Bench
from engine.small import Document, base, container_ref, edge, node, ref, view_ref
from engine.sql.items import furnish, p

from pygen_engine import Engine, EngineOptions

CASES: list[tuple[Document, str]] = [
    ({"equals": {"property": p("name"), "value": "alpha"}}, "a"),
    ({"equals": {"property": ["small", "Item", "name"], "value": "alpha"}}, "a"),
    ({"equals": {"property": p("size"), "value": 2.0}}, "b"),
    ({"equals": {"property": p("weight"), "value": 0.1}}, "a"),
    ({"equals": {"property": p("single"), "value": 0.1}}, "a"),
    ({"equals": {"property": p("single"), "value": 0.10000000149011612}}, "a"),
    ({"equals": {"property": p("big"), "value": 2**60 + 1}}, "b"),
    ({"equals": {"property": p("flag"), "value": False}}, "b"),
    ({"equals": {"property": p("start"), "value": "2024-01-01T01:00:00.000+01:00"}}, "a"),
    ({"equals": {"property": p("day"), "value": "2024-03-01"}}, "b"),
    ({"equals": {"property": p("state"), "value": "ON"}}, "a"),
    ({"equals": {"property": p("info"), "value": {"k": 1}}}, "a"),
    ({"equals": {"property": p("to"), "value": ref("b")}}, "a"),
    ({"equals": {"property": p("to"), "value": ref("nobody")}}, ""),
    ({"equals": {"property": p("to"), "value": ref("b", "nowhere")}}, ""),
    ({"equals": {"property": p("to"), "value": {"property": p("also")}}}, "a"),
    ({"equals": {"property": base("space"), "value": "small"}}, "abcd"),
    ({"equals": {"property": base("space"), "value": "nowhere"}}, ""),
    ({"equals": {"property": base("instanceType"), "value": "node"}}, "abcd"),
    ({"in": {"property": p("size"), "values": [1, 3, 9]}}, "ac"),
    ({"in": {"property": p("weight"), "values": [0.1, 5]}}, "a"),
    ({"in": {"property": p("state"), "values": ["ON"]}}, "a"),
    ({"in": {"property": p("to"), "values": [ref("c"), ref("nobody")]}}, "b"),
    ({"in": {"property": p("tags"), "values": ["y", "z"]}}, "a"),
    ({"in": {"property": p("size"), "values": []}}, ""),
    ({"in": {"property": base("externalId"), "values": ["a", "d", "zz"]}}, "ad"),
    ({"in": {"property": base("space"), "values": ["small", "nowhere"]}}, "abcd"),
    ({"range": {"property": p("size"), "gt": 1}}, "bc"),
    ({"range": {"property": p("size"), "gte": 1, "lt": 2.5}}, "ab"),
    ({"range": {"property": p("name"), "gte": "alphabet"}}, "bc"),
    ({"range": {"property": p("start"), "lte": "2024-01-01T00:00:00+00:00"}}, "a"),
    ({"range": {"property": p("day"), "gt": "2024-01-01"}}, "b"),
    ({"range": {"property": p("big"), "lt": 2**60 + 1}}, "a"),
    ({"range": {"property": base("version"), "gte": 1}}, "abcd"),
    ({"range": {"property": base("createdTime"), "gt": "2020-01-01T00:00:00Z"}}, "abcd"),
    ({"range": {"property": base("lastUpdatedTime"), "lt": 1000}}, ""),
    ({"prefix": {"property": p("name"), "value": "alpha"}}, "ac"),
    ({"prefix": {"property": p("name"), "value": ""}}, "abc"),
    ({"prefix": {"property": p("path"), "value": [ref("b")]}}, "ab"),
    ({"prefix": {"property": p("path"), "value": [ref("b"), ref("c")]}}, "a"),
    ({"prefix": {"property": p("tags"), "value": []}}, "ab"),
    ({"prefix": {"property": p("numbers"), "value": [0.1]}}, "a"),
    ({"prefix": {"property": base("externalId"), "value": "a"}}, "a"),
    ({"prefix": {"property": base("space"), "value": "sm"}}, "abcd"),
    ({"exists": {"property": p("weight")}}, "ab"),
    ({"exists": {"property": p("tags")}}, "ab"),
    ({"not": {"exists": {"property": p("name")}}}, "d"),
    ({"containsAny": {"property": p("tags"), "values": ["y", "z"]}}, "a"),
    ({"containsAny": {"property": p("tags"), "values": []}}, ""),
    ({"containsAll": {"property": p("tags"), "values": ["y", "x"]}}, "a"),
    ({"containsAll": {"property": p("tags"), "values": ["x", "z"]}}, ""),
    ({"containsAll": {"property": p("tags"), "values": []}}, "ab"),
    ({"containsAny": {"property": p("path"), "values": [ref("c")]}}, "a"),
    ({"containsAny": {"property": p("flags"), "values": [True]}}, "a"),
    ({"containsAny": {"property": p("infos"), "values": [{"k": 1}]}}, "a"),
    ({"containsAny": {"property": p("numbers"), "values": [2, 0.5]}}, "a"),
    ({"containsAny": {"property": p("tags"), "values": {"property": p("tags")}}}, "a"),
    (
        {
            "overlaps": {
                "startProperty": p("start"),
                "endProperty": p("end"),
                "gte": "2024-01-15T00:00:00Z",
                "lt": "2024-03-01T00:00:00Z",
            }
        },
        "a",
    ),
    (
        {
            "overlaps": {
                "startProperty": p("start"),
                "endProperty": p("end"),
                "gt": "2024-02-01T00:00:00Z",
                "lte": "2024-03-01T00:00:00Z",
            }
        },
        "b",
    ),
    (
        {"overlaps": {"startProperty": p("start"), "endProperty": p("end"), "gte": "2024-02-01T00:00:00Z"}},
        "ab",
    ),
    ({"hasData": [view_ref("Item")]}, "abcd"),
    ({"hasData": [container_ref("Item"), view_ref("Item")]}, "abcd"),
    ({"not": {"hasData": [view_ref("Item")]}}, ""),
    ({"matchAll": {}}, "abcd"),
    ({"nested": {"scope": p("to"), "filter": {"equals": {"property": p("name"), "value": "beta"}}}}, "a"),
    (
        {
            "nested": {
                "scope": p("to"),
                "filter": {
                    "nested": {"scope": p("to"), "filter": {"range": {"property": p("size"), "gt": 2}}}
                },
            }
        },
        "a",
    ),
    (
        {
            "nested": {
                "scope": p("path"),
                "filter": {"equals": {"property": base("externalId"), "value": "c"}},
            }
        },
        "a",
    ),
    ({"instanceReferences": [ref("c"), ref("a"), ref("nobody"), ref("a", "nowhere")]}, "ac"),
    ({"instanceReferences": []}, ""),
    (
        {
            "and": [
                {"exists": {"property": p("size")}},
                {"not": {"equals": {"property": p("size"), "value": 1}}},
            ]
        },
        "bc",
    ),
    (
        {
            "or": [
                {"equals": {"property": p("size"), "value": 1}},
                {"equals": {"property": p("name"), "value": "beta"}},
            ]
        },
        "ab",
    ),
    (
        {
            "not": {
                "nested": {"scope": p("to"), "filter": {"equals": {"property": p("name"), "value": "nobody"}}}
            }
        },
        "ab",
    ),
    (
        {
            "not": {
                "nested": {
                    "scope": p("path"),
                    "filter": {"equals": {"property": p("name"), "value": "alphabet"}},
                }
            }
        },
        "b",
    ),
    # unknown stays unknown: d has no size and is neither equal nor not equal
    ({"not": {"equals": {"property": p("size"), "value": 1}}}, "bc"),
    ({"not": {"in": {"property": p("size"), "values": [1]}}}, "bc"),
    ({"not": {"in": {"property": p("size"), "values": []}}}, "abc"),
    ({"not": {"equals": {"property": p("to"), "value": ref("nobody")}}}, "ab"),
    ({"not": {"in": {"property": p("to"), "values": [ref("nobody")]}}}, "ab"),
    ({"not": {"prefix": {"property": p("name"), "value": "alpha"}}}, "b"),
    ({"not": {"containsAny": {"property": p("tags"), "values": ["y"]}}}, "b"),
    ({"not": {"containsAll": {"property": p("tags"), "values": ["y"]}}}, "b"),
    (
        {
            "not": {
                "or": [
                    {"equals": {"property": p("size"), "value": 9}},
                    {"equals": {"property": p("name"), "value": "x"}},
                ]
            }
        },
        "abc",
    ),
    (
        {
            "not": {
                "and": [
                    {"equals": {"property": p("size"), "value": 9}},
                    {"equals": {"property": p("name"), "value": "x"}},
                ]
            }
        },
        "abc",
    ),
    (
        {
            "or": [
                {"equals": {"property": p("size"), "value": 1}},
                {"not": {"exists": {"property": p("size")}}},
            ]
        },
        "ad",
    ),
]


@pytest.mark.parametrize(
    ("flt", "expected"), CASES, ids=[f"{i}-{next(iter(one[0]))}" for i, one in enumerate(CASES)]
)
def test_matches(bench: Bench, flt: Document, expected: str) -> None:
    assert "".join(sorted(bench.list(filter=flt))) == expected


def test_unknown_can_count_as_false_by_a_switch() -> None:
    bench = furnish(Bench(Engine.open(options=EngineOptions(not_matches_null=True))))
    flt = {"not": {"equals": {"property": p("size"), "value": 1}}}
    assert bench.list(filter=flt) == ["b", "c", "d"]


def test_types_and_ends_of_edges(bench: Bench) -> None:
    bench.apply({**node("typed"), "type": ref("t")}, edge("e", "a", "b"), edge("f", "b", "a"))

    def matching(kind: str, name: str, value: Any) -> list[str]:
        flt = {"equals": {"property": [kind, name], "value": value}}
        return bench.list(instanceType=kind, filter=flt)

    assert matching("node", "type", ref("t")) == ["typed"]
    assert matching("edge", "type", ref("connects")) == ["e", "f"]
    assert matching("edge", "startNode", ref("a")) == ["e"]
    assert matching("edge", "endNode", ref("a")) == ["f"]
    scope: Document = {
        "scope": ["edge", "startNode"],
        "filter": {"equals": {"property": p("name"), "value": "beta"}},
    }
    assert bench.list(instanceType="edge", filter={"nested": scope}) == ["f"]
