"""The official client writes and reads time series and data points, of their own and as nodes."""

from __future__ import annotations

import math
import random
from itertools import pairwise
from typing import Any

import pytest
from cognite.client.data_classes import StatusCode, TimeSeriesUpdate, TimeSeriesWrite
from cognite.client.data_classes.data_modeling import (
    ContainerId,
    NodeApply,
    NodeId,
    NodeOrEdgeData,
    SpaceApply,
)
from cognite.client.exceptions import CogniteAPIError, CogniteDuplicatedError, CogniteNotFoundError

from pygen_engine.http.server import Server

HOUR = 3_600_000
DAY = 24 * HOUR


@pytest.fixture
def series(client: Any, request: pytest.FixtureRequest) -> str:
    name = request.node.name
    client.time_series.create(TimeSeriesWrite(external_id=name, name="Power", unit_external_id="power:kilow"))
    return name


def test_time_series_are_resources(client: Any) -> None:
    made = client.time_series.create(
        [
            TimeSeriesWrite(external_id=f"r{number}", is_step=number == 1, metadata={"a": "b"})
            for number in range(3)
        ]
    )
    assert [item.external_id for item in made] == ["r0", "r1", "r2"]
    assert client.time_series.retrieve(external_id="r1").is_step
    assert client.time_series.retrieve(id=made[2].id).metadata == {"a": "b"}
    assert client.time_series.retrieve(external_id="nothing") is None
    listed = client.time_series.list(external_id_prefix="r", metadata={"a": "b"}, limit=None)
    assert [item.external_id for item in listed] == ["r0", "r1", "r2"]
    changed = client.time_series.update(
        TimeSeriesUpdate(external_id="r0").name.set("New").metadata.add({"c": "d"})
    )
    assert (changed.name, changed.metadata) == ("New", {"a": "b", "c": "d"})
    client.time_series.delete(external_id=["r0", "r1", "r2"])
    assert client.time_series.list(external_id_prefix="r") == []
    with pytest.raises(CogniteNotFoundError):
        client.time_series.delete(external_id="r0")


def test_external_ids_are_unique(client: Any, series: str) -> None:
    with pytest.raises(CogniteDuplicatedError):
        client.time_series.create(TimeSeriesWrite(external_id=series))


def test_more_points_than_a_page_holds(client: Any, series: str) -> None:
    points = [(number * 1000, float(number)) for number in range(150_000)]
    client.time_series.data.insert(points, external_id=series)
    found = client.time_series.data.retrieve(external_id=series, start=0, end=10**10)
    assert list(zip(found.timestamp, found.value, strict=True)) == points
    counted = client.time_series.data.retrieve(
        external_id=series, start=0, end=150_000_000, aggregates="count", granularity="1s"
    )
    assert sum(counted.count) == 150_000


def test_a_point_is_replaced_and_a_range_deleted(client: Any, series: str) -> None:
    client.time_series.data.insert([(1000, 1.0), (2000, 2.0), (3000, 3.0)], external_id=series)
    client.time_series.data.insert([(2000, 20.0)], external_id=series)
    client.time_series.data.delete_range(start=3000, end=4000, external_id=series)
    found = client.time_series.data.retrieve(external_id=series, start=0, end=5000)
    assert (found.timestamp, found.value) == ([1000, 2000], [1.0, 20.0])
    assert client.time_series.data.retrieve_latest(external_id=series).value == 20.0
    assert client.time_series.data.retrieve_latest(external_id=series, before=2000).value == 1.0


def test_points_outside_of_what_was_asked_for(client: Any, series: str) -> None:
    client.time_series.data.insert([(at * 1000, float(at)) for at in range(10)], external_id=series)
    found = client.time_series.data.retrieve(
        external_id=series, start=2500, end=5500, include_outside_points=True
    )
    assert found.value == [2.0, 3.0, 4.0, 5.0, 6.0]


def test_text(client: Any) -> None:
    client.time_series.create(TimeSeriesWrite(external_id="text", is_string=True))
    client.time_series.data.insert([(1000, "on"), (2000, "Infinity")], external_id="text")
    assert client.time_series.data.retrieve(external_id="text", start=0, end=5000).value == ["on", "Infinity"]
    with pytest.raises(CogniteAPIError, match="Expected strings"):
        client.time_series.data.insert([(1000, 3.0)], external_id="text")
    with pytest.raises(CogniteAPIError, match="not supported for time series of strings"):
        client.time_series.data.retrieve(
            external_id="text", start=0, end=5000, aggregates="count", granularity="1s"
        )


def test_the_quality_of_points(client: Any, series: str) -> None:
    client.time_series.data.insert(
        [
            {"timestamp": 1000, "value": 1.0},
            {"timestamp": 2000, "value": 2.0, "status": {"symbol": "Uncertain"}},
            {"timestamp": 3000, "value": 3.0, "status": {"code": StatusCode.Bad}},
            {"timestamp": 4000, "value": None, "status": {"symbol": "Bad"}},
            {"timestamp": 5000, "value": math.inf, "status": {"symbol": "Bad"}},
        ],
        external_id=series,
    )
    read = client.time_series.data.retrieve
    where = {"external_id": series, "start": 0, "end": 10_000}
    assert read(**where).value == [1.0]
    assert read(**where, treat_uncertain_as_bad=False).value == [1.0, 2.0]
    everything = read(**where, ignore_bad_datapoints=False, include_status=True)
    assert everything.value == [1.0, 2.0, 3.0, None, math.inf]
    assert everything.status_symbol == ["Good", "Uncertain", "Bad", "Bad", "Bad"]
    counted = read(
        **where, aggregates=["count_good", "count_uncertain", "count_bad", "duration_bad"], granularity="10s"
    )
    assert (counted.count_good, counted.count_uncertain, counted.count_bad) == ([1], [1], [3])
    assert counted.duration_bad == [7000]
    with pytest.raises(CogniteAPIError, match="must have the status Bad"):
        client.time_series.data.insert([(1000, None)], external_id=series)


def test_only_bad_points_go_beyond_the_range_of_numbers(client: Any, series: str) -> None:
    with pytest.raises(CogniteAPIError, match="-1e100 to 1e100"):
        client.time_series.data.insert([(0, 1.1e100)], external_id=series)
    client.time_series.data.insert([(0, -1e100)], external_id=series)
    bad = {"timestamp": 1, "value": 1e300, "status": {"symbol": "Bad"}}
    client.time_series.data.insert([bad], external_id=series)


def test_bad_points_are_never_calculated_with(client: Any, series: str) -> None:
    bad = {"value": None, "status": {"symbol": "Bad"}}
    points = [{"timestamp": 0, **bad}, {"timestamp": 2000, "value": 4.0}, {"timestamp": 9000, **bad}]
    client.time_series.data.insert(points, external_id=series)
    found = client.time_series.data.retrieve(
        external_id=series,
        start=1000,
        end=3000,
        aggregates=["average", "step_interpolation"],
        granularity="1s",
        ignore_bad_datapoints=False,
    )
    assert (found.timestamp, found.average, found.step_interpolation) == ([2000], [4.0], [4.0])


def test_values_in_another_unit(client: Any, series: str) -> None:
    client.time_series.data.insert([(1000, 1.5)], external_id=series)
    read = client.time_series.data.retrieve
    found = read(external_id=series, start=0, end=2000, target_unit="power:megaw")
    assert (found.value, found.unit_external_id) == ([0.0015], "power:megaw")
    with pytest.raises(CogniteAPIError, match="Cannot convert"):
        read(external_id=series, start=0, end=2000, target_unit="temperature:deg_c")


def test_days_of_a_time_zone_with_a_change_of_clocks(client: Any, series: str) -> None:
    start = 1_774_652_400_000  # midnight of 2026-03-28 in Oslo; the 29th has 23 hours
    client.time_series.data.insert([(start + n * HOUR, 1.0) for n in range(72)], external_id=series)
    found = client.time_series.data.retrieve(
        external_id=series,
        start=start,
        end=start + 71 * HOUR,
        aggregates="count",
        granularity="1d",
        timezone="Europe/Oslo",
    )
    assert found.count == [24, 23, 24]
    by_month = client.time_series.data.retrieve(
        external_id=series, start=start, end=start + 200 * HOUR, aggregates="count", granularity="1mo"
    )
    assert by_month.count == [72]


AGGREGATES = ["average", "max", "min", "count", "sum", "total_variation", "discrete_variance"]


def test_aggregates_of_random_points(client: Any) -> None:
    """By hand over steps: each second there is a value, so that means by time can be had by sums."""
    chance = random.Random(5)
    client.time_series.create(TimeSeriesWrite(external_id="steps", is_step=True))
    values = {at: chance.uniform(-5, 5) for at in range(7200) if chance.random() < 0.2 or at == 0}
    client.time_series.data.insert([(at * 1000, value) for at, value in values.items()], external_id="steps")
    found = client.time_series.data.retrieve(
        external_id="steps",
        start=0,
        end=7200_000,
        aggregates=[*AGGREGATES, "step_interpolation"],
        granularity="10m",
    )
    held = [0.0] * 7200
    for at in range(7200):
        held[at] = values.get(at, held[at - 1])
    for place, begin in enumerate(range(0, 7200, 600)):
        inside = [value for at, value in values.items() if begin <= at < begin + 600]
        mean = sum(inside) / len(inside)
        expected = {
            "average": sum(held[begin : begin + 600]) / 600,
            "max": max(inside),
            "min": min(inside),
            "count": len(inside),
            "sum": sum(inside),
            "total_variation": sum(abs(b - a) for a, b in pairwise(inside)),
            "discrete_variance": sum((value - mean) ** 2 for value in inside) / len(inside),
            "step_interpolation": held[begin],
        }
        for name, value in expected.items():
            assert getattr(found, name)[place] == pytest.approx(value), (name, place)


def test_a_straight_line_between_points(client: Any, series: str) -> None:
    client.time_series.data.insert([(0, 0.0), (HOUR, 60.0), (4 * HOUR, 0.0)], external_id=series)
    found = client.time_series.data.retrieve(
        external_id=series,
        start=0,
        end=2 * HOUR,
        aggregates=["interpolation", "average", "continuous_variance"],
        granularity="30m",
    )
    assert found.timestamp == [0, HOUR // 2, HOUR], "more than an hour without a point: nothing is known"
    assert found.interpolation == [0.0, 30.0, 60.0]
    assert found.average == [15.0, 45.0, 60.0]
    assert found.continuous_variance[0] == pytest.approx(30**2 / 12)


def _property(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": {"type": kind}, "nullable": False, **more}


SYSTEM = {
    "spaces": [{"space": "cdf_cdm"}],
    "containers": [
        {
            "space": "cdf_cdm",
            "externalId": "CogniteTimeSeries",
            "usedFor": "node",
            "properties": {
                "type": _property("text"),
                "isStep": _property("boolean"),
                "sourceUnit": _property("text", nullable=True),
            },
        }
    ],
}


@pytest.mark.filterwarnings("ignore:The copy keyword is deprecated")
def test_a_node_is_a_time_series(client: Any, server: Server) -> None:
    server.engine.load_model(SYSTEM)
    client.data_modeling.spaces.apply(SpaceApply("plant"))
    data = {"type": "numeric", "isStep": True, "sourceUnit": "kW"}
    node = NodeApply(
        "plant", "signal", sources=[NodeOrEdgeData(ContainerId("cdf_cdm", "CogniteTimeSeries"), data)]
    )
    client.data_modeling.instances.apply(node)
    named = NodeId("plant", "signal")
    client.time_series.data.insert([(1000, 1.0), (2000, 2.0)], instance_id=named)
    found = client.time_series.data.retrieve(instance_id=named, start=0, end=5000)
    assert (found.value, found.instance_id, found.is_step, found.unit) == ([1.0, 2.0], named, True, "kW")
    frame = client.time_series.data.retrieve_dataframe(
        instance_id=named, start=0, end=5000, aggregates="sum", granularity="5s"
    )
    assert frame.iloc[0, 0] == 3.0
    known = client.time_series.retrieve(instance_id=named)
    assert client.time_series.data.retrieve(id=known.id, start=0, end=5000).value == [1.0, 2.0]
    client.data_modeling.instances.delete(named)
    with pytest.raises(CogniteNotFoundError):
        client.time_series.data.retrieve(instance_id=named, start=0, end=5000)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"items": [{"id": 1, "externalId": "a"}]}, "exactly one of id, externalId and instanceId"),
        ({"items": []}, "length >= 1"),
        ({"items": [{"externalId": "x"}], "start": 5, "end": 5}, "not found"),
        ({"items": [{"externalId": "bad", "start": "2x-ago"}]}, "is no time"),
        ({"items": [{"externalId": "bad", "start": 5, "end": 5}]}, "end must be after start"),
        ({"items": [{"externalId": "bad", "aggregates": ["sum"]}]}, "need a granularity"),
        (
            {"items": [{"externalId": "bad", "aggregates": ["sums"], "granularity": "1h"}]},
            "unknown aggregates",
        ),
        ({"items": [{"externalId": "bad", "aggregates": ["sum"], "granularity": "1x"}]}, "is no granularity"),
        ({"items": [{"externalId": "bad", "aggregates": ["sum"], "granularity": "0h"}]}, "out of range"),
        (
            {
                "items": [
                    {"externalId": "bad", "aggregates": ["sum"], "granularity": "1h", "timeZone": "../etc"}
                ]
            },
            "is no time zone",
        ),
        ({"items": [{"externalId": "bad", "cursor": "zzz"}]}, "Invalid cursor"),
    ],
)
def test_what_cannot_be_asked(client: Any, asked: dict[str, Any], message: str) -> None:
    if client.time_series.retrieve(external_id="bad") is None:
        client.time_series.create(TimeSeriesWrite(external_id="bad"))
    with pytest.raises(CogniteAPIError, match=message) as caught:
        client.post("/api/v1/projects/contract/timeseries/data/list", json=asked)
    assert caught.value.code == 400
