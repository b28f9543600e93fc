"""Frames of queries have the types of frames of one view; mistakes are found before any request."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import WindClient
from runtime.reading.builder import farm
from runtime.reading.builder.company import DIRECT, TEXT, query
from runtime.reading.builder.readers import typed, typed_query
from runtime.reading.builder.worlds import (
    World,
    container,
    edge,
    edges_to,
    made,
    mapped,
    node,
    reference,
    view,
)

from pygen_runtime.errors import ValidationFailed

EXACT = 2**53 + 1
"""The first whole number that a float cannot hold."""
SENSOR = ("acme", "Sensor", "v1")


@pytest.fixture
def client() -> Iterator[Any]:
    with WindClient.local() as client:
        farm.fill(client, 2)
        full: dict[str, Any] = {
            "aInt64": EXACT,
            "aTimestamp": "2024-02-29T23:59:59.123+00:00",
            "aDate": "2024-02-29",
            "aJson": {"a": 1},
            "manyDate": ["2024-02-29"],
        }
        sensors = [
            farm.node("s0", "Sensor", aText="full", defaulted=1, **full),
            farm.node("s1", "Sensor", aText="empty", defaulted=1),
        ]
        places = [farm.edge("x", "sensorAt", "t0", "s0", "Position", height=1.5)]
        farm.post(client, "/instances", {"items": [*sensors, *places]})
        yield client


def test_columns_are_those_of_frames_of_one_view(client: Any) -> None:
    expected = client.sensor.frame()
    found = client.sensor.query().frame()
    assert found.equals(expected) and (found.dtypes == expected.dtypes).all()
    by_name = client.query(SENSOR).frame()
    assert by_name.dtypes.to_list() == expected.dtypes.to_list()
    by_name.columns = expected.columns
    assert by_name.equals(expected)


@pytest.mark.parametrize("written", [True, False], ids=["typed", "untyped"])
def test_large_numbers_stay_exact_beside_missing_ones(client: Any, written: bool) -> None:
    asked, name = (client.sensor.query(), "a_int64") if written else (client.query(SENSOR), "aInt64")
    assert asked.frame([name])[name].to_list()[0] == EXACT


@pytest.mark.parametrize("written", [True, False], ids=["typed", "untyped"])
def test_types_do_not_depend_on_what_was_found(client: Any, written: bool) -> None:
    turbines = client.wind_turbine.query() if written else client.query(("acme", "WindTurbine", "v1"))
    asked = turbines.with_rotor().with_blades()
    some, none = asked.frame(), asked.where(name="nothing").frame()
    assert len(none) == 0
    assert none.dtypes.to_list() == some.dtypes.to_list()
    assert str(none.dtypes["rotor.diameter"]) == "double[pyarrow]"


@pytest.mark.parametrize("written", [True, False], ids=["typed", "untyped"])
def test_members_of_branches_hold_values(client: Any, written: bool) -> None:
    turbines = client.wind_turbine.query() if written else client.query(("acme", "WindTurbine", "v1"))
    (member,) = turbines.where(name="Turbine 0").with_sensors().frame(["sensors"])["sensors"][0]
    moment, many = ("a_timestamp", "many_date") if written else ("aTimestamp", "manyDate")
    assert member[moment] == dt.datetime(2024, 2, 29, 23, 59, 59, 123000, tzinfo=dt.UTC)
    assert member[many] == [dt.date(2024, 2, 29)]
    assert member["edge.height"] == 1.5
    (blade, *_) = turbines.where(name="Turbine 0").with_blades().frame(["blades"])["blades"][0]
    assert "version" not in blade and blade["external_id"] == "b0_0"


@pytest.mark.parametrize("written", [True, False], ids=["typed", "untyped"])
def test_what_the_service_notes_is_there_when_asked_for(client: Any, written: bool) -> None:
    turbines = client.wind_turbine.query() if written else client.query(("acme", "WindTurbine", "v1"))
    asked = turbines.with_rotor()
    assert "version" not in asked.frame().columns
    frame = asked.frame(["version", "created_time", "rotor.version"])
    assert frame["version"].to_list() == [1, 1] and frame["rotor.version"].to_list() == [1, 1]
    assert dt.datetime.now(dt.UTC) - frame["created_time"][0] < dt.timedelta(hours=1)


def test_wrong_columns_are_found_before_anything_is_read(client: Any) -> None:
    client.wind_turbine.query().frame(["name"])
    client._engine.close()
    with pytest.raises(ValidationFailed, match="Did you mean 'name'"):
        client.wind_turbine.query().frame(["nme"])


def chain() -> World:
    """Parts with one edge each to the next part, once without properties and once with."""
    following = edges_to("Part", "next") | {"connectionType": "single_edge_connection"}
    welded = edges_to("Part", "weld", via="Weld") | {"connectionType": "single_edge_connection"}
    part = {"name": TEXT, "next": DIRECT}
    strength = container("Weld", {"strength": {"type": {"type": "int32"}}}, "edge")
    seen = {"name": mapped("Part", "name"), "following": following, "welded": welded}
    views = [view("Weld", {"strength": mapped("Weld", "strength")}), view("Part", seen)]
    world = made([container("Part", part), strength], views)
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(4)])
    world.write([edge(f"n{n}", "next", f"p{n}", f"p{n + 1}") for n in range(2)])
    world.write([edge(f"w{n}", "weld", f"p{n}", f"p{n + 1}", "Weld", strength=n) for n in range(2)])
    return world


@pytest.mark.parametrize("written", [True, False], ids=["typed", "untyped"])
def test_single_edges_are_columns_of_their_own(written: bool) -> None:
    world = chain()
    parts = typed_query(world.client(), typed(world, 10_002), "Part") if written else query(world, "Part")
    frame = parts.sort_by("name").with_following().with_welded().frame()
    assert frame["following.name"].to_list()[:2] == ["1", "2"]
    assert frame["welded.name"].to_list()[:2] == ["1", "2"]
    assert frame["welded.edge.strength"].to_list()[:2] == [0, 1]
    assert frame["welded.edge.strength"].isna().to_list() == [False, False, True, True]
    assert frame["following.name"].isna().to_list() == [False, False, True, True]


def test_relations_are_structs_as_in_other_frames() -> None:
    world = made(
        [container("Part", {"next": DIRECT, "name": TEXT})],
        [view("Part", {"next": mapped("Part", "next", "Part"), "name": mapped("Part", "name")})],
    )
    world.write([node("p0", "Part", {"name": "0"}), node("p1", "Part", {"next": reference("p0")})])
    frame = query(world, "Part").frame(["next"])
    assert frame["next"].to_list()[1] == {"space": "d", "external_id": "p0"}
    assert frame["next"].isna().to_list() == [True, False]
