"""Mistakes are found before anything is sent, and the nearest right name is suggested."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from runtime.handmade_sdk import WindClient
from runtime.query import farm

from pygen_runtime.errors import ValidationFailed


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (lambda q: q.where(min_capcity=3), "Did you mean 'min_capacity'"),
        (lambda q: q.where(lambda t: t.capcity > 3), "Did you mean 'capacity'"),
        (
            lambda q: q.where(lambda t: t.blades.serial == "x"),
            "conditions cannot look through",
        ),
        (lambda q: q.where(lambda t: True), "not a filter"),
        (lambda q: q.where("x"), "function of the fields or a filter"),
        (lambda q: q.where(capacity="x"), "there is no filter 'capacity'"),
        (lambda q: q.where(min_capacity="x"), "property capacity: expected a number"),
        (lambda q: q.where(name=3), "property name: expected text"),
        (lambda q: q.select("nme"), "Did you mean 'name'"),
        (lambda q: q.select(), "at least one property"),
        (lambda q: q.sort_by("tags"), "cannot be sorted by"),
        (lambda q: q.sort_by("capcity"), "Did you mean 'capacity'"),
        (lambda q: q.sort_by(*["name"] * 6), "at most 5"),
        (lambda q: q.limit(-1), "from 0, or None"),
        (lambda q: q.limit(True), "from 0, or None"),
        (lambda q: q.with_rotr(), "Did you mean 'rotor'"),
        (lambda q: q.with_rotor(max_distance=2), "does not take max_distance"),
        (lambda q: q.with_blades(max_distance=0), "a whole number from 1"),
        (lambda q: q.with_blades(lambda b: None), "must return the selection"),
        (lambda q: q.with_blades(edge_where=lambda e: e.height > 1), "does not take edge_where"),
        (lambda q: q.with_blades(lambda b: b.where(is_damgaed=True)), "Did you mean 'is_damaged'"),
        (lambda q: q.with_blades(lambda b: q), "must return the selection"),
        (lambda q: q.with_blades("x"), "takes a function of the selection, not 'x'"),
        (lambda q: q.with_blades(limt=1), "does not take limt. Did you mean 'limit'"),
        (lambda q: q.with_blades(max_distance=True), "max_distance is a whole number from 1"),
        (lambda q: q.with_blades(until=lambda b: b.serial == "x"), "give with_blades a max_distance too"),
        (lambda q: q.with_main_sensor(max_distance=2), "main_sensor leads to one node"),
        (lambda q: q.where(lambda t: t.capacity > 1, lambda t: t.capacity < 3), "takes one condition"),
        (lambda q: q.select(["name"]), "names of properties, one after the other"),
        (lambda q: q.select(3), "names of properties, one after the other"),
        (lambda q: q.sort_by(["name"]), "sort by names of properties"),
        (lambda q: q.sort_by(3), "sort by names of properties"),
        (lambda q: q.with_blades(sort_by=3), "sort by names of properties"),
        (lambda q: q.target_units(3), "a unit system or units by property"),
        (lambda q: q.target_units({"capacity": 3}), "external id of a unit"),
        (lambda q: q.frame([3]), "there is no column 3"),
        (lambda q: q.search(3), "search takes text"),
        (lambda q: q.search("x", operator="NAND"), "OR or AND"),
    ],
)
def test_mistakes_are_found_before_any_request(step: Any, message: str) -> None:
    with WindClient.local() as client, pytest.raises(ValidationFailed, match=message):
        step(client.wind_turbine.query())


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda q: q.list(limit=-1), "limit is a whole number from 0"),
        (lambda q: q.list(limit=1.5), "limit is a whole number from 0"),
        (lambda q: list(q.iterate(chunk_size=0)), "chunk_size is a whole number from 1"),
        (lambda q: list(q.iterate(cursor=3)), "a cursor is text"),
        (lambda q: q.delete(limit=-1), "limit is a whole number from 0"),
    ],
)
def test_numbers_of_instances(ask: Any, message: str) -> None:
    with WindClient.local() as client, pytest.raises(ValidationFailed, match=message):
        ask(client.wind_turbine.query())


def test_a_query_says_what_it_is() -> None:
    with WindClient.local() as client:
        query = client.wind_turbine.query().where(min_capacity=3).with_blades()
        assert repr(query) == "<WindTurbineQuery of WindTurbine where capacity >= 3, with blades>"
        assert repr(query.iterate()).startswith("<QueryPages: a query that runs when you iterate")


def test_help_shows_what_a_step_takes_when_nothing_is_said() -> None:
    with WindClient.local() as client:
        parameters = inspect.signature(client.wind_turbine.query().with_blades).parameters
        assert parameters["max_distance"].default == 1  # None would mean without end
        assert parameters["limit"].default is None


def test_the_service_remarks_a_thing_once() -> None:
    with WindClient.local() as client:
        farm.fill(client, 1)
        found = (
            client.wind_turbine.query()
            .with_blades(lambda blade: blade.where(is_damaged=True))
            .explain(run=True)
            .warnings
        )
        assert len(found) == 1  # both the edges and the nodes were remarked on


def test_an_unknown_method_suggests_the_nearest() -> None:
    with WindClient.local() as client, pytest.raises(AttributeError, match="Did you mean 'with_blades'"):
        client.wind_turbine.query().withblades()
