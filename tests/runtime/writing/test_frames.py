"""Tables of every kind become instances, with a report by row and column."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.faces import done
from runtime.handmade_sdk import SensorWrite, WindClient

from pygen_runtime import NodeId, ValidationFailed, WriteError

ROWS = [
    {"externalId": "t1", "name": "one", "capacity": 8.0, "rotor": "r1", "tags": ["x", "y"], "blades": ["b1"]},
    {
        "externalId": "t2",
        "name": "two",
        "capacity": None,
        "rotor": None,
        "tags": None,
        "blades": ["b1", "b2"],
    },
]


def _csv(tmp_path: Path, delimiter: str = ",") -> Path:
    path = tmp_path / "turbines.csv"
    text = (
        'externalId|name|capacity|rotor|tags|blades\nt1|one|8.0|r1|"[""x"",""y""]"|1\n'
        't2|two||||"[""1"",""2""]"\n'
    )
    path.write_text(text.replace("|", delimiter), encoding="utf-8-sig")
    return path


@pytest.mark.parametrize(
    "form",
    ["pandas", "index", "polars", "lazy", "arrow", "reader", "csv", "semicolons", "tabs", "path", "dicts"],
)
async def test_tables_of_every_kind(client: Any, form: str, tmp_path: Path) -> None:
    table = pa.Table.from_pylist(ROWS)
    source: Any = {
        "pandas": lambda: pd.DataFrame(ROWS),
        "index": lambda: pd.DataFrame(ROWS).set_index("externalId"),
        "polars": lambda: pl.DataFrame(ROWS),
        "lazy": lambda: pl.DataFrame(ROWS).lazy(),
        "arrow": lambda: table,
        "reader": lambda: table.to_reader(),
        "csv": lambda: str(_csv(tmp_path)),
        "semicolons": lambda: _csv(tmp_path, ";"),
        "tabs": lambda: _csv(tmp_path, "\t"),
        "path": lambda: _csv(tmp_path),
        "dicts": lambda: iter(ROWS),
    }[form]()
    report = await done(client.wind_turbine.upsert_frame(source))
    assert str(report) == "FrameReport: 2 rows, 2 written"
    one, two = await done(client.wind_turbine.query().with_blades().list())
    assert (one.name, one.capacity, one.rotor, one.tags) == (
        "one",
        8.0,
        NodeId("acme_instances", "r1"),
        ["x", "y"],
    )
    assert (two.capacity, two.rotor, two.tags) == (None, None, None)
    assert not one.blades and not two.blades  # nodes that are made empty are no blades yet
    assert len(await done(client.edges.list())) == 3


async def test_cells_become_values_of_the_model(client: Any) -> None:
    moment = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    frame = pd.DataFrame(
        {
            "external_id": [1, 2],
            "aText": [7.0, np.nan],
            "a_int32": ["3", "4.0"],
            "a int64": [5.0, None],
            "aFloat32": ["1.5", 2],
            "aBoolean": ["true", 0],
            "aTimestamp": [pd.Timestamp(moment), "2026-01-01"],
            "aDate": [pd.Timestamp("2026-01-02"), "2026-01-02"],
            "aJson": ['{"a": 1}', {"a": 1}],
            "anEnum": ["low", pd.NA],
            "many_int32": [[1, 2], "[1, 2]"],
            "manyDate": [np.array(["2026-01-02"], dtype="M8[D]"), "2026-01-02"],
        }
    )
    report = await done(client.sensor.upsert_frame(frame))
    assert not report.problems, report
    one, two = await done(client.sensor.list())
    assert (one.external_id, one.a_text, one.a_int32, one.a_int64) == ("1", "7", 3, 5)
    assert (two.external_id, two.a_text, two.a_int32, two.a_int64) == ("2", None, 4, None)
    assert (one.a_float32, two.a_float32, one.a_boolean, two.a_boolean) == (1.5, 2.0, True, False)
    assert (one.a_timestamp, two.a_timestamp) == (moment, moment)
    assert one.a_date == two.a_date == dt.date(2026, 1, 2)
    assert one.a_json == two.a_json == {"a": 1}
    assert one.many_int32 == two.many_int32 == [1, 2]
    assert one.many_date == two.many_date == [dt.date(2026, 1, 2)]
    assert (one.an_enum, two.an_enum) == ("low", None)


async def test_what_is_wrong_is_told_by_row_and_column(client: Any) -> None:
    frame = pd.DataFrame(
        {
            "externalId": ["t1", "t2", None, "t1", "t5"],
            "name": ["one", "two", "three", "four", None],
            "Capacity": ["8", "much", "1", "2", "3"],
            "colour": 1,
        }
    )
    report = await done(client.wind_turbine.upsert_frame(frame))
    assert [(problem.row, problem.column) for problem in report.problems] == [
        (1, "Capacity"), (2, "externalId"), (3, "externalId"), (4, "name"),
    ]  # fmt: skip
    assert str(report).splitlines() == [
        "FrameReport: 5 rows, 1 written, 4 with problems",
        "  columns that are no properties: colour",
        "  row 1, column 'Capacity': 'much': could not convert string to float: 'much'",
        "  row 2, column 'externalId': 'None': a value is needed",
        "  row 3, column 'externalId': 't1': row 0 has the same external id",
        "  row 4, column 'name': 'None': a value is needed",
    ]
    assert "&#x27;much&#x27;" in report._repr_html_()
    assert (await done(client.wind_turbine.list())).external_ids == ["t1"]
    await done(client.delete("t1"))
    with pytest.raises(ValidationFailed, match=r"nothing was written: column 'colour' is no property.*row 1"):
        await done(client.wind_turbine.upsert_frame(frame, on_error="raise"))
    assert not await done(client.wind_turbine.list())


async def test_rows_the_service_refuses_are_found_and_the_others_written(client: Any) -> None:
    await done(client.upsert(SensorWrite(external_id="s7", fixed="once")))
    await done(client.upsert(SensorWrite(external_id="s1400", fixed="once")))
    rows = [{"externalId": f"s{number}", "fixed": "other", "aText": "x"} for number in range(1500)]
    report = await done(client.sensor.upsert_frame(rows))
    assert [problem.row for problem in report.problems] == [7, 1400]
    assert all("immutable" in problem.message for problem in report.problems)
    assert (report.written, len(report.left), len(report.result.created)) == (1498, 0, 1498)
    assert await done(client.sensor.count(a_text="x")) == 1498
    with pytest.raises(WriteError, match="immutable"):
        await done(client.sensor.upsert_frame(rows, on_error="raise"))


async def test_what_could_not_be_written_is_left_for_later(client: Any, monkeypatch: Any) -> None:
    sent: list[str] = []
    handle = client._engine.handle
    refusal = b'{"error": {"code": 403, "message": "no access any more"}}'

    def closing(method: str, target: str, *args: Any) -> Any:
        """The engine, which takes one write only."""
        if target.endswith("/models/instances"):
            sent.append(target)
            if len(sent) > 1:
                return 403, {"content-type": "application/json"}, refusal
        return handle(method, target, *args)

    monkeypatch.setattr(client._engine, "handle", closing)
    report = await done(client.sensor.upsert_frame([{"externalId": f"s{n}"} for n in range(2500)]))
    monkeypatch.undo()
    assert (report.written, len(report.left)) == (1000, 1500)
    assert "no access any more" in str(report)
    assert len(await done(client.upsert(report.left))) == 1500
    assert await done(client.sensor.count()) == 2500


async def test_a_dry_run_of_a_table_is_a_plan(client: Any) -> None:
    await done(client.sensor.upsert_frame([{"externalId": "s1", "aText": "x"}]))
    rows = [{"externalId": "s1", "aText": "y"}, {"externalId": "s2"}, {"externalId": ""}]
    report = await done(client.sensor.upsert_frame(rows, dry_run=True))
    assert report.written == 0 and [problem.row for problem in report.problems] == [2]
    assert report.plan.changed[0].differences["a_text"].new == "y"
    assert "UpsertPlan: 1 to create, 1 to change" in str(report)
    assert len(await done(client.upsert(report.plan))) == 2


async def test_edges_are_rows_too(client: Any) -> None:
    rows = [
        {
            "startNode": "t1",
            "endNode": "s1",
            "type": {"space": "acme", "externalId": "sensorAt"},
            "height": "2",
        }
    ]
    report = await done(client.position.upsert_frame([{"externalId": "e1", **rows[0]}]))
    assert not report.problems, report
    assert (await done(client.position.retrieve("e1"))).height == 2.0


async def test_tables_that_are_none(client: Any, tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("")
    ragged = tmp_path / "ragged.csv"
    ragged.write_text("externalId,aText\ns1\n")
    latin = tmp_path / "latin.csv"
    latin.write_bytes("externalId\nå\n".encode("latin-1"))
    mistakes: dict[Any, str] = {
        empty: "no line with the names of its columns",
        ragged: "line 2 of .* has 1 cells, not 2",
        latin: "is not in UTF-8",
        tmp_path / "none.csv": "cannot be read as CSV",
        3: "not as int",
    }
    for source, message in mistakes.items():
        with pytest.raises(ValidationFailed, match=message):
            await done(client.sensor.upsert_frame(source))
    for source, message in (
        ([{"aText": "x"}], "there is no column externalId"),
        ([1], "rows are dictionaries"),
        (pd.DataFrame([[1, 2]], columns=["externalId", "externalId"]), "two columns of one name"),
        ([{"externalId": "a", "external_id": "b"}], "are both 'external_id'"),
    ):
        with pytest.raises(ValidationFailed, match=message):
            await done(client.sensor.upsert_frame(source))
    with pytest.raises(ValidationFailed, match="on_error is 'report' or 'raise'"):
        await done(client.sensor.upsert_frame([], on_error="ignore"))
    assert (await done(client.sensor.upsert_frame(pd.DataFrame({"externalId": []})))).rows == 0


_VALUES = {
    "aText": st.none() | st.text(max_size=5),
    "aInt32": st.none() | st.integers(-(2**33), 2**33) | st.text(max_size=3),
    "aFloat64": st.none() | st.floats() | st.just("x"),
    "aBoolean": st.none() | st.booleans() | st.integers(0, 3),
    "aTimestamp": st.none() | st.datetimes() | st.dates() | st.text(max_size=4),
    "aDate": st.none() | st.dates() | st.just("2026-02-30"),
    "anEnum": st.sampled_from([None, "low", "high", "middle"]),
    "manyText": st.none() | st.lists(st.text(max_size=2), max_size=2) | st.just("[1"),
    "externalId": st.none() | st.sampled_from(["a", "b", "c"]) | st.text(max_size=2),
}


_ROWS = st.fixed_dictionaries({}, optional=_VALUES).map(lambda row: {"externalId": None, **row})


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries({}, optional=_VALUES).map(lambda row: {"externalId": None, **row}), max_size=6
    )
)
def test_every_row_is_written_or_told(rows: list[dict[str, Any]]) -> None:
    with WindClient.local() as client:
        report = client.sensor.upsert_frame(rows)
        bad = {problem.row for problem in report.problems}
        assert report.rows == len(rows) and not report.left
        good = [str(row["externalId"]) for number, row in enumerate(rows) if number not in bad]
        assert sorted(client.sensor.list().external_ids) == sorted(good)
        again = client.sensor.upsert_frame(rows, dry_run=True)
        assert again.plan is not None and len(again.plan) == 0
        assert {problem.row for problem in again.problems} == bad


@pytest.mark.parametrize(
    ("written", "hour", "minute"),
    [
        ("2026-01-02", 0, 0),
        ("2026-01-02 12:30", 12, 30),
        ("2026-01-02T12:30", 12, 30),
        ("2026-01-02 12:30+01:00", 11, 30),
        ("2026-01-02 12:30:00Z", 12, 30),
    ],
)
def test_moments_as_spreadsheets_write_them(written: str, hour: int, minute: int) -> None:
    with WindClient.local() as client:
        client.sensor.upsert_frame([{"externalId": "s", "aTimestamp": written}], on_error="raise")
        read = client.sensor.retrieve("s")
        assert read is not None
        assert read.a_timestamp == dt.datetime(2026, 1, 2, hour, minute, tzinfo=dt.UTC)


def test_a_report_quotes_what_the_cell_has() -> None:
    with WindClient.local() as client:
        report = client.sensor.upsert_frame([{"externalId": "s", "aTimestamp": "02/03/2026"}])
        assert "column 'aTimestamp': '02/03/2026': '02/03/2026' is not a timestamp" in str(report)
