"""What filters are refused and why; how large they may be; text that would be code elsewhere."""

from __future__ import annotations

from typing import Any

import pytest
from engine.bench import Bench
from engine.small import Document, container, container_ref, mapped, node, ref, view, view_ref
from engine.sql.items import p

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
