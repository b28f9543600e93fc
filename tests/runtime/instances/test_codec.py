"""The decoder: what it takes, what it keeps that it does not know, and what it refuses."""

from __future__ import annotations

import datetime as dt
import gc
import json
import threading
from typing import Any

import pytest
from runtime.handmade_sdk import Position, Rotor, Sensor, SensorWrite, WindTurbine
from runtime.instances.rows import item_of

from pygen_runtime import ConnectionFailed, NodeId, NodeRef, ServerError
from pygen_runtime.instances.codec import Codec, cursor_in_tail
from pygen_runtime.instances.query_codec import QueryCodec, query_cursor_in_tail
from pygen_runtime.instances.writing.graph import GraphWalk

UTC = dt.UTC


def node(view: str = "Sensor", external_id: str = "s", **properties: Any) -> dict[str, Any]:
    return {
        "instanceType": "node",
        "version": 3,
        "space": "a",
        "externalId": external_id,
        "createdTime": 1_700_000_000_123,
        "lastUpdatedTime": 1_700_000_000_456,
        "properties": {"acme": {f"{view}/v1": properties}},
    }


def page(*items: dict[str, Any], **rest: Any) -> bytes:
    return json.dumps({"items": items, **rest}).encode()


def read(cls: Any, *items: dict[str, Any]) -> list[Any]:
    return Codec(cls).decode_list(page(*items))[0]


def test_the_record_of_the_service_is_exact_to_the_millisecond() -> None:
    (sensor,) = read(Sensor, {**node(), "deletedTime": 1_700_000_000_789})
    record = sensor.data_record
    assert record.version == 3
    assert record.created_time == dt.datetime(2023, 11, 14, 22, 13, 20, 123000, tzinfo=UTC)
    assert record.last_updated_time.microsecond == 456000
    assert record.deleted_time is not None and record.deleted_time.microsecond == 789000
    assert read(Sensor, node())[0].data_record.deleted_time is None


def test_null_in_a_response_is_none() -> None:
    (sensor,) = read(Sensor, node(aText=None, manyText=None, aJson=None))
    assert (sensor.a_text, sensor.many_text, sensor.a_json) == (None, None, None)


@pytest.mark.parametrize(
    "properties", [{}, {"acme": {}}, {"acme": {"Sensor/v1": {}}}, {"other": {"x": {"a": 1}}}]
)
def test_an_instance_without_data_of_the_view(properties: dict[str, Any]) -> None:
    (sensor,) = read(Sensor, {**node(), "properties": properties})
    assert sensor.external_id == "s"
    assert sensor.a_text is None


def test_the_type_of_a_node_and_the_ends_of_an_edge() -> None:
    reference = {"space": "x", "externalId": "t"}
    (sensor,) = read(Sensor, {**node(), "type": reference})
    assert sensor.node_type == NodeId("x", "t")
    edge = {**node("Position", height=1.0), "type": reference, "startNode": reference, "endNode": reference}
    (position,) = read(Position, edge)
    assert position.edge_type == position.start_node == position.end_node == NodeRef("x", "t")
    assert position.height == 1.0


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-12-31T00:00:00+00:00", dt.datetime(2024, 12, 31, tzinfo=UTC)),
        ("2024-12-31T00:00:00.17+00:00", dt.datetime(2024, 12, 31, 0, 0, 0, 170000, tzinfo=UTC)),
        ("2024-12-31T00:00:00.042926+00:00", dt.datetime(2024, 12, 31, 0, 0, 0, 42926, tzinfo=UTC)),
        ("2024-12-31T00:00:00.123456+02:00", dt.datetime(2024, 12, 30, 22, 0, 0, 123456, tzinfo=UTC)),
        ("2024-12-31T00:00:00Z", dt.datetime(2024, 12, 31, tzinfo=UTC)),
        ("2024-12-31T00:00:00", dt.datetime(2024, 12, 31, tzinfo=UTC)),
        ("2024-12-31T00:00:00+02", dt.datetime(2024, 12, 30, 22, tzinfo=UTC)),
        ("9999-12-31T23:59:59.999999999Z", dt.datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)),
        ("0001-01-01T00:00:00+00:00", dt.datetime(1, 1, 1, tzinfo=UTC)),
    ],
)
def test_timestamps_of_every_form(text: str, moment: dt.datetime) -> None:
    (sensor,) = read(Sensor, node(aTimestamp=text, manyTimestamp=[text]))
    assert sensor.a_timestamp == moment
    assert sensor.a_timestamp.utcoffset() is not None
    assert sensor.many_timestamp == [moment]


@pytest.mark.parametrize("digits", range(1, 10))
def test_up_to_nine_fraction_digits(digits: int) -> None:
    fraction = "123000000"[:digits]
    (sensor,) = read(Sensor, node(aTimestamp=f"2024-12-31T00:00:00.{fraction}+00:00"))
    assert sensor.a_timestamp.microsecond == int(fraction.ljust(6, "0")[:6])


def test_what_the_sdk_does_not_know_is_kept_and_written_back() -> None:
    codec = Codec(Sensor)
    first, second = codec.decode_list(
        page(node(brandNew={"a": 1}, anEnum="unheard of"), node(external_id="t"))
    )[0]
    assert first.brandNew == {"a": 1}
    assert first.an_enum == "unheard of"
    assert second.model_extra == {}
    with pytest.raises(AttributeError):
        _ = second.brandNew
    assert first.model_dump()["brandNew"] == {"a": 1}
    write = first.as_write()
    (row,) = GraphWalk("a").rows([write])
    (source,) = item_of(row)["sources"]
    assert source["properties"]["brandNew"] == {"a": 1}
    assert source["properties"]["anEnum"] == "unheard of"
    assert item_of(row)["existingVersion"] == 3


KNOWN: dict[str, Any] = {
    "aText": "x",
    "aInt32": 1,
    "aInt64": 2**63 - 1,
    "aFloat32": 1,
    "aFloat64": 0.5,
    "aBoolean": True,
    "aTimestamp": "2024-12-31T00:00:00.123+00:00",
    "aDate": "2024-02-29",
    "aJson": {"a": 1},
    "manyText": ["x"],
    "manyInt32": [1],
    "manyFloat64": [1, 2.5],
    "manyTimestamp": ["2024-12-31T00:00:00+00:00"],
    "manyDate": ["2024-02-29"],
    "manyJson": [{}],
}


def test_what_is_known_is_read_without_learning() -> None:
    codec = Codec(Sensor)
    item = codec.item
    codec.decode_list(page(node(**KNOWN), node()))
    assert codec.item is item


def test_a_surprise_changes_nothing_for_what_is_known() -> None:
    codec = Codec(Sensor)
    (before,) = codec.decode_list(page(node(**KNOWN)))[0]
    (after, other) = codec.decode_list(page(node(**KNOWN, odd=1, aSequence=5), node(aDate="2024-02-29")))[0]
    for name in before.model_fields_set - {"a_sequence"}:
        assert getattr(after, name) == getattr(before, name)
        assert type(getattr(after, name)) is type(getattr(before, name))
    assert (after.odd, after.a_sequence) == (1, 5)
    assert other.a_date == dt.date(2024, 2, 29)
    assert other.model_extra == {}
    first = codec.item
    codec.decode_list(page(node(odd=None, aText=None)))
    assert codec.item is first


def test_connections_are_not_included_whatever_the_response_says() -> None:
    (turbine,) = read(WindTurbine, node("WindTurbine", name="x", blades=[1], data_record=5))
    assert not turbine.blades.included
    assert turbine.data_record.version == 3
    assert turbine.model_extra == {"blades": [1], "data_record": 5}


def test_the_fields_of_an_edge_come_in_order() -> None:
    reference = {"space": "x", "externalId": "t"}
    edge = {**node("Position", height=1.0), "type": reference, "startNode": reference, "endNode": reference}
    (position,) = read(Position, edge)
    assert list(position.__dict__)[:6] == [
        "space",
        "external_id",
        "edge_type",
        "start_node",
        "end_node",
        "height",
    ]
    assert list(read(Rotor, node("Rotor"))[0].__dict__) == [
        "space",
        "external_id",
        "diameter",
        "turbine",
        "node_type",
        "data_record",
    ]


def test_after_the_first_surprise_the_decoder_knows() -> None:
    codec = Codec(Sensor)
    codec.decode_list(page(node(new1=1)))
    learned = codec.item
    (again,) = codec.decode_list(page(node(new1=2, aText="x")))[0]
    assert codec.item is learned
    assert (again.new1, again.a_text) == (2, "x")
    (third,) = codec.decode_list(page(node(new1=3, new2=4)))[0]
    assert (third.new1, third.new2) == (3, 4)


@pytest.mark.parametrize(
    ("wire", "name", "value"),
    [
        ("aInt32", "a_int32", 1.5),
        ("aText", "a_text", 5),
        ("manyText", "many_text", "x"),
        ("aDate", "a_date", "soon"),
    ],
)
def test_a_value_of_another_type_is_kept_as_it_came(wire: str, name: str, value: Any) -> None:
    (sensor, other) = read(Sensor, node(**{wire: value}), node(aText="fine"))
    assert getattr(sensor, name) == value
    assert other.a_text == "fine"


def test_a_timestamp_that_is_none_is_kept_as_text() -> None:
    (sensor,) = read(Sensor, node(aTimestamp="soon"))
    assert sensor.a_timestamp == "soon"


@pytest.mark.parametrize("content", [b"", b'{"items": [', b"<html>", b'{"items": [{"space": "a"'])
def test_a_broken_answer_is_worth_another_try(content: bytes) -> None:
    with pytest.raises(ConnectionFailed, match="not complete JSON") as caught:
        Codec(Sensor).decode_list(content)
    assert caught.value.retryable


@pytest.mark.parametrize("content", [b"[]", b"5", b"{}", b'{"items": 5}', b'{"items": [{"space": "a"}]}'])
def test_an_answer_that_is_something_else(content: bytes) -> None:
    with pytest.raises(ServerError, match="form of instances"):
        Codec(Sensor).decode_list(content)


def test_the_next_cursor() -> None:
    codec = Codec(Rotor)
    assert codec.decode_list(page(node("Rotor"), nextCursor="abc"))[1] == "abc"
    assert codec.decode_list(page(node("Rotor"), nextCursor=None))[1] is None
    assert codec.decode_list(page(node("Rotor"), nextCursor=""))[1] is None
    assert codec.decode_list(page(node("Rotor")))[1] is None


@pytest.mark.parametrize(
    ("content", "cursor"),
    [
        (b'{"items":[],"nextCursor":"abc"}', "abc"),
        (b'{"items":[],"nextCursor" : "a\\"b\\u00e9" } \n', 'a"b\u00e9'),
        (b'{"items":[],"nextCursor":null}', None),
        (b'{"items":[],"nextCursor":""}', None),
        (b'{"items":[]}', None),
        (b'{"nextCursor":"abc","items":[]}', None),
        (b'{"items":[{"a":"\\"nextCursor\\":\\"no\\"}"}]}', None),
        (b'{"items":[{"nextCursor":"no"}]}', None),
        (b'{"items":[],"nextCursor":"' + b"x" * 3000 + b'"}', "x" * 3000),
    ],
)
def test_the_cursor_is_found_without_decoding_or_not_at_all(content: bytes, cursor: str | None) -> None:
    assert cursor_in_tail(content) == cursor


@pytest.mark.parametrize(
    ("content", "cursor"),
    [
        (b'{"items":{"0":[]},"nextCursor":{"0":"abc"}}', "abc"),
        (b'{"items":{"0":[]},"nextCursor":{}}', None),
        (b'{"items":{"0":[]},"nextCursor":{"0":null}}', None),
        (b'{"items":{"0":[]},"nextCursor":{"1":"abc"}}', None),
        (b'{"items":{"0":[]},"nextCursor":{"0":"abc","1":"def"}}', None),
        (b'{"items":{"0":[]},"nextCursor":{"0":"abc"},"typing":{}}', None),
    ],
)
def test_the_cursor_of_a_query(content: bytes, cursor: str | None) -> None:
    assert query_cursor_in_tail(content, "0") == cursor


def test_sets_of_a_query_are_read_each_as_its_class() -> None:
    rotors, sensors = Codec(Rotor), Codec(Sensor)
    codec = QueryCodec({"r": rotors, "s": sensors, "raw": None})
    body = {
        "items": {"r": [node("Rotor", diameter=1.5)], "s": [node(aText="x", odd=1)], "raw": [{"a": 1}]},
        "nextCursor": {"r": "abc", "s": None},
    }
    items, cursors = codec.decode(json.dumps(body).encode())
    assert (type(items["r"][0]), items["r"][0].diameter) == (Rotor, 1.5)
    assert (items["s"][0].a_text, items["s"][0].odd) == ("x", 1)
    assert items["raw"] == [{"a": 1}]
    assert cursors == {"r": "abc"}
    sensors.decode_list(page(node(later=2)))
    assert codec.decode(json.dumps(body).encode())[0]["s"][0].odd == 1


def test_a_set_that_is_missing_is_not_taken_for_an_empty_one() -> None:
    codec = QueryCodec({"r": Codec(Rotor)})
    assert codec.decode(b'{"items": {"r": []}}') == ({"r": []}, {})
    for content in (b'{"items": {}}', b'{"items": {"s": []}}', b"{}"):
        with pytest.raises(ServerError, match="does not have the form"):
            codec.decode(content)


def test_instances_are_whole_pydantic_objects() -> None:
    turbine, twin = read(
        WindTurbine, node("WindTurbine", name="x", tags=["a"]), node("WindTurbine", name="x", tags=["a"])
    )
    assert turbine == twin
    assert hash(turbine) == hash(twin)
    assert turbine.model_dump()["name"] == "x"
    assert json.loads(turbine.model_dump_json())["tags"] == ["a"]
    assert WindTurbine.model_validate(turbine.model_dump()).name == "x"
    copy = turbine.model_copy(update={"name": "y"})
    assert (copy.name, turbine.name) == ("y", "x")
    assert copy.model_fields_set == turbine.model_fields_set
    assert turbine.dump() == node("WindTurbine", name="x", tags=["a"])


def test_dumping_gives_what_came() -> None:
    came = node(
        aText="x",
        aTimestamp="2024-12-31T00:00:00.123+00:00",
        aDate="2024-02-29",
        aJson={"a": [1]},
        manyTimestamp=["2024-12-31T00:00:00.000+00:00"],
        unknown=[1],
    )
    (sensor,) = read(Sensor, {**came, "type": {"space": "x", "externalId": "t"}, "deletedTime": 5})
    assert sensor.dump() == {**came, "type": {"space": "x", "externalId": "t"}, "deletedTime": 5}
    reference = {"space": "x", "externalId": "t"}
    edge = node("Position", height=1.0, mountedBy=reference) | {"instanceType": "edge"}
    edge |= {"type": reference, "startNode": reference, "endNode": reference}
    assert read(Position, edge)[0].dump() == edge


def test_decoding_in_many_threads_while_the_decoder_learns() -> None:
    codec = Codec(Sensor)
    wrong: list[Any] = []

    def work(number: int) -> None:
        for _ in range(20):
            (one,) = codec.decode_list(page(node(**{f"new{number}": number}, aText="x")))[0]
            if getattr(one, f"new{number}") != number or one.a_text != "x":
                wrong.append(one)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert wrong == []


def test_unset_fields_are_not_in_the_request() -> None:
    (row,) = GraphWalk("a").rows([SensorWrite(external_id="s", a_text=None, a_int32=0)])
    assert item_of(row)["sources"][0]["properties"] == {"aText": None, "aInt32": 0}


def test_references_are_no_work_for_the_collector() -> None:
    (turbine,) = read(WindTurbine, node("WindTurbine", name="x", rotor={"space": "a", "externalId": "r"}))
    assert turbine.rotor is not None
    assert not gc.is_tracked(turbine.rotor)
    assert not gc.is_tracked(turbine.data_record)
