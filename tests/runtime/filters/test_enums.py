"""Conditions on an enum with a value that the model does not list."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import WindClient, WindTurbineWrite

from pygen_runtime import UnknownValue, Unlisted


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as client:
        client.upsert([WindTurbineWrite(external_id="t", name="t", status="running")])
        yield client


ASKED: list[Callable[[WindClient, Any], Any]] = [
    lambda client, value: client.wind_turbine.list(status=value),
    lambda client, value: client.wind_turbine.list(status=["running", value]),
    lambda client, value: client.wind_turbine.count(status=value),
    lambda client, value: client.wind_turbine.query().where(status=value).list(),
    lambda client, value: client.wind_turbine.query().where(lambda t: t.status == value).list(),
    lambda client, value: client.wind_turbine.query().where(lambda t: t.status != value).list(),
    lambda client, value: client.wind_turbine.query().where(lambda t: t.status.in_([value])).list(),
]


@pytest.mark.parametrize("ask", ASKED)
def test_it_is_warned_of_where_it_stands(client: WindClient, ask: Callable[[WindClient, Any], Any]) -> None:
    with pytest.warns(UnknownValue) as caught:
        ask(client, "runing")
    (warning,) = {str(one.message): one for one in caught}.values()
    assert str(warning.message) == (
        "view WindTurbine, property status: the model has no value 'runing'. Did you mean 'running'? "
        "If it is meant, say so: pygen_runtime.Unlisted('runing')"
    )
    assert warning.filename == __file__


@pytest.mark.parametrize("ask", ASKED)
@pytest.mark.parametrize("value", ["running", Unlisted("retired")])
def test_what_is_listed_or_meant_is_not(client: WindClient, ask: Any, value: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ask(client, value)


def test_python_tells_once_and_can_be_told_to_refuse(client: WindClient) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(3):
            client.wind_turbine.list(status="retired")
    assert len(caught) == 1 and "Known: planned, running." in str(caught[0].message)
    with warnings.catch_warnings():
        warnings.simplefilter("error", UnknownValue)
        with pytest.raises(UnknownValue, match="retired"):
            client.wind_turbine.list(status="retired")


def test_what_an_enum_begins_with_is_no_value_of_it(client: WindClient) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert client.wind_turbine.query().where(lambda t: t.status.startswith("run")).count() == 1
