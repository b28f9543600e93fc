"""Every kind of property and connection, from the object over the engine and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import Sensor, SensorWrite, WindClient, WindTurbineWrite

from pygen_runtime import ValidationFailed
from pygen_runtime.instances.base import NodeWrite
from pygen_runtime.instances.spec import Property, View

UTC = dt.UTC
MOMENT = dt.datetime(2024, 2, 29, 23, 59, 59, 123000, tzinfo=UTC)


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as client:
        yield client


VALUES: list[tuple[str, Any]] = [
    ("a_text", ""),
    ("a_text", 'æøå 漢字 \U0001f600 "quoted" \\ \n'),
    ("a_text", "x" * 128_000),
    ("a_int32", 0),
    ("a_int32", -(2**31)),
    ("a_int32", 2**31 - 1),
    ("a_int64", 2**63 - 1),
    ("a_int64", -(2**63)),
    ("a_int64", 884324181205335268),
    ("a_float32", 0.5),
    ("a_float64", 0.1),
    ("a_float64", -0.0),
    ("a_float64", 1.7976931348623157e308),
    ("a_float64", 3),
    ("a_boolean", False),
    ("a_boolean", True),
    ("a_timestamp", MOMENT),
    ("a_timestamp", dt.datetime(1, 1, 1, tzinfo=UTC)),
    ("a_timestamp", dt.datetime(9999, 12, 31, 23, 59, 59, 999000, tzinfo=UTC)),
    ("a_timestamp", dt.datetime(2024, 7, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30)))),
    ("a_date", dt.date(2024, 2, 29)),
    ("a_date", dt.date(1, 1, 1)),
    ("a_json", {"a": [1, 2.5, None, {"b": "ø"}], "c": True}),
    ("a_json", {}),
    ("a_timeseries", "ts:1"),
    ("a_file", "file:1"),
    ("a_sequence", "seq:1"),
    ("an_enum", "high"),
    ("many_text", []),
    ("many_text", ["b", "a", "b"]),
    ("many_int32", [1, -1]),
    ("many_int64", [2**63 - 1]),
    ("many_float32", [0.5]),
    ("many_float64", [0.1, 2.0]),
    ("many_boolean", [True, False]),
    ("many_timestamp", [MOMENT, dt.datetime(1970, 1, 1, tzinfo=UTC)]),
    ("many_date", [dt.date(2024, 2, 29)]),
    ("many_json", [{"a": 1}, {}]),
    ("many_timeseries", ["a"]),
    ("many_file", ["a"]),
    ("many_sequence", ["a", "b"]),
    ("defaulted", 0),
    ("fixed", "once"),
]


@pytest.mark.parametrize(("name", "value"), VALUES)
def test_every_kind_of_value_comes_back(client: WindClient, name: str, value: Any) -> None:
    client.upsert(SensorWrite(external_id="s", **{name: value}))
    by_list = client.sensor.list(chunk_size=10)[0]
    by_query = client.sensor.list()[0]
    assert getattr(by_list, name) == value
    assert isinstance(
        getattr(by_list, name), float if "float" in name and not isinstance(value, list) else type(value)
    )
    assert by_query == by_list == client.sensor.retrieve("s")


def test_what_was_never_set_is_none_and_defaults_are_read(client: WindClient) -> None:
    client.upsert(SensorWrite(external_id="s"))
    sensor = client.sensor.retrieve("s")
    assert sensor is not None
    assert sensor.a_text is None
    assert sensor.many_json is None
    assert sensor.defaulted == 7


def test_what_the_service_counts_is_read_and_not_written(client: WindClient) -> None:
    client.upsert([SensorWrite(external_id="s1"), SensorWrite(external_id="s2")])
    counted = [one.counted for one in client.sensor.list()]
    assert len(set(counted)) == 2
    assert "counted" not in SensorWrite.model_fields
    with pytest.raises(ValidationFailed, match="counted"):
        SensorWrite(external_id="s", counted=5)
    read = client.sensor.list()[0]
    assert len(client.upsert(read.as_write()).unchanged) == 1


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("2024-02-29T23:59:59Z", dt.datetime(2024, 2, 29, 23, 59, 59, tzinfo=UTC)),
        ("2024-02-29T23:59:59.1+02:00", dt.datetime(2024, 2, 29, 21, 59, 59, 100000, tzinfo=UTC)),
        ("2024-02-29T23:59:59.123456789-0130", dt.datetime(2024, 3, 1, 1, 29, 59, 123000, tzinfo=UTC)),
        ("2024-02-29T23:59:59.5+02", dt.datetime(2024, 2, 29, 21, 59, 59, 500000, tzinfo=UTC)),
        (dt.datetime(2024, 2, 29, 1, 2, 3, 999999), dt.datetime(2024, 2, 29, 1, 2, 3, 999000, tzinfo=UTC)),
    ],
)
def test_ways_to_write_a_timestamp(client: WindClient, given: Any, stored: dt.datetime) -> None:
    client.upsert(SensorWrite(external_id="s", a_timestamp=given, many_timestamp=[given]))
    sensor = client.sensor.list()[0]
    assert sensor.a_timestamp == stored
    assert sensor.many_timestamp == [stored]


REFUSED: list[tuple[str, Any, str]] = [
    ("a_text", 5, "valid string"),
    ("a_text", "a\0b", "NUL"),
    ("many_text", ["a", "\0"], "NUL"),
    ("a_json", {"a": float("nan")}, "finite"),
    ("many_json", [{"a": [float("inf")]}], "finite"),
    ("a_text", "ø" * 64_001, "128002 bytes in UTF-8, the limit is 128000"),
    ("a_int32", 2**31, "less than"),
    ("a_int32", -(2**31) - 1, "greater than"),
    ("a_int32", 1.5, "valid integer"),
    ("a_int32", "5", "valid integer"),
    ("a_int32", True, "valid integer"),
    ("a_int64", 2**63, "less than"),
    ("a_float32", 3.5e38, "less than"),
    ("a_float64", float("nan"), "finite"),
    ("a_float64", float("inf"), "finite"),
    ("a_float64", "1.5", "valid number"),
    ("a_boolean", 1, "valid boolean"),
    ("a_timestamp", 1_700_000_000_000, "valid datetime"),
    ("a_timestamp", "yesterday", "is not a timestamp"),
    ("a_date", "2024-02-30", "day is out of range|day 30 must be in range"),
    ("a_date", MOMENT, "valid date"),
    ("a_json", {"a": object()}, "JSON"),
    ("an_enum", "medium", "'low' or 'high'"),
    ("many_text", "text", "valid list"),
    ("many_text", ["a", None], "valid string"),
    ("many_text", ["x" * 64_000, "x" * 64_001], "128001 bytes"),
    ("many_int32", ["a"], "valid integer"),
    ("defaulted", None, "valid integer"),
    ("blades_mad", [], "no such property. Did you mean 'blades_made'"),
]


def test_an_enum_is_told_in_the_order_of_its_own_model() -> None:
    """Python takes two sets of literals for one, whichever order they have, and keeps the first it met."""
    for values, said in ((("off", "on"), "'off' or 'on'"), (("on", "off"), "'on' or 'off'")):
        state = Property("state", "state", "enum", values=values)
        states = Property("states", "states", "enum", list=True, values=values)
        view = View("s", "Switch", "v1", package="p", read="Switch", write=None, members=(state, states))
        switch: Any = type("Switch", (NodeWrite,), {"__module__": __name__}, view=view)
        with pytest.raises(ValidationFailed, match=f"{said}.*{said}"):
            switch(external_id="x", state="dim", states=["dim"])


@pytest.mark.parametrize(("name", "value", "message"), REFUSED)
def test_bad_values_are_refused_when_the_object_is_made(name: str, value: Any, message: str) -> None:
    with pytest.raises(ValidationFailed, match=message) as caught:
        SensorWrite(external_id="s", **{name: value})
    error = caught.value
    assert error.view == "acme:Sensor(v1)"
    assert error.item == "s"
    assert error.property is not None and error.property.startswith(name)


@pytest.mark.parametrize(("name", "value", "message"), REFUSED[:5])
def test_bad_values_are_refused_when_assigned(name: str, value: Any, message: str) -> None:
    sensor = SensorWrite(external_id="s")
    with pytest.raises(ValidationFailed, match=message) as caught:
        setattr(sensor, name, value)
    assert caught.value.item == "s"


def test_limits_of_the_model_are_checked() -> None:
    with pytest.raises(ValidationFailed, match="201 bytes in UTF-8, the limit is 200"):
        WindTurbineWrite(external_id="t", name="x" * 201)
    WindTurbineWrite(external_id="t", name="ø" * 100, tags=["x"] * 10)
    with pytest.raises(ValidationFailed, match="at most 10 items"):
        WindTurbineWrite(external_id="t", name="x", tags=["x"] * 11)


def test_everything_wrong_is_said_at_once() -> None:
    with pytest.raises(ValidationFailed) as caught:
        WindTurbineWrite(external_id="t", capacity="much", rotor=5)
    for name in ("name", "capacity", "rotor"):
        assert name in str(caught.value)


@pytest.mark.parametrize("external_id", ["", "x" * 257, "a\0", 5, None])
def test_external_ids_are_checked(external_id: Any) -> None:
    with pytest.raises(ValidationFailed, match="external_id"):
        SensorWrite(external_id=external_id)


def test_read_objects_are_frozen_and_can_be_made_by_hand() -> None:
    sensor = Sensor(space="a", external_id="s", a_text="x", an_enum="unheard of", defaulted=1)
    assert sensor.an_enum == "unheard of"
    for change in (lambda: setattr(sensor, "a_text", "y"), lambda: delattr(sensor, "a_text")):
        with pytest.raises(
            ValidationFailed,
            match=r"a_text, item s: what was read does not change: .*SensorWrite",
        ):
            change()
    assert sensor.model_copy(update={"a_text": "y"}).a_text == "y"
    assert sensor.a_text == "x"


@pytest.mark.parametrize("value", [[1, 2], "text", 3, 1.5, True])
def test_json_is_an_object_as_the_service_wants_it(client: WindClient, value: Any) -> None:
    """They were taken, and refused by the service with all that was written beside them."""
    for values in ({"a_json": value}, {"many_json": [{"fine": 1}, value]}):
        with pytest.raises(ValidationFailed, match=r"takes only objects as JSON.*put it into one"):
            SensorWrite(external_id="s", **values)
    client.upsert(SensorWrite(external_id="s", a_json={"values": value}, many_json=[{"values": value}]))
    found = client.sensor.retrieve("s")
    assert found is not None and (found.a_json, found.many_json) == ({"values": value}, [{"values": value}])
