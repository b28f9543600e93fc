"""Items with a property of every kind, some of them empty: what the filters of these tests look at."""

from __future__ import annotations

from engine.bench import Bench
from engine.small import container, node, prop, ref

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
