"""Results of queries as Arrow columns and lazy frames: what frames of them have, and no more is read."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Iterator
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from polars import col
from runtime.handmade_sdk import AsyncWindClient, BladeWrite, WindClient, WindTurbineWrite
from runtime.reading.builder import farm
from runtime.reading.scans.conftest import Recorded

from pygen_runtime import Config
from pygen_runtime.errors import ServerError, ValidationFailed
from pygen_runtime.reading.scans import awaiting

TURBINE = ("acme", "WindTurbine", "v1")


@pytest.fixture(scope="module")
def opened() -> Iterator[tuple[Any, Recorded]]:
    with WindClient.local() as local:
        farm.fill(local, 6)
        full = {"aTimestamp": "2024-02-29T23:59:59.123+00:00", "aDate": "2024-02-29", "aJson": {"a": 1}}
        sensor = farm.node("s0", "Sensor", aText="full", defaulted=1, **full)
        place = farm.edge("x", "sensorAt", "t0", "s0", "Position", height=1.5)
        farm.post(local, "/instances", {"items": [sensor, place]})
        recorded = Recorded(local._engine)
        with WindClient(Config(project="local", transport=recorded)) as client:  # type: ignore[arg-type]
            yield client, recorded


@pytest.fixture
def client(opened: tuple[Any, Recorded]) -> Any:
    opened[1].asked.clear()
    return opened[0]


@pytest.fixture
def service(opened: tuple[Any, Recorded]) -> Recorded:
    return opened[1]


def turbines(client: Any, written: bool) -> Any:
    return client.wind_turbine.query() if written else client.query(TURBINE)


@pytest.mark.parametrize("written", [True, False], ids=["typed", "untyped"])
def test_columns_are_those_of_frames(client: Any, written: bool) -> None:
    query = turbines(client, written).with_rotor().with_blades().with_sensors()
    frame, table = query.frame(), query.iterate().to_arrow()
    assert table.schema.names == frame.columns.to_list()
    flat = [name for name in table.schema.names if name not in ("blades", "sensors")]
    assert table.select(flat).to_pylist() == pa.Table.from_pandas(frame[flat]).to_pylist()
    for blades, expected in zip(table["blades"].to_pylist(), frame["blades"], strict=True):
        assert [blade["external_id"] for blade in blades] == [blade["external_id"] for blade in expected]
    (link,) = table["sensors"].to_pylist()[0]
    moment, text = ("a_timestamp", "a_json") if written else ("aTimestamp", "aJson")
    assert link[moment] == dt.datetime(2024, 2, 29, 23, 59, 59, 123000, tzinfo=dt.UTC)
    assert (link["edge.height"], link[text]) == (1.5, '{"a":1}')


@pytest.mark.parametrize("written", [True, False], ids=["typed", "untyped"])
def test_types_are_known_before_anything_is_read(client: Any, written: bool) -> None:
    query = turbines(client, written).with_rotor().with_blades()
    schema = query.iterate().to_arrow().schema
    assert query.where(name="nothing").iterate().to_arrow().schema == schema
    lazy = query.scan()
    assert lazy.collect_schema() == pl.from_arrow(schema.empty_table()).schema  # type: ignore[union-attr]
    with pytest.raises(ValidationFailed, match=r"no column 'rotr.diameter'. Did you mean 'rotor.diameter'"):
        query.iterate().to_reader("rotr.diameter")


def test_branches_that_no_column_needs_are_not_read(client: Any, service: Recorded) -> None:
    lazy = client.wind_turbine.query().with_rotor().with_blades(required=True).scan()
    service.asked.clear()
    found = lazy.select("name").sort("name").collect()
    assert found["name"].to_list() == [f"Turbine {one}" for one in range(6)]
    asked = [body for verb, body in service.asked if verb == "query"]
    assert "'Rotor'" not in str(asked) and "Blade" in str(asked)
    assert "['name']" in str(asked)
    assert lazy.select("rotor.diameter").collect().width == 1
    assert "'Rotor'" in str(service.asked)


def test_conditions_on_the_root_are_asked_of_the_service(client: Any, service: Recorded) -> None:
    lazy = client.wind_turbine.query().with_rotor().with_blades().scan()
    service.asked.clear()
    found = lazy.filter(col("name") == "Turbine 3", col("blades").list.len() >= 0).select("external_id")
    assert found.collect().to_dicts() == [{"external_id": "t3"}]
    assert "Turbine 3" not in str(service.asked)  # one of its columns is that of a branch
    assert lazy.filter(col("name") == "Turbine 3").select("external_id").collect().height == 1
    assert "Turbine 3" in str(service.asked)
    assert lazy.filter(col("rotor.external_id").is_null()).collect().height == 0
    assert lazy.filter(col("blades").is_not_null()).collect().height == 6


def test_what_comes_first_is_not_filtered_by_the_service(client: Any) -> None:
    first = client.wind_turbine.query().sort_by("name").limit(2)
    assert first.scan().filter(col("name") == "Turbine 5").collect().height == 0
    assert first.with_blades().scan().filter(col("name") == "Turbine 5").collect().height == 0
    assert client.wind_turbine.query().search("Turbine").with_rotor().scan().head(2).collect().height == 2
    kilo = client.wind_turbine.query().target_units({"capacity": "power:kilow"})
    values = kilo.scan().select("capacity").collect()["capacity"].to_list()
    some = next(value for value in values if value is not None)
    assert kilo.scan().filter(col("capacity") == some).collect().height == values.count(some)


def test_streams_are_read_by_others(client: Any) -> None:
    query = client.wind_turbine.query().with_blades()
    reader = query.iterate(limit=3).to_reader("name", "blades")  # noqa: F841
    found = duckdb.sql("select name, len(blades) from reader order by name").fetchall()
    assert [name for name, _ in found] == ["Turbine 0", "Turbine 1", "Turbine 2"]
    assert pl.DataFrame(query.iterate()).height == 6
    assert query.iterate().to_polars("name").width == 1
    chosen = client.wind_turbine.query().select("name")
    assert chosen.iterate().to_arrow().schema.names == ["space", "external_id", "name"]
    with pytest.raises(ValidationFailed, match="begins at the beginning"):
        page = next(iter(query.iterate(chunk_size=1).pages()))
        query.iterate(cursor=page.cursor).to_reader()


def test_a_value_of_another_type_is_told(client: Any) -> None:
    from pygen_runtime.reading.rows.batches import batch_of
    from pygen_runtime.reading.rows.cells import chosen

    columns = chosen(client.wind_turbine.query()._asked, ["capacity"])
    with pytest.raises(ServerError, match="generate and install it again"):
        batch_of(columns, [{"capacity": "much"}])


@pytest.mark.parametrize("written", [True, False], ids=["typed", "untyped"])
def test_figures_are_columns(client: Any, service: Recorded, written: bool) -> None:
    query = (
        turbines(client, written)
        .sort_by("name")
        .with_blades()
        .add(number=lambda t: t.blades.count(), high=lambda t: t.sensors.max("defaulted"))
    )
    frame, table = query.frame(["name"]), query.iterate().to_arrow("name")
    assert table.to_pydict() == pa.Table.from_pandas(frame).to_pydict()
    assert [str(type_) for type_ in table.schema.types] == ["string", "int64", "int64"]
    assert table["high"].to_pylist()[:2] == [1, None]
    assert query.frame(["number", "name"]).columns.to_list() == ["number", "name", "high"]
    assert query.iterate().to_arrow().schema.names[-2:] == ["number", "high"]
    lazy = query.scan()
    service.asked.clear()
    found = lazy.filter(col("high") == 1).select("name", "high").collect()
    assert found.rows() == [(frame["name"][0], 1)]
    service.asked.clear()
    assert lazy.select("name").collect().height == 6
    assert len(service.asked) == 1, "figures that no column shows are not asked for"


async def test_columns_awaited() -> None:
    async with AsyncWindClient.local() as client:
        await client.upsert(
            [
                WindTurbineWrite(
                    external_id=f"t{n}", name=f"T{n}", blades=[BladeWrite(external_id=f"b{n}", serial="1")]
                )
                for n in range(5)
            ]
        )
        for start in (client.wind_turbine.query, lambda: client.query(TURBINE)):
            query: Any = start().with_blades().add(number=lambda t: t.blades.count())
            table = await query.iterate().to_arrow("name", "blades")
            assert (
                table.schema.names == ["name", "blades", "number"] and table["number"].to_pylist() == [1] * 5
            )
            sizes = [batch.num_rows async for batch in query.iterate(chunk_size=2).batches("name")]
            assert sizes == [2, 2, 1]
            assert (await query.iterate().to_polars("number")).height == 5
            lazy = (await query.scan()).filter(col("name") > "T2").select("name", "number")
            assert (await lazy.collect_async()).rows() == [("T3", 1), ("T4", 1)]
        lazy = (await client.wind_turbine.scan(name="T3")).select("name")
        assert (await lazy.collect_async()).rows() == [("T3",)]
        assert [b.num_rows async for b in client.wind_turbine.iterate().batches("name")] == [5]
        first, *_ = [page async for page in client.wind_turbine.query().iterate(chunk_size=2).pages()]
        with pytest.raises(ValidationFailed, match="leave out cursor"):
            await client.wind_turbine.query().iterate(cursor=first.cursor).to_arrow()


async def test_a_frame_that_its_own_loop_waits_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(awaiting, "PATIENCE", 0.05)
    async with AsyncWindClient.local() as client:
        lazy = await client.wind_turbine.scan()
        with pytest.raises(Exception, match=r"await frame.collect_async\(\)"):
            lazy.collect()
    loop = asyncio.new_event_loop()
    loop.close()
    monkeypatch.setattr(asyncio, "get_running_loop", lambda: loop)
    steps: Any = awaiting.stepped()
    monkeypatch.undo()
    with pytest.raises(ValidationFailed, match="is closed"):
        list(steps(_nothing()))


async def _nothing() -> AsyncIterator[int]:
    return
    yield 0
