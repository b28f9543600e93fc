"""Mistakes are found before anything is sent, and the nearest right name is suggested."""

from __future__ import annotations

import inspect
from typing import Any

import msgspec
import pytest
from runtime.handmade_sdk import WindClient, WindTurbineWrite
from runtime.reading.builder import farm

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters import Equals, Filter, JsonField, load_filter
from pygen_runtime.filters.units import resolve_units
from pygen_runtime.instances.spec import Property, View


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (lambda q: q.where(min_capcity=3), "Did you mean 'min_capacity'"),
        (lambda q: q.where(lambda t: t.capcity > 3), "Did you mean 'capacity'"),
        (
            lambda q: q.where(lambda t: t.blades.serial == "x"),
            "is a connection: a condition on 'serial'",
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
        (lambda q: q.where(lambda t: t.name == t.capacity), "'capacity' holds a number, which cannot be"),
        (lambda q: q.where(lambda t: t.capacity > t.commissioned), "'commissioned' holds a date"),
        (lambda q: q.where(lambda t: t.name.startswith(t.capacity)), "'capacity' holds a number"),
        (lambda q: q.where(lambda t: t.capacity.between(1, t.name)), "'name' holds text"),
        (lambda q: q.where(lambda t: t.rotor == t.name), "'name' holds text"),
        (lambda q: q.where(lambda t: t.name == t.rotor), "'rotor' holds the id of an instance"),
        (lambda q: q.where(lambda t: t.name == t.tags), "'tags' holds a list"),
        (lambda q: q.where(lambda t: t.name == t.rotor.external_id), "of the same instance"),
        (lambda q: q.where(lambda t: t.capacity.overlaps(t.name, 1, 2)), "'name' holds text"),
        (lambda q: q.where(lambda t: t.capacity.overlaps(3, 1, 2)), "the property the interval ends with"),
        (lambda q: q.where(lambda t: t.name.in_(t.tags)), "property name: expected several values"),
        (lambda q: q.where(lambda t: t.name.in_(3)), "property name: expected several values, got 3"),
        (lambda q: q.where(lambda t: t.name.in_({"a": 1})), "property name: expected several values"),
        (lambda q: q.where(lambda t: t.name.in_([t.status])), "got the property <EnumField .*status>"),
        (lambda q: q.where(lambda t: t.tags.contains(t.name)), "got the property <TextField .*name>"),
        (lambda q: q.target_units({"name": "power:kilow"}), "property name: the property has no unit"),
        (lambda q: q.target_units({"capcity": "power:kilow"}), "Did you mean 'capacity'"),
        (lambda q: q.target_units({3: "power:kilow"}), "the property has no unit"),
        (lambda q: q.target_units({"capacity": ""}), "expected the external id of a unit, or a unit system"),
        (lambda q: q.target_units(" "), "expected the external id of a unit, or a unit system"),
    ],
)
def test_mistakes_are_found_before_any_request(step: Any, message: str) -> None:
    with WindClient.local() as client, pytest.raises(ValidationFailed, match=message):
        step(client.wind_turbine.query())


HALF = "half \ud800"


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda c: c.wind_turbine.query().search(HALF), "search takes text that can be sent"),
        (lambda c: c.wind_turbine.search(HALF), "search takes text that can be sent"),
        (lambda c: c.wind_turbine.list(name=HALF), "property name: expected text that can be sent"),
        (lambda c: c.wind_turbine.list(rotor=HALF), "property rotor: expected text that can be sent"),
        (lambda c: c.wind_turbine.list(rotor=(HALF, "r")), "property rotor: expected text that can be sent"),
        (lambda c: c.wind_turbine.retrieve(HALF), "holds half a character"),
        (lambda c: c.wind_turbine.retrieve((HALF, "x")), r"\(items\[0\]\.space\) holds half a character"),
        (lambda c: c.delete((HALF, "x")), r"\(items\[0\]\.space\) holds half a character"),
        (lambda c: list(c.wind_turbine.iterate(cursor=HALF)), "is not a cursor"),
        (
            lambda c: c.wind_turbine.query().where(Equals(("node", "externalId"), HALF)).list(),
            "equals.value.* holds half a character",
        ),
        (
            lambda c: c.wind_turbine.query().where(lambda t: t.name.exists() & _loaded(HALF)).list(),
            "holds half a character",
        ),
        (
            lambda c: c.wind_turbine.query().target_units({"capacity": f"power:{HALF}"}).list(),
            "unit.externalId.* holds half a character",
        ),
        (lambda c: c.query(("acme", HALF, "v1")).list(), "externalId.* holds half a character"),
        (lambda c: c.spaces.retrieve(HALF), "holds half a character"),
        (
            lambda c: c.upsert(WindTurbineWrite(external_id="a", name="a", rotor=(HALF, "x"))),
            "rotor.space.* holds half a character",
        ),
        (lambda c: c.upsert(WindTurbineWrite(external_id="a", name="a", space=HALF)), "half a character"),
    ],
)
def test_half_a_character_is_named_before_any_request(ask: Any, message: str) -> None:
    with WindClient.local() as client:
        calls: list[Any] = []
        client._engine.handle = lambda *call: calls.append(call)
        with pytest.raises(ValidationFailed, match=message) as caught:
            ask(client)
        assert repr(HALF)[1:-1] in str(caught.value)
        assert not calls


def _loaded(text: str) -> Filter:
    return load_filter({"equals": {"property": ["node", "externalId"], "value": text}})


def test_json_that_cannot_be_sent_names_its_property() -> None:
    field = JsonField(("s", "V/v1", "extra"), "json", name="extra")
    for wrong in ({"a": [HALF]}, {"a": object()}):
        with pytest.raises(ValidationFailed, match="property extra: expected a JSON object that can be sent"):
            field.__eq__(wrong)


def test_a_filter_with_half_a_character_can_still_be_looked_at() -> None:
    with WindClient.local() as client:
        assert "half" in repr(client.wind_turbine.query().where(Equals(("node", "externalId"), HALF)))


def test_relations_of_one_instance_are_compared_with_each_other() -> None:
    with WindClient.local() as client:
        farm.fill(client, 2)
        assert len(client.wind_turbine.query().where(lambda t: t.rotor == t.rotor).list()) == 2
        assert client.wind_turbine.query().where(lambda t: t.rotor != t.rotor).list() == []


def test_the_twin_knows_types_once_it_knows_the_view() -> None:
    with WindClient.local() as client:
        turbines = client.query(("acme", "WindTurbine", "v1"))
        with pytest.raises(ValidationFailed, match="'capacity' holds a number, which cannot be compared"):
            turbines.where(lambda t: t.name == t.capacity).list()
        with pytest.raises(ValidationFailed, match="the property has no unit"):
            turbines.target_units({"name": "power:kilow"}).list()


def test_more_units_than_the_service_converts_are_refused() -> None:
    many = tuple(Property(f"p{n}", f"p{n}", "float64", unit="power:w") for n in range(11))
    view = View("s", "V", "v1", package="", read="V", write=None, members=many)
    assert resolve_units(msgspec.structs.replace(view, members=many[1:]), "SI")
    with pytest.raises(ValidationFailed, match="at most 10 properties"):
        resolve_units(view, "SI")


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
        assert repr(query.iterate()).startswith("<QueryPages: a read that happens when you iterate")


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


def test_only_relations_to_many_without_a_limit_are_warned_of() -> None:
    with WindClient.local() as client:
        asked = client.wind_turbine.query().with_main_sensor()
        assert asked.explain().warnings == []
        assert asked.with_blades(limit=5).explain().warnings == []
        (warning,) = asked.with_blades().explain().warnings
        assert warning == "blades: no limit and no filter; all of them are fetched for every parent"


def test_an_unknown_method_suggests_the_nearest() -> None:
    with WindClient.local() as client, pytest.raises(AttributeError, match="Did you mean 'with_blades'"):
        client.wind_turbine.query().withblades()
