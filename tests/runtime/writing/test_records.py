"""Write objects from JSON and records, and back."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.handmade_sdk import (
    BladeWrite,
    PositionWrite,
    RotorWrite,
    SensorWrite,
    WindClient,
    WindTurbine,
    WindTurbineWrite,
)

from pygen_runtime import NodeId, ValidationFailed
from pygen_runtime.instances.records.reading import UnknownKeys
from pygen_runtime.instances.write_list import WriteList

TURBINE = {
    "externalId": "t1",
    "name": "Hornsea",
    "capacity": 8,
    "commissioned": "2026-01-01T00:00:00Z",
    "rotor": {"externalId": "r1", "diameter": 1.5},
    "blades": ["b1", {"externalId": "b2", "serial": "x"}, {"space": "acme", "externalId": "b3"}],
    "sensors": [{"height": 2.0, "endNode": {"externalId": "s1", "aText": "hot"}}],
    "mainSensor": "s2",
}


def test_records_are_taken_as_the_model_or_python_names_them() -> None:
    (turbine,) = WindTurbineWrite.from_records([TURBINE])
    assert (turbine.external_id, turbine.capacity, turbine.main_sensor) == ("t1", 8.0, "s2")
    assert turbine.rotor == RotorWrite(external_id="r1", diameter=1.5)
    assert turbine.blades == ["b1", BladeWrite(external_id="b2", serial="x"), NodeId("acme", "b3")]
    assert turbine.sensors == [
        PositionWrite(height=2.0, end_node=SensorWrite(external_id="s1", a_text="hot"))
    ]
    snake = {"external_id": "t1", "name": "Hornsea", "MAIN-SENSOR": "s2", "Main Sensor ": "s2"}
    (again,) = WindTurbineWrite.from_records(snake)
    assert again.main_sensor == "s2"
    assert turbine.model_fields_set == {
        "external_id", "name", "capacity", "commissioned", "rotor", "blades", "sensors", "main_sensor",
    }  # fmt: skip


@pytest.mark.parametrize(
    "form", ["text", "bytes", "file", "path", "lines", "items", "one", "bom", "text of a bom"]
)
def test_json_comes_in_many_forms(form: str, tmp_path: Path) -> None:
    records = [{"externalId": f"b{number}", "serial": "å"} for number in range(2)]
    text = json.dumps(records)
    path = tmp_path / "blades.json"
    path.write_text(text, encoding="utf-8")
    source: Any = {
        "text": text,
        "bytes": text.encode(),
        "file": path,
        "path": str(path),
        "lines": "\n".join(map(json.dumps, records)),
        "items": json.dumps({"items": records}),
        "one": json.dumps(records[0]),
        "text of a bom": "\ufeff" + text,
        "bom": b"\xef\xbb\xbf" + text.encode(),
    }[form]
    found = BladeWrite.from_json(source)
    assert isinstance(found, WriteList)
    assert found.external_ids == ["b0", "b1"][: 1 if form == "one" else 2]
    assert found[0].serial == "å"


def test_unknown_keys_are_reported_ignored_or_refused() -> None:
    records = [{"externalId": "b1", "seral": "x", "colour": 1}, {"externalId": "b2", "colour": 2}]
    with pytest.warns(
        UnknownKeys, match=r"'seral' \(1 times\). Did you mean 'serial'\?, 'colour' \(2 times\)"
    ):
        found = BladeWrite.from_records(records)
    assert found.left_out == {"seral": 1, "colour": 2}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(BladeWrite.from_records(records, unknown="ignore")) == 2
    with pytest.raises(ValidationFailed, match="BladeWrite has no 'seral'"):
        BladeWrite.from_records(records, unknown="refuse")
    with pytest.warns(UnknownKeys, match=r"'rotor.colour'"):
        WindTurbineWrite.from_records(
            {"externalId": "t", "name": "n", "rotor": {"externalId": "r", "colour": 1}}
        )
    with pytest.raises(ValidationFailed, match="unknown is 'report'"):
        BladeWrite.from_records(records, unknown="raise")  # type: ignore[arg-type]


def test_mistakes_say_which_record_it_is(tmp_path: Path) -> None:
    with pytest.raises(ValidationFailed, match=r"record 1: .*name.*Field required; record 2: .*capacity"):
        WindTurbineWrite.from_records(
            [
                {"externalId": "a", "name": "a"},
                {"externalId": "b"},
                {"externalId": "c", "name": "c", "capacity": "x"},
            ]
        )
    with pytest.raises(ValidationFailed, match="record 0: a record is a dictionary, not int"):
        BladeWrite.from_records([1])  # type: ignore[list-item]
    with pytest.raises(ValidationFailed, match="not JSON"):
        BladeWrite.from_json('{"a": ')
    with pytest.raises(ValidationFailed, match="too many levels"):
        BladeWrite.from_json("[" * 5_000)
    with pytest.raises(ValidationFailed, match="neither JSON nor a file"):
        BladeWrite.from_json(tmp_path / "nothing.json")
    with pytest.raises(ValidationFailed, match="neither JSON nor a file"):
        BladeWrite.from_json(tmp_path)
    assert BladeWrite.from_json("[]") == []


def test_what_was_read_and_dumped_can_be_written_elsewhere() -> None:
    with WindClient.local() as here, WindClient.local() as there:
        here.upsert(WindTurbineWrite.from_records(TURBINE))
        dumped = json.loads(json.dumps(here.wind_turbine.list().dump()))
        there.upsert(WindTurbineWrite.from_records(dumped))
        assert there.wind_turbine.retrieve("t1").capacity == 8.0  # type: ignore[union-attr]
        assert there.wind_turbine.retrieve("t1").rotor == NodeId("acme_instances", "r1")  # type: ignore[union-attr]


_TEXT = st.text(min_size=1, max_size=8).filter(lambda text: "\0" not in text and text.isprintable())
_SENSORS = st.builds(
    SensorWrite,
    external_id=_TEXT,
    a_text=st.none() | _TEXT,
    an_enum=st.sampled_from([None, "low"]),
    a_int64=st.none() | st.integers(-(2**63), 2**63 - 1),
    a_float64=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    a_timestamp=st.none() | st.datetimes(timezones=st.timezones()).map(lambda t: t.replace(microsecond=0)),
    a_date=st.none() | st.dates(),
    a_json=st.none()
    | st.dictionaries(_TEXT, st.none() | st.booleans() | st.integers(-5, 5) | _TEXT, max_size=3),
    many_text=st.none() | st.lists(_TEXT, max_size=3),
)
_TURBINES = st.builds(
    WindTurbineWrite,
    external_id=_TEXT,
    name=_TEXT,
    rotor=st.none() | _TEXT | st.builds(RotorWrite, external_id=_TEXT, diameter=st.none() | st.floats(0, 9)),
    blades=st.lists(
        _TEXT | st.builds(NodeId, _TEXT, _TEXT) | st.builds(BladeWrite, external_id=_TEXT), max_size=3
    ),
    sensors=st.lists(st.builds(PositionWrite, height=st.floats(0, 9), end_node=_TEXT | _SENSORS), max_size=2),
    main_sensor=st.none() | _SENSORS,
)


@settings(max_examples=60, deadline=None)
@given(_TURBINES | _SENSORS)
def test_a_dump_is_read_back_as_the_same_object(written: Any) -> None:
    (again,) = type(written).from_json(json.dumps(written.dump()), unknown="refuse")
    assert again.dump() == written.dump()
    assert again.model_fields_set == written.model_fields_set


def test_an_object_in_itself_is_dumped_once() -> None:
    blade = BladeWrite(external_id="b1")
    sensor = SensorWrite(external_id="s1", blades_made=[blade])
    blade.maker = sensor
    assert sensor.dump() == {"externalId": "s1", "bladesMade": [{"externalId": "b1", "maker": "s1"}]}


def test_lists_of_what_is_written_show_what_was_set() -> None:
    with WindClient.local() as client:
        client.upsert(WindTurbineWrite(external_id="<t1>", name="one", rotor="r1"))
        written = client.wind_turbine.list().as_write()
        assert isinstance(written, WriteList)
        assert isinstance(written[:1], WriteList)
        assert "WindTurbineWrite(" in repr(written) and repr(WriteList[Any]()) == "WriteList([])"
        html = written._repr_html_()
        assert "WriteList: 1" in html and "&lt;t1&gt;" in html and "<t1>" not in html
        assert "one" in written[0]._repr_html_()
        frame = written.to_pandas()
        assert list(frame["name"]) == ["one"] and "tags" in frame.columns
        assert frame["existing_version"].tolist() == [1]
        read = client.wind_turbine.list()[0]
        assert isinstance(read, WindTurbine)
        one = read.to_pandas()
        assert one.index.name == "WindTurbine"
        assert one.loc["rotor", "value"] == "r1" and one.loc["name", "value"] == "one"
