"""Agents write what was looked at, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from agents.conftest import served


@pytest.fixture
def writer(farm: Any) -> Any:
    return served(farm, write=True)


async def test_nobody_writes_who_was_not_told_to(agent: Any, writer: Any) -> None:
    async with agent.connect() as reading, writer.connect() as writing:
        assert "write" not in str([tool.name for tool in (await reading.list_tools()).tools])
        tools = {tool.name: tool.annotations for tool in (await writing.list_tools()).tools}
    assert tools["apply_write"].destructive_hint
    assert not tools["propose_write"].destructive_hint


async def test_what_was_proposed_is_done_once(farm: Any, writer: Any) -> None:
    objects = [
        {"external_id": "t1", "name": "Turbine 1", "capacity": 9.5},
        {"external_id": "new", "name": "New", "farm": "f1", "blades": [{"external_id": "nb", "name": "B"}]},
    ]
    proposal = await writer.ask("propose_write", view="WindTurbine", objects=objects)
    assert "9.5" in proposal["plan"]
    assert (await farm.wind_turbine.retrieve("t1")).capacity == 1.5
    await writer.ask("apply_write", handle=proposal["handle"])
    assert (await farm.wind_turbine.retrieve("t1")).capacity == 9.5
    assert (await farm.blade.retrieve("nb")).name == "B"
    assert "no such proposal" in await writer.refused("apply_write", handle=proposal["handle"])


async def test_somebody_was_faster(farm: Any, writer: Any) -> None:
    from golden_wind import WindTurbineWrite

    proposal = await writer.ask(
        "propose_write",
        view="WindTurbine",
        objects=[{"external_id": "t1", "name": "Turbine 1", "capacity": 9}],
    )
    await farm.upsert(WindTurbineWrite(external_id="t1", name="Turbine 1", capacity=7.0))
    assert "version" in (await writer.refused("apply_write", handle=proposal["handle"])).lower()
    assert (await farm.wind_turbine.retrieve("t1")).capacity == 7.0


@pytest.mark.parametrize(
    ("objects", "said"),
    [
        ([], "1 to 200"),
        ([{"external_id": "a", "nme": "x"}], "Did you mean 'name'?"),
        ([{"external_id": "a", "name": "x", "capacity": "high"}], "capacity"),
        (
            [{"external_id": "a", "name": "x", "blades": [{"external_id": "b", "name": "y"}]}],
            "no view 'Blade'",
        ),
        ([{"external_id": "a", "space": "elsewhere", "name": "x"}], "'elsewhere' is out of bounds"),
    ],
)
async def test_what_is_refused(farm: Any, objects: Any, said: str) -> None:
    writer = served(farm, write=True, exclude=["Blade"], spaces=["farms"])
    assert said in await writer.refused("propose_write", view="WindTurbine", objects=objects)
