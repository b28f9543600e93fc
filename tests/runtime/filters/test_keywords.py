"""Keyword filters: which there are, and what they mean."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from runtime.filters.test_fields import LINK, THING

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters import NEVER, desc, keyword_names, resolve_sort, where
from pygen_runtime.filters.sorting import Sort
from pygen_runtime.instances.spec import Property, View

NODE = {"space": "i", "externalId": "n"}
DAY = "2024-01-01T00:00:00.000+00:00"


def dumped(options: dict[str, Any]) -> Any:
    made = where(THING, options, "i")
    return None if made is None else made.dump()


def prop(name: str) -> list[str]:
    return ["s", "Thing/v1", name]


def test_names_follow_the_type() -> None:
    names = dict(keyword_names(THING))
    assert {name for name in names if "int32" in name} == {"min_a_int32", "max_a_int32"}
    assert names["a_text"] == ("a_text", "is") and names["a_text_prefix"] == ("a_text", "prefix")
    assert names["a_enum"] == ("a_enum", "is") and "a_enum_prefix" not in names
    assert names["texts_contains"] == ("texts", "contains") and "texts" not in names
    assert names["owner"] == ("owner", "is") and names["parts_contains"] == ("parts", "contains")
    assert not [name for name in names if "json" in name or "links" in name]
    assert {"external_id", "space", "min_created_time", "max_last_updated_time"} <= names.keys()
    assert "start_node" not in names and "start_node" in keyword_names(LINK)


@pytest.mark.parametrize("type", ["int32", "int64", "float32", "float64", "timestamp", "date"])
def test_what_has_an_order_has_bounds(type: Any) -> None:
    member = Property("x", "x", type)
    names = keyword_names(msgspec.structs.replace(THING, members=(member,)))
    assert {name: names[name] for name in names if name.endswith("_x")} == {
        "min_x": ("x", "min"),
        "max_x": ("x", "max"),
    }


@pytest.mark.parametrize("type", ["boolean", "enum", "timeseries", "file", "sequence"])
def test_what_has_no_order_is_compared(type: Any) -> None:
    names = keyword_names(msgspec.structs.replace(THING, members=(Property("x", "x", type),)))
    assert {name: names[name] for name in names if "x" in name.split("_")} == {"x": ("x", "is")}


@pytest.mark.parametrize(
    ("options", "wire"),
    [
        ({"start_node": "n"}, {"equals": {"property": ["edge", "startNode"], "value": NODE}}),
        ({"end_node": "n"}, {"equals": {"property": ["edge", "endNode"], "value": NODE}}),
        ({"external_id": "x"}, {"equals": {"property": ["edge", "externalId"], "value": "x"}}),
        ({"external_id_prefix": "x"}, {"prefix": {"property": ["edge", "externalId"], "value": "x"}}),
        ({"min_created_time": "2024-01-01"}, {"range": {"property": ["edge", "createdTime"], "gte": DAY}}),
        ({"max_created_time": "2024-01-01"}, {"range": {"property": ["edge", "createdTime"], "lte": DAY}}),
        (
            {"min_last_updated_time": "2024-01-01"},
            {"range": {"property": ["edge", "lastUpdatedTime"], "gte": DAY}},
        ),
        (
            {"max_last_updated_time": "2024-01-01"},
            {"range": {"property": ["edge", "lastUpdatedTime"], "lte": DAY}},
        ),
    ],
)
def test_what_every_edge_has(options: dict[str, Any], wire: Any) -> None:
    made = where(LINK, options, "i")
    assert made is not None and made.dump() == wire


def test_names_that_collide_are_given_by_the_view() -> None:
    view = msgspec.structs.replace(THING, keywords={"text_is": ("a_text", "is")})
    names = keyword_names(view)
    assert names["text_is"] == ("a_text", "is")
    assert "a_text" not in names and "a_text_prefix" in names
    made = where(view, {"text_is": "x"})
    assert made is not None and made.dump() == {"equals": {"property": prop("aText"), "value": "x"}}


@pytest.mark.parametrize(
    ("options", "wire"),
    [
        ({}, None),
        ({"a_text": None}, None),
        ({"a_text": ""}, {"equals": {"property": prop("aText"), "value": ""}}),
        ({"a_boolean": False}, {"equals": {"property": prop("aBoolean"), "value": False}}),
        ({"min_a_int32": 0}, {"range": {"property": prop("aInt32"), "gte": 0}}),
        ({"min_a_int32": 0, "max_a_int32": 5}, {"range": {"property": prop("aInt32"), "gte": 0, "lte": 5}}),
        ({"a_text": ["x"]}, {"equals": {"property": prop("aText"), "value": "x"}}),
        ({"a_text": ("x", "y")}, {"in": {"property": prop("aText"), "values": ["x", "y"]}}),
        ({"a_text": {"x"}}, {"equals": {"property": prop("aText"), "value": "x"}}),
        ({"a_text_prefix": "x"}, {"prefix": {"property": prop("aText"), "value": "x"}}),
        ({"texts_contains": "x"}, {"containsAny": {"property": prop("texts"), "values": ["x"]}}),
        ({"texts_contains": ["x", "y"]}, {"containsAny": {"property": prop("texts"), "values": ["x", "y"]}}),
        ({"texts_contains": ("x", "y")}, {"containsAny": {"property": prop("texts"), "values": ["x", "y"]}}),
        (
            {"owner": ("j", "o")},
            {"equals": {"property": prop("owner"), "value": {"space": "j", "externalId": "o"}}},
        ),
        (
            {"owner": ["o", ("j", "o")]},
            {
                "in": {
                    "property": prop("owner"),
                    "values": [{"space": "i", "externalId": "o"}, {"space": "j", "externalId": "o"}],
                }
            },
        ),
        (
            {"parts_contains": ("j", "o")},
            {"containsAny": {"property": prop("parts"), "values": [{"space": "j", "externalId": "o"}]}},
        ),
        ({"a_text": []}, NEVER.dump()),
    ],
)
def test_conditions(options: dict[str, Any], wire: Any) -> None:
    assert dumped(options) == wire


def test_several_are_combined_with_and() -> None:
    assert set(dumped({"a_text": "x", "a_boolean": True, "space": "s"})) == {"and"}


def test_unknown_names_suggest_the_nearest() -> None:
    with pytest.raises(ValidationFailed, match=r"there is no filter 'a_txt'.* Did you mean 'a_text'"):
        where(THING, {"a_txt": 1})
    with pytest.raises(ValidationFailed, match="Known: "):
        where(THING, {"qqqqqq": 1})


def test_sorting() -> None:
    assert resolve_sort(THING, None) == ()
    (by_text,) = resolve_sort(THING, "a_text")
    assert by_text.dump() == {"property": prop("aText"), "direction": "ascending", "nullsFirst": False}
    by_several = resolve_sort(THING, [desc("a_text"), "external_id"])
    assert [sort.dump(nulls=False) for sort in by_several] == [
        {"property": prop("aText"), "direction": "descending"},
        {"property": ["node", "externalId"], "direction": "ascending"},
    ]
    (nulls_first,) = resolve_sort(THING, Sort("owner", nulls_first=True))
    assert nulls_first.dump()["nullsFirst"] is True
    (of_edges,) = resolve_sort(LINK, "external_id")
    assert of_edges.dump()["property"] == ["edge", "externalId"]


@pytest.mark.parametrize("name", ["texts", "a_json", "links", "parts"])
def test_what_has_no_order_cannot_be_sorted_by(name: str) -> None:
    with pytest.raises(ValidationFailed, match="cannot be sorted by"):
        resolve_sort(THING, name)


def test_views_that_look_alike_have_their_own_names() -> None:
    one = View("s", "A", "v1", package="", read="A", write=None, members=(Property("x", "x", "text"),))
    other = msgspec.structs.replace(one, members=(Property("y", "y", "text"),))
    assert "x" in keyword_names(one) and "x" not in keyword_names(other)
