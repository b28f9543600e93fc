"""Time series, files and sequences as objects where they are named; the official client is the judge."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.data_classes import (
    FileMetadataWrite,
    SequenceColumnWrite,
    SequenceWrite,
    TimeSeriesWrite,
)
from runtime.faces import CLIENTS, close, done
from runtime.handmade_sdk import SensorWrite

from pygen_engine.http.server import running
from pygen_runtime.errors import ApiError, ValidationFailed


@pytest.fixture(params=CLIENTS)
async def client(request: pytest.FixtureRequest) -> AsyncIterator[Any]:
    opened = CLIENTS[request.param].local()
    yield opened
    await close(opened)


@pytest.fixture
def official(client: Any) -> Iterator[CogniteClient]:
    with running(client._engine) as server:
        yield CogniteClient(ClientConfig("judge", "p", Token("t"), base_url=server.url))


def sensor(external_id: str = "s") -> SensorWrite:
    curve = SequenceWrite([SequenceColumnWrite("wind", value_type="Double")], "Curve", external_id="curve")
    return SensorWrite(
        external_id=external_id,
        a_timeseries=TimeSeriesWrite(external_id="power", name="Power"),
        a_file=FileMetadataWrite("manual.txt", external_id="manual", mime_type="text/plain"),
        a_sequence=curve,
        many_file=["old", {"externalId": "drawing", "name": "a.svg", "metadata": {"sheet": "1"}}],
        many_sequence=[{"externalId": "log", "columns": [{"externalId": "depth"}]}, "old"],
    )


async def test_they_are_made_before_what_names_them(client: Any, official: CogniteClient) -> None:
    result = await done(client.upsert([sensor(), sensor("t")]))
    assert (result.time_series, result.files, result.sequences) == (
        ["power"],
        ["manual", "drawing"],
        ["curve", "log"],
    )
    (read, _) = await done(client.sensor.list())
    assert (read.a_file, read.a_sequence) == ("manual", "curve")
    assert (read.many_file, read.many_sequence) == (["old", "drawing"], ["log", "old"])
    assert official.files.retrieve(external_id="manual").mime_type == "text/plain"
    assert official.files.retrieve(external_id="drawing").metadata == {"sheet": "1"}
    assert official.sequences.retrieve(external_id="curve").column_external_ids == ["wind"]


async def test_those_there_are_take_what_is_said_and_keep_the_rest(
    client: Any, official: CogniteClient
) -> None:
    await done(client.upsert(sensor()))
    await done(client.files.upload(b"Turn it off first.", "manual"))
    await done(client.sequences.insert({1: {"wind": 4.0}}, "curve"))
    columns = [
        SequenceColumnWrite("wind", description="m/s", value_type="Double"),
        SequenceColumnWrite("power"),
    ]
    again = SensorWrite(
        external_id="s",
        a_timeseries=TimeSeriesWrite(external_id="power", description="Of the shaft"),
        a_file=FileMetadataWrite("handbook.txt", external_id="manual", source="vendor"),
        a_sequence=SequenceWrite(columns, description="As measured", external_id="curve"),
        many_sequence=[{"externalId": "log", "columns": [{"externalId": "depth"}]}],
    )
    await done(client.upsert(again))
    series = official.time_series.retrieve(external_id="power")
    assert (series.name, series.description) == ("Power", "Of the shaft")
    file = official.files.retrieve(external_id="manual")
    assert (file.name, file.source, file.mime_type) == ("handbook.txt", "vendor", "text/plain")
    assert official.files.download_bytes(external_id="manual") == b"Turn it off first."
    curve = official.sequences.retrieve(external_id="curve")
    assert (curve.name, curve.description) == ("Curve", "As measured")
    assert [(column.external_id, column.description) for column in curve.columns] == [
        ("wind", "m/s"),
        ("power", None),
    ]
    assert list(official.sequences.data.retrieve(external_id="curve").rows[0].values) == [4.0, None]


async def test_what_was_read_by_the_official_client_can_be_given(
    client: Any, official: CogniteClient
) -> None:
    await done(client.upsert(sensor()))
    read = SensorWrite(
        external_id="u",
        a_timeseries=official.time_series.retrieve(external_id="power"),
        a_file=official.files.retrieve(external_id="manual"),
        a_sequence=official.sequences.retrieve(external_id="curve"),
    )
    assert (await done(client.upsert(read))).files == ["manual"]
    (_, again) = await done(client.sensor.list())
    assert (again.a_timeseries, again.a_file, again.a_sequence) == ("power", "manual", "curve")


async def test_an_upsert_of_the_same_again_asks_for_no_change_of_sequences(
    client: Any, official: CogniteClient
) -> None:
    await done(client.upsert(SensorWrite(external_id="s", many_sequence=sensor().many_sequence)))
    before = official.sequences.retrieve(external_id="log").last_updated_time
    await done(client.upsert(SensorWrite(external_id="s", many_sequence=sensor().many_sequence)))
    assert official.sequences.retrieve(external_id="log").last_updated_time == before


async def test_a_plan_tells_of_them_and_writes_them_when_it_is_applied(
    client: Any, official: CogniteClient
) -> None:
    plan = await done(client.upsert(sensor(), dry_run=True))
    assert (plan.time_series, plan.files, plan.sequences) == (
        ["power"],
        ["manual", "drawing"],
        ["curve", "log"],
    )
    assert "2 files to be written, 2 sequences to be written" in str(plan)
    assert official.files.list() == [] and official.sequences.list() == []
    await done(client.upsert(plan))
    assert {file.external_id for file in official.files.list()} == {"manual", "drawing"}
    assert {found.external_id for found in official.sequences.list()} == {"curve", "log"}


async def test_mistakes_are_told(client: Any) -> None:
    with pytest.raises(ValidationFailed, match="the object has no externalId"):
        SensorWrite(external_id="s", a_file=FileMetadataWrite("manual.txt"))
    with pytest.raises(ValidationFailed, match="give an external id, or an object that has one, not int"):
        SensorWrite(external_id="s", a_sequence=7)
    with pytest.raises(ApiError, match="name"):
        await done(client.upsert(SensorWrite(external_id="s", a_file={"externalId": "manual"})))
    clash = [{"externalId": "f", "name": "a"}, {"externalId": "f", "name": "b"}]
    with pytest.raises(ValidationFailed, match="two objects with this external id disagree"):
        await done(client.upsert(SensorWrite(external_id="s", many_file=clash)))
    assert await done(client.sensor.list()) == []
    await done(client.upsert(sensor()))
    texts = SequenceWrite([SequenceColumnWrite("wind", value_type="String")], external_id="curve")
    with pytest.raises(ValidationFailed, match="its column 'wind' holds DOUBLE, which cannot become String"):
        await done(client.upsert(SensorWrite(external_id="s", a_sequence=texts)))


def test_records_and_dumps_hold_them() -> None:
    dumped = sensor().dump()
    assert dumped["aFile"] == {"externalId": "manual", "name": "manual.txt", "mimeType": "text/plain"}
    (again,) = SensorWrite.from_records([dumped])
    assert again.dump() == dumped
