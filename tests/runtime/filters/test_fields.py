"""Typed fields say in Python what the service understands as JSON."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters import (
    EdgeFields,
    Filter,
    HasData,
    Invalid,
    ListField,
    NodeFields,
    Overlaps,
    Parameter,
    PropertyValue,
    Range,
    Ref,
    Source,
    TextField,
    fields_of,
    load_filter,
)
from pygen_runtime.instances.ids import NodeId, NodeRef
from pygen_runtime.instances.spec import Direct, EdgeTo, Property, PropertyType, View

EAST = dt.timezone(dt.timedelta(hours=2))
TYPES: tuple[PropertyType, ...] = (
    "text", "int32", "int64", "float64", "boolean", "timestamp", "date", "json", "enum", "timeseries",
)  # fmt: skip
THING = View(
    "s",
    "Thing",
    "v1",
    package="",
    read="Thing",
    write=None,
    members=(
        *(Property(f"a_{type}", f"a{type.title()}", type) for type in TYPES),
        Property("texts", "texts", "text", list=True),
        Property("numbers", "numbers", "int32", list=True),
        Property("ended", "ended", "timestamp"),
        Direct("owner", "owner", "Owner"),
        Direct("anything", "anything"),
        Direct("parts", "parts", "Thing", list=True),
        EdgeTo("links", "links", ("s", "link"), "Thing"),
    ),
)
OWNER = View(
    "s",
    "Owner",
    "v2",
    package="",
    read="Owner",
    write=None,
    members=(Property("name", "name", "text"), Direct("boss", "boss", "Owner")),
)
LINK = View("s", "Link", "v1", package="", read="Link", write=None, used_for="edge")


def related(view: View, target: str) -> View | None:
    return {"Thing": THING, "Owner": OWNER}[target]


def prop(name: str) -> list[str]:
    return ["s", "Thing/v1", name]


def equals(name: str, value: Any) -> Any:
    return {"equals": {"property": prop(name), "value": value}}


def some(name: str, values: list[Any]) -> Any:
    return {"containsAny": {"property": prop(name), "values": values}}


def within(name: str, bounds: dict[str, Any]) -> Any:
    return {"range": {"property": prop(name), **bounds}}


Made = Callable[[Any], Filter]
NAMED_X = {"equals": {"property": ["s", "Owner/v2", "name"], "value": "x"}}
TYPE_T = {"equals": {"property": ["node", "type"], "value": {"space": "s", "externalId": "t"}}}


@pytest.mark.parametrize(
    ("made", "wire"),
    [
        (lambda t: t.a_text == "x", equals("aText", "x")),
        (lambda t: t.a_text == "", equals("aText", "")),
        (lambda t: t.a_boolean == False, {"equals": {"property": prop("aBoolean"), "value": False}}),  # noqa: E712
        (lambda t: t.a_int32 == 0, equals("aInt32", 0)),
        (lambda t: t.a_text == None, {"not": {"exists": {"property": prop("aText")}}}),  # noqa: E711
        (lambda t: t.a_text != None, {"exists": {"property": prop("aText")}}),  # noqa: E711
        (
            lambda t: t.a_text != "x",
            {
                "and": [
                    {"exists": {"property": prop("aText")}},
                    {"not": {"equals": {"property": prop("aText"), "value": "x"}}},
                ]
            },
        ),
        (lambda t: t.a_text.in_(["x", "y"]), {"in": {"property": prop("aText"), "values": ["x", "y"]}}),
        (
            lambda t: t.a_enum.in_(["x", "y"]),
            {
                "or": [
                    {"equals": {"property": prop("aEnum"), "value": "x"}},
                    {"equals": {"property": prop("aEnum"), "value": "y"}},
                ]
            },
        ),
        (lambda t: t.a_enum.in_(["x"]), equals("aEnum", "x")),
        (lambda t: t.a_text.startswith("x"), {"prefix": {"property": prop("aText"), "value": "x"}}),
        (lambda t: t.a_float64 > 1.5, within("aFloat64", {"gt": 1.5})),
        (lambda t: t.a_float64 >= 1, within("aFloat64", {"gte": 1})),
        (lambda t: t.a_float64 < Decimal("1.5"), within("aFloat64", {"lt": 1.5})),
        (lambda t: t.a_float64 <= 0, within("aFloat64", {"lte": 0})),
        (lambda t: t.a_int32 > 2.5, within("aInt32", {"gt": 2})),
        (lambda t: t.a_int32 >= 2.5, within("aInt32", {"gte": 3})),
        (lambda t: t.a_int32 < 2.5, within("aInt32", {"lt": 3})),
        (lambda t: t.a_int32 <= 2.5, within("aInt32", {"lte": 2})),
        (lambda t: t.a_int32.between(1, 2), within("aInt32", {"gte": 1, "lte": 2})),
        (lambda t: t.a_json == {"b": 1, "a": []}, equals("aJson", {"a": [], "b": 1})),
        (lambda t: t.a_date > dt.date(2024, 1, 2), within("aDate", {"gt": "2024-01-02"})),
        (lambda t: t.a_date == "2024-01-02", equals("aDate", "2024-01-02")),
        (lambda t: t.a_text > t.a_enum, within("aText", {"gt": {"property": prop("aEnum")}})),
        (lambda t: t.a_text == Parameter("p"), equals("aText", {"parameter": "p"})),
        (lambda t: t.texts.contains("x"), some("texts", ["x"])),
        (lambda t: t.texts.contains_any(["x", "y"]), some("texts", ["x", "y"])),
        (lambda t: t.numbers.contains_all([1]), {"containsAll": some("numbers", [1])["containsAny"]}),
        (lambda t: t.texts.startswith(["x"]), {"prefix": {"property": prop("texts"), "value": ["x"]}}),
        (lambda t: t.texts.exists(), {"exists": {"property": prop("texts")}}),
        (lambda t: t.parts.contains("p"), some("parts", [Ref("i", "p").dump()])),
        (lambda t: t.owner == "o", equals("owner", Ref("i", "o").dump())),
        (lambda t: t.owner == ("j", "o"), equals("owner", Ref("j", "o").dump())),
        (lambda t: t.owner == NodeId("j", "o"), equals("owner", Ref("j", "o").dump())),
        (lambda t: t.owner == NodeRef("j", "o"), equals("owner", Ref("j", "o").dump())),
        (lambda t: t.owner == {"space": "j", "externalId": "o"}, equals("owner", Ref("j", "o").dump())),
        (lambda t: t.owner.exists(), {"exists": {"property": prop("owner")}}),
        (lambda t: t.anything == "o", equals("anything", Ref("i", "o").dump())),
        (
            lambda t: t.owner.name == "x",
            {"nested": {"scope": prop("owner"), "filter": NAMED_X}},
        ),
        (
            lambda t: t.owner.boss.external_id.startswith("x"),
            {
                "nested": {
                    "scope": prop("owner"),
                    "filter": {
                        "nested": {
                            "scope": ["s", "Owner/v2", "boss"],
                            "filter": {"prefix": {"property": ["node", "externalId"], "value": "x"}},
                        }
                    },
                }
            },
        ),
        (lambda t: t.external_id == "x", {"equals": {"property": ["node", "externalId"], "value": "x"}}),
        (lambda t: t.node_type == ("s", "t"), TYPE_T),
        (lambda t: t.space == "x", {"equals": {"property": ["node", "space"], "value": "x"}}),
        (lambda t: t.version > 1, {"range": {"property": ["node", "version"], "gt": 1}}),
        (
            lambda t: t.a_timestamp.overlaps(t.ended, "2024-01-01T00:00:00Z"),
            {
                "overlaps": {
                    "startProperty": prop("aTimestamp"),
                    "endProperty": prop("ended"),
                    "gte": "2024-01-01T00:00:00.000+00:00",
                }
            },
        ),
    ],
)  # fmt: skip
def test_conditions(made: Made, wire: dict[str, Any]) -> None:
    fields = fields_of(THING, related, instance_space="i")
    assert made(fields).dump() == wire
    assert load_filter(wire).dump() == wire


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (lambda t: t.a_text == 1, "property a_text: expected text"),
        (lambda t: t.a_text.in_("xy"), "expected several values"),
        (lambda t: t.a_boolean == 1, "expected True or False"),
        (lambda t: t.a_float64 > True, "expected a number"),
        (lambda t: t.a_float64 > "1", "expected a number"),
        (lambda t: t.a_float64 > float("nan"), "finite"),
        (lambda t: t.a_int32 == 2.5, "whole number"),
        (lambda t: t.a_int32 == 2**31, "does not fit into 32 bits"),
        (lambda t: t.a_int64 == -(2**63) - 1, "does not fit into 64 bits"),
        (lambda t: t.a_timestamp > "yesterday", "ISO 8601"),
        (lambda t: t.a_timestamp > 5, "expected a datetime"),
        (lambda t: t.a_date > "2024", "YYYY-MM-DD"),
        (lambda t: t.a_date > dt.datetime(2024, 1, 1), "without time"),
        (lambda t: t.a_date > 5, "expected a date"),
        (lambda t: t.a_json == "x", "expected a JSON object"),
        (lambda t: t.owner == 5, "expected an external id"),
        (lambda t: t.owner == ("a", "b", "c"), "expected \\(space, external_id\\)"),
        (lambda t: t.a_text == t.owner.name, "same instance"),
        (lambda t: t.a_timestamp.overlaps(t.ended), "needs a bound"),
        (lambda t: t.links.name == "x", "is a connection: a condition on 'name'"),
        (lambda t: t.a_txt == "x", "Did you mean 'a_text'"),
        (lambda t: t.zzz == "x", "Known: a_boolean"),
    ],
)
def test_mistakes(made: Made, message: str) -> None:
    with pytest.raises(ValidationFailed, match=message):
        made(fields_of(THING, related, instance_space="i"))


def test_a_bare_id_needs_a_space() -> None:
    with pytest.raises(ValidationFailed, match="needs a space"):
        fields_of(THING, related).owner == "o"  # type: ignore[union-attr]  # noqa: B015


@pytest.mark.parametrize(
    ("given", "bound", "wire"),
    [
        (dt.datetime(2024, 1, 1, 12), "gt", "2024-01-01T12:00:00.000+00:00"),
        (
            dt.datetime(2024, 1, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=2))),
            "gt",
            "2024-01-01T10:00:00.000+00:00",
        ),
        (dt.datetime(2024, 1, 1, 12, 0, 0, 1500), "gt", "2024-01-01T12:00:00.001+00:00"),
        (dt.datetime(2024, 1, 1, 12, 0, 0, 1500), "gte", "2024-01-01T12:00:00.002+00:00"),
        (dt.datetime(2024, 1, 1, 12, 0, 0, 1500), "lt", "2024-01-01T12:00:00.002+00:00"),
        (dt.datetime(2024, 1, 1, 12, 0, 0, 1500), "lte", "2024-01-01T12:00:00.001+00:00"),
        (dt.date(2024, 1, 1), "gte", "2024-01-01T00:00:00.000+00:00"),
    ],
)
def test_moments_are_compared_in_milliseconds(given: Any, bound: str, wire: str) -> None:
    field = fields_of(THING, related).a_timestamp  # type: ignore[union-attr]
    compare = {"gt": field.__gt__, "gte": field.__ge__, "lt": field.__lt__, "lte": field.__le__}[bound]
    assert compare(given).dump()["range"][bound] == wire


def test_a_field_is_no_value() -> None:
    fields = fields_of(THING, related)
    with pytest.raises(TypeError, match="compare it"):
        bool(fields.a_text)  # type: ignore[union-attr]
    assert repr(fields.a_text) == "<TextField s.Thing/v1.aText>"  # type: ignore[union-attr]
    assert repr(fields.owner) == "<RelationField s.Thing/v1.owner>"  # type: ignore[union-attr]
    assert fields.a_text is fields.a_text  # type: ignore[union-attr]
    assert "a_text" in dir(fields) and "links" in dir(fields)
    assert {fields.a_text: 1}  # type: ignore[union-attr]


def test_enum_members_are_text() -> None:
    class Color(str, enum.Enum):  # noqa: UP042  its str() is not its value
        RED = "red"

    made = fields_of(THING, related).a_text == Color.RED  # type: ignore[union-attr]
    assert made.dump()["equals"]["value"] == "red"
    assert type(made.dump()["equals"]["value"]) is str


def test_edges_have_fields_of_their_own() -> None:
    fields = fields_of(LINK, related, instance_space="i")
    assert isinstance(fields, EdgeFields) and not isinstance(fields, NodeFields)
    assert (fields.start_node == "x").dump() == {
        "equals": {"property": ["edge", "startNode"], "value": {"space": "i", "externalId": "x"}}
    }
    assert (fields.external_id == "x").dump()["equals"]["property"] == ["edge", "externalId"]


@pytest.mark.parametrize(
    "wire",
    [
        {"invalid": {"filterType": "equals", "previouslyReferencedProperties": [["s", "V/v1", "p"]]}},
        {"hasData": [{"type": "container", "space": "s", "externalId": "C"}]},
        {"matchAll": {}},
        {"overlaps": {"startProperty": ["a", "b", "c"], "endProperty": ["a", "b", "d"], "gt": 1, "lte": 2}},
        {"instanceReferences": [{"space": "s", "externalId": "x"}]},
        {"in": {"property": ["a", "b", "c"], "values": {"parameter": "p"}}},
    ],
)
def test_every_kind_is_read_back(wire: dict[str, Any]) -> None:
    assert load_filter(wire).dump() == wire


@pytest.mark.parametrize(
    "wire",
    [
        {},
        {"equals": {}, "in": {}},
        {"nonsense": {}},
        {"equals": {"property": ["a"]}},
        {"in": {"property": ["a"], "values": "x"}},
        {"and": []},
        {"range": {"property": ["a"], "gt": 1, "gte": 1}},
        {"range": {"property": ["a"]}},
        {"not": "x"},
        [],
    ],
)
def test_what_is_no_filter_is_refused(wire: Any) -> None:
    with pytest.raises(ValidationFailed):
        load_filter(wire)


def test_array_forms_of_old_documents_are_read() -> None:
    assert load_filter({"hasData": [["s", "V", "v1"]]}) == HasData((Source("s", "V", "v1"),))
    assert load_filter({"exists": {"property": "name"}}).dump() == {"exists": {"property": ["name"]}}


def test_values_are_frozen() -> None:
    made = Range(("a", "b", "c"), gt=PropertyValue(("a", "b", "d")), lt=Parameter("p"))
    with pytest.raises(AttributeError):
        made.gt = 1  # type: ignore[misc]
    assert hash(made) == hash(Range(("a", "b", "c"), gt=PropertyValue(("a", "b", "d")), lt=Parameter("p")))
    assert Invalid("equals") != Overlaps(("a",), ("b",), gt=1)
    assert ListField(("a",), "text", name="a")._several(["x"]) == ("x",)
    assert TextField(("a",), "text", name="a") is not None
