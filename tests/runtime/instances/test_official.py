"""Instances of cognite-sdk and ours become each other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest
from cognite.client.data_classes.data_modeling import DirectRelationReference, Edge, Node
from runtime.handmade_sdk import Position, Rotor, WindClient, WindTurbine

from pygen_runtime import ConfigurationError, ValidationFailed


@pytest.fixture(scope="module")
def client() -> Iterator[WindClient]:
    with WindClient.local() as opened:
        opened.mock(count=3)
        yield opened


def test_nodes_and_edges_go_there_and_back(client: WindClient) -> None:
    for turbine in client.wind_turbine.list():
        official = turbine.to_instance()
        assert type(official) is Node and official.external_id == turbine.external_id
        assert WindTurbine.from_instance(official) == turbine
        assert WindTurbine.from_instance(official.dump()) == turbine
        assert turbine.as_tuple_id() == (turbine.space, turbine.external_id)
        assert turbine.as_direct_reference() == DirectRelationReference(*turbine.as_tuple_id())
    for position in client.position.list():
        official = position.to_instance()
        assert type(official) is Edge
        assert Position.from_instance(official) == position


def test_what_is_no_instance_of_the_view_is_refused(client: WindClient) -> None:
    turbine, position = client.wind_turbine.list()[0], client.position.list()[0]
    with pytest.raises(ValidationFailed, match=r"no properties of acme:Rotor\(v1\)"):
        Rotor.from_instance(turbine.to_instance())
    with pytest.raises(ValidationFailed, match="Rotor is a class of nodes, and this is edge"):
        Rotor.from_instance(position.to_instance())
    with pytest.raises(ValidationFailed, match="int is no instance that was read"):
        Rotor.from_instance(3)


def test_without_cognite_sdk_it_is_told_what_is_missing(
    client: WindClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    turbine: Any = client.wind_turbine.list()[0]
    monkeypatch.setitem(sys.modules, "cognite.client.data_classes.data_modeling", None)
    for convert in (turbine.to_instance, turbine.as_direct_reference):
        with pytest.raises(ConfigurationError, match="needs cognite-sdk: pip install cognite-sdk"):
            convert()
