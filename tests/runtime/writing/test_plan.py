"""A dry run says what an upsert would do, and the plan does exactly that."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.faces import done
from runtime.handmade_sdk import BladeWrite, PositionWrite, RotorWrite, SensorWrite, WindTurbineWrite

from pygen_runtime import NodeId, ValidationFailed, WriteError

SPACE = "acme_instances"


async def plan_of(client: Any, *items: Any, **options: Any) -> Any:
    return await done(client.upsert(list(items), dry_run=True, **options))


async def test_a_plan_tells_created_from_changed_and_unchanged_and_writes_nothing(client: Any) -> None:
    await done(
        client.upsert(
            [
                WindTurbineWrite(external_id="t1", name="one", capacity=8.0, tags=["x"]),
                RotorWrite(external_id="r1", diameter=1.0),
            ]
        )
    )
    plan = await plan_of(
        client,
        WindTurbineWrite(external_id="t1", name="one", capacity=9.5, tags=["x"], rotor="r1"),
        WindTurbineWrite(external_id="t2", name="two"),
        RotorWrite(external_id="r1", diameter=1.0),
    )
    assert [planned.id for planned in plan.created] == [NodeId(SPACE, "t2")]
    (changed,) = plan.changed
    assert changed.label == "WindTurbine"
    assert {name: (each.old, each.new) for name, each in changed.differences.items()} == {
        "capacity": (8.0, 9.5),
        "rotor": (None, {"space": SPACE, "externalId": "r1"}),
    }
    assert plan.unchanged == [NodeId(SPACE, "r1")]
    assert not plan.conflicts and not plan.missing
    assert (await done(client.wind_turbine.retrieve("t1"))).capacity == 8.0
    assert await done(client.wind_turbine.retrieve("t2")) is None
    result = await done(client.upsert(plan))
    assert (len(result.created), len(result.updated), len(result.unchanged)) == (1, 1, 0)
    assert (await done(client.wind_turbine.retrieve("t1"))).capacity == 9.5


async def test_a_plan_prints_what_changes(client: Any) -> None:
    await done(client.upsert(WindTurbineWrite(external_id="t1", name="one", capacity=8.0)))
    plan = await plan_of(
        client,
        WindTurbineWrite(external_id="t1", name="one", capacity=None, rotor="r9"),
        WindTurbineWrite(external_id="<t2>", name="two"),
    )
    assert str(plan) == repr(plan)
    assert str(plan).splitlines() == [
        "UpsertPlan: 1 to create, 1 to change, 1 relations to nothing",
        "  + WindTurbine acme_instances:<t2>",
        "      name: 'two'",
        "  ~ WindTurbine acme_instances:t1",
        "      capacity: 8.0 -> nothing",
        "      rotor: nothing -> acme_instances:r9",
        "  ? acme_instances:t1.rotor -> acme_instances:r9, which is made, empty",
    ]
    shown = plan._repr_html_()
    assert "capacity: 8.0 -&gt; nothing" in shown and "<t2>" not in shown
    assert "relation to nothing" in shown and "acme_instances:t1.rotor -&gt; acme_instances:r9" in shown
    with pytest.raises(AttributeError):
        plan.changed[0].label = "Rotor"


async def test_a_version_that_was_read_earlier_is_a_conflict(client: Any) -> None:
    await done(client.upsert(RotorWrite(external_id="r1", diameter=1.0)))
    mine = (await done(client.rotor.retrieve("r1"))).as_write()
    await done(client.upsert(RotorWrite(external_id="r1", diameter=2.0)))
    mine.diameter = 3.0
    plan = await plan_of(client, mine, RotorWrite(external_id="r2"))
    (conflict,) = plan.conflicts
    assert (conflict.id, conflict.known, conflict.stored) == (NodeId(SPACE, "r1"), 1, 2)
    with pytest.raises(ValidationFailed, match="version 1 was read, 2 is stored"):
        await done(client.upsert(plan))
    with pytest.raises(WriteError, match="version conflict"):
        await done(client.upsert([mine, RotorWrite(external_id="r2")]))
    leaving_out = await plan_of(client, mine, RotorWrite(external_id="r2"), skip_on_version_conflict=True)
    result = await done(client.upsert(leaving_out))
    assert [one.external_id for one in result.created] == ["r2"]
    assert (await done(client.rotor.retrieve("r1"))).diameter == 2.0


async def test_who_writes_between_the_plan_and_its_application_is_not_overwritten(client: Any) -> None:
    await done(client.upsert(RotorWrite(external_id="r1", diameter=1.0)))
    plan = await plan_of(
        client, RotorWrite(external_id="r1", diameter=5.0), RotorWrite(external_id="r2", diameter=5.0)
    )
    await done(client.upsert(RotorWrite(external_id="r1", diameter=2.0)))
    with pytest.raises(WriteError, match="version conflict"):
        await done(client.upsert(plan))
    assert (await done(client.rotor.retrieve("r1"))).diameter == 2.0
    other = await plan_of(client, RotorWrite(external_id="r3", diameter=5.0))
    await done(client.upsert(RotorWrite(external_id="r3", diameter=2.0)))
    with pytest.raises(WriteError, match="version conflict"):
        await done(client.upsert(other))


async def test_relations_to_nothing_are_made_or_refused(client: Any) -> None:
    await done(client.upsert(SensorWrite(external_id="s1")))
    turbine = WindTurbineWrite(
        external_id="t1",
        name="one",
        sensors=[PositionWrite(height=1.0, end_node="s1"), PositionWrite(height=2.0, end_node="s2")],
    )
    plan = await plan_of(client, turbine)
    assert ("end_node", NodeId(SPACE, "s2"), True) in {
        (missing.property, missing.target, missing.made) for missing in plan.missing
    }
    assert NodeId(SPACE, "s1") not in {missing.target for missing in plan.missing}
    refused = await plan_of(client, turbine, auto_create_end_nodes=False)
    with pytest.raises(ValidationFailed, match=r"relations to nothing.*s2, which does not exist"):
        await done(client.upsert(refused))
    with pytest.raises(WriteError):
        await done(client.upsert(turbine, auto_create_end_nodes=False))


async def test_replacing_clears_what_is_not_mentioned(client: Any) -> None:
    await done(client.upsert(WindTurbineWrite(external_id="t1", name="one", capacity=8.0, tags=["x"])))
    plan = await plan_of(client, WindTurbineWrite(external_id="t1", name="one"), replace=True)
    (changed,) = plan.changed
    assert {name: (each.old, each.new) for name, each in changed.differences.items()} == {
        "capacity": (8.0, None),
        "tags": (["x"], None),
    }
    await done(client.upsert(plan))
    assert (await done(client.wind_turbine.retrieve("t1"))).tags is None


async def test_a_plan_of_more_than_one_request_is_applied_whole(client: Any) -> None:
    blades = [BladeWrite(external_id=f"b{number}", serial=str(number)) for number in range(1200)]
    await done(client.upsert(blades[:600]))
    for blade in blades[:300]:
        blade.serial = "other"
    plan = await plan_of(client, *blades)
    assert (len(plan.created), len(plan.changed), len(plan.unchanged)) == (600, 300, 300)
    assert "... and 580 more" in str(plan)
    result = await done(client.upsert(plan))
    assert (len(result.created), len(result.updated), len(result)) == (600, 300, 900)
    again = await plan_of(client, *blades)
    assert (len(again), len(again.unchanged)) == (0, 1200)
    assert len(await done(client.upsert(again))) == 0


async def test_options_of_a_plan_are_its_own(client: Any) -> None:
    plan = await plan_of(client, RotorWrite(external_id="r1"))
    with pytest.raises(ValidationFailed, match="the options it was made with"):
        await done(client.upsert(plan, replace=True))
