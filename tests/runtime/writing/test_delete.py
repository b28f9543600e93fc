"""Delete against the embedded engine, through both faces."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.faces import done
from runtime.handmade_sdk import BladeWrite, PositionWrite, RotorWrite, SensorWrite, WindTurbineWrite

from pygen_engine import Engine
from pygen_runtime import EdgeId, NodeId, ValidationFailed, WriteError

SPACE = "acme_instances"


async def test_what_existed_is_returned(client: Any) -> None:
    await done(client.upsert([RotorWrite(external_id="r1"), RotorWrite(external_id="r2")]))
    result = await done(client.delete(["r1", "nothing"]))
    assert result.nodes == [NodeId(SPACE, "r1")]
    assert await done(client.rotor.count()) == 1
    assert len(await done(client.delete("r2"))) == 1
    assert repr(result) == "DeleteResult(nodes=1, edges=0)"


async def test_every_way_to_name_an_instance(client: Any) -> None:
    sensor = SensorWrite(external_id="s")
    turbine = WindTurbineWrite(
        external_id="t", name="x", sensors=[PositionWrite(height=1.0, end_node=sensor)], blades=["b"]
    )
    await done(client.upsert([turbine, RotorWrite(external_id="r1"), RotorWrite(external_id="r2")]))
    position = (await done(client.position.list()))[0]
    rotor = await done(client.rotor.retrieve("r1"))
    edge = EdgeId(SPACE, "t:WindTurbine.blades:b")
    result = await done(client.delete([turbine, sensor, position, edge, rotor, (SPACE, "r2"), "t"]))
    assert sorted(one.external_id for one in result.nodes) == ["r1", "r2", "s", "t"]
    assert sorted(one.external_id for one in result.edges) == ["t:WindTurbine.blades:b", "t:sensorAt:s"]


async def test_nested_objects_stay(client: Any) -> None:
    turbine = WindTurbineWrite(external_id="t", name="x", rotor=RotorWrite(external_id="r"))
    await done(client.upsert(turbine))
    await done(client.delete(turbine))
    assert await done(client.rotor.count()) == 1


async def test_thousands_in_several_requests(client: Any) -> None:
    await done(client.upsert([BladeWrite(external_id=f"b{n}") for n in range(2100)]))
    seen: list[int] = []
    blades = await done(client.blade.list())
    assert len(await done(client.delete(blades, progress=lambda step: seen.append(step.done)))) == 2100
    assert seen[-1] == 2100
    assert await done(client.blade.count()) == 0


async def test_a_failure_says_what_is_gone_and_what_is_not(client: Any) -> None:
    await done(client.upsert([BladeWrite(external_id=f"b{n}") for n in range(1000)]))
    wanted = [*(NodeId(SPACE, f"b{n}") for n in range(1000)), NodeId("no_such_space", "x")]
    with pytest.raises(WriteError) as caught:
        await done(client.delete([*wanted, *(NodeId("no_such_space", f"y{n}") for n in range(1000))]))
    error = caught.value
    assert len(error.succeeded) == 1000
    assert error.failed[0] == wanted[-1]
    assert len(error.failed) + len(error.not_attempted) == 1001


async def test_what_cannot_be_named(client: Any) -> None:
    with pytest.raises(ValidationFailed, match="does not name"):
        await done(client.delete(5))
    with pytest.raises(ValidationFailed, match="external id"):
        await done(client.delete(PositionWrite(height=1.0)))
    assert isinstance(client._engine, Engine)
