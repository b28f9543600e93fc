"""Sequences through our client: both faces against a served engine, with the official client as judge."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import numpy
import pandas
import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from runtime.faces import CLIENTS, close, done

from pygen_engine import Engine
from pygen_engine.http.server import running
from pygen_runtime import Config
from pygen_runtime.errors import ApiError, ValidationFailed, WriteError

COLUMNS = {"depth": float, "rock": str, "count": int}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with Engine.open() as engine, running(engine) as server:
        yield server.url


@pytest.fixture(scope="module")
def official(url: str) -> CogniteClient:
    return CogniteClient(ClientConfig("judge", "p", Token("t"), base_url=url))


@pytest.fixture(params=CLIENTS)
async def client(request: pytest.FixtureRequest, url: str) -> AsyncIterator[Any]:
    opened = CLIENTS[request.param](Config(project="p", url=url, credentials="a-token"))
    await done(opened.sequences.create("log", COLUMNS, name="Log"))
    yield opened
    await done(opened.sequences.delete("log"))
    await close(opened)


async def test_each_client_reads_what_the_other_wrote(client: Any, official: CogniteClient) -> None:
    rows = {1: {"depth": 0.5, "rock": "sand", "count": 2**53 + 1}, 7: {"rock": "ølje"}}
    assert await done(client.sequences.insert(rows, "log")) == 2
    theirs = official.sequences.data.retrieve(external_id="log")
    assert [(row.row_number, list(row.values)) for row in theirs.rows] == [
        (1, [0.5, "sand", 2**53 + 1]),
        (7, [None, "ølje", None]),
    ]
    official.sequences.data.insert([(9, [3.5])], columns=["depth"], external_id="log")
    found = await done(client.sequences.retrieve("log", 2, columns=["depth", "count"]))
    assert list(found) == [(7, {"depth": None, "count": None}), (9, {"depth": 3.5, "count": None})]
    assert found.column("depth") == [None, 3.5]
    assert repr(found) == "<log: 2 rows of depth, count>"
    assert len(await done(client.sequences.retrieve("log", 0, 9, limit=1))) == 1
    await done(client.sequences.delete_rows("log", [1, 9, 1000]))
    assert (await done(client.sequences.retrieve("log"))).numbers == [7]


async def test_frames_there_and_back(client: Any) -> None:
    frame = pandas.DataFrame(
        {
            "depth": [0.5, numpy.nan, 2.5],
            "rock": ["sand", None, "clay"],
            "count": pandas.array([1, None, 3], dtype="Int64"),
        },
        index=[3, 1, 2],
    )
    assert await done(client.sequences.insert(frame, "log")) == 3
    found = (await done(client.sequences.retrieve("log"))).to_pandas()
    assert list(found.index) == [1, 2, 3] and found.index.name == "row"
    assert found["depth"].tolist()[1:] == [2.5, 0.5] and found["depth"].isna().tolist()[0]
    assert found["count"].dtype == "Int64" and found["count"].tolist()[1:] == [3, 1]
    table = (await done(client.sequences.retrieve("log"))).to_arrow()
    assert table.column_names == ["row", "depth", "rock", "count"]
    assert table["rock"].to_pylist() == [None, "clay", "sand"]
    empty = (await done(client.sequences.retrieve("log", 100))).to_pandas()
    assert list(empty.columns) == ["depth", "rock", "count"] and empty.empty
    assert await done(client.sequences.insert(frame.iloc[:0], "log")) == 0


async def test_more_rows_than_a_request_takes(client: Any) -> None:
    rows = {number: {"depth": number / 2, "count": number} for number in range(25_000)}
    assert await done(client.sequences.insert(rows, "log")) == 25_000
    found = await done(client.sequences.retrieve("log"))
    assert found.numbers == list(rows) and found.column("count")[-1] == 24_999
    assert len(await done(client.sequences.retrieve("log", limit=10_001))) == 10_001


async def test_what_cannot_be_is_said(client: Any) -> None:
    for rows, said in (
        ([1, 2], "rows are a data frame"),
        ({1: 5}, "row 1 is a mapping"),
        ({-1: {"depth": 1.0}}, "from 0 on"),
        ({"a": {"depth": 1.0}}, "whole numbers"),
    ):
        with pytest.raises(ValidationFailed, match=said):
            await done(client.sequences.insert(rows, "log"))
    with pytest.raises(WriteError, match="Expected DOUBLE"):
        await done(client.sequences.insert({1: {"depth": "deep"}}, "log"))
    with pytest.raises(ValidationFailed, match="columns are several"):
        await done(client.sequences.retrieve("log", columns="depth"))
    with pytest.raises(ValidationFailed, match="end must be after"):
        await done(client.sequences.retrieve("log", 5, 5))
    with pytest.raises(ValidationFailed, match="str, float or int"):
        await done(client.sequences.create("other", {"when": object}))
    with pytest.raises(ApiError, match="not found"):
        await done(client.sequences.retrieve("nowhere"))
    with pytest.raises(ApiError, match="Duplicate"):
        await done(client.sequences.create("log", COLUMNS))
