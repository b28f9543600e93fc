"""A program of somebody who uses the SDKs; every line has to be accepted as it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, assert_type

from golden_everything import (
    Base,
    Both,
    BothEdge,
    Different,
    EdgeValues,
    EverythingClient,
    Left,
    Narrower,
    NarrowerWrite,
    Relations,
    Right,
    Scalars,
)
from golden_shop import AsyncShopClient, Person, ShopClient
from golden_wind import (
    Asset,
    AsyncWindClient,
    Blade,
    BladeList,
    BladeWrite,
    EdgeTypes,
    RotorWrite,
    Sensor,
    SensorPosition,
    SensorPositionList,
    SensorPositionWrite,
    WindClient,
    WindTurbine,
    WindTurbineList,
    WindTurbineWrite,
)
from golden_wind.spark import WindTurbine as InSpark
from golden_wind.spark import register_views
from golden_wind.wind_turbine import WindTurbineFilter, WindTurbineQuery
from pyspark.sql import Column, DataFrame, SparkSession

from pygen_runtime import EdgeBetween, Unlisted
from pygen_runtime.instances.writing.results import DeleteResult
from pygen_runtime.reading import Explanation
from pygen_runtime.reading.deleting import DeletionPlan
from pygen_runtime.spi import Aggregates, Bucket, Edge, EdgeId, EdgeList, Link, NodeId, NodeRef


def write(client: WindClient) -> None:
    sensor = SensorPositionWrite(end_node="s1", distance=3.5)
    turbine = WindTurbineWrite(
        external_id="t1",
        name="Hornsea 1",
        capacity=8.0,
        commissioned=dt.datetime(2020, 1, 1, tzinfo=dt.UTC),
        status="running",
        rotor=RotorWrite(external_id="r1", name="Rotor"),
        blades=[BladeWrite(external_id="b1", name="Blade"), "b2", NodeId("space", "b3")],
        sensors=[sensor, "s2"],
    )
    turbine.capacity = None
    client.upsert([turbine, turbine.rotor] if turbine.rotor else turbine)


def read(client: WindClient) -> float | None:
    found = client.wind_turbine.list(min_capacity=3, name_prefix="Horn", sort_by="capacity", limit=100)
    assert_type(found, WindTurbineList)
    assert_type(found[0], WindTurbine)
    assert_type(client.wind_turbine.retrieve("t1"), WindTurbine | None)
    assert_type(client.wind_turbine.retrieve(["t1", "t2"]), WindTurbineList)
    assert_type(client.wind_turbine.count(status=["running", "stopped"]), int)
    assert_type(client.wind_turbine.search("horn", ["name"], min_capacity=2), WindTurbineList)
    client.wind_turbine.count(status=["running", Unlisted("retired")])
    client.wind_turbine.list(status=Unlisted("retired"))
    client.wind_turbine.aggregate("avg", "capacity", group_by="status", farm="f1")
    client.wind_turbine.histogram("capacity", 0.5, rotor=NodeId("acme", "r1"))
    client.wind_turbine.frame(columns=["name", "capacity"], limit=10)
    for turbine in client.wind_turbine.iterate(chunk_size=100):
        assert_type(turbine, WindTurbine)
    for page in client.wind_turbine.iterate().pages():
        assert_type(page.cursor, str | None)
    explained = client.wind_turbine.explain(run=True).list(min_capacity=3, name_prefix="Horn", limit=100)
    assert_type(explained, Explanation)
    assert_type(client.wind_turbine.explain().frame(columns=["name"], sort_by="capacity"), Explanation)
    assert_type(client.wind_turbine.explain().search("horn", ["name"], min_capacity=2), Explanation)
    assert_type(client.wind_turbine.iterate(min_capacity=3).explain(facts=True), Explanation)
    shared: WindTurbineFilter = {"min_capacity": 3.0, "name": "x"}
    client.wind_turbine.list(**shared)
    first = found[0]
    assert_type(first.name, str)
    if first.rotor is not None and first.rotor.node is not None:
        return first.rotor.node.diameter
    for link in first.sensors:
        assert_type(link, Link[SensorPosition, Sensor])
        assert_type(link.edge.distance, float | None)
    return None


def query(client: WindClient) -> None:
    asked = (
        client.wind_turbine.query()
        .where(lambda t: (t.capacity > 3) & ~t.name.startswith("Test") | (t.rotor.diameter < 100))
        .where(status="running")
        .where(lambda t: (t.status == "running") | t.status.in_(["stopped", Unlisted("retired")]))
        .where(lambda t: t.status.startswith("run"))
        .with_rotor()
        .with_blades(lambda b: b.where(is_damaged=True).with_sensors(limit=10), sort_by="name")
        .with_sensors(edge_where=lambda edge: edge.distance > 3)
        .limit(5)
    )
    found = asked.list(limit=50)
    assert_type(found, WindTurbineList)
    assert_type(found[0].blades[0], Blade)


def conditions(client: WindClient) -> None:
    assert_type(
        client.wind_turbine.list(where=lambda t: t.blades.any(lambda b: b.is_damaged == True)),  # noqa: E712
        WindTurbineList,
    )
    client.wind_turbine.count(where=lambda t: t.work_orders.count() >= 2, min_capacity=3)
    client.wind_turbine.aggregate("avg", "capacity", where=lambda t: t.blades.none())
    client.wind_turbine.search("horn", where=lambda t: t.sensors.any(edge=lambda e: e.distance > 3))
    client.wind_turbine.explain().list(where=lambda t: t.blades.count().between(1, 3))
    client.wind_turbine.list(where={"hasData": []}, sort_by="name")
    client.wind_turbine.aggregate("count", group_by="name", limit=10, query="x", properties=["name"])
    client.wind_turbine.histogram("capacity", 1, "x", operator="AND")
    assert_type(client.wind_turbine.search("x", operator="AND", min_capacity=3), WindTurbineList)
    query = client.wind_turbine.query()
    query.where(lambda t: t.sensors.all(lambda s: s.kind == "wind", edge=lambda e: e.side == "front"))
    query.where(lambda t: t.datasheets.any(lambda d: d.title == "x") & t.datasheets.contains("d1"))
    query.where(lambda t: ~t.blades.any(lambda b: b.sensors.count() < 2) | t.farm.turbines.none())


def sets(client: WindClient) -> None:
    query = client.wind_turbine.query()
    either = query.where(name="x") | query.where(min_capacity=3)
    assert_type(either, WindTurbineQuery)
    assert_type((either - query.sort_by("name").limit(3)).with_rotor().list(), WindTurbineList)
    assert_type((either & query.search("x")).count(), int)
    view = client.query(("acme", "WindTurbine", "v1"))
    (view - view.where(name="x")).list()


def figures(client: WindClient) -> None:
    asked = client.wind_turbine.query().add(
        number=lambda t: t.blades.count(),
        damaged=lambda t: t.blades.count(lambda b: b.is_damaged == True),  # noqa: E712
        longest=lambda t: t.blades.max(lambda b: b.length, lambda b: b.length < 100),
        shortest=lambda t: t.blades.min("length"),
        near=lambda t: t.sensors.count(edge=lambda e: e.distance < 3),
    )
    assert_type(asked, WindTurbineQuery)
    assert_type(asked.list()[0].figures, Mapping[str, Any])
    client.wind_farm.query().add(power=lambda f: f.turbines.sum(lambda t: t.capacity)).frame(["name"])
    client.query(("acme", "WindFarm", "v1")).add(power=lambda f: f.turbines.sum("capacity")).list()


async def figures_over_queries(client: WindClient, other: AsyncWindClient) -> None:
    query = client.wind_turbine.query().where(name="x")
    rows = query.aggregate(["count", ("avg", "capacity")], group_by=["status", lambda t: t.farm.name], limit=3)
    assert_type(rows, Aggregates)
    assert_type(query.histogram("capacity", 0.5), list[Bucket])
    assert_type(query.distinct("aliases"), list[Any])
    assert_type(query.percentile("capacity", 95), float | None)
    assert_type(client.query(("a", "b", "c")).aggregate("count", group_by="farm.name"), Aggregates)
    assert_type(await other.wind_turbine.query().aggregate("count", group_by=lambda t: t.rotor.diameter), Aggregates)
    assert_type(await other.query(("a", "b", "c")).percentile("x", 50), float | None)


def any_node(client: EverythingClient) -> None:
    query = client.relations.query().with_anything(as_=Scalars, required=True)
    node = query.with_ids().list()[0].anything
    if node is not None and isinstance(node.node, Scalars):
        assert_type(node.node.a_text, str | None)


async def saved(client: WindClient, other: AsyncWindClient) -> None:
    assert_type(client.queries.damaged_turbines(farm="f", min_capacity=3), WindTurbineQuery)
    assert_type(client.queries.unwatched(since=dt.datetime.now(dt.UTC), called=["x"]).list(), WindTurbineList)
    assert_type(await other.queries.damaged_turbines(farm=NodeId("s", "f")).list(), WindTurbineList)
    for sensor in client.queries.sensors().where(kind="wind").iterate():
        assert_type(sensor, Sensor)


def what_hangs_on_what(client: WindClient) -> None:
    found = client.edges.list(type=("acme", "x"), start=["t1", NodeId("s", "t2")], limit=3)
    assert_type(found, EdgeList[Edge])
    assert_type(client.edges.count(touching="t1", where=lambda edge: edge.end_node == "b1"), int)
    for edge in client.edges.iterate(end="t1"):
        assert_type(edge, Edge)
    plan = client.deletion_plan(client.wind_turbine.list(name="x"))
    assert_type(plan.edges, list[EdgeId])
    client.delete(plan)
    assert_type(client.clean(space="old"), DeletionPlan)
    assert_type(client.clean(space="old", dry_run=False), DeleteResult)


def between_what_the_model_knows(client: WindClient, turbine: WindTurbine) -> None:
    found = client.edges.list(type=EdgeTypes.wind_turbine_blades, start=turbine, end=["b1", ("s", "b2")], limit=3)
    assert_type(found, EdgeList[EdgeBetween[WindTurbine, Blade]])
    assert_type(found[0].end_node, NodeRef[Blade])
    for edge in client.edges.iterate(type=EdgeTypes.sensor_at, touching=[turbine, "s1"]):
        assert_type(edge.start_node, NodeRef[Asset])
        assert_type(client.edges.count(type=EdgeTypes.wind_turbine_blades, start=client.wind_turbine.list()), int)
    client.edges.delete(type=EdgeTypes.wind_turbine_blades, end=turbine.blades[0], all=True)


def whole_lists(client: WindClient) -> None:
    assert_type(client.wind_turbine.query().with_all(depth=2).where(name="x").list(), WindTurbineList)
    found = client.wind_turbine.query().with_blades(required=True).with_sensors().list()
    assert_type(found.blades, BladeList)
    assert_type(found.blades.sensors.external_ids, list[str])
    assert_type(found.rotor[0].diameter, float | None)
    for blade in client.wind_turbine.query().targets(lambda turbines: turbines.blades):
        assert_type(blade, Blade)
    for sensor in client.wind_turbine.query().targets(lambda turbines: turbines.blades.sensors):
        assert_type(sensor, Sensor)
    for _ in client.wind_turbine.query().targets("blades.sensors"):
        pass


def edges(client: WindClient, other: EverythingClient) -> None:
    single = other.edges_.query().with_rich_single(
        edge_where=lambda edge: edge.weight > 3, sort_by="external_id"
    )
    single.with_single(lambda node: node.select("a_text")).with_single_into()
    asked = (
        client.sensor_position.query()
        .where(lambda position: (position.distance > 3) & (position.start_node == "t1"))
        .where(side="front", end_node=["s1", NodeId("acme", "s2")], edge_type="mounted")
        .with_start_node(lambda asset: asset.where(name_prefix="Horn"))
        .with_end_node(lambda sensor: sensor.with_positions(limit=3).select("kind"))
        .select("distance", "side")
        .sort_by("distance")
        .limit(5)
    )
    found = asked.list()
    assert_type(found, SensorPositionList)
    assert_type(asked.first(), SensorPosition | None)
    assert_type(asked.count(), int)
    assert_type(found[0].start_node, NodeRef[Asset])
    assert_type(found[0].end_node.node, Sensor | None)
    turbines = client.wind_turbine.query().where(min_capacity=3).with_rotor()
    for position in client.sensor_position.query().with_start_node(turbines).iterate(chunk_size=10):
        if isinstance(position.start_node.node, WindTurbine):
            assert_type(position.start_node.node.capacity, float | None)
    assert_type(
        other.edge_values.query().with_seen(lambda seen: seen.where(a_boolean=True)).list()[0], EdgeValues
    )
    other.edge_values.query().with_end_node(lambda unknown: unknown.where(space="x")).explain(run=True)
    assert_type(other.tie.list()[0].start_node, NodeRef[Base])
    assert_type(other.left_tie.list()[0].start_node, NodeRef[Left])
    assert_type(other.right_tie.list()[0].end_node.node, Right | None)


def extended(client: ShopClient) -> str:
    assert_type(client.opening_hours(), str)
    assert_type(client.person.named("Ada"), Sequence[Person])
    return client.person.list()[0].greeting()


async def read_async(client: AsyncWindClient, shop: AsyncShopClient) -> int:
    found = await client.wind_turbine.list(min_capacity=3)
    assert_type(found, WindTurbineList)
    async for turbine in client.wind_turbine.iterate(name="x"):
        assert_type(turbine, WindTurbine)
    queried = await client.wind_turbine.query().with_blades().list()
    assert_type(queried[0].blades[0], Blade)
    positions = await client.sensor_position.query().where(max_distance=3).with_start_node().list()
    assert_type(positions, SensorPositionList)
    assert_type(await shop.person.retrieve("p"), Person | None)
    assert_type(await client.wind_turbine.explain().list(min_capacity=3), Explanation)
    assert_type(await client.wind_turbine.iterate().explain(), Explanation)
    return await client.wind_turbine.count()


def listed_differently(client: EverythingClient) -> None:
    client.mixed.count(level="deafening")
    client.quiet.query().where(lambda quiet: quiet.level == "low").list()


def classes(client: EverythingClient, narrower: Narrower, different: Different, both: Both) -> None:
    assert_type(narrower.near, NodeRef[Left] | None)
    assert_type(different.rank, str | None)
    assert_type(client.relations.list()[0].one, NodeRef[Scalars] | None)
    assert_type(client.both_edge.list()[0], BothEdge)
    assert_type(client.edge_values.list(min_weight=3)[0], EdgeValues)
    NarrowerWrite(external_id="x", near="y", rank=3)
    client.narrower.query().where(lambda n: (n.near.left == "x") & (n.near.rank > 3))
    related: Relations | None = client.relations.retrieve("r")
    if related is not None:
        assert_type(related.many, Sequence[NodeRef[Scalars]] | None)


def in_spark(spark: SparkSession) -> None:
    frame = InSpark.read(spark, where=lambda t: t.capacity > 3, columns=["name", "version", "rotor"], limit=3)
    assert_type(frame, DataFrame)
    InSpark.read(spark, ["name"], min_capacity=3, status=["running"], farm="f1")
    InSpark.read_stream(spark, space="acme", on_expired="backfill")
    assert_type(InSpark.capacity, Column)
    assert_type(InSpark.rotor.external_id, Column)
    frame.where(InSpark.capacity > 3).select(InSpark.name, InSpark.rotor.space, InSpark.rotor.column)
    InSpark.write(frame, on_null="keep", dry_run=True)
    InSpark.delete(InSpark.read_stream(spark, where=lambda t: t.space == "acme"))
    register_views(spark, "wind_turbine")
