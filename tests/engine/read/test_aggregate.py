"""Aggregates: numbers, groups, histograms."""

from __future__ import annotations

from typing import Any

import pytest
from engine.bench import Bench
from engine.small import container, node, prop, ref, view_ref

from pygen_engine import Engine, EngineOptions

ITEM = container(
    "Item",
    {
        "name": prop(),
        "size": prop("int32"),
        "weight": prop("float64", description="x"),
        "pressure": prop({"type": "float64", "unit": {"externalId": "pressure:bar"}}),
        "flag": prop("boolean"),
        "state": prop({"type": "enum", "values": {"ON": {}, "OFF": {}}}),
        "when": prop("timestamp"),
        "to": prop("direct"),
        "tags": prop({"type": "text", "list": True}),
        "many": prop({"type": "direct", "list": True}),
    },
)


def furnish(bench: Bench) -> Bench:
    bench.through(ITEM)
    bench.apply(
        node("a", "Item", name="x", size=1, weight=0.5, pressure=1.0, flag=True, state="ON", to=ref("t"),
             tags=["p", "q"]),
        node("b", "Item", name="x", size=3, weight=-2.5, pressure=3.0, flag=False, state="ON", to=ref("t"),
             tags=["p"]),
        node("c", "Item", name="y", size=8, to=ref("u"), many=[ref("t"), ref("u")]),
        node("d", "Item"),
    )  # fmt: skip
    return bench


@pytest.fixture
def bench(bench: Bench) -> Bench:
    return furnish(bench)


def test_numbers_are_floats_and_counts_integers(bench: Bench) -> None:
    asked: list[Any] = [
        {"count": {}},
        {"count": {"property": "size"}},
        *({one: {"property": "size"}} for one in ("min", "max", "sum", "avg")),
    ]
    (found,) = bench.aggregate("Item", *asked[:5])
    assert found["aggregates"] == [
        {"aggregate": "count", "value": 4},
        {"aggregate": "count", "property": "size", "value": 3},
        {"aggregate": "min", "property": "size", "value": 1.0},
        {"aggregate": "max", "property": "size", "value": 8.0},
        {"aggregate": "sum", "property": "size", "value": 12.0},
    ]
    assert [type(one["value"]) for one in found["aggregates"]] == [int, int, float, float, float]
    assert bench.aggregate("Item", asked[5])[0]["aggregates"][0]["value"] == 4.0
    assert bench.aggregate("Item", {"count": {"property": "externalId"}})[0]["aggregates"][0]["value"] == 4


def test_nothing_to_aggregate_has_no_value(bench: Bench) -> None:
    nobody = {"equals": {"property": ["name"], "value": "nobody"}}
    (found,) = bench.aggregate("Item", {"count": {}}, {"sum": {"property": "size"}}, filter=nobody)
    assert found["aggregates"] == [
        {"aggregate": "count", "value": 0},
        {"aggregate": "sum", "property": "size"},
    ]


def test_groups_come_largest_first(bench: Bench) -> None:
    found = bench.aggregate("Item", {"count": {}}, {"avg": {"property": "size"}}, groupBy=["name"])
    assert [(one["group"], [each["value"] for each in one["aggregates"]]) for one in found] == [
        ({"name": "x"}, [2, 2.0]),
        ({"name": "y"}, [1, 8.0]),
    ]
    assert len(bench.aggregate("Item", {"count": {}}, groupBy=["name"], limit=1)) == 1


GROUPS: list[tuple[str, list[Any]]] = [
    ("size", [1, 3, 8]),
    ("weight", [-2.5, 0.5]),
    ("flag", [False, True]),
    ("state", ["ON"]),
    ("to", [ref("t"), ref("u")]),
    ("tags", ["p", "q"]),
    ("many", [ref("t"), ref("u")]),
    ("space", ["small"]),
]


@pytest.mark.parametrize(("name", "expected"), GROUPS, ids=[one[0] for one in GROUPS])
def test_kinds_of_groups(bench: Bench, name: str, expected: list[Any]) -> None:
    found = [one["group"][name] for one in bench.aggregate("Item", {"count": {}}, groupBy=[name])]
    assert sorted(found, key=str) == expected
    assert all(type(one) is type(found[0]) for one in found)


def test_several_groups_and_distinct_values_only(bench: Bench) -> None:
    found = bench.aggregate("Item", groupBy=["name", "state"])
    assert [one["group"] for one in found] == [{"name": "x", "state": "ON"}]
    assert found[0]["aggregates"] == []


def test_grouping_by_enum_is_a_switch() -> None:
    bench = furnish(Bench(Engine.open(options=EngineOptions(group_by_enum=False))))
    refusal = bench.refused("/models/instances/aggregate", {"view": view_ref("Item"), "groupBy": ["state"]})
    assert refusal.message.startswith(
        "Property 'state' of type enum cannot be used in group by. Supported types are [text, text[], direct"
    )


class TestHistogram:
    def test_buckets_start_at_multiples_of_the_interval(self, bench: Bench) -> None:
        (found,) = bench.aggregate("Item", {"histogram": {"property": "weight", "interval": 1}})
        assert found["aggregates"] == [
            {
                "aggregate": "histogram",
                "interval": 1.0,
                "property": "weight",
                "buckets": [
                    {"start": -3.0, "count": 1},
                    {"start": -2.0, "count": 0},
                    {"start": -1.0, "count": 0},
                    {"start": 0.0, "count": 1},
                ],
            }
        ]

    def test_gaps_are_a_switch_and_never_millions(self, bench: Bench) -> None:
        without = furnish(Bench(Engine.open(options=EngineOptions(histogram_gaps=False))))
        asked = {"histogram": {"property": "size", "interval": 0.5}}
        (found,) = without.aggregate("Item", asked)
        assert [one["start"] for one in found["aggregates"][0]["buckets"]] == [1.0, 3.0, 8.0]
        bench.apply(node("far", "Item", size=2**31 - 1))
        (found,) = bench.aggregate("Item", asked)
        assert len(found["aggregates"][0]["buckets"]) == 4

    def test_per_group(self, bench: Bench) -> None:
        found = bench.aggregate("Item", {"histogram": {"property": "size", "interval": 10}}, groupBy=["name"])
        counts = {one["group"]["name"]: one["aggregates"][0]["buckets"] for one in found}
        assert counts == {"x": [{"start": 0.0, "count": 2}], "y": [{"start": 0.0, "count": 1}]}

    @pytest.mark.parametrize(
        "interval", [0, -1, 10**400, -(10**400)], ids=["zero", "negative", "huge", "tiny"]
    )
    def test_needs_a_positive_finite_interval(self, bench: Bench, interval: float) -> None:
        asked = {"histogram": {"property": "size", "interval": interval}}
        body = {"view": view_ref("Item"), "aggregates": [asked]}
        assert "interval" in bench.refused("/models/instances/aggregate", body).message


def test_words_filter_like_in_search(bench: Bench) -> None:
    (found,) = bench.aggregate("Item", {"count": {}}, query="x", properties=["name"], operator="AND")
    assert found["aggregates"][0]["value"] == 2


def test_units_convert_results_and_filters(bench: Bench) -> None:
    pascal = [{"property": "pressure", "unit": {"externalId": "pressure:pa"}}]
    asked = [{one: {"property": "pressure"}} for one in ("min", "max", "sum", "avg")]
    (found,) = bench.aggregate("Item", *asked, targetUnits=pascal)
    assert [one["value"] for one in found["aggregates"]] == [100000.0, 300000.0, 400000.0, 200000.0]
    above = {"range": {"property": ["pressure"], "gt": 200000}}
    (found,) = bench.aggregate("Item", {"count": {}}, filter=above, targetUnits=pascal)
    assert found["aggregates"][0]["value"] == 1


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"aggregates": [{"avg": {"property": "name"}}]}, "name"),
    ({"aggregates": [{"sum": {"property": "tags"}}]}, "tags"),
    ({"aggregates": [{"sum": {"property": "missing"}}]}, "missing"),
    ({"groupBy": ["when"]}, "Property 'when' of type timestamp cannot be used in group by"),
    ({"groupBy": ["missing"]}, "missing"),
    ({"view": view_ref("Nowhere")}, "One or more views do not exist: 'small:Nowhere/v1'"),
]


@pytest.mark.parametrize(("body", "text"), REFUSED, ids=[str(i) for i in range(len(REFUSED))])
def test_refused(bench: Bench, body: dict[str, Any], text: str) -> None:
    refusal = bench.refused("/models/instances/aggregate", {"view": view_ref("Item"), **body})
    assert refusal.status == 400 and text in refusal.message
