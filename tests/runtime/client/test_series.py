"""Time series as parts of instances: what was read leads to its data points, one by one and all together."""

from __future__ import annotations

import asyncio
import copy
import datetime as dt
import pickle
import sys
from collections.abc import Iterator
from typing import Any, ClassVar

import pandas as pd
import pytest
from cognite.client.data_classes import TimeSeriesWrite
from runtime.plant import local_client

from pygen_runtime import ValidationFailed

JANUARY = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with local_client() as opened:
        from plant_sdk import PumpWrite, SignalWrite  # type: ignore[import-not-found]

        result = opened.upsert(
            [
                PumpWrite(
                    external_id=f"p{number}",
                    name=f"Pump {number}",
                    power={"externalId": f"power-{number}", "unitExternalId": "power:kilow", "name": "Power"},
                    vibrations=[TimeSeriesWrite(external_id=f"v-{number}-{axis}") for axis in "xy"],
                    pressure=SignalWrite(external_id=f"s{number}", type="numeric", name=f"Signal {number}"),
                )
                for number in range(3)
            ]
        )
        assert len(result.time_series) == 9
        for pump in opened.pump.list():
            number = float(pump.external_id[1:])
            pump.power.insert([(JANUARY + n * HOUR, number + n) for n in range(24)])
        opened.signal.list().series.insert(
            pd.DataFrame({"s0": [1.0, 2.0], "s1": [3.0, None]}, index=[JANUARY, JANUARY + HOUR])
        )
        yield opened


def pump(client: Any, external_id: str = "p1") -> Any:
    return client.pump.retrieve(external_id)


def test_a_property_leads_to_its_data_points(client: Any) -> None:
    power = pump(client).power
    assert power == "power-1" and repr(power) == "'power-1'"
    points = power.datapoints(JANUARY, JANUARY + 3 * HOUR)
    assert (points.values, points.unit) == ([1.0, 2.0, 3.0], "power:kilow")
    assert power.datapoints(JANUARY, "2026-01-02", aggregates="average", granularity="1d").values == [12.5]
    assert power.latest().values == [24.0]
    assert power.latest(before=JANUARY + HOUR).values == [1.0]
    assert client.datapoints.retrieve(power, JANUARY, JANUARY + HOUR).values == [1.0]


def test_what_is_inserted_and_deleted_is_that_of_the_one_series(client: Any) -> None:
    x, y = pump(client, "p2").vibrations
    assert x.insert({"2026-01-01T00:00:00Z": 1.0, "2026-01-01T01:00:00Z": 2.0}) == 2
    assert y.insert(pd.Series([7.0], index=[JANUARY])) == 1
    x.delete_range(JANUARY, JANUARY + HOUR)
    assert (x.datapoints().values, y.datapoints().values) == ([2.0], [7.0])


def test_a_node_that_is_a_time_series_has_data_points(client: Any) -> None:
    signal = client.signal.retrieve("s0")
    assert signal.datapoints(JANUARY).values == [1.0, 2.0]
    assert signal.latest().values == [2.0]
    assert signal.insert([(JANUARY + 9 * HOUR, 5.0)]) == 1
    signal.delete_range(JANUARY + 9 * HOUR, JANUARY + 10 * HOUR)
    assert signal.latest().values == [2.0]
    through = client.pump.query().with_pressure().list()[0].pressure.node
    assert through.datapoints(JANUARY).values == [1.0, 2.0]


def test_many_series_are_one_frame_named_as_they_are_or_by_a_property(client: Any) -> None:
    pumps = client.pump.list()
    frame = pumps.power.datapoints(JANUARY, JANUARY + 2 * HOUR).to_pandas()
    assert list(frame.columns) == ["power-0", "power-1", "power-2"]
    assert frame.attrs["units"] == dict.fromkeys(frame.columns, "power:kilow")
    assert frame.iloc[1].tolist() == [1.0, 2.0, 3.0]
    named = pumps.power.datapoints(JANUARY, columns="name", aggregates=["min", "max"], granularity="1d")
    assert list(named.to_pandas().columns)[:2] == ["Pump 0|min", "Pump 0|max"]
    assert [points.label for points in pumps.power.latest(columns="external_id")] == ["p0", "p1", "p2"]
    assert [len(points) for points in client.signal.list().datapoints(JANUARY)] == [2, 1, 0]
    assert client.signal.list().latest(columns="name")["Signal 1"].values == [3.0]
    assert len(pumps.vibrations) == 6 and "v-0-x" in repr(pumps.vibrations)


def test_few_requests_are_made_for_many_series(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    pumps = client.pump.list()
    sent: list[Any] = []
    handle = client._engine.handle
    monkeypatch.setattr(
        client._engine, "handle", lambda *args, **named: sent.append(args) or handle(*args, **named)
    )
    pumps.power.datapoints(JANUARY)
    assert 1 <= len(sent) <= 3


def test_frames_go_back_by_the_names_of_their_columns(client: Any) -> None:
    pumps = client.pump.list(external_id=["p0", "p1"])
    frame = pumps.power.datapoints(JANUARY, JANUARY + HOUR, columns="name").to_pandas() + 100
    frame.index = frame.index + pd.Timedelta(days=30)
    assert pumps.power.insert(frame, columns="name") == 2
    later = pumps.power.datapoints(JANUARY + dt.timedelta(days=29))
    assert [points.values for points in later] == [[100.0], [101.0]]
    pumps.power.delete_range(JANUARY + dt.timedelta(days=29), JANUARY + dt.timedelta(days=31))
    with pytest.raises(ValidationFailed, match="'Pump 7' is none of these time series"):
        pumps.power.insert({"Pump 7": [(JANUARY, 1.0)]}, columns="name")


def test_queries_and_iteration_lead_to_data_points(client: Any) -> None:
    query = client.pump.query().where(lambda p: p.name == "Pump 1")
    assert query.datapoints("power", JANUARY, JANUARY + HOUR)[0].values == [1.0]
    assert query.datapoints("pressure.", JANUARY)[0].values == [3.0]
    assert [len(points) for points in client.signal.query().datapoints(None, JANUARY)] == [2, 1, 0]
    pages = client.pump.iterate(chunk_size=1).datapoints("power", JANUARY, JANUARY + HOUR, columns="name")
    assert next(pages).label == "Pump 0"
    assert [points.label for points in pages] == ["Pump 1", "Pump 2"]
    assert client.pump.query().where(lambda p: p.name == "None").datapoints("power").to_pandas().empty


def test_mistakes_are_told(client: Any) -> None:
    pumps = client.pump.list()
    with pytest.raises(ValidationFailed, match="two time series would have the column 'Pump 0'"):
        pumps.vibrations.datapoints(columns="name")
    with pytest.raises(ValidationFailed, match=r"has no 'nam' to call a column by. Did you mean 'name'"):
        pumps.power.datapoints(columns="nam")
    with pytest.raises(AttributeError, match="Did you mean 'power'"):
        _ = pumps.powr
    with pytest.raises(ValidationFailed, match=r"leave out .awaited"):
        _ = pumps[0].power.awaited
    alone = pickle.loads(pickle.dumps(pumps[0]))
    assert alone == pumps[0]
    with pytest.raises(ValidationFailed, match=r"give it to client.datapoints"):
        alone.power.datapoints()
    signal = pickle.loads(pickle.dumps(client.signal.retrieve("s0")))
    assert signal == client.signal.retrieve("s0")
    with pytest.raises(ValidationFailed, match=r"give it to client.datapoints"):
        signal.latest()
    assert copy.deepcopy(pumps[0]).power.latest().values == [23.0]
    assert copy.deepcopy(client.signal.retrieve("s0")).latest().values == [2.0]


def test_what_was_read_is_written_dumped_and_framed_as_plain_text(client: Any) -> None:
    read = pump(client)
    write = read.as_write()
    assert type(write.power) is str and [*map(type, write.vibrations)] == [str, str]
    write.name = "Pump one"
    assert len(client.upsert(write).updated) == 1
    properties = read.dump()["properties"]["plant"]["Pump/v1"]
    assert type(properties["power"]) is str
    assert client.pump.list(power=read.power).external_ids == ["p1"]
    assert client.pump.list().to_pandas("power")["power"].tolist() == ["power-0", "power-1", "power-2"]
    assert type(read.model_dump()["power"]) is str
    signal = client.signal.retrieve("s0", target_units=None)
    assert client.upsert(signal.as_write()).unchanged


def test_nested_objects_are_created_and_then_changed(client: Any) -> None:
    from plant_sdk import PumpWrite

    write = PumpWrite(
        external_id="p0", name="Pump 0", power=TimeSeriesWrite(external_id="power-0", name="New")
    )
    new = PumpWrite(external_id="p9", name="Pump 9", power={"externalId": "power-9", "isString": True})
    plan = client.upsert([write, new], dry_run=True)
    assert plan.time_series == ["power-9"] and "1 time series to be written" in str(plan)
    result = client.upsert(plan)
    assert result.time_series == ["power-9"]  # nothing of the other pump changes
    assert client.upsert([write, new]).time_series == ["power-0", "power-9"]
    pumped = client.pump.retrieve("p9")
    assert pumped.power.insert([(JANUARY, "on")]) == 1
    assert pumped.power.datapoints(JANUARY).is_string
    client.delete("p9")
    with pytest.raises(ValidationFailed, match="the object has no externalId"):
        PumpWrite(external_id="p0", name="Pump 0", power={"name": "x"})
    with pytest.raises(ValidationFailed, match="give an external id, or an object that has one, not int"):
        PumpWrite(external_id="p0", name="Pump 0", power=3)
    with pytest.raises(ValidationFailed, match="two objects with this external id disagree"):
        client.upsert(
            [
                PumpWrite(external_id="a", name="a", power={"externalId": "x", "name": "a"}),
                PumpWrite(external_id="b", name="b", power={"externalId": "x", "name": "b"}),
            ]
        )


def test_the_same_is_awaited(client: Any) -> None:
    from plant_sdk import AsyncPlantClient

    from pygen_runtime import Config

    async def use() -> None:
        other = AsyncPlantClient(
            Config(project="local", transport=client._engine), instance_space=client.instance_space
        )
        pumps = await other.pump.list()
        with pytest.raises(ValidationFailed, match=r"await x.awaited"):
            pumps[0].power.latest()
        awaited = pumps[1].power.awaited
        assert (await awaited.datapoints(JANUARY, JANUARY + HOUR)).values == [1.0]
        assert (await awaited.latest()).values == [24.0]
        later = JANUARY + dt.timedelta(days=60)
        assert await awaited.insert([(later, 1.0)]) == 1
        await awaited.delete_range(later, later + HOUR)
        group = pumps.power.awaited
        found = await group.datapoints(JANUARY, JANUARY + HOUR, columns="name", progress=lambda _: None)
        assert [points.values for points in found] == [[0.0], [1.0], [2.0]]
        assert await group.insert({"power-0": [(later, 1.0)]}) == 1
        await group.delete_range(later, later + HOUR)
        assert [points.values for points in await group.latest()] == [[23.0], [24.0], [25.0]]
        query = await other.pump.query().datapoints("power", JANUARY, JANUARY + HOUR)
        assert len(query) == 3
        labels = [p.label async for p in other.pump.iterate(chunk_size=2).datapoints("power", JANUARY)]
        assert labels == ["power-0", "power-1", "power-2"]
        assert (await (await other.signal.retrieve("s0")).awaited.latest()).values == [2.0]
        await other._runner.aclose()

    asyncio.run(use())


def test_progress_counts_points(client: Any) -> None:
    told: list[int] = []
    client.pump.list().power.datapoints(JANUARY, progress=lambda progress: told.append(progress.done))
    assert told[-1] == 72


class _Backend:
    """Stands for matplotlib: what pandas is asked to draw."""

    drawn: ClassVar[list[tuple[list[str], dict[str, Any]]]] = []

    @classmethod
    def plot(cls, data: Any, kind: str, **options: Any) -> str:
        cls.drawn.append((list(data.columns), options))
        return "a picture"


def test_data_points_are_drawn_with_their_units(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tests_backend", _Backend)
    pumps = client.pump.list()
    with pd.option_context("plotting.backend", "tests_backend"):
        assert pumps[0].power.datapoints(JANUARY).plot(title="Power") == "a picture"
        both = client.datapoints.retrieve(["power-0", "v-2-y"], JANUARY)
        both.plot()
    (first, options), (second, more) = _Backend.drawn
    assert (first, options["ylabel"], options["title"]) == (["power-0"], "kilow", "Power")
    assert second == ["power-0 [kilow]", "v-2-y"] and "ylabel" not in more
