"""The filter language: every leaf, three-valued logic, references, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from local.bench import Bench
from local.small import (
    Document,
    base,
    container,
    container_ref,
    edge,
    mapped,
    node,
    prop,
    ref,
    view,
    view_ref,
)

from pygen_runtime.local import Engine, EngineOptions

ITEM = container(
    "Item",
    {
        "name": prop(),
        "size": prop("int32"),
        "weight": prop("float64"),
        "single": prop("float32"),
        "big": prop("int64"),
        "flag": prop("boolean"),
        "start": prop("timestamp"),
        "end": prop("timestamp"),
        "day": prop("date"),
        "state": prop({"type": "enum", "values": {"ON": {}, "OFF": {}}}),
        "info": prop("json"),
        "to": prop("direct"),
        "also": prop("direct"),
        "tags": prop({"type": "text", "list": True}),
        "path": prop({"type": "direct", "list": True}),
        "flags": prop({"type": "boolean", "list": True}),
        "infos": prop({"type": "json", "list": True}),
        "numbers": prop({"type": "float64", "list": True}),
    },
)


@pytest.fixture
def bench(bench: Bench) -> Bench:
    return furnish(bench)


def furnish(bench: Bench) -> Bench:
    bench.through(ITEM)
    bench.apply(
        node(
            "a", "Item", name="alpha", size=1, weight=0.1, single=0.1, big=2**60, flag=True, state="ON",
            start="2024-01-01T00:00:00Z", end="2024-02-01T00:00:00Z", day="2024-01-01", info={"k": 1},
            to=ref("b"), also=ref("b"), tags=["x", "y"], path=[ref("b"), ref("c")], flags=[True],
            infos=[{"k": 1}], numbers=[0.1, 2.0],
        ),
        node(
            "b", "Item", name="beta", size=2, weight=0.2, big=2**60 + 1, flag=False, state="OFF",
            start="2024-03-01T00:00:00Z", end="2024-04-01T00:00:00Z", day="2024-03-01", to=ref("c"),
            also=ref("a"), tags=[], path=[ref("b")], flags=[False, False], numbers=[0.15],
        ),
        node("c", "Item", name="alphabet", size=3),
        node("d", "Item"),
    )  # fmt: skip
    return bench


def p(name: str) -> list[str]:
    return ["small", "Item/v1", name]


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


REFUSED: list[tuple[Any, str]] = [
    ({}, "exactly one key"),
    ({"equals": {"property": p("size"), "value": 1}, "matchAll": {}}, "exactly one key"),
    ([], "exactly one key"),
    ("x", "exactly one key"),
    ({"nothing": {}}, "Unknown filter 'nothing'"),
    ({"and": []}, "at least one"),
    ({"or": {}}, "at least one"),
    ({"matchAll": {"x": 1}}, "matchAll"),
    ({"equals": {"property": p("tags"), "value": "x"}}, "Invalid value for list property"),
    ({"range": {"property": p("tags"), "gt": "x"}}, "Invalid value for list property"),
    ({"range": {"property": p("info"), "gt": "x"}}, "info"),
    ({"range": {"property": p("size")}}, "at least one of"),
    ({"range": {"property": p("size"), "gt": 1, "gte": 1}}, "two lower"),
    ({"range": {"property": p("size"), "gt": "1"}}, "size"),
    ({"equals": {"property": p("size")}}, "'value'"),
    ({"equals": {"property": p("size"), "value": 1, "more": 1}}, "Unexpected field - equals.more"),
    ({"equals": {"property": p("size"), "value": [1]}}, "size"),
    ({"equals": {"property": p("name"), "value": 1}}, "name"),
    ({"equals": {"property": p("flag"), "value": 1}}, "flag"),
    ({"equals": {"property": p("start"), "value": "yesterday"}}, "start"),
    ({"equals": {"property": p("to"), "value": "a"}}, "to"),
    ({"equals": {"property": p("name"), "value": {"property": p("size")}}}, "types differ"),
    ({"equals": {"property": p("name"), "value": {"parameter": "x"}}}, "Parameters can only be used"),
    ({"in": {"property": p("size"), "values": 1}}, "values"),
    ({"in": {"property": p("size"), "values": [None]}}, "values"),
    ({"containsAny": {"property": p("name"), "values": ["x"]}}, "not a list"),
    ({"prefix": {"property": p("size"), "value": "1"}}, "prefix"),
    ({"exists": {"property": ["name"]}}, "Invalid property reference"),
    ({"exists": {"property": "name"}}, "Invalid property reference"),
    ({"exists": {"property": ["a", "b", "c", "d"]}}, "Invalid property reference"),
    ({"exists": {"property": [1, 2, 3]}}, "Invalid property reference"),
    ({"exists": {"property": p("missing")}}, "Unknown property 'missing'"),
    ({"exists": {"property": ["small", "Item", "missing"]}}, "Unknown property 'missing'"),
    ({"exists": {"property": ["small", "Nowhere/v1", "x"]}}, "One or more views do not exist"),
    ({"exists": {"property": ["small", "Nowhere", "x"]}}, "containers do not exist"),
    ({"exists": {"property": p("externalId")}}, "cannot be one of the reserved values: [space, externalId"),
    ({"exists": {"property": ["node", "nothing"]}}, "Unknown property"),
    ({"exists": {"property": ["edge", "type"]}}, "cannot be used for a filter on nodes"),
    ({"nested": {"scope": p("name"), "filter": {"matchAll": {}}}}, "direct relation"),
    ({"nested": {"scope": p("to")}}, "nested"),
    ({"hasData": [{"type": "view", "space": "small", "externalId": "Item"}]}, "hasData"),
    ({"hasData": [view_ref("Nowhere")]}, "One or more views do not exist"),
    ({"instanceReferences": ["a"]}, "instanceReferences"),
    ({"instanceReferences": {}}, "instanceReferences"),
    ({"overlaps": {"startProperty": p("start"), "endProperty": p("size"), "gt": 1}}, "same type"),
]


@pytest.mark.parametrize(("flt", "text"), REFUSED, ids=[str(i) for i in range(len(REFUSED))])
def test_refuses_and_says_why(bench: Bench, flt: Any, text: str) -> None:
    refusal = bench.refused("/models/instances/list", {"filter": flt})
    assert refusal.status == 400
    assert text in refusal.message


def test_connections_have_no_value(bench: Bench) -> None:
    bench.views(
        view("V", {"to": {"type": ref("t"), "source": view_ref("Item")}, "name": mapped("Item", "name")})
    )
    refusal = bench.refused(
        "/models/instances/list", {"filter": {"exists": {"property": ["small", "V/v1", "to"]}}}
    )
    assert "connection" in refusal.message


class TestSize:
    def test_thousands_of_clauses_are_fine(self, bench: Bench) -> None:
        clauses = [{"equals": {"property": p("size"), "value": i}} for i in range(2, 3000)]
        assert bench.list(filter={"or": clauses}) == ["b", "c"]

    def test_thousands_of_values_are_fine(self, bench: Bench) -> None:
        assert bench.list(filter={"in": {"property": p("size"), "values": list(range(2, 50_000))}}) == [
            "b",
            "c",
        ]
        weights = [i / 10 for i in range(2, 20_000)]
        assert bench.list(filter={"in": {"property": p("weight"), "values": weights}}) == ["b"]

    def test_depth_is_limited(self, bench: Bench) -> None:
        flt: Document = {"matchAll": {}}
        for _ in range(20):
            flt = {"not": {"and": [flt, {"matchAll": {}}]}}
        assert len(bench.list(filter=flt)) == 4
        for limit in (50, 200):
            for _ in range(limit):
                flt = {"not": flt}
            assert "too deep" in bench.refused("/models/instances/list", {"filter": flt}).message

    def test_more_containers_than_sqlite_can_join(self, bench: Bench) -> None:
        names = [f"C{i}" for i in range(70)]
        for start in (0, 35):
            bench.containers(*(container(name) for name in names[start : start + 35]))
        item = node("all")
        item["sources"] = [{"source": container_ref(name), "properties": {"name": "x"}} for name in names]
        bench.apply(item)
        clauses: list[Document] = [{"hasData": [container_ref(name) for name in names]}]
        clauses += [{"equals": {"property": ["small", name, "name"], "value": "x"}} for name in names]
        assert bench.list(filter={"and": clauses}) == ["all"]


HOSTILE = ["' OR 1=1 --", '"; DROP TABLE node; --', "\\", "%", "_", "x'/*"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_never_becomes_sql(bench: Bench, text: str) -> None:
    bench.apply(node(text, "Item", name=text, tags=[text]))
    for flt in (
        {"equals": {"property": p("name"), "value": text}},
        {"prefix": {"property": p("name"), "value": text}},
        {"containsAny": {"property": p("tags"), "values": [text]}},
        {"instanceReferences": [ref(text)]},
    ):
        assert text in bench.list(filter=flt)
        assert "a" not in bench.list(filter=flt)
    bench.search("Item", text)
    assert bench.list(filter={"exists": {"property": p("weight")}}) == ["a", "b"]


@pytest.mark.parametrize("sign", [1, -1])
def test_numbers_beyond_every_type_compare_like_numbers(bench: Bench, sign: int) -> None:
    huge = sign * 10**400
    for name in ("size", "weight", "big"):
        above = set(bench.list(filter={"range": {"property": p(name), "gt": huge}}))
        below = set(bench.list(filter={"range": {"property": p(name), "lt": huge}}))
        present = set(bench.list(filter={"exists": {"property": p(name)}}))
        assert (above, below) == ((set(), present) if sign > 0 else (present, set()))
        assert bench.list(filter={"equals": {"property": p(name), "value": huge}}) == []
