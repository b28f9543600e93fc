"""Upsert of nested objects against the embedded engine, through both faces."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from runtime.faces import collect, done
from runtime.handmade_sdk import Blade, BladeWrite, PositionWrite, RotorWrite, SensorWrite, WindTurbineWrite

from pygen_runtime import EdgeId, NodeId, ValidationFailed, WriteError
from pygen_runtime.instances import factories
from pygen_runtime.spi import EdgeWrite

SPACE = "acme_instances"


def written(result: Any) -> set[tuple[str, str]]:
    return {(one.instance_type, one.external_id) for one in result.items}


async def edges_of(client: Any) -> list[tuple[str, str, str]]:
    """Type, start and end of all edges."""
    found = await done(client._run(_list_edges()))
    return sorted(
        (one["type"]["externalId"], one["startNode"]["externalId"], one["endNode"]["externalId"])
        for one in found
    )


def _list_edges() -> Any:
    from pygen_runtime.http import Request

    response = yield Request.post("/models/instances/list", {"instanceType": "edge", "limit": 1000})
    return response.json()["items"]


async def test_a_nested_graph_becomes_nodes_and_edges(client: Any) -> None:
    result = await done(
        client.upsert(
            WindTurbineWrite(
                external_id="t1",
                name="Hornsea",
                rotor=RotorWrite(external_id="r1", diameter=1.0),
                blades=[BladeWrite(external_id="b1"), "b2", NodeId("acme", "b3")],
                sensors=[PositionWrite(height=2.0, end_node=SensorWrite(external_id="s1"))],
                main_sensor=SensorWrite(external_id="s2"),
            )
        )
    )
    assert written(result) == {
        ("node", "t1"),
        ("node", "r1"),
        ("node", "b1"),
        ("node", "s1"),
        ("node", "s2"),
        ("edge", "t1:WindTurbine.blades:b1"),
        ("edge", "t1:WindTurbine.blades:b2"),
        ("edge", "t1:WindTurbine.blades:b3"),
        ("edge", "t1:sensorAt:s1"),
        ("edge", "t1:mainSensor:s2"),
    }
    assert len(result.created) == 10
    assert (await done(client.wind_turbine.retrieve("t1"))).rotor.as_id() == NodeId(SPACE, "r1")
    assert (await done(client.position.retrieve("t1:sensorAt:s1"))).height == 2.0


async def test_writing_again_tells_updated_from_unchanged(client: Any) -> None:
    rotor = RotorWrite(external_id="r1", diameter=1.0)
    await done(client.upsert([rotor, BladeWrite(external_id="b1", serial="x")]))
    rotor.diameter = 2.0
    result = await done(
        client.upsert([rotor, BladeWrite(external_id="b1", serial="x"), BladeWrite(external_id="b2")])
    )
    assert [one.external_id for one in result.created] == ["b2"]
    assert [(one.external_id, one.version) for one in result.updated] == [("r1", 2)]
    assert [(one.external_id, one.version) for one in result.unchanged] == [("b1", 1)]
    assert result.updated[0].id == NodeId(SPACE, "r1")
    assert repr(result) == "UpsertResult(created=1, updated=1, unchanged=1)"


async def test_only_what_was_set_is_written_and_none_clears(client: Any) -> None:
    await done(
        client.upsert(WindTurbineWrite(external_id="t1", name="a", capacity=1.0, tags=["x"], rotor="r"))
    )
    await done(client.upsert(WindTurbineWrite(external_id="t1", name="b")))
    one = await done(client.wind_turbine.retrieve("t1"))
    assert (one.name, one.capacity, one.tags) == ("b", 1.0, ["x"])
    await done(
        client.upsert(WindTurbineWrite(external_id="t1", name="b", capacity=None, tags=[], rotor=None))
    )
    one = await done(client.wind_turbine.retrieve("t1"))
    assert (one.capacity, one.tags, one.rotor) == (None, [], None)


async def test_replace_resets_what_was_not_set(client: Any) -> None:
    await done(client.upsert(WindTurbineWrite(external_id="t1", name="a", capacity=1.0)))
    await done(client.upsert(WindTurbineWrite(external_id="t1", name="a"), replace=True))
    assert (await done(client.wind_turbine.retrieve("t1"))).capacity is None


async def test_cycles_and_shared_children_are_written_once(client: Any) -> None:
    shared = RotorWrite(external_id="r")
    first = BladeWrite(external_id="b1")
    second = BladeWrite(external_id="b2", spares=[first])
    first.spares = [second, first]
    turbines = [
        WindTurbineWrite(external_id=f"t{n}", name="x", rotor=shared, blades=[first]) for n in range(2)
    ]
    result = await done(client.upsert(turbines))
    assert len(result.items) == 2 + 1 + 2 + 2
    blade = await done(client.blade.retrieve("b1"))
    assert [one.external_id for one in blade.spares] == ["b2", "b1"]


async def test_a_chain_longer_than_the_stack(client: Any) -> None:
    blade = BladeWrite(external_id="b0")
    for number in range(1, 3000):
        blade = BladeWrite.model_construct(external_id=f"b{number}", spares=[blade])
    assert len((await done(client.upsert(blade, auto_create_direct_relations=False))).items) == 3000


async def test_edges_that_lead_inwards_start_at_the_other_node(client: Any) -> None:
    await done(
        client.upsert(BladeWrite(external_id="b1", turbines=[WindTurbineWrite(external_id="t1", name="x")]))
    )
    assert await edges_of(client) == [("WindTurbine.blades", "t1", "b1")]


async def test_a_reverse_relation_is_stored_on_the_other_node(client: Any) -> None:
    await done(
        client.upsert(RotorWrite(external_id="r1", turbine=WindTurbineWrite(external_id="t1", name="x")))
    )
    assert (await done(client.wind_turbine.retrieve("t1"))).rotor.as_id() == NodeId(SPACE, "r1")
    await done(client.upsert(RotorWrite(external_id="r2", turbine="t1")))
    assert (await done(client.wind_turbine.retrieve("t1"))).rotor.as_id() == NodeId(SPACE, "r2")
    await done(client.upsert(SensorWrite(external_id="s1", blades_made=[BladeWrite(external_id="b1"), "b2"])))
    for name in ("b1", "b2"):
        assert (await done(client.blade.retrieve(name))).maker.as_id() == NodeId(SPACE, "s1")


async def test_a_reverse_relation_through_a_list_is_appended(client: Any) -> None:
    other = BladeWrite(external_id="b2", spares=["b0"])
    await done(client.upsert(BladeWrite(external_id="b1", spare_of=[other, BladeWrite(external_id="b3")])))
    assert [one.external_id for one in (await done(client.blade.retrieve("b2"))).spares] == ["b0", "b1"]
    assert [one.external_id for one in (await done(client.blade.retrieve("b3"))).spares] == ["b1"]
    assert other.spares == ["b0"], "the object of the caller stays as it was"
    with pytest.raises(ValidationFailed, match="replaced as a whole"):
        await done(client.upsert(BladeWrite(external_id="b1", spare_of=["b9"])))


async def test_nested_dicts_are_objects_too(client: Any) -> None:
    turbine = WindTurbineWrite(
        external_id="t1",
        name="x",
        rotor={"external_id": "r1", "diameter": 3.0},
        blades=[{"space": SPACE, "externalId": "b1"}],
        sensors=[{"height": 1.0, "end_node": {"external_id": "s1", "a_text": "y"}}],
    )
    assert isinstance(turbine.rotor, RotorWrite)
    assert isinstance(turbine.sensors[0], PositionWrite)
    await done(client.upsert(turbine))
    assert (await done(client.rotor.retrieve("r1"))).diameter == 3.0
    assert len(await edges_of(client)) == 2


async def test_thousands_of_objects_go_in_several_requests(client: Any) -> None:
    blades = [BladeWrite(external_id=f"b{n}", serial=str(n)) for n in range(2500)]
    seen: list[tuple[int, int]] = []
    turbine = WindTurbineWrite(external_id="t", name="x", blades=blades)
    result = await done(client.upsert(turbine, progress=lambda step: seen.append((step.done, step.total))))
    assert len(result.nodes) == 2501
    assert len(result.edges) == 2500
    assert seen[-1] == (5001, 5001)
    assert sorted(seen) == seen
    assert await done(client.blade.count()) == 2500


async def test_targets_go_before_what_points_at_them(client: Any) -> None:
    turbines = [WindTurbineWrite(external_id=f"t{n}", name="x", rotor=f"r{n}") for n in range(1500)]
    rotors = [RotorWrite(external_id=f"r{n}") for n in range(1500)]
    result = await done(client.upsert([*turbines, *rotors], auto_create_direct_relations=False))
    assert len(result.created) == 3000


async def test_a_failure_says_what_was_written_and_what_was_not(client: Any) -> None:
    rotors = [RotorWrite(external_id=f"r{n}") for n in range(1200)]
    blades = [BladeWrite(external_id=f"b{n}", maker="nobody") for n in range(5)]
    with pytest.raises(WriteError) as caught:
        await done(client.upsert([*rotors, *blades], auto_create_direct_relations=False))
    error = caught.value
    assert len(error.succeeded) == 1000
    assert len(error.failed) == 205
    assert error.not_attempted == []
    assert [str(one.id) for one in error.failed[-5:]] == [f"{SPACE}:b{n}" for n in range(5)]
    assert error.failed[-1].objects == (blades[-1],)
    assert "does not exist" in str(error.causes[0])
    await done(client.upsert(SensorWrite(external_id="nobody")))
    result = await done(
        client.upsert([*error.failed, *error.not_attempted], auto_create_direct_relations=False)
    )
    assert len(result.created) == 205


async def test_what_comes_after_a_failure_is_not_tried(client: Any) -> None:
    turbine = WindTurbineWrite(
        external_id="t",
        name="x",
        rotor="nowhere",
        blades=[BladeWrite(external_id=f"b{n}") for n in range(600)],
    )
    with pytest.raises(WriteError) as caught:
        await done(client.upsert(turbine, auto_create_direct_relations=False))
    assert len(caught.value.failed) == 601
    assert {type(one.id) for one in caught.value.not_attempted} == {EdgeId}
    assert len(caught.value.not_attempted) == 600


async def test_version_conflicts(client: Any) -> None:
    await done(client.upsert(RotorWrite(external_id="r", diameter=1.0)))
    read = await done(client.rotor.retrieve("r"))
    await done(client.upsert(RotorWrite(external_id="r", diameter=2.0)))
    stale = read.as_write()
    stale.diameter = 3.0
    with pytest.raises(WriteError, match="version conflict"):
        await done(client.upsert(stale))
    result = await done(client.upsert(stale, skip_on_version_conflict=True))
    assert len(result.unchanged) == 1
    assert (await done(client.rotor.retrieve("r"))).diameter == 2.0


async def test_start_and_end_nodes_are_made_unless_asked_not_to(client: Any) -> None:
    turbine = WindTurbineWrite(external_id="t", name="x", blades=["nowhere"])
    with pytest.raises(WriteError, match="does not exist"):
        await done(client.upsert(turbine, auto_create_end_nodes=False))
    assert len((await done(client.upsert(turbine))).created) == 2


async def test_read_and_written_back_unchanged(client: Any) -> None:
    turbine = WindTurbineWrite(
        external_id="t", name="x", capacity=1.5, tags=["a"], status="running", rotor="r"
    )
    await done(client.upsert(turbine))
    read = await done(client.wind_turbine.retrieve("t"))
    assert len((await done(client.upsert(read.as_write()))).unchanged) == 1
    turbines = await done(client.wind_turbine.list())
    assert len((await done(client.upsert(turbines.as_write()))).unchanged) == 1


async def test_two_objects_of_one_instance_must_agree(client: Any) -> None:
    await done(client.upsert([RotorWrite(external_id="r", diameter=1.0), RotorWrite(external_id="r")]))
    with pytest.raises(ValidationFailed, match=r"diameter.*acme_instances:r.*disagree"):
        await done(
            client.upsert(
                [RotorWrite(external_id="r", diameter=1.0), RotorWrite(external_id="r", diameter=2.0)]
            )
        )
    with pytest.raises(ValidationFailed, match="disagree"):
        first = RotorWrite(external_id="r", existing_version=1)
        await done(client.upsert([first, RotorWrite(external_id="r", existing_version=2)]))


async def test_an_instance_of_two_views_is_one_item_with_two_sources(client: Any) -> None:
    result = await done(
        client.upsert([RotorWrite(external_id="x", diameter=1.0), BladeWrite(external_id="x")])
    )
    assert len(result.items) == 1
    assert (await done(client.rotor.retrieve("x"))).diameter == 1.0
    assert type(await done(client.blade.retrieve("x"))) is Blade


async def test_edges_on_their_own(client: Any) -> None:
    edge = PositionWrite(
        external_id="e",
        height=1.0,
        edge_type=NodeId("acme", "sensorAt"),
        start_node="t",
        end_node=SensorWrite(external_id="s"),
        mounted_by=RotorWrite(external_id="r"),
    )
    assert written(await done(client.upsert(edge))) == {("edge", "e"), ("node", "s"), ("node", "r")}
    read = await done(client.position.retrieve("e"))
    assert (read.start_node.external_id, read.mounted_by.external_id) == ("t", "r")
    assert len((await done(client.upsert(read.as_write()))).unchanged) == 1
    with pytest.raises(ValidationFailed, match="edge_type, start_node, end_node"):
        await done(client.upsert(PositionWrite(height=1.0)))


async def test_an_edge_that_changed_meanwhile_is_not_overwritten(client: Any) -> None:
    edge = {
        "external_id": "e",
        "edge_type": NodeId("acme", "sensorAt"),
        "start_node": "t",
        "end_node": "s",
    }
    await done(client.upsert(PositionWrite(height=1.0, **edge)))
    await done(client.upsert(PositionWrite(height=2.0, **edge)))
    with pytest.raises(WriteError):
        await done(client.upsert(PositionWrite(height=3.0, existing_version=1, **edge)))
    assert (await done(client.position.retrieve("e"))).height == 2.0


async def test_ids_of_edges_can_be_those_of_v1(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EdgeWrite, "external_id_factory", factories.v1_edge_external_id)
    result = await done(client.upsert(WindTurbineWrite(external_id="t", name="x", blades=["b"])))
    assert ("edge", "t:b") in written(result)


@pytest.mark.parametrize("value", [5, "text", object()])
async def test_only_write_objects_are_written(client: Any, value: Any) -> None:
    with pytest.raises(ValidationFailed, match="not a write object"):
        await done(client.upsert([value]))


async def test_read_objects_are_refused_with_advice(client: Any) -> None:
    await done(client.upsert(RotorWrite(external_id="r")))
    read = await done(client.rotor.retrieve("r"))
    with pytest.raises(ValidationFailed, match="as_write"):
        await done(client.upsert([read]))


async def test_nothing_to_write(client: Any) -> None:
    assert len(await done(client.upsert([]))) == 0


async def test_other_spaces(client: Any) -> None:
    await done(client.upsert(RotorWrite(space="acme", external_id="r", diameter=1.0)))
    assert (await done(client.rotor.retrieve(("acme", "r")))).space == "acme"
    assert await done(client.rotor.retrieve("r")) is None
    assert [one.space for one in await collect(client.rotor.iterate())] == ["acme"]


@pytest.mark.parametrize("given", [None, 5, "t1", {"external_id": "t1"}, WindTurbineWrite])
async def test_what_cannot_be_written_is_named_as_it_was_given(client: Any, given: Any) -> None:
    with pytest.raises(ValidationFailed) as caught:
        await done(client.upsert(given))
    assert str(caught.value).startswith(f"{given!r} is not a write object such as WindTurbineWrite(...)")


async def test_one_read_instance_is_told_apart_from_what_to_write(client: Any) -> None:
    await done(client.upsert(RotorWrite(external_id="r1")))
    with pytest.raises(ValidationFailed, match=r"Rotor was read .* as_write\(\)"):
        await done(client.upsert(await done(client.rotor.retrieve("r1"))))


async def test_a_progress_that_cannot_be_called_is_refused_before_anything_is_written(client: Any) -> None:
    with pytest.raises(ValidationFailed, match="progress is True, or a function"):
        await done(client.upsert(RotorWrite(external_id="r1"), progress=5))
    assert await done(client.rotor.retrieve("r1")) is None


@pytest.mark.parametrize(
    "values",
    [
        {"a_text": "\ud800"},
        {"many_text": ["ok", "half \udfff"]},
        {"a_json": {"a": ["\ud800"]}},
        {"a_timeseries": "\ud800"},
        {"many_file": ["\ud800"]},
    ],
)
def test_half_a_character_is_refused_where_it_was_set(values: dict[str, Any]) -> None:
    (name,) = values
    with pytest.raises(ValidationFailed, match=rf"property {name}.*, item s1: .*surrogate"):
        SensorWrite(**{"external_id": "s1", "a_text": "x", **values})


async def test_numbers_of_a_data_frame_are_numbers(client: Any) -> None:
    row = pd.DataFrame({"i": [2**53 + 1], "f": np.array([0.5], "float32"), "b": [True]}).iloc[0:1]
    await done(
        client.upsert(
            SensorWrite(
                external_id="s1",
                a_text="x",
                a_int32=np.int32(-1),
                a_int64=row["i"].to_numpy()[0],
                a_float32=row["f"].to_numpy()[0],
                a_float64=np.float64(0.1),
                a_boolean=row["b"].to_numpy()[0],
                many_int64=np.array([1, 2]),
            )
        )
    )
    sensor = await done(client.sensor.retrieve("s1"))
    assert (sensor.a_int32, sensor.a_int64, sensor.a_float32) == (-1, 2**53 + 1, 0.5)
    assert (sensor.a_float64, sensor.a_boolean, sensor.many_int64) == (0.1, True, [1, 2])


@pytest.mark.parametrize("value", [np.float64(2.5), np.bool_(True), np.int64(2**31), np.array([1])])
def test_numbers_of_a_data_frame_are_checked_as_others_are(value: Any) -> None:
    with pytest.raises(ValidationFailed, match="property a_int32, item s1"):
        SensorWrite(external_id="s1", a_text="x", a_int32=value)
