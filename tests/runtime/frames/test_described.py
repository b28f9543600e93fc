"""Units and descriptions go along: in columns, frames, JSON schemas and help."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import Blade, BladeWrite, WindClient, WindTurbine, WindTurbineWrite

from pygen_runtime.instances.base import Node
from pygen_runtime.instances.described import descriptions, units

MEGAWATT = {b"unit": b"power:megaw", b"description": b"Nameplate capacity."}


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as client:
        client.upsert(WindTurbineWrite(external_id="t", name="x", capacity=3))
        yield client


def test_columns_know_what_they_hold(client: WindClient) -> None:
    for table in (
        client.wind_turbine.iterate().to_arrow(),
        client.wind_turbine.iterate().to_reader().read_all(),
        client.wind_turbine.list().to_arrow(),
        client.wind_turbine.iterate(name="nobody").to_arrow(),
    ):
        assert table.schema.field("capacity").metadata == MEGAWATT
        assert table.schema.field("commissioned").metadata is None
        assert table.schema.field("external_id").metadata is None


def test_frames_say_it_in_their_attributes(client: WindClient) -> None:
    for frame in (client.wind_turbine.frame(), client.wind_turbine.list().to_pandas("name", "capacity")):
        assert frame.attrs["units"] == {"capacity": "power:megaw"}
        assert frame.attrs["descriptions"]["capacity"] == "Nameplate capacity."
    assert client.sensor.frame(["a_text"]).attrs == {}


def test_what_was_converted_is_in_the_unit_that_was_asked_for(client: WindClient) -> None:
    frame = client.wind_turbine.frame(target_units={"capacity": "power:kilow"})
    assert frame.attrs["units"] == {"capacity": "power:kilow"} and list(frame.capacity) == [3000]


def test_instances_that_were_converted_say_so_too(client: WindClient) -> None:
    found = client.wind_turbine.list(target_units={"capacity": "power:kilow"})
    assert found.to_pandas().attrs["units"] == {"capacity": "power:kilow"}
    assert "<small>kilow</small>" in found._repr_html_() and "<small>kilow</small>" in found[0]._repr_html_()


@pytest.mark.parametrize("cls", [WindTurbine, WindTurbineWrite])
def test_json_schemas_say_it(cls: Any) -> None:
    schema = cls.model_json_schema()["properties"]
    assert schema["capacity"]["unit"] == "power:megaw"
    assert schema["capacity"]["description"] == "Nameplate capacity."
    assert "unit" not in schema["name"]


@pytest.mark.parametrize("cls", [Blade, BladeWrite, Node])
def test_schemas_of_what_is_not_described_are_as_they_were(cls: Any) -> None:
    assert not [one for one in cls.model_json_schema()["properties"].values() if "unit" in one]


def test_help_says_the_units(client: WindClient) -> None:
    assert "Units: capacity in power:megaw." in (inspect.getdoc(client.wind_turbine.list) or "")
    assert "Units:" not in (inspect.getdoc(client.blade.list) or "")


def test_a_module_without_a_model_has_no_descriptions() -> None:
    assert descriptions(Node._view) == {} and units(Node._view) == {}


def test_frames_of_queries_say_it_of_every_branch(client: WindClient) -> None:
    client.upsert(WindTurbineWrite(external_id="t", name="x", rotor="r"))
    frame = client.wind_turbine.query().with_rotor().frame()
    assert frame.attrs["units"] == {"capacity": "power:megaw", "rotor.diameter": "length:m"}
    converted = client.wind_turbine.query().target_units({"capacity": "power:kilow"}).frame()
    assert converted.attrs["units"]["capacity"] == "power:kilow"
