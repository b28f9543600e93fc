"""Data points through our client: both faces against a served engine, with the official client as judge."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import AsyncIterator, Iterator
from typing import Any
from zoneinfo import ZoneInfo

import numpy
import pandas
import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.data_classes import TimeSeriesWrite
from runtime.faces import CLIENTS, close, done
from runtime.handmade_sdk import WindClient

from pygen_engine import Engine
from pygen_engine.http.server import running
from pygen_runtime import Config
from pygen_runtime.datapoints.result import NumericList, NumericPoints, TextPoints
from pygen_runtime.errors import ApiError, ValidationFailed, WriteError

HOUR = 3_600_000
START = 1_767_225_600_000  # 2026-01-01


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with Engine.open() as engine, running(engine) as server:
        yield server.url


@pytest.fixture(scope="module")
def official(url: str) -> CogniteClient:
    client = CogniteClient(ClientConfig("judge", "p", Token("t"), base_url=url))
    client.time_series.create(
        [
            *(TimeSeriesWrite(external_id=f"s{n}", unit_external_id="power:kilow") for n in range(12)),
            TimeSeriesWrite(external_id="long"),
            TimeSeriesWrite(external_id="text", is_string=True),
        ]
    )
    return client


@pytest.fixture(params=CLIENTS)
async def client(request: pytest.FixtureRequest, url: str, official: CogniteClient) -> AsyncIterator[Any]:
    opened = CLIENTS[request.param](Config(project="p", url=url, credentials="a-token"))
    yield opened
    await close(opened)


async def test_what_is_inserted_is_read_by_the_other(client: Any, official: CogniteClient) -> None:
    moment = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    points = [(moment, 1.5), (START + HOUR, 2), ("2026-01-01T02:00:00Z", 3.25)]
    assert await done(client.datapoints.insert(points, "s0")) == 3
    read = official.time_series.data.retrieve(external_id="s0", start=START, end=START + 9 * HOUR)
    assert list(zip(read.timestamp, read.value, strict=True)) == [
        (START, 1.5),
        (START + HOUR, 2.0),
        (START + 2 * HOUR, 3.25),
    ]
    found = await done(client.datapoints.retrieve("s0", start=moment))
    assert (found.times, found.values, found.unit) == (read.timestamp, read.value, "power:kilow")
    assert next(iter(found)) == (moment, 1.5)
    assert repr(found) == "<s0: 3 data points, 2026-01-01 00:00 to 2026-01-01 02:00, power:kilow>"
    await done(client.datapoints.delete_range("s0", START, START + 1))
    assert len(official.time_series.data.retrieve(external_id="s0", start=START, end=START + 9 * HOUR)) == 2
    last = await done(client.datapoints.latest("s0"))
    assert (last.times, last.values) == ([START + 2 * HOUR], [3.25])
    assert (await done(client.datapoints.latest("s0", before=START + 2 * HOUR))).values == [2.0]


async def test_a_long_series_is_read_in_parts(client: Any, official: CogniteClient) -> None:
    points = [(START + n * 700, float(n % 97)) for n in range(250_000)]
    assert await done(client.datapoints.insert(points, "long")) == 250_000
    found = await done(client.datapoints.retrieve("long", START, START + 10**9))
    assert list(zip(found.times, found.values, strict=True)) == points
    assert len(await done(client.datapoints.retrieve("long", START, limit=150_001))) == 150_001
    mine = await done(
        client.datapoints.retrieve(
            "long",
            START + 1234,
            START + 10**8,
            aggregates=["average", "count", "total_variation"],
            granularity="7s",
        )
    )
    theirs = official.time_series.data.retrieve(
        external_id="long",
        start=START + 1234,
        end=START + 10**8,
        aggregates=["average", "count", "total_variation"],
        granularity="7s",
    )
    assert mine.times == theirs.timestamp
    assert mine.columns["count"] == theirs.count
    assert mine.columns["average"] == pytest.approx(theirs.average)
    assert mine.columns["total_variation"] == pytest.approx(theirs.total_variation)


async def test_many_series_are_one_frame(client: Any, official: CogniteClient) -> None:
    frame = pandas.DataFrame(
        {f"s{n}": [float(n), float(n + 1)] for n in range(1, 12)},
        index=pandas.to_datetime([START, START + HOUR], unit="ms", utc=True),
    )
    assert await done(client.datapoints.insert(frame)) == 22
    names = [f"s{n}" for n in range(1, 12)]
    found = await done(client.datapoints.retrieve(names, START, START + 2 * HOUR))
    pandas.testing.assert_frame_equal(
        found.to_pandas(), frame, check_freq=False, check_names=False, check_index_type=False
    )
    assert found.to_pandas().attrs["units"]["s1"] == "power:kilow"
    assert found["s3"].values == [3.0, 4.0]
    with pytest.raises(KeyError):
        found["s99"]
    named = await done(
        client.datapoints.retrieve(
            {"north": "s1", "south": "s2"},
            START,
            START + 24 * HOUR,
            aggregates=["min", "max"],
            granularity="1d",
            time_zone="Europe/Oslo",
        )
    )
    shown = named.to_pandas()
    assert list(shown.columns) == ["north|min", "north|max", "south|min", "south|max"]
    assert str(shown.index[0]) == "2026-01-01 00:00:00+01:00"
    table = named.to_arrow()
    assert table.column_names == ["series", "timestamp", "min", "max"]
    assert table["max"].to_pylist() == [2.0, 3.0]


async def test_text_and_quality(client: Any, official: CogniteClient) -> None:
    await done(client.datapoints.insert({"text": {START: "on", START + 1: "Infinity"}}))
    found = await done(client.datapoints.retrieve("text", START))
    assert found.values == ["on", "Infinity"]
    assert found.to_arrow()["value"].to_pylist() == ["on", "Infinity"]
    official.time_series.data.insert(
        [
            {"timestamp": START, "value": 1.0},
            {"timestamp": START + 1, "value": 2.0, "status": {"symbol": "Bad"}},
        ],
        external_id="s11",
    )
    found = await done(client.datapoints.retrieve("s11", START, START + 2, include_status=True))
    assert found.columns == {"value": [1.0], "status": ["Good"]}


async def test_points_are_of_the_kind_their_series_is(client: Any) -> None:
    begin, end = START - 48 * HOUR, START - 24 * HOUR
    await done(client.datapoints.insert([(begin, "low"), (begin + HOUR, "high")], "text"))
    await done(client.datapoints.insert([(begin, 2.0)], "s9"))
    texts, numbers = await done(client.datapoints.retrieve(["text", "s9"], begin, end))
    assert (type(texts), type(numbers), numbers.numbers) == (TextPoints, NumericPoints, [2.0])
    with pytest.raises(ValidationFailed, match=r"text holds texts: they are its \.values"):
        _ = texts.numbers
    both = await done(client.datapoints.retrieve(["text", "s9"], begin, end))
    assert list(both.to_pandas().columns) == ["text", "s9"]
    with pytest.raises(ValidationFailed, match="some of these series hold numbers and some texts"):
        both.to_arrow()
    assert both[:1].to_arrow()["value"].to_pylist() == ["low", "high"]
    several = await done(client.datapoints.retrieve(["s9", "s8"], begin, end))
    assert type(several) is type(several[:1]) is NumericList
    assert type(await done(client.datapoints.latest("text"))) is TextPoints
    await done(client.datapoints.delete_range(["text", "s9"], begin, end))


@pytest.mark.parametrize("granularity", ["1w", "2weeks", "1q", "1quarter", "1y", "1mo", "36h", "1day"])
@pytest.mark.parametrize("change", ["2026-03-28", "2026-10-24"], ids=["spring", "autumn"])
async def test_calendars_over_a_change_of_clocks(
    client: Any, official: CogniteClient, granularity: str, change: str
) -> None:
    """The service knows no weeks, quarters and years: clients say them in days and months."""
    start = dt.datetime.fromisoformat(change).replace(tzinfo=ZoneInfo("Europe/Oslo"))
    end = start + dt.timedelta(days=4)
    await done(
        client.datapoints.insert([(int(start.timestamp()) * 1000 + n * HOUR, 1.0) for n in range(97)], "s7")
    )
    asked: dict[str, Any] = {"granularity": granularity, "aggregates": ["count"]}
    mine = await done(client.datapoints.retrieve("s7", start, end, time_zone="Europe/Oslo", **asked))
    theirs = official.time_series.data.retrieve(
        external_id="s7", start=start, end=end, timezone="Europe/Oslo", **asked
    )
    assert (mine.times, mine.values) == (theirs.timestamp, theirs.count)


@pytest.mark.parametrize("points", ["abc", 7, [1, 2], [("2026-01-01",)], [("2026-01-01", 1.0, "Good")]])
async def test_points_that_are_no_pairs(client: Any, points: Any) -> None:
    with pytest.raises(ValidationFailed, match="points are pairs of time and value"):
        await done(client.datapoints.insert(points, "s7"))


async def test_another_unit(client: Any) -> None:
    await done(client.datapoints.insert([(START, 1500.0)], "s10"))
    found = await done(client.datapoints.retrieve("s10", START, START + 1, target_unit="power:megaw"))
    assert (found.values, found.unit) == ([1.5], "power:megaw")


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"series": "s0", "start": 5, "end": 5}, "end must be after start"),
        ({"series": "s0", "start": "yesterday"}, "'yesterday' is no time"),
        ({"series": "s0", "aggregates": "average"}, "aggregates and granularity belong together"),
        ({"series": "s0", "granularity": "1h"}, "aggregates and granularity belong together"),
        ({"series": "s0", "limit": 0}, "limit is a whole number from 1"),
        ({"series": "s0", "time_zone": "Mars/Base"}, "'Mars/Base' is no time zone"),
        ({"series": ["s0", "s0"]}, "'s0' is asked for twice"),
        ({"series": ["s0", None]}, "None names no time series"),
        ({"series": 3}, "not by int"),
        ({"series": ""}, "an empty text names no time series"),
        ({"series": "s0", "start": pandas.NaT}, "NaT is no time"),
        ({"series": "s0", "start": numpy.datetime64("NaT", "ns")}, "is no time"),
        ({"series": "s0", "aggregates": "avg", "granularity": "1h"}, "no aggregate. Did you mean 'average'"),
    ],
)
async def test_what_cannot_be_asked(client: Any, asked: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationFailed, match=message):
        await done(client.datapoints.retrieve(**asked))


async def test_names_and_times_of_others_will_do(client: Any) -> None:
    """Aggregates as the API calls them; times and numbers of numpy."""
    points = [(numpy.datetime64("2026-01-01T00:00"), numpy.float32(1)), (numpy.int64(START + HOUR), 3)]
    assert await done(client.datapoints.insert(points, "s11")) == 2
    begin = numpy.datetime64("2026-01-01", "ns")
    found = await done(
        client.datapoints.retrieve(
            "s11", begin, START + 2 * HOUR, aggregates=["totalVariation", "count_good"], granularity="1d"
        )
    )
    assert found.columns == {"total_variation": [2.0], "count_good": [2]}


async def test_a_frame_for_one_series_has_one_column(client: Any) -> None:
    """The second one would have been left out without a word."""
    frame = pandas.DataFrame({"a": [1.0], "b": [2.0]}, index=pandas.to_datetime(["2026-01-01"]))
    with pytest.raises(ValidationFailed, match="has one column, not 2"):
        await done(client.datapoints.insert(frame, "s0"))


async def test_a_series_that_is_not_there(client: Any) -> None:
    with pytest.raises(ApiError, match="Time series not found"):
        await done(client.datapoints.retrieve(["s0", "nothing"]))
    with pytest.raises(WriteError, match="0 of 1 requests"):
        await done(client.datapoints.insert([(START, 1.0)], "nothing"))
    for value in (None, True, math.nan, [1]):
        with pytest.raises(ValidationFailed, match="no value of"):
            await done(client.datapoints.insert([(START, value)], "s0"))


def test_nothing_is_read_of_an_empty_list(official: CogniteClient, url: str) -> None:
    with WindClient(Config(project="p", url=url, credentials="a-token")) as client:
        assert len(client.datapoints.retrieve([])) == 0
        assert client.datapoints.retrieve([]).to_pandas().empty
