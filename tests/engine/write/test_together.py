"""Items that are read together, property by property, mean what they mean one by one."""

from __future__ import annotations

from typing import Any

import pytest
from engine.bench import Bench
from engine.small import container, node, prop, ref, view_over, view_ref
from hypothesis import given, settings
from hypothesis import strategies as st

from pygen_engine.catalog.model import ContainerProperty
from pygen_engine.values.columns import column_converter
from pygen_engine.values.encoding import Refused, converter

KINDS = ["text", "boolean", "int32", "int64", "float64", "float32", "enum", "date", "json"]
VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-(2**31) - 1, 2**31)
    | st.sampled_from([2**63, -(2**63), 1.0, 10.5, 1e308])
    | st.sampled_from(["ON", "OFF", "", "a\0b", "é" * 5, "2024-02-29", "2023-02-29"])
    | st.just({"a": 1})
)


@given(st.sampled_from(KINDS), st.lists(VALUES, min_size=1, max_size=4) | st.lists(st.text(), min_size=1))
@settings(max_examples=400, deadline=None)
def test_a_column_is_converted_as_its_values_are(kind: str, values: list[Any]) -> None:
    shape: dict[str, Any] = {"type": kind, "maxTextSize": 9, "values": {"ON": {}, "OFF": {}}}
    flags = {"nullable": True, "immutable": False, "autoIncrement": False}
    convert = converter(ContainerProperty("p", "p0", {"type": shape, **flags}))
    convert_all = column_converter(ContainerProperty("p", "p0", {"type": shape, **flags}), convert)
    try:
        expected = [None if value is None else convert(value) for value in values]
    except Refused:
        with pytest.raises(Refused):
            convert_all(values)
        return
    stored = list(convert_all(values))
    assert stored == expected
    assert [type(value) for value in stored] == [type(value) for value in expected]


THING = container(
    "Thing",
    {
        "name": prop("text", nullable=False),
        "size": prop("int32"),
        "kind": prop("text", defaultValue="plain"),
        "next": prop("direct"),
    },
)


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.through(THING)
    bench.views(view_over(THING, "Other"))
    return bench


def test_items_of_many_shapes_are_written_at_once(bench: Bench) -> None:
    bench.apply(
        node("a", "Thing", name="A", size=1),
        node("b", "Thing", size=2, name="B", kind="odd"),
        node("c", "Thing", name="C", next=ref("a")),
        node("d"),
    )
    assert bench.values("a", "Thing") == {"name": "A", "size": 1, "kind": "plain"}
    assert bench.values("b", "Thing") == {"name": "B", "size": 2, "kind": "odd"}
    assert bench.values("c", "Thing") == {"name": "C", "kind": "plain", "next": ref("a")}


def test_a_later_source_of_an_item_wins(bench: Bench) -> None:
    item = node("a", "Thing", name="first", size=1)
    item["sources"].append({"source": view_ref("Other"), "properties": {"name": "second", "kind": "odd"}})
    other = node("b", "Other", name="alone")
    bench.apply(other, item)
    assert bench.values("a", "Thing") == {"name": "second", "size": 1, "kind": "odd"}
    assert bench.values("b", "Thing") == {"name": "alone", "kind": "plain"}


def test_the_first_item_that_is_wrong_is_named(bench: Bench) -> None:
    wrong = (
        node("a", "Thing", name="A", size="x"),
        node("b", "Thing", name=1),
        node("c", "Nowhere", name="C"),
    )
    right = node("z", "Thing", name="Z", size=1)
    assert "property 'size' of node 'a'" in bench.apply_refused(right, *wrong).message
    assert "property 'name' of node 'b'" in bench.apply_refused(right, *wrong[1:]).message
    assert "Nowhere" in bench.apply_refused(right, wrong[2], *wrong[:2]).message
    assert (
        "Unknown property 'oops'" in bench.apply_refused(right, node("a", "Thing", name="A", oops=1)).message
    )
    assert "non-nullable property 'name'" in bench.apply_refused(right, node("a", "Thing", name=None)).message
    assert "Missing value for the required property 'name'" in bench.apply_refused(node("a", "Thing")).message
    assert bench.list("Thing") == []
