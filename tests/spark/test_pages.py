"""Pages of the change feed and rows that are written, on the embedded engine, without a JVM."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pytest
from runtime.handmade_sdk import Rotor, RotorWrite, SensorWrite, WindClient

from pygen_runtime import ServerError, ValidationFailed
from pygen_spark import pages, writing
from pygen_spark.options import WriteOptions
from pygen_spark.pages import page_of, walked
from pygen_spark.writing import RowFailed, refuse_overwrite, write_batches

OTHERS = [{"external_id": f"g{one}"} for one in range(20)]
NAMES = ("external_id", "diameter", "_change", "_version", "_last_updated")


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[WindClient]:
    monkeypatch.setattr(pages, "PAGE", 4)
    with WindClient.local() as client:
        client.upsert(RotorWrite(external_id=f"r{one}", diameter=float(one)) for one in range(10))
        yield client


def test_pages_are_walked_and_read_again(client: WindClient) -> None:
    found = walked(client, Rotor._view, None, "", 50_000, None)
    assert [page.cursor for page in found][1:] == [page.after for page in found][:-1]
    batches = [page_of(client, Rotor, None, page, NAMES) for page in found]
    rows = [row for batch in batches for row in batch.to_pylist()]
    assert sorted(row["external_id"] for row in rows) == [f"r{one}" for one in range(10)]
    assert {row["_change"] for row in rows} == {"upsert"}
    assert batches[0].schema.names == list(NAMES)

    client.upsert(RotorWrite(external_id="r3", diameter=33.0))
    client.delete(["r4"])
    (page,) = walked(client, Rotor._view, None, found[-1].after, 50_000, None)
    changed = {row["external_id"]: row for row in page_of(client, Rotor, None, page, NAMES).to_pylist()}
    assert (changed["r3"]["_change"], changed["r3"]["diameter"], changed["r3"]["_version"]) == (
        "upsert",
        33.0,
        2,
    )
    assert changed["r4"]["_change"] == "delete"
    assert walked(client, Rotor._view, None, page.after, 50_000, None) == []


def test_a_walk_ends_with_enough_rows_or_what_there_was(client: WindClient) -> None:
    assert len(walked(client, Rotor._view, None, "", 5, None)) == 2
    assert len(walked(client, Rotor._view, None, "", 50_000, 0)) == 1


def test_an_expired_cursor_is_told_with_what_to_do() -> None:
    with WindClient.local(cursor_days=0) as client:
        client.upsert([RotorWrite(external_id="r")])
        (page,) = walked(client, Rotor._view, None, "", 10, None)
        client.upsert([RotorWrite(external_id="r", diameter=1.0)])
        with pytest.raises(ServerError, match=r"has expired, .* start the stream with a new checkpoint"):
            walked(client, Rotor._view, None, page.after, 10, None)


@pytest.fixture
def write(client: WindClient, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Write rows as a task does."""

    def task(rows: list[dict[str, Any]], view: str = "Rotor", **options: Any) -> tuple[int, int]:
        made = WriteOptions(package="runtime.handmade_sdk", view=view, **options)
        return write_batches(made, iter(pa.Table.from_pylist(rows).to_batches()))

    from runtime.handmade_sdk import Sensor

    classes = {"Rotor": Rotor, "Sensor": Sensor}
    monkeypatch.setattr(writing, "opened", lambda options: (client, classes[options.view]))
    return task


def test_rows_are_written_once(write: Any, client: WindClient) -> None:
    rows = [{"external_id": f"r{one}", "diameter": 5.0} for one in range(1500)]
    assert write(rows) == (1500, 1499)  # one was so before
    assert write(rows) == (1500, 0)
    assert write(rows, operation="delete", dry_run=True) == (1500, 0)
    assert write(rows, operation="delete") == (1500, 1500)
    assert client.rotor.count() == 0


def test_values_of_every_kind_are_written(write: Any, client: WindClient) -> None:
    moment = dt.datetime(2024, 2, 29, 23, 59, 59, 123000, tzinfo=dt.UTC)
    row = {
        "space": "acme_instances", "external_id": "s", "a_int64": 2**62 + 1, "a_timestamp": moment,
        "a_date": moment.date(), "a_json": '{"a":[1,null]}', "many_json": ['{"b":1}'], "many_text": ["", "x"],
    }  # fmt: skip
    assert write([row], "Sensor") == (1, 1)
    (back,) = client.sensor.iterate(external_id="s").to_arrow(*row).to_pylist()
    assert back == row
    assert write([{**row, "a_date": None}], "Sensor", on_null="keep") == (1, 0)
    assert write([{**row, "a_date": None}], "Sensor") == (1, 1)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [{"external_id": "x", "diameter": float("nan")}],
            "the row acme_instances:x .*diameter.*Its values: .*external_id='x'",
        ),
        ([{"external_id": "x"}, {"external_id": "x"}], "two rows have the key acme_instances:x"),
        ([{"external_id": "x", "space": "nowhere"}], "refuses the row nowhere:x.*Its values"),
    ],
)
def test_the_row_in_the_way_is_named(write: Any, rows: list[dict[str, Any]], said: str) -> None:
    with pytest.raises(RowFailed, match=said):
        write([{"space": "acme_instances", **row} for row in [*rows, *OTHERS]])


def test_json_that_is_none_is_told(write: Any) -> None:
    with pytest.raises(RowFailed, match=r"'\{' is not JSON"):
        write([{"external_id": "x", "a_json": "{"}], "Sensor")


def test_a_view_is_not_overwritten() -> None:
    with pytest.raises(ValidationFailed, match="upserts rows by space and external_id"):
        refuse_overwrite(True)
    refuse_overwrite(False)


def test_sensors_are_written_by_objects_too(client: WindClient) -> None:
    assert client.upsert(SensorWrite(external_id="s"))


def test_a_feed_whose_cursor_expired_tells_everything_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from pyspark.sql.types import StringType, StructField, StructType

    from pygen_engine.read.sync import position
    from pygen_spark import feed
    from pygen_spark.options import StreamOptions

    days = 0
    clock = SimpleNamespace(time=lambda: time.time() + days * 86_400)
    monkeypatch.setattr(position, "time", clock)
    schema = StructType([StructField(name, StringType()) for name in ("external_id", "_change")])

    def made(on_expired: Any) -> Any:
        return feed.ChangeFeed(StreamOptions(package="p", view="v", on_expired=on_expired), schema)

    def rows(reader: Any, start: Any, end: Any) -> list[tuple[str, str]]:
        batches = [batch for part in reader.partitions(start, end) for batch in reader.read(part)]
        return sorted((row["external_id"], row["_change"]) for batch in batches for row in batch.to_pylist())

    with WindClient.local() as client:
        monkeypatch.setattr(feed, "opened", lambda options: (client, Rotor))
        client.upsert([RotorWrite(external_id="a"), RotorWrite(external_id="b")])
        reader = made("backfill")
        start = reader.initialOffset()
        first = reader.latestOffset(start, None)
        assert rows(reader, start, first) == [("a", "upsert"), ("b", "upsert")]
        client.delete(["a"])
        days = 4
        with pytest.raises(ServerError, match="has expired"):
            made("fail").latestOffset(first, None)
        again = made("backfill")
        assert rows(again, start, first) == []  # planned before the pause, and not carried out
        second = again.latestOffset(first, None)
        assert rows(again, first, second) == [("b", "snapshot")]
        assert rows(made("fail"), first, second) == [("b", "snapshot")]
        client.upsert([RotorWrite(external_id="c")])
        assert rows(again, second, again.latestOffset(second, None)) == [("c", "upsert")]
        client.delete(["b", "c"])
        days = 8
        with pytest.raises(ServerError, match="now there is nothing"):
            again.latestOffset(second, None)
