"""An SDK served to agents, and the official client as the agent."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from conftest import ROOT
from mcp.client import Client

from pygen_mcp.offer import Offer
from pygen_mcp.server import server

GOLDEN = ROOT / "tests" / "generator" / "golden"
for _name in ("wind", "everything", "hostile", "empty"):
    sys.path.append(str(GOLDEN / _name))


class Agent:
    """Calls tools, as a program that speaks the protocol does; connected anew for each call."""

    def __init__(self, connect: Callable[[], Client]) -> None:
        self.connect = connect

    async def ask(self, tool: str, **arguments: Any) -> Any:
        """The answer, which is the same as text and as structure."""
        result = await self._call(tool, arguments)
        assert not result.is_error, result.content
        assert json.loads(result.content[0].text) == result.structured_content
        return result.structured_content

    async def refused(self, tool: str, **arguments: Any) -> str:
        result = await self._call(tool, arguments)
        assert result.is_error, result.content
        return str(result.content[0].text)

    async def _call(self, tool: str, arguments: dict[str, Any]) -> Any:
        async with self.connect() as client:
            return await client.call_tool(tool, arguments)


def served(client: Any, mode: Any = "auto", write: bool = False, **bounds: Any) -> Agent:
    """An agent of a client."""
    serving = server(client, Offer(type(client)._package, **bounds), write=write)
    return Agent(lambda: Client(serving, mode=mode))


@pytest.fixture
async def farm() -> AsyncIterator[Any]:
    """A client of an engine with two farms in it."""
    from golden_wind import (
        AsyncWindClient,
        BladeWrite,
        RotorWrite,
        SensorPositionWrite,
        SensorWrite,
        WindFarmWrite,
        WindTurbineWrite,
    )

    async with AsyncWindClient.local(instance_space="farms") as client:
        await client.upsert(
            [
                WindTurbineWrite(
                    external_id=f"t{number}",
                    name=f"Turbine {number}",
                    capacity=number % 4 + 0.5,
                    status="running" if number % 2 else "stopped",
                    farm=WindFarmWrite(external_id=f"f{number % 2}", name=f"Farm {number % 2}"),
                    rotor=RotorWrite(external_id=f"r{number}", name="Rotor"),
                    blades=[
                        BladeWrite(external_id=f"b{number}-{blade}", name=f"Blade {blade}")
                        for blade in range(number % 4)
                    ],
                    sensors=[
                        SensorPositionWrite(
                            distance=float(number),
                            end_node=SensorWrite(external_id=f"s{number}", name="Wind speed"),
                        )
                    ],
                )
                for number in range(12)
            ]
        )
        yield client


@pytest.fixture
def agent(farm: Any) -> Agent:
    return served(farm)
