"""Columns: from bytes and from objects, equal to each other and to the values."""

from __future__ import annotations

import datetime as dt
import json
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from runtime.handmade_sdk import (
    AsyncWindClient,
    BladeWrite,
    PositionWrite,
    RotorWrite,
    SensorList,
    SensorWrite,
    WindClient,
    WindTurbineWrite,
)

from pygen_runtime import MissingExtra, ValidationFailed
from pygen_runtime.frames.columns import ColumnDecoder

ROOT = Path(__file__).parents[3]
UTC = dt.UTC
MOMENT = dt.datetime(2024, 2, 29, 23, 59, 59, 123000, tzinfo=UTC)
FULL: dict[str, Any] = {
    "a_text": "æøå",
    "a_int32": -1,
    "a_int64": 2**63 - 1,
    "a_float32": 0.5,
    "a_float64": 0.1,
    "a_boolean": False,
    "a_timestamp": MOMENT,
    "a_date": dt.date(2024, 2, 29),
    "a_json": {"a": [1, None, "ø"]},
    "a_timeseries": "ts",
    "a_file": "f",
    "a_sequence": "s",
    "an_enum": "low",
    "many_text": ["a", ""],
    "many_int32": [1],
    "many_int64": [2**63 - 1],
    "many_float32": [0.5],
    "many_float64": [0.1],
    "many_boolean": [True],
    "many_timestamp": [MOMENT, MOMENT],
    "many_date": [dt.date(2024, 2, 29)],
    "many_json": [{"a": 1}, {}],
    "many_timeseries": ["a"],
    "many_file": [],
    "many_sequence": ["a"],
}


@pytest.fixture(scope="module")
def client() -> Iterator[WindClient]:
    with WindClient.local() as client:
        client.upsert(
            [
                SensorWrite(external_id="full", **FULL),
                SensorWrite(external_id="empty"),
                SensorWrite(external_id="again", **FULL),
                BladeWrite(external_id="b1", spares=["b2", "b1"], maker="full", serial="x"),
                BladeWrite(external_id="b2", is_damaged=True),
                WindTurbineWrite(
                    external_id="t", name="x", rotor="r", sensors=[PositionWrite(height=2.0, end_node="full")]
                ),
                RotorWrite(external_id="r", diameter=1.0),
            ]
        )
        yield client


def expected(name: str) -> list[Any]:
    value = FULL[name]
    if "json" in name:
        compact = [
            json.dumps(one, separators=(",", ":"), ensure_ascii=False)
            for one in (value if isinstance(value, list) else [value])
        ]
        value = compact if isinstance(value, list) else compact[0]
    return [value, None, value]


@pytest.mark.parametrize("chunk_size", [1, 2, 5000])
def test_columns_of_every_kind(client: WindClient, chunk_size: int) -> None:
    table = client.sensor.iterate(chunk_size=chunk_size).to_arrow()
    assert table.num_rows == 3
    for name in FULL:
        assert table.column(name).to_pylist() == expected(name), name
    assert table.column("external_id").to_pylist() == ["full", "empty", "again"]
    assert table.column("defaulted").to_pylist() == [7, 7, 7]


def test_objects_give_the_same_table_as_bytes(client: WindClient) -> None:
    for api in (client.sensor, client.blade, client.wind_turbine, client.position):
        from_bytes = api.iterate().to_arrow()
        from_objects = api.list().to_arrow()
        assert from_objects.schema == from_bytes.schema
        assert from_objects.to_pylist() == from_bytes.to_pylist()


def test_types_of_columns(client: WindClient) -> None:
    schema = client.sensor.iterate().to_arrow().schema
    assert schema.field("a_int64").type == pa.int64()
    assert schema.field("a_float32").type == pa.float32()
    assert schema.field("a_timestamp").type == pa.timestamp("ms", "UTC")
    assert schema.field("a_date").type == pa.date32()
    assert schema.field("many_date").type == pa.list_(pa.date32())


def test_relations_are_structs(client: WindClient) -> None:
    table = client.blade.iterate().to_arrow("external_id", "spares", "maker")
    ids = [{"space": "acme_instances", "external_id": name} for name in ("b2", "b1", "full")]
    assert table.to_pylist() == [
        {"external_id": "b1", "spares": ids[:2], "maker": ids[2]},
        {"external_id": "b2", "spares": None, "maker": None},
    ]
    edges = client.position.iterate().to_arrow("start_node", "height").to_pylist()
    assert edges == [{"start_node": {"space": "acme_instances", "external_id": "t"}, "height": 2.0}]


def test_pandas_keeps_large_integers_and_what_is_missing(client: WindClient) -> None:
    frame = client.sensor.frame(["a_int64", "a_boolean"])
    assert isinstance(frame, pd.DataFrame)
    assert int(frame["a_int64"][0]) == 2**63 - 1
    assert frame["a_int64"].isna().tolist() == [False, True, False]
    assert client.sensor.list().to_pandas("a_int64")["a_int64"][0] == 2**63 - 1
    assert str(frame["a_boolean"].dtype) == "bool[pyarrow]"


def test_polars(client: WindClient) -> None:
    frame = client.sensor.list().to_polars("a_int64", "a_timestamp")
    assert frame["a_int64"].to_list() == [2**63 - 1, None, 2**63 - 1]
    assert frame["a_timestamp"].to_list()[0] == MOMENT
    assert client.sensor.iterate().to_polars("a_text")["a_text"].to_list() == ["æøå", None, "æøå"]


def test_columns_of_the_record_when_asked_for(client: WindClient) -> None:
    for table in (
        client.rotor.iterate().to_arrow("version", "created_time"),
        client.rotor.list().to_arrow("version", "created_time"),
    ):
        (row,) = table.to_pylist()
        assert row["version"] == 1
        assert row["created_time"] == client.rotor.list()[0].data_record.created_time


def test_nothing_found_still_has_its_columns(client: WindClient) -> None:
    found = client.sensor.frame(external_id="nobody")
    never = client.sensor.frame(external_id=[])
    none = SensorList().to_pandas()
    assert list(found.columns) == list(never.columns) == list(none.columns)
    assert len(found) == len(never) == len(none) == 0
    assert found.dtypes.equals(never.dtypes)


def test_ids_alone(client: WindClient) -> None:
    assert client.sensor.frame(["external_id"])["external_id"].tolist() == ["full", "empty", "again"]


def test_an_unknown_column_is_refused(client: WindClient) -> None:
    with pytest.raises(ValidationFailed, match="a_txt"):
        client.sensor.frame(["a_txt"])  # type: ignore[list-item]
    with pytest.raises(ValidationFailed, match="blades"):
        client.wind_turbine.list().to_arrow("blades")


def sensor(**properties: Any) -> dict[str, Any]:
    return {
        "space": "a",
        "externalId": "s",
        "version": 1,
        "createdTime": 1,
        "lastUpdatedTime": 2,
        "properties": {"acme": {"Sensor/v1": properties}},
    }


def column(name: str, *items: dict[str, Any]) -> pa.Array:
    from runtime.handmade_sdk import Sensor

    decoder = ColumnDecoder(Sensor, [name])
    batch, count, cursor = decoder.from_list(json.dumps({"items": items, "nextCursor": "c"}).encode())
    assert (count, cursor) == (len(items), "c")
    return batch.column(0)


def test_unusual_timestamps_are_parsed_without_arrow() -> None:
    found = column(
        "a_timestamp",
        sensor(aTimestamp="2024-12-31T00:00:00.123456789+00"),
        sensor(),
        sensor(aTimestamp="2024-12-31T00:00:00Z"),
    )
    assert found.to_pylist() == [
        dt.datetime(2024, 12, 31, 0, 0, 0, 123000, tzinfo=UTC),
        None,
        dt.datetime(2024, 12, 31, tzinfo=UTC),
    ]


def test_values_of_another_type_become_text() -> None:
    assert column("a_int32", sensor(aInt32="many"), sensor(aInt32=5), sensor()).to_pylist() == [
        "many",
        "5",
        None,
    ]


@pytest.mark.parametrize(
    ("module", "call", "line"),
    [
        ("pyarrow", lambda api: api.list().to_arrow(), r"pygen-runtime\[arrow\]"),
        ("pandas", lambda api: api.list().to_pandas(), r"pygen-runtime\[pandas\]"),
        ("pandas", lambda api: api.frame(), r"pygen-runtime\[pandas\]"),
        ("polars", lambda api: api.list().to_polars(), r"pygen-runtime\[polars\]"),
        ("pandas", lambda api: api.aggregate("count").to_pandas(), r"pygen-runtime\[pandas\]"),
    ],
)
def test_a_missing_package_is_said_in_one_line(
    client: WindClient, monkeypatch: pytest.MonkeyPatch, module: str, call: Any, line: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra, match=line) as caught:
        call(client.rotor)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("library", "call"),
    [
        ("pandas", lambda api: api.frame()),
        ("pandas", lambda api: api.list().to_pandas()),
        ("polars", lambda api: api.iterate().to_polars()),
        ("polars", lambda api: api.list().to_polars()),
    ],
)
def test_the_extra_that_is_named_is_all_that_is_missing(
    client: WindClient, monkeypatch: pytest.MonkeyPatch, library: str, call: Any
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=rf"{library} DataFrame .*pygen-runtime\[{library}\]"):
        call(client.rotor)
    extras = tomllib.loads((ROOT / "runtime/python/pyproject.toml").read_text())["project"][
        "optional-dependencies"
    ]
    assert {one.split(">")[0] for one in extras[library]} == {library, "pyarrow"}


def test_a_missing_library_is_said_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    client = WindClient.local()
    client.close()  # a read would say that
    with pytest.raises(MissingExtra, match="pandas DataFrame"):
        client.rotor.frame()


def stand_in() -> ModuleType:
    """Streamlit in browsers has one instead of pyarrow, so that `import pyarrow` works."""
    module = ModuleType("pyarrow")
    module.__dict__.update(__version__="0.0.1", Table=type("Table", (), {}), Array=type("Array", (), {}))
    return module


@pytest.mark.parametrize("there", [None, stand_in()], ids=["nothing", "a stand-in"])
def test_pandas_alone_is_enough(
    client: WindClient, monkeypatch: pytest.MonkeyPatch, there: ModuleType | None
) -> None:
    """It needed pyarrow, and did not say so: `pip install pandas` was not enough."""
    reads: list[Callable[[], pd.DataFrame]] = [
        lambda: client.sensor.frame(),
        lambda: client.sensor.list().to_pandas(),
        lambda: client.sensor.frame(["a_int64", "a_timestamp", "created_time", "version"]),
        lambda: client.blade.frame(),
        lambda: client.wind_turbine.query().with_rotor().with_sensors().frame(),
        lambda: client.sensor.list(a_text="nobody").to_pandas(),
    ]
    by_arrow = [read() for read in reads]
    monkeypatch.setitem(sys.modules, "pyarrow", there)
    for read, expected in zip(reads, by_arrow, strict=True):
        frame = read()
        assert list(frame.columns) == list(expected.columns)
        assert frame.attrs == expected.attrs
        for name in frame.columns:
            assert plain(frame[name]) == plain(expected[name]), name
            assert "pyarrow" not in str(frame[name].dtype)
    typed = client.sensor.frame().dtypes.astype(str)
    assert (typed["a_int64"], typed["a_boolean"], typed["a_float32"]) == ("Int64", "boolean", "Float32")
    assert typed["a_timestamp"] == "datetime64[ms, UTC]"
    with pytest.raises(ValidationFailed, match="there is no column 'a_txt'"):
        client.sensor.frame(["a_txt"])
    with pytest.raises(MissingExtra, match=r"pygen-runtime\[arrow\]"):
        client.sensor.list().to_arrow()


def test_a_browser_loads_libraries_in_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "emscripten")
    assert "await micropip.install('pandas')" in str(MissingExtra("making a pandas DataFrame", "pandas"))
    assert "await micropip.install('pyarrow')" in str(MissingExtra("making tables and frames", "arrow"))


async def test_pandas_alone_is_enough_for_async_clients(monkeypatch: pytest.MonkeyPatch) -> None:
    async with AsyncWindClient.local() as client:
        await client.upsert(RotorWrite(external_id="r", diameter=1.5))
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        assert list((await client.rotor.frame(["diameter"]))["diameter"]) == [1.5]


def plain(series: pd.Series[Any]) -> list[Any]:
    """The values as Python has them."""
    found = [None if not isinstance(value, list | dict) and pd.isna(value) else value for value in series]
    return [value.to_pydatetime() if isinstance(value, pd.Timestamp) else value for value in found]


def test_aggregates_as_a_frame(client: WindClient) -> None:
    frame = client.sensor.aggregate(["count", "max"], "a_int32", group_by="a_text").to_pandas()
    assert set(frame.columns) == {"a_text", "count_a_int32", "max_a_int32"}
