"""Every marked line is a mistake; a line says in `#:` what both checkers must mention."""

from __future__ import annotations

from golden_everything import Both, EverythingClient
from golden_wind import AsyncWindClient, BladeWrite, EdgeTypes, WindClient, WindTurbine, WindTurbineWrite
from golden_wind.spark import WindTurbine as InSpark
from pyspark.sql import DataFrame, SparkSession


def mistakes(client: WindClient, turbine: WindTurbine) -> None:
    client.wind_turbine.list(min_capcity=3)  #: min_capcity
    client.wind_turbine.list(min_capacity="three")  #: "min_capacity"
    client.wind_turbine.list(limit="all")  #: "limit"
    client.wind_turbine.list(sort_by="capacty")  #: capacty
    client.wind_turbine.count(limit=3)  #: limit
    client.wind_turbine.aggregate("avg", "capacty")  #: capacty
    client.wind_turbine.iterate(name=3)  #: "name"
    client.wind_turbine.frame(columns=["nme"])  #: nme
    client.wind_turbine.list(status="runing")  #: runing|"status"
    client.wind_turbine.count(status=["running", "stoped"])  #: stoped
    client.wind_turbine.explain().list(min_capcity=3)  #: min_capcity
    client.wind_turbine.explain().frame(columns=["nme"])  #: nme
    client.wind_turbine.explain(rn=True)  #: rn
    client.wind_turbines.list()  #: wind_turbines
    turbine.capcity  #: capcity
    turbine.capacity = 3.0  #: capacity
    len(turbine.rotor)  #: NodeRef
    turbine.blades.append(3)  #: append
    WindTurbineWrite(external_id="t")  #: name
    WindTurbineWrite(external_id="t", name="n", capacty=3)  #: capacty
    WindTurbineWrite(external_id="t", name="n", capacity="big")  #: "capacity"
    WindTurbineWrite(external_id="t", name="n", status="broken")  #: "status"
    WindTurbineWrite(external_id="t", name="n", rotor=BladeWrite(external_id="b", name="b"))  #: "rotor"
    WindTurbineWrite(external_id="t", name="n", blades=[3])  #: int


def in_queries(client: WindClient) -> None:
    query = client.wind_turbine.query()
    query.where(nme="x")  #: nme
    query.where(lambda t: t.capcity > 3)  #: capcity
    query.where(lambda t: t.status == "runing")  #: bool|==
    query.where(lambda t: t.status.in_(["runing"]))  #: runing
    query.with_rotr()  #: with_rotr
    query.with_rotor(limt=3)  #: limt
    query.with_blades(lambda b: b.where(is_damagd=True))  #: is_damagd
    query.with_rotor(sort_by="nme")  #: nme
    query.with_blades(sort_by=["name", "seral"])  #: seral
    query.with_blades(max_distance=2, until=lambda b: b.nme == "x")  #: nme
    query.with_sensors(sort_by="nme")  #: nme
    query.with_sensors(edge_where=lambda position: position.hight > 3)  #: hight
    query.with_blades(edge_where=lambda edge: edge.hight > 3)  #: edge_where
    query.with_rotor(lambda rotor: rotor.sort_by("nme"))  #: nme
    query.with_rotor(max_distance=2)  #: max_distance
    query.list()[0].bldes  #: bldes


def in_conditions(client: WindClient) -> None:
    query = client.wind_turbine.query()
    client.wind_turbine.list(where=lambda t: t.capcity > 3)  #: capcity
    client.wind_turbine.count(where=lambda t: t.blads.any())  #: blads
    client.wind_turbine.list(where=lambda t: t.blades.any(lambda b: b.is_damagd == True))  #: is_damagd
    client.wind_turbine.list(where=3)  #: "where"
    client.wind_turbine.aggregate("count", properties=["nme"])  #: nme
    client.wind_turbine.search("x", operator="XOR")  #: "operator"
    query.where(lambda t: t.blades.any(edge=lambda e: e.distance > 3))  #: edge
    query.where(lambda t: t.sensors.none(edge=lambda e: e.distnce > 3))  #: distnce
    query.where(lambda t: t.sensors.all())  #: all|positional
    query.where(lambda t: t.blades.count() >= "two")  #: >=|__ge__
    query.where(lambda t: t.blades.count())  #: Count
    query.where(lambda t: t.blades)  #: ConnectionField
    query.where(lambda t: t.datasheets.any(lambda d: d.pags > 3))  #: pags
    query.where(lambda t: t.rotor.turbin.any())  #: turbin


def in_sets(client: WindClient) -> None:
    query = client.wind_turbine.query()
    query | client.blade.query()  #: \\|
    query - query.list()  #: -
    (query & query).where(nme="x")  #: nme


def in_figures(client: WindClient) -> None:
    query = client.wind_turbine.query()
    query.add(number=3)  #: "number"
    query.add(number=lambda t: t.capacity)  #: NumberField
    query.add(number=lambda t: t.blads.count())  #: blads
    query.add(longest=lambda t: t.blades.max(lambda b: b.lenght))  #: lenght
    query.add(longest=lambda t: t.blades.max(lambda b: b.name))  #: TextField
    query.add(damaged=lambda t: t.blades.count(lambda b: b.is_damagd == True))  #: is_damagd
    query.list()[0].figurs  #: figurs


def in_figures_over_queries(client: WindClient) -> None:
    query = client.wind_turbine.query()
    query.aggregate("avg", "capacty")  #: capacty
    query.aggregate("count", group_by="statu")  #: statu
    query.aggregate("count", group_by=lambda t: t.farm.nme)  #: nme
    query.histogram("capacity", "wide")  #: float
    query.distinct("nme")  #: nme
    query.percentile("capcity", 5)  #: capcity


def in_saved_queries(client: WindClient) -> None:
    client.queries.damagd_turbines(farm="f")  #: damagd_turbines
    client.queries.damaged_turbines()  #: farm
    client.queries.damaged_turbines(farm=3)  #: "farm"
    client.queries.damaged_turbines(farm="f", most="all")  #: "most"
    client.queries.unwatched(since="yesterday")  #: "since"
    client.queries.sensors().where(nme="x")  #: nme


def what_hangs_on_what(client: WindClient, turbine: WindTurbine) -> None:
    client.edges.list(typ="x")  #: typ
    client.edges.list(type=EdgeTypes.wind_turbine_blads)  #: wind_turbine_blads
    client.edges.list(type=EdgeTypes.wind_turbine_blades, start=client.blade.list())  #: BladeList|overload
    client.edges.count(type=EdgeTypes.wind_turbine_blades, end=turbine)  #: WindTurbine|overload|EndT
    client.edges.iterate(type=EdgeTypes.wind_turbine_blades, strt=turbine)  #: strt|overload
    edge = client.edges.list(type=EdgeTypes.wind_turbine_blades)[0]
    edge.end_node.as_id().capacity  #: capacity
    (edge.end_node.node or turbine).seral  #: seral
    client.edges.list(where=lambda edge: edge.strt_node == "x")  #: strt_node
    client.edges.delete(limit="all")  #: "limit"|overload
    client.deletion_plan("t1").edgs  #: edgs
    client.clean()  #: clean|space
    client.clean(space=3)  #: clean|"space"


def in_whole_lists(client: WindClient) -> None:
    query = client.wind_turbine.query().with_blades(required="yes")  #: "required"
    query.list().bldes  #: bldes
    query.targets(lambda turbines: turbines.bldes)  #: bldes
    query.targets(lambda turbines: turbines.blades.sensrs)  #: sensrs


def in_queries_over_edges(client: WindClient) -> None:
    query = client.sensor_position.query()
    query.where(start_nod="t1")  #: start_nod
    query.where(start_node=3)  #: "start_node"
    query.where(lambda position: position.distnce > 3)  #: distnce
    query.with_start_nod()  #: with_start_nod
    query.with_start_node(limit=3)  #: limit
    query.with_end_node(lambda sensor: sensor.where(knd="wind"))  #: knd
    query.sort_by("distanc")  #: distanc
    query.list()[0].start_node.capacity  #: capacity


async def without_waiting(client: AsyncWindClient) -> None:
    client.wind_turbine.list()[0]  #: __getitem__|indexable


def elsewhere(client: EverythingClient) -> None:
    client.partial.list()[0].as_write()  #: as_write
    client.relations.query().with_anything(as_="Scalars")  #: "as_"
    client.relations.query().with_one(as_=Both)  #: as_
    client.scalars.list(a_boolean="yes")  #: "a_boolean"
    client.scalars.list(min_a_json=3)  #: min_a_json
    client.edges_.query().with_single(max_distance=2)  #: max_distance
    client.edges_.query().with_rich_single(max_distance=2)  #: max_distance
    client.edges_.query().with_rich_single(edge_where=lambda edge: edge.hight > 3)  #: hight


def mistakes_in_spark(spark: SparkSession, frame: DataFrame) -> None:
    InSpark.read(spark, columns=["capcity"])  #: capcity
    InSpark.read(spark, where=lambda turbine: turbine.capcity > 3)  #: capcity
    InSpark.read(spark, min_capcity=3)  #: min_capcity
    InSpark.read(spark, min_capacity="three")  #: "min_capacity"
    InSpark.read(spark, limit="all")  #: "limit"
    InSpark.read_stream(spark, on_expired="forget")  #: "on_expired"
    InSpark.read(spark, where=lambda turbine: turbine.capacity > "x")  #: ">"|operand types for >
    frame.select(InSpark.capcity)  #: capcity
    frame.select(InSpark.rotor.externalId)  #: externalId
    InSpark.write(frame, on_null="drop")  #: "on_null"
