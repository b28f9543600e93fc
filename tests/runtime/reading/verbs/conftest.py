"""A small wind farm, read through either face."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

import pytest
from runtime.faces import CLIENTS, close, done
from runtime.handmade_sdk import BladeWrite, PositionWrite, RotorWrite, SensorWrite, WindTurbineWrite

STATUS = ("planned", "running")


def wind_farm() -> list[WindTurbineWrite]:
    """Twenty turbines that differ in everything a read can ask for."""
    return [
        WindTurbineWrite(
            external_id=f"t{n:02}",
            name=f"{'Horns' if n % 2 else 'Dogger'} bank {n}",
            capacity=float(n) if n % 5 else None,
            commissioned=dt.datetime(2020, 1, 1, tzinfo=dt.UTC) + dt.timedelta(days=n),
            status=STATUS[n % 2],
            tags=[f"tag{n % 3}", "all"],
            rotor=RotorWrite(external_id=f"r{n % 4}", diameter=100.0 + n % 4),
            blades=[BladeWrite(external_id=f"b{n}", serial=f"S{n}")] if n < 3 else [],
            sensors=[PositionWrite(height=float(n), end_node=SensorWrite(external_id=f"s{n}", a_text="x"))],
        )
        for n in range(20)
    ]


@pytest.fixture(params=list(CLIENTS))
async def client(request: pytest.FixtureRequest) -> AsyncIterator[Any]:
    """A client, blocking or not, of an engine in memory that holds the wind farm."""
    client = CLIENTS[request.param].local()
    await done(client.upsert(wind_farm()))
    yield client
    await close(client)


@pytest.fixture(params=list(CLIENTS))
async def empty_client(request: pytest.FixtureRequest) -> AsyncIterator[Any]:
    """A client, blocking or not, of an engine without instances."""
    client = CLIENTS[request.param].local()
    yield client
    await close(client)
