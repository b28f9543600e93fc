"""What version 1 is known to get wrong (its verified defects, a to i), asked of this one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import WindClient
from runtime.reading.builder import farm

from pygen_runtime.filters import keyword_names
from pygen_runtime.filters import where as keyword_where
from pygen_runtime.reading import Tuning


@pytest.fixture
def client() -> Iterator[Any]:
    with WindClient.local() as client:
        farm.fill(client)
        yield client


def test_a_edges_of_another_connection_stay_out(client: Any) -> None:
    """Two connections of a view in the same direction got each other's edges."""
    sensor = farm.node("s", "Sensor", aText="s", defaulted=1)
    edges = [
        farm.edge("m", "mainSensor", "t0", "s"),
        farm.edge("x", "sensorAt", "t0", "s", "Position", height=1.0),
    ]
    farm.post(client, "/instances", {"items": [sensor, *edges]})
    query = client.wind_turbine.query().where(external_id="t0")
    (turbine,) = query.with_blades().with_main_sensor().with_sensors().list()
    assert sorted(blade.serial for blade in turbine.blades) == ["0-0", "0-1", "0-2"]
    assert turbine.main_sensor.node.a_text == "s"
    assert [link.edge.external_id for link in turbine.sensors] == ["x"]


def test_b_nested_rows_beyond_a_page_are_not_lost(client: Any) -> None:
    """The loop ended with the root although a nested step still had a cursor."""
    query = client.wind_turbine.query().with_blades()
    query._tuning = Tuning(rows=4, list_rows=4, ids=4)
    assert [len(turbine.blades) for turbine in query.list()] == [3] * 6


def test_c_one_space_is_one_condition(client: Any) -> None:
    """A missing isinstance gave both `equals` and `in` for a single space."""
    view = client.wind_turbine._view
    space = {"property": ["node", "space"], "value": farm.SPACE}
    assert keyword_where(view, {"space": farm.SPACE}).dump() == {"equals": space}  # type: ignore[union-attr]
    several = keyword_where(view, {"space": [farm.SPACE, "other"]})
    assert several is not None
    assert several.dump() == {"in": {"property": ["node", "space"], "values": [farm.SPACE, "other"]}}
    assert client.wind_turbine.query().where(space=farm.SPACE).count() == 6


def test_d_edges_are_filtered_as_edges(client: Any) -> None:
    """Conditions on the id or the space of an edge were put on a node."""
    view = client.position._view
    made = keyword_where(view, {"external_id": "x", "start_node": "t0"}, farm.SPACE)
    assert made is not None
    assert {one["equals"]["property"][0] for one in made.dump()["and"]} == {"edge"}
    assert keyword_names(view)["end_node"] == ("end_node", "is")


def test_e_a_read_resumes_as_often_as_needed(client: Any) -> None:
    """The second resume raised 'Same cursors used twice'."""
    query = client.wind_turbine.query().with_blades()
    seen, cursor = [], None
    while True:
        page = next(iter(query.iterate(chunk_size=1, cursor=cursor).pages()))
        seen += [turbine.name for turbine in page]
        cursor = page.cursor
        if cursor is None:
            break
    assert seen == [f"Turbine {n}" for n in range(6)]
    again = query.iterate(chunk_size=2)
    assert list(again) == list(again)


def test_f_every_package_names_its_own_models(client: Any) -> None:
    """With several models, each API believed to belong to the first; the golden package shop is one."""
    assert client._package.models == (("acme", "WindFarm", "v1"),)


def test_g_a_read_instance_is_written_at_the_version_it_has(client: Any) -> None:
    """as_write() of a GraphQL result meant 'insert only'."""
    turbine = client.wind_turbine.query().with_blades().first()
    assert turbine.as_write().existing_version == turbine.data_record.version > 0


def test_h_what_the_documentation_shows_exists(client: Any) -> None:
    """iterate(sort_by=...) was documented and did not exist."""
    names = [turbine.name for turbine in client.wind_turbine.query().sort_by("capacity").iterate()]
    assert names == [f"Turbine {n}" for n in range(6)]


def test_i_bare_external_ids_live_in_the_instance_space_of_the_client(client: Any) -> None:
    """Which space a bare id meant depended on a constant of the module."""
    query = client.wind_turbine.query()
    assert query.where(rotor="r3").first().name == "Turbine 3"
    assert query.where(lambda t: t.rotor == ("elsewhere", "r3")).first() is None
    assert query.where(lambda t: t.rotor.in_(["r3", (farm.SPACE, "r4")])).count() == 2
