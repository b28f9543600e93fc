"""Values of data points are typed by what was asked for, and by what a view's filter says of its series."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from generator.golden.checkers import Complaint, mypy, pyright
from runtime.plant import model

from pygen import generate_sdk

CONSUMER = """
from typing import assert_type

from pygen_runtime.datapoints.result import NumericList, NumericPoints, SeriesList, SeriesPoints, TextPoints

from held_sdk import AsyncPlantClient, Message, PlantClient, Pump, Reading, Signal


def read(pump: Pump, signal: Signal, reading: Reading, message: Message, client: PlantClient) -> None:
    power = pump.power
    assert power is not None
    assert_type(power.datapoints("2d-ago").values, list[float] | list[str])
    assert_type(power.datapoints("2d-ago").numbers, list[float])
    hourly = power.datapoints(aggregates="average", granularity="1h")
    assert_type(hourly, NumericPoints)
    assert_type(hourly.values, list[float])
    print(sum(hourly.values), max(value for _, value in hourly))
    assert_type(signal.latest(), SeriesPoints)
    assert_type(reading.datapoints("2d-ago").values, list[float])
    assert_type(reading.latest().values, list[float])
    assert_type(message.datapoints("2d-ago").values, list[str])
    assert_type(message.latest(), TextPoints)
    message.datapoints(aggregates="max", granularity="1d")  #: aggregates
    pumps = client.pump.list()
    assert_type(pumps.power.datapoints(aggregates="max", granularity="1d"), NumericList)
    assert_type(pumps.power.datapoints(aggregates="max", granularity="1d")[0].values, list[float])
    assert_type(pumps.power.datapoints("2d-ago"), SeriesList)
    for points in client.pump.iterate().datapoints("power", aggregates="max", granularity="1d"):
        assert_type(points.values, list[float])
    raw = power.datapoints("2d-ago")
    if isinstance(raw, NumericPoints):
        assert_type(raw.values, list[float])
    sum(power.datapoints("2d-ago").values)  #: sum
    "-".join(reading.latest().values)  #: join
    sum(message.latest().values)  #: sum
    power.datapoints(aggregates="averag", granularity="1h")  #: averag|datapoints
    power.datapoints(granularty="1h")  #: granularty|datapoints


async def wait(client: AsyncPlantClient) -> None:
    pumps = await client.pump.list()
    power = pumps[0].power
    assert power is not None
    assert_type(await power.awaited.datapoints(aggregates="max", granularity="1d"), NumericPoints)
    assert_type(await power.awaited.datapoints(), SeriesPoints)
    daily = await pumps.power.awaited.datapoints(aggregates="max", granularity="1d")
    assert_type(daily["power-1"].values, list[float])
    async for points in client.pump.iterate().datapoints("power", aggregates="max", granularity="1d"):
        assert_type(points.values, list[float])
    sum((await power.awaited.latest()).values)  #: sum
"""


def held() -> dict[str, Any]:
    """The plant, and views of its signals that hold numbers, or texts."""
    bodies = model()
    (signal,) = (view for view in bodies["views"] if view["externalId"] == "Signal")
    reference = ["cdf_cdm", "CogniteTimeSeries", "type"]
    by_view = ["cdf_cdm", "CogniteTimeSeries/v1", "type"]
    has_data = {"hasData": [{"type": "container", "space": "cdf_cdm", "externalId": "CogniteTimeSeries"}]}
    filters = {
        "Reading": {"and": [has_data, {"equals": {"property": reference, "value": "numeric"}}]},
        "Message": {"in": {"property": by_view, "values": ["string"]}},
    }
    for name, filter in filters.items():
        bodies["views"].append({**deepcopy(signal), "externalId": name, "filter": filter})
        bodies["dataModels"][-1]["views"].append(
            {"type": "view", "space": "plant", "externalId": name, "version": "v1"}
        )
    return bodies


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("held")
    files = generate_sdk(held(), package="held_sdk", client="PlantClient", on_finding=lambda _: None)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / "consumer.py").write_text(CONSUMER.lstrip(), encoding="utf-8")
    return folder


@pytest.mark.parametrize("checker", [mypy, pyright], ids=["mypy", "pyright"])
def test_values_have_their_types(workplace: Path, checker: Callable[..., list[Complaint]]) -> None:
    found: dict[int, str] = {}
    for complaint in checker(workplace, "held_sdk", "consumer.py"):
        assert complaint.file == "consumer.py", complaint
        found[complaint.line] = f"{found.get(complaint.line, '')} {complaint.message}"
    for number, line in enumerate(CONSUMER.lstrip().splitlines(), 1):
        wanted = re.search(r"#: (.*)$", line)
        if wanted is None:
            assert number not in found, f"line {number}: {found.get(number)}"
        else:
            assert re.search(wanted[1], found.get(number, "")), f"line {number}: {found.get(number)}"
