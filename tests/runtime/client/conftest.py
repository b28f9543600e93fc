"""A plant in an engine, and clients of it behind services that answer what they like."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from runtime.plant import SPACE, local_client

from pygen_runtime import Config, Retries


@pytest.fixture(scope="module")
def plant() -> Iterator[Any]:
    with local_client() as client:
        from plant_sdk import PumpWrite, SignalWrite, StationWrite

        client.upsert(
            [
                PumpWrite(
                    external_id=f"p{number}",
                    name=f"P{number}",
                    capacity=number,
                    settings={"a": [1]},
                    tags=["x"],
                    installed="2024-01-02",
                    serviced="2024-01-02T03:04:05Z",
                    power={"externalId": f"w{number}"},
                    station=StationWrite(external_id="st", name="S"),
                    pressure=SignalWrite(external_id=f"s{number}", type="numeric"),
                )
                for number in range(3)
            ]
        )
        for number in range(3):
            client.datapoints.insert([(1000 * at, 1.5 * at) for at in range(5)], f"w{number}")
            client.files.upload(b"hello", f"f{number}", name=f"f{number}.txt")
        client.sequences.create("log", {"depth": float, "rock": str, "count": int})
        client.sequences.insert({at: {"depth": 0.5, "rock": "a", "count": at} for at in range(3)}, "log")
        yield client


@pytest.fixture
def connect(plant: Any, tmp_path: Path) -> Iterator[Callable[[Any], Any]]:
    opened: list[Any] = []

    def open_(transport: Any) -> Any:
        for client in opened:
            client.close()
        retries = Retries(max_attempts=1, connection_attempts=1)
        config = Config(project="local", transport=transport, retries=retries)
        opened[:] = [type(plant)(config, instance_space=SPACE)]
        opened[0].__dict__["folder"] = tmp_path
        return opened[0]

    yield open_
    for client in opened:
        client.close()
