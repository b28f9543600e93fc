"""What each verb gives, through both faces."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from runtime.faces import collect, done
from runtime.handmade_sdk import Position, WindTurbine, WindTurbineList, WindTurbineWrite

from pygen_runtime import EdgeId, NodeId, NotIncluded, ValidationFailed, desc

SPACE = "acme_instances"


def names(instances: Any) -> list[str]:
    return [one.external_id for one in instances]


async def test_list_gives_everything_as_a_typed_list(client: Any) -> None:
    turbines = await done(client.wind_turbine.list())
    assert type(turbines) is WindTurbineList
    assert names(turbines) == [f"t{n:02}" for n in range(20)]
    assert type(turbines[0]) is WindTurbine
    assert turbines[1].rotor.as_id() == NodeId(SPACE, "r1")
    assert turbines[1].commissioned == dt.datetime(2020, 1, 2, tzinfo=dt.UTC)
    assert turbines[1].data_record.version == 1


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"limit": 0}, 0),
        ({"limit": 3}, 3),
        ({"limit": 1001}, 20),
        ({"chunk_size": 7}, 20),
        ({"chunk_size": 7, "limit": 7}, 7),
        ({"chunk_size": 7, "limit": 8}, 8),
        ({"chunk_size": 1500, "limit": 1200}, 20),
        ({"min_capacity": 15}, 4),
        ({"min_capacity": 15, "max_capacity": 16}, 1),
        ({"name_prefix": "Horns"}, 10),
        ({"name": ["Dogger bank 0", "Horns bank 1"]}, 2),
        ({"status": "running"}, 10),
        ({"tags_contains": "tag0"}, 7),
        ({"tags_contains": ["tag0", "tag1"]}, 14),
        ({"rotor": "r1"}, 5),
        ({"rotor": [NodeId(SPACE, "r1"), (SPACE, "r2")]}, 10),
        ({"min_commissioned": dt.datetime(2020, 1, 20, tzinfo=dt.UTC)}, 1),
        ({"external_id": "t01"}, 1),
        ({"external_id_prefix": "t1"}, 10),
        ({"space": "elsewhere"}, 0),
        ({"name": []}, 0),
        ({"name_prefix": None}, 20),
    ],
)
async def test_filters_and_limits(client: Any, options: dict[str, Any], expected: int) -> None:
    assert len(await done(client.wind_turbine.list(**options))) == expected
    assert len(await collect(client.wind_turbine.iterate(**options))) == expected
    counted = {key: value for key, value in options.items() if key not in ("limit", "chunk_size")}
    if "limit" not in options:
        assert await done(client.wind_turbine.count(**counted)) == expected


async def test_sorting(client: Any) -> None:
    by_capacity = await done(client.wind_turbine.list(sort_by="capacity", limit=2))
    assert [one.capacity for one in by_capacity] == [1.0, 2.0]
    down = await done(client.wind_turbine.list(sort_by=[desc("status"), desc("capacity")], limit=2))
    assert [one.capacity for one in down] == [19.0, 17.0]
    paged = await collect(client.wind_turbine.iterate(sort_by=desc("external_id"), chunk_size=3))
    assert names(paged) == [f"t{n:02}" for n in reversed(range(20))]


async def test_retrieve_one_keeps_none_for_what_does_not_exist(client: Any) -> None:
    one = await done(client.wind_turbine.retrieve("t03"))
    assert (one.name, one.capacity) == ("Horns bank 3", 3.0)
    assert await done(client.wind_turbine.retrieve("nothing")) is None
    assert await done(client.wind_turbine.retrieve((SPACE, "t03"))) == one
    assert await done(client.wind_turbine.retrieve(one)) == one
    assert await done(client.wind_turbine.retrieve(NodeId("elsewhere", "t03"))) is None


async def test_retrieve_several_keeps_the_order_and_repeats(client: Any) -> None:
    found = await done(client.wind_turbine.retrieve(["t05", "nothing", NodeId(SPACE, "t01"), "t05"]))
    assert type(found) is WindTurbineList
    assert names(found) == ["t05", "t01", "t05"]
    assert await done(client.wind_turbine.retrieve([])) == []


async def test_retrieve_more_than_one_request_can_carry(client: Any) -> None:
    wanted = [f"x{n}" for n in range(1500)] + ["t05"] + [f"y{n}" for n in range(700)] + ["t01"]
    assert names(await done(client.wind_turbine.retrieve(wanted))) == ["t05", "t01"]


async def test_edges_are_read_with_their_ends(client: Any) -> None:
    positions = await done(client.position.list(min_height=18))
    assert [type(one) for one in positions] == [Position, Position]
    first = positions[0]
    assert first.start_node.as_id() == NodeId(SPACE, "t18")
    assert first.end_node.as_id() == NodeId(SPACE, "s18")
    assert first.edge_type.as_id() == NodeId("acme", "sensorAt")
    assert first.as_id() == EdgeId(SPACE, "t18:sensorAt:s18")
    assert await done(client.position.retrieve(first.external_id)) == first
    assert names(await done(client.position.list(start_node="t07"))) == ["t07:sensorAt:s7"]
    assert await done(client.position.count()) == 20
    assert len(await done(client.position.list(chunk_size=5000))) == 20


async def test_pages_carry_a_cursor_to_go_on_from(client: Any) -> None:
    pages = await collect(client.wind_turbine.iterate(chunk_size=8).pages())
    assert [len(page) for page in pages] == [8, 8, 4]
    assert pages[-1].cursor is None
    assert type(pages[0].items) is WindTurbineList
    rest = await collect(client.wind_turbine.iterate(chunk_size=8, cursor=pages[0].cursor))
    assert names(rest) == [f"t{n:02}" for n in range(8, 20)]


async def test_an_iteration_can_be_repeated(client: Any) -> None:
    turbines = client.wind_turbine.iterate(chunk_size=6, limit=10)
    assert len(await collect(turbines)) == len(await collect(turbines)) == 10


async def test_search(client: Any) -> None:
    assert len(await done(client.wind_turbine.search("horns"))) == 10
    assert len(await done(client.wind_turbine.search("horns", limit=2))) == 2
    assert len(await done(client.wind_turbine.search("dogg", properties=["name"], min_capacity=10))) == 4
    assert len(await done(client.wind_turbine.search("tag1", "tags"))) == 7
    assert type(await done(client.wind_turbine.search("nothing like it"))) is WindTurbineList
    ordered = await done(client.wind_turbine.search(sort_by=desc("capacity"), limit=1, status="running"))
    assert names(ordered) == ["t19"]
    assert await done(client.wind_turbine.search("horns", name=[])) == []


async def test_aggregates(client: Any) -> None:
    api = client.wind_turbine
    assert (await done(api.aggregate("count"))).value == 20
    assert (await done(api.aggregate("avg", property="capacity", max_capacity=2))).value == 1.5
    row = (await done(api.aggregate(["count", ("min", "capacity"), ("max", "capacity")])))[0]
    assert dict(row) == {"count": 20, "min_capacity": 1.0, "max_capacity": 19.0}
    groups = await done(api.aggregate(("sum", "capacity"), group_by="rotor"))
    assert {row.group["rotor"]: row.value for row in groups} == {
        NodeId(SPACE, f"r{n}"): float(sum(m for m in range(n, 20, 4) if m % 5)) for n in range(4)
    }


async def test_more_aggregates_than_one_request_takes(client: Any) -> None:
    metrics = [(name, "capacity") for name in ("avg", "min", "max", "sum", "count")] + ["count"]
    row = (await done(client.wind_turbine.aggregate(metrics)))[0]
    assert dict(row) == {
        "avg_capacity": 10.0,
        "min_capacity": 1.0,
        "max_capacity": 19.0,
        "sum_capacity": 160.0,
        "count_capacity": 16,
        "count": 20,
    }


async def test_aggregates_over_nothing(client: Any) -> None:
    api = client.wind_turbine
    assert (await done(api.aggregate(["count", "avg"], "capacity", name="nobody")))[0]["avg_capacity"] is None
    assert (await done(api.aggregate(["count"], name=[]))).value == 0
    assert await done(api.aggregate("count", group_by="name", name=[])) == []
    assert await done(api.count(name=[])) == 0
    assert await done(api.histogram("capacity", 1.0, name=[])) == []


async def test_histogram(client: Any) -> None:
    buckets = await done(client.wind_turbine.histogram("capacity", interval=10, status="running"))
    assert buckets == await done(
        client.wind_turbine.histogram(property="capacity", interval=10, status="running")
    )
    assert [(one.start, one.interval, one.count) for one in buckets] == [(0.0, 10, 4), (10.0, 10, 4)]


async def test_units(client: Any) -> None:
    one = (await done(client.wind_turbine.list(external_id="t03", target_units={"capacity": "power:kilow"})))[
        0
    ]
    assert one.capacity == pytest.approx(3000.0)
    one = await done(client.wind_turbine.retrieve("t03", target_units="SI"))
    assert one.capacity == pytest.approx(3_000_000.0)
    found = await done(client.wind_turbine.list(chunk_size=2000, target_units={"capacity": "power:kilow"}))
    assert found[3].capacity == pytest.approx(3000.0)


async def test_connections_say_that_they_were_not_included(client: Any) -> None:
    one = await done(client.wind_turbine.retrieve("t01"))
    with pytest.raises(NotIncluded, match=r"WindTurbine\.blades .*with_blades"):
        len(one.blades)
    with pytest.raises(NotIncluded, match=r"with_main_sensor"):
        _ = one.main_sensor.node
    assert not one.blades.included


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda api: api.list(nam="x"), "nam"),
        (lambda api: api.list(limit=-1), "limit is a whole number from 0, or None"),
        (lambda api: api.list(limit="5"), "limit"),
        (lambda api: api.list(chunk_size=0), "chunk_size"),
        (lambda api: api.list(chunk_size=10_001), "at most 10,000"),
        (lambda api: api.list(sort_by="tags"), "tags"),
        (lambda api: api.list(sort_by="nothing"), "nothing"),
        (lambda api: api.list(target_units={"name": "power:w"}), "no unit"),
        (lambda api: api.search("x", ["nothing"]), "nothing"),
        (lambda api: api.search("x", limit=1001), "at most 1,000"),
        (lambda api: api.search("x", cursor="y"), "no pages"),
        (lambda api: api.aggregate("median", "capacity"), "median"),
        (lambda api: api.aggregate("avg"), "needs a property"),
        (lambda api: api.aggregate("avg", "blades"), "blades"),
        (lambda api: api.aggregate([]), "at least one"),
        (lambda api: api.aggregate("count", group_by=["name"] * 6), "at most 5"),
        (lambda api: api.list("x"), "by name"),
        (lambda api: api.count("x"), "by name"),
        (lambda api: api.retrieve(5.0), "does not name"),
        (lambda api: api.retrieve(""), "has 1 to 256 characters, not 0"),
        (lambda api: api.retrieve(["t01", ("acme", "x" * 257)]), "not 257"),
        (lambda api: api.retrieve("\ud800"), "surrogate"),
        (lambda api: api.list(name="\ud800"), "property name: .*surrogate"),
        (lambda api: api.list(target_units=5), "target_units is a unit system"),
        (lambda api: api.list(target_units=""), "expected the external id of a unit"),
        (lambda api: api.list(target_units={"capacity": 3}), "property capacity: expected the external id"),
        (lambda api: api.aggregate(5, "capacity"), "no aggregate 5"),
        (lambda api: api.aggregate([("avg",)], "capacity"), "no aggregate"),
        (lambda api: api.histogram("name", 1.0), "property name: a histogram needs a number"),
        (lambda api: api.histogram("capacity", 0), "above 0"),
        (lambda api: api.histogram("capacity", float("nan")), "above 0"),
        (lambda api: api.histogram("capacity", "1"), "above 0"),
        (lambda api: api.histogram("capacity", True), "above 0"),
    ],
)
async def test_bad_input_is_refused_before_any_request(client: Any, call: Any, message: str) -> None:
    with pytest.raises((ValidationFailed, TypeError), match=message):
        await done(call(client.wind_turbine))


async def test_groups_beyond_what_one_request_gives_are_asked_for_in_parts(client: Any) -> None:
    turbines = [
        WindTurbineWrite(external_id=f"many{n}", name=f"name {n}", rotor=f"r{n}", capacity=n % 1500 or None)
        for n in range(2500)
    ]
    await done(client.upsert(turbines))
    api = client.wind_turbine
    every = await done(api.list())
    for name in ("name", "external_id", "capacity"):
        rows = await done(client.wind_turbine.aggregate("count", group_by=name))
        values = [getattr(turbine, name) for turbine in every]
        # what has no value is in no group
        wanted = Counter(value for value in values if value is not None)
        assert {row.group[name]: row["count"] for row in rows} == wanted, name
    both = await done(api.aggregate(["count", "max"], "capacity", group_by=["capacity", "name"]))
    assert len(both) == len({(one.capacity, one.name) for one in every if one.capacity is not None})
    assert len(await done(client.wind_turbine.aggregate("count", group_by="name", limit=7))) == 7
    assert len(await done(client.wind_turbine.aggregate("count", group_by="name", limit=1200))) == 1200
    with pytest.warns(UserWarning, match="at most 1,000 groups"):  # relations have no order to halve them by
        rows = await done(client.wind_turbine.aggregate("count", group_by="rotor"))
    assert len(rows) == 1000


async def test_figures_over_what_a_search_finds(client: Any) -> None:
    turbines = [
        WindTurbineWrite(external_id=f"w{n}", name=name, capacity=n)
        for n, name in enumerate(["Alpha East", "Alpha West", "Beta West"])
    ]
    await done(client.upsert(turbines))
    api = client.wind_turbine
    assert (await done(api.aggregate("sum", "capacity", query="alpha"))).value == 1
    assert (await done(api.aggregate("count", query="alpha west"))).value == 3
    both = {"query": "alpha west", "operator": "AND", "properties": ["name"]}
    assert (await done(api.aggregate("count", **both))).value == 1
    assert [bucket.count for bucket in await done(api.histogram("capacity", 1, query="alpha"))] == [1, 1]
    assert (await done(api.search("alpha west", operator="AND"))).external_ids == ["w1"]
    assert "search in pages" in str(await done(api.explain().search("alpha west", operator="AND")))
    with pytest.raises(ValidationFailed, match="OR or AND"):
        await done(api.search("alpha", operator="XOR"))
    with pytest.raises(ValidationFailed, match="limit is a whole number from 1"):
        await done(api.aggregate("count", group_by="name", limit=0))


async def test_frames(client: Any) -> None:
    frame = await done(client.wind_turbine.frame(["name", "capacity", "commissioned"], min_capacity=18))
    assert list(frame.columns) == ["name", "capacity", "commissioned"]
    assert frame["capacity"].tolist() == [18.0, 19.0]
    table = await done(client.wind_turbine.iterate(chunk_size=6).to_arrow("external_id"))
    assert table.column("external_id").to_pylist() == [f"t{n:02}" for n in range(20)]
    polars = await done(client.wind_turbine.iterate(limit=2).to_polars("capacity"))
    assert polars["capacity"].to_list() == [None, 1.0]
    assert (await done(client.wind_turbine.frame(name=[]))).shape == (0, 8)
