"""What type checkers make of the SDK; lines marked E must be refused. Checked, never run."""

from __future__ import annotations

from typing import assert_type

from runtime.handmade_sdk import (
    AsyncWindClient,
    Position,
    Rotor,
    RotorWrite,
    Sensor,
    WindClient,
    WindTurbine,
    WindTurbineList,
    WindTurbineWrite,
)
from runtime.handmade_sdk.wind_turbine import WindTurbineQuery

import pygen_runtime.spi as _p
from pygen_runtime.datapoints.result import NumericPoints
from pygen_runtime.instances.write_list import WriteList
from pygen_runtime.instances.writing.plan import UpsertPlan
from pygen_runtime.instances.writing.report import FrameReport
from pygen_runtime.instances.writing.results import UpsertResult

c = WindClient.local()
assert_type(c.upsert(RotorWrite(external_id="r"), dry_run=True, replace=True), UpsertPlan)
assert_type(c.upsert(RotorWrite(external_id="r"), progress=True), UpsertResult)
c.upsert(RotorWrite(external_id="r"), replce=True)  # E
assert_type(RotorWrite.from_json("[]"), WriteList[RotorWrite])
assert_type(RotorWrite.from_records([])[0], RotorWrite)
RotorWrite.from_records([], unknown="raise")  # E
assert_type(Rotor.from_instance(object()), Rotor)
assert_type(c.rotor.upsert_frame([], on_error="raise"), FrameReport)
s = c.sensor.list()[0].a_timeseries
if s is not None:
    assert_type(s.datapoints("2d-ago", aggregates="average", granularity="1h"), NumericPoints)
    s.datapoints(granularty="1h")  # E
assert_type(
    c.wind_turbine.list(min_capacity=3.0, name_prefix="x", sort_by="capacity", limit=3), WindTurbineList
)
assert_type(c.wind_turbine.retrieve("x"), WindTurbine | None)
assert_type(c.wind_turbine.retrieve(["x"]), WindTurbineList)
for t in c.wind_turbine.iterate(status="running"):
    assert_type(t, WindTurbine)
    assert_type(t.rotor, _p.NodeRef[Rotor] | None)
    assert_type(t.sensors[0].edge, Position)
    assert_type(t.sensors[0].node, Sensor | None)
for page in c.wind_turbine.iterate().pages():
    assert_type(page.items, list[WindTurbine])
assert_type(c.wind_turbine.count(min_capacity=1), int)
c.wind_turbine.aggregate("avg", "capacity", group_by="status", name="x")
c.wind_turbine.histogram("capacity", 0.5, status="running")
c.wind_turbine.frame(["name"], limit=3)
for ch in c.wind_turbine.sync(None, min_capacity=3):
    assert_type(ch.items, list[WindTurbine])
assert_type(c.wind_turbine.query(), WindTurbineQuery)
c.upsert(WindTurbineWrite(external_id="x", name="x", rotor=RotorWrite(external_id="r"), blades=["b"]))
c.wind_turbine.list(min_capacit=3)  # E
c.wind_turbine.list(min_capacity="a")  # E
c.wind_turbine.list(sort_by="nope")  # E
c.wind_turbine.frame(["nope"])  # E
c.wind_turbine.aggregate("avg", "nope")  # E
WindTurbineWrite(external_id="x")  # E
q = c.wind_turbine.query()
q.where(lambda t: t.capacity > 3).where(lambda t: t.rotor == "r1").where(lambda t: t.rotor == t.rotor)
q.where(lambda t: t.rotor.in_(["r1", ("s", "r2"), _p.NodeId("s", "r3")]))
q.where(lambda t: t.name == t.name).where(lambda t: t.capacity.between(1, t.capacity))
q.where(lambda t: t.name == t.capacity)  # E
q.where(lambda t: t.capacity > t.commissioned)  # E
q.where(lambda t: t.name == t.node_type)  # E
q.where(lambda t: t.rotor == t.name)  # E
q.where(lambda t: t.capacity.overlaps(t.name, 1, 2))  # E
q.where(lambda t: t.name > 3)  # E
q.where(lambda t: t.rotor == 3)  # E
q.where(lambda t: t.name.in_(3))  # E
q.target_units({"nothing": "power:kilow"})  # E


async def f(a: AsyncWindClient) -> None:
    assert_type(await a.wind_turbine.list(min_capacity=3.0), WindTurbineList)
    async for t in a.wind_turbine.iterate():
        assert_type(t, WindTurbine)
    assert_type(await a.wind_turbine.retrieve("x"), WindTurbine | None)
    await a.upsert([])
