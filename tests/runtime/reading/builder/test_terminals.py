"""What ends a query, over generated code and in both faces."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import AsyncIterator
from typing import Any

import pytest
from runtime.faces import CLIENTS, close, collect, done
from runtime.handmade_sdk import WindClient
from runtime.reading.builder import farm

from pygen_runtime.errors import NotIncluded, ValidationFailed
from pygen_runtime.filters import Sort, asc, desc
from pygen_runtime.reading import Tuning


@pytest.fixture(params=sorted(CLIENTS))
async def client(request: pytest.FixtureRequest) -> AsyncIterator[Any]:
    client = CLIENTS[request.param].local()
    farm.fill(client)
    yield client
    await close(client)


def names(rows: Any) -> list[str]:
    return [row.name.removeprefix("Turbine ") for row in rows]


async def test_writing_back_what_was_selected_clears_nothing_else(client: Any) -> None:
    farm.post(client, "/instances", {"items": [farm.node("r3", "Rotor", diameter=3.5)]})
    asked = client.wind_turbine.query().select("name").with_rotor(lambda rotor: rotor.select("external_id"))
    turbine = await done(asked.where(external_id="t3").first())
    assert turbine.model_dump(exclude_unset=True).keys() >= {"name", "rotor"}
    assert "capacity" not in turbine.model_dump(exclude_unset=True)
    written = [turbine.as_write(), turbine.rotor.node.as_write()]
    assert written[0].model_fields_set.isdisjoint({"capacity", "status"})
    await done(client.upsert(written))
    again = await done(client.wind_turbine.query().where(external_id="t3").with_rotor().first())
    assert (again.name, again.capacity) == (turbine.name, 3.0)
    assert again.rotor.node.diameter == 3.5


async def test_what_was_not_selected_is_left_out_by_every_endpoint(client: Any) -> None:
    """Sorted pages and searches are lists, which bring all properties."""
    query = client.wind_turbine.query().select("name")
    untyped = client.query(("acme", "WindTurbine", "v1")).select("name")
    ways = [
        query.list(),
        collect(query.sort_by("name").iterate()),
        query.search("turbine").list(),
    ]
    for found in [await done(one) for one in ways]:
        assert {row.model_dump(exclude_unset=True).get("capacity", "unset") for row in found} == {"unset"}
        assert {(row.capacity, row.rotor) for row in found} == {(None, None)} and len(found) == 6
    ways = [
        untyped.list(),
        collect(untyped.sort_by("name").iterate()),
        untyped.search("turbine").list(),
    ]
    for found in [await done(one) for one in ways]:
        assert [row.keys() & {"name", "capacity", "rotor"} for row in found] == [{"name"}] * 6


async def test_list(client: Any) -> None:
    turbines = await done(client.wind_turbine.query().where(min_capacity=2).sort_by("capacity").list())
    assert type(turbines).__name__ == "WindTurbineList"
    assert names(turbines) == ["2", "3", "4", "5"]
    assert names(await done(client.wind_turbine.query().sort_by(desc("capacity")).list(limit=2))) == [
        "5",
        "4",
    ]
    with pytest.raises(NotIncluded, match="with_blades"):
        len(turbines[0].blades)


async def test_branches(client: Any) -> None:
    query = (
        client.wind_turbine.query()
        .where(lambda t: (t.capacity > 3) & ~t.name.startswith("Test"))
        .with_rotor(lambda rotor: rotor.with_turbine())
        .with_blades(lambda blade: blade.where(is_damaged=False).sort_by(desc("serial")))
    )
    turbines = await done(query.list())
    assert [(t.rotor.node.external_id, t.rotor.node.turbine.node.name) for t in turbines] == [
        ("r4", "Turbine 4"),
        ("r5", "Turbine 5"),
    ]
    assert [[blade.serial for blade in t.blades] for t in turbines] == [["4-2", "4-1"], ["5-2", "5-1"]]
    assert turbines[0].blades.cut is None


async def test_edges_with_properties(client: Any) -> None:
    sensors = [farm.node(f"s{n}", "Sensor", aText=f"s{n}", defaulted=1) for n in range(3)]
    places = [farm.edge(f"p{n}", "sensorAt", "t0", f"s{n}", "Position", height=n * 10.0) for n in range(3)]
    farm.post(client, "/instances", {"items": [*sensors, *places, farm.edge("m", "mainSensor", "t0", "s2")]})
    query = client.wind_turbine.query().where(external_id="t0").with_main_sensor()
    (turbine,) = await done(query.with_sensors(edge_where=lambda place: place.height > 5).list())
    assert [(link.edge.height, link.node.a_text) for link in turbine.sensors] == [(10.0, "s1"), (20.0, "s2")]
    assert turbine.main_sensor.node.a_text == "s2"
    (turbine,) = await done(query.with_sensors(lambda sensor: sensor.where(a_text="s0")).list())
    assert [link.edge.external_id for link in turbine.sensors] == ["p0"]


async def test_a_limit_of_a_branch_says_that_it_cut(client: Any) -> None:
    turbines = await done(client.wind_turbine.query().with_blades(limit=2).list())
    assert {len(turbine.blades) for turbine in turbines} == {2}
    assert {turbine.blades.cut for turbine in turbines} == {2}
    turbines = await done(client.wind_turbine.query().with_blades(limit=3).list())
    assert {turbine.blades.cut for turbine in turbines} == {None}


async def test_nodes_the_model_says_nothing_about(client: Any) -> None:
    blade = farm.node(
        "b9", "Blade", serial="9", maker=farm.ref("r0"), spares=[farm.ref("b0_0"), farm.ref("b0_1")]
    )
    farm.post(client, "/instances", {"items": [blade]})
    (blade,) = await done(client.blade.query().where(serial="9").with_maker().with_spares().list())
    assert type(blade.maker.node).__name__ == "Node"
    assert [spare.node.serial for spare in blade.spares] == ["0-0", "0-1"]
    (blade,) = await done(client.blade.query().where(serial="0-0").with_spare_of().list())
    assert [one.serial for one in blade.spare_of] == ["9"]


async def test_iterate_resumes_where_a_page_ended(client: Any) -> None:
    """Version 1 refused to resume a second time: 'Same cursors used twice'."""
    query = client.wind_turbine.query().where(max_capacity=4).with_blades()
    seen: list[str] = []
    cursor = None
    for _ in range(3):
        (page, *_) = await collect(query.iterate(chunk_size=2, cursor=cursor).pages())
        assert all(len(turbine.blades) == 3 for turbine in page)
        seen += names(page)
        cursor = page.cursor
    assert (seen, cursor) == (["0", "1", "2", "3", "4"], None)


async def test_iterate_resumes_in_order(client: Any) -> None:
    query = client.wind_turbine.query().sort_by(desc("capacity"))
    (page, *_) = await collect(query.iterate(chunk_size=4).pages())
    rest = await collect(query.iterate(chunk_size=4, cursor=page.cursor))
    assert names([*page, *rest]) == ["5", "4", "3", "2", "1", "0"]


async def test_the_limit_counts_what_came_before_a_cursor(client: Any) -> None:
    query = client.wind_turbine.query()
    (page, *_) = await collect(query.iterate(chunk_size=2, limit=3).pages())
    rest = await collect(query.iterate(chunk_size=2, limit=3, cursor=page.cursor))
    assert names([*page, *rest]) == ["0", "1", "2"]


async def test_a_cursor_of_another_query_is_refused(client: Any) -> None:
    (page, *_) = await collect(client.wind_turbine.query().iterate(chunk_size=2).pages())
    with pytest.raises(ValidationFailed, match="belongs to another query"):
        await collect(client.wind_turbine.query().where(name="x").iterate(cursor=page.cursor))
    with pytest.raises(ValidationFailed, match="not a cursor"):
        await collect(client.wind_turbine.query().iterate(cursor="nonsense"))


async def test_first_count_exists(client: Any) -> None:
    query = client.wind_turbine.query()
    assert (await done(query.sort_by(desc("capacity")).first())).name == "Turbine 5"
    assert await done(query.where(name="nothing").first()) is None
    assert await done(query.count()) == 6
    assert await done(query.limit(4).count()) == 4
    assert await done(query.where(status="running").count()) == 3
    assert await done(query.where(lambda t: t.rotor.external_id == "r3").count()) == 1
    assert await done(query.where(lambda t: t.commissioned.exists()).count()) == 0
    assert await done(query.where(name="Turbine 1").exists())
    assert not await done(query.where(name="Turbine 9").exists())


async def test_delete_asks_how_much(client: Any) -> None:
    query = client.blade.query().where(is_damaged=True)
    with pytest.raises(ValidationFailed, match="all=True"):
        await done(query.delete())
    await done(query.delete(limit=2))
    assert await done(query.count()) == 4
    await done(query.limit(1).delete())
    assert await done(query.count()) == 3
    await done(query.delete(all=True))
    assert await done(query.count()) == 0
    assert await done(client.blade.query().count()) == 12


async def test_frame(client: Any) -> None:
    query = client.wind_turbine.query().where(name="Turbine 1").with_rotor().with_blades()
    frame = await done(query.frame())
    assert list(frame["rotor.external_id"]) == ["r1"]
    assert [blade["serial"] for blade in frame["blades"][0]] == ["1-0", "1-1", "1-2"]
    assert list((await done(query.frame(["name", "capacity"]))).columns) == ["name", "capacity"]
    with pytest.raises(ValidationFailed, match="capacity"):
        await done(query.frame(columns=["capcity"]))


async def test_search(client: Any) -> None:
    found = await done(client.wind_turbine.query().search("turb").where(min_capacity=4).with_rotor().list())
    assert sorted(names(found)) == ["4", "5"]
    assert {turbine.rotor.node.external_id for turbine in found} == {"r4", "r5"}
    assert names(await done(client.wind_turbine.query().search("turbine 3", operator="AND").list())) == ["3"]
    assert await done(client.wind_turbine.query().search("turbine").exists())
    assert not await done(client.wind_turbine.query().search("nothing").exists())
    await done(client.wind_turbine.query().search("turbine 3", operator="AND").delete(all=True))
    assert await done(client.wind_turbine.query().count()) == 5
    with pytest.raises(ValidationFailed, match="cannot be counted"):
        await done(client.wind_turbine.query().search("x").count())


async def test_select(client: Any) -> None:
    query = client.wind_turbine.query().where(external_id="t1")
    (turbine,) = await done(query.select("external_id", "capacity").list())
    assert (turbine.external_id, turbine.capacity, turbine.status) == ("t1", 1.0, None)
    (turbine,) = await done(query.select("external_id").with_blades(lambda b: b.select("space")).list())
    assert (turbine.external_id, turbine.capacity) == ("t1", None)
    assert [blade.external_id for blade in turbine.blades] == ["b1_0", "b1_1", "b1_2"]


async def test_units(client: Any) -> None:
    query = client.wind_turbine.query().where(external_id="t2").target_units({"capacity": "power:kilow"})
    assert [turbine.capacity for turbine in await done(query.list())] == [2000.0]
    with pytest.raises(ValidationFailed, match="the property has no unit"):
        client.wind_turbine.query().target_units({"name": "power:kilow"})


async def test_the_untyped_twin(client: Any) -> None:
    query = client.query(("acme", "WindTurbine", "v1")).where(min_capacity=5)
    (turbine,) = await done(query.with_blades(lambda blade: blade.where(isDamaged=True)).with_rotor().list())
    assert [blade["serial"] for blade in turbine["blades"]] == ["5-0"]
    assert turbine["rotor"]["externalId"] == "r5"
    assert (await done(query.frame()))["name"].tolist() == ["Turbine 5"]
    with pytest.raises(ValidationFailed, match="there is no view"):
        await done(client.query(("acme", "Nothing", "v1")).list())


async def test_explain(client: Any) -> None:
    query = client.wind_turbine.query().where(name="Turbine 1").with_blades(limit=1).sort_by("name")
    plan = await done(query.explain())
    assert plan.to_dict()["strategy"] == "query"
    assert "measured" not in plan.to_dict()
    ran = await done(query.explain(run=True))
    measured = ran.to_dict()["measured"]
    assert (measured["rows"], measured["requests"]) == (1, 1)
    assert measured["bytes"] > 0
    assert measured["cut"] == ["blades of acme_instances:t1 has more than its limit of 1"]
    assert "sorting is slow" in str(plan)
    assert "<pre" in plan._repr_html_()
    assert '"strategy": "query"' in plan.to_json()


async def test_explain_with_facts(client: Any) -> None:
    query = client.rotor.query().with_turbine().sort_by("diameter")
    text = str(await done(query.explain(facts=True)))
    assert "Rotor | sorted by diameter ascending | of 6 in all" in text
    assert "turbine: no index starts with 'rotor', which is looked up for every parent" in text
    assert "no cursorable index of acme:Rotor has exactly diameter" in text
    plan = await done(query.explain(facts=True))  # known by now: nothing is asked again
    assert plan.to_dict()["tree"]["branches"][0]["instances"] == 6


async def test_explain_tells_what_the_service_remarks(client: Any) -> None:
    ran = await done(client.wind_turbine.query().sort_by("capacity").explain(run=True))
    assert any("sortNotBackedByIndex" in one for one in ran.warnings)
    plan = await done(client.wind_turbine.query().sort_by("capacity").explain())
    assert not any("sortNotBackedByIndex" in one for one in plan.warnings)


async def test_explain_shows_the_first_request(client: Any) -> None:
    request = (await done(client.wind_turbine.query().with_rotor().explain())).request
    assert request["path"] == "/models/instances/query"
    assert list(request["body"]["with"]) == ["0_0", "0"]
    nothing = await done(client.wind_turbine.query().where(name=[]).explain())
    assert nothing.request is None and "no request" in str(nothing)


def test_steps_never_change_the_query_they_start_from() -> None:
    with WindClient.local() as client:
        query = client.wind_turbine.query()
        before = query._asked
        query.where(name="x").limit(3).sort_by("name").with_blades().select("name").search("x")
        assert query._asked is before


def test_what_can_be_asked_for_is_shown() -> None:
    with WindClient.local() as client:
        query = client.wind_turbine.query()
        assert {"min_capacity", "rotor", "external_id_prefix"} <= inspect.signature(
            query.where
        ).parameters.keys()
        assert {"with_rotor", "with_blades", "where", "list"} <= set(dir(query))
        assert "capacity" in dir(client.wind_turbine.query()._fields())


def test_relations_that_a_limit_cut_are_not_included() -> None:
    with WindClient.local() as client:
        farm.fill(client, 1)
        spares = [farm.ref(f"b0_{n}") for n in range(3)]
        farm.post(client, "/instances", {"items": [farm.node("b9", "Blade", serial="9", spares=spares)]})
        (blade,) = client.blade.query().where(serial="9").with_spares(limit=2).list()
        assert [one.included for one in blade.spares] == [True, True, False]
        (blade,) = client.blade.query().where(serial="9").with_spares(lambda b: b.where(serial="0-0")).list()
        assert [one.node and one.node.serial for one in blade.spares] == ["0-0", None, None]


async def test_sorted_reads_beyond_one_page(client: Any) -> None:
    query = client.wind_turbine.query().sort_by(asc("status"), Sort("capacity", "descending")).with_rotor()
    query._tuning = Tuning(rows=4, list_rows=3, ids=2)
    turbines = await done(query.list())
    assert names(turbines) == ["4", "2", "0", "5", "3", "1"]
    assert all(turbine.rotor.node is not None for turbine in turbines)


async def test_filters_by_time_and_space(client: Any) -> None:
    query = client.wind_turbine.query()
    now = dt.datetime.now(dt.UTC)
    assert (
        await done(query.where(min_created_time=now - dt.timedelta(hours=1), space=farm.SPACE).count()) == 6
    )
    assert await done(query.where(max_last_updated_time=now - dt.timedelta(days=1)).count()) == 0
