"""Results of queries as Arrow columns and lazy frames: what frames of them have, and no more is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from polars import col
from runtime.handmade_sdk import WindClient
from runtime.reading.builder import farm
from runtime.reading.scans.conftest import Recorded

from pygen_runtime import Config
from pygen_runtime.errors import ServerError, ValidationFailed

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
