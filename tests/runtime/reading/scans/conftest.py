"""Sensors with values that are easily compared wrongly, and what the service was asked for them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import SensorWrite, WindClient

MOMENT = dt.datetime(2024, 2, 29, 23, 59, 59, 123000, tzinfo=dt.UTC)
ROWS: list[dict[str, Any]] = [
    {},
    {"a_text": "", "a_int32": 0, "a_float64": 0.0, "a_boolean": False, "many_text": []},
    {"a_text": "a", "a_int32": -3, "a_float32": 0.1, "a_float64": 0.1, "an_enum": "low", "a_boolean": True},
    {"a_text": "B", "a_int64": 2**62 + 1, "a_float32": -2.5, "a_float64": 1e300, "an_enum": "high"},
    {"a_text": "b", "a_int64": -(2**62), "a_timestamp": MOMENT, "a_date": MOMENT.date(), "a_json": {"a": 1}},
    {"a_text": "ab\u00e9", "a_int32": 2**31 - 1, "a_timestamp": dt.datetime(1970, 1, 1, tzinfo=dt.UTC)},
    {"a_text": "\U0001f600", "a_int32": 7, "a_int64": 7, "a_date": dt.date(1969, 12, 31), "many_text": ["x"]},
]


class Recorded:
    """An engine that keeps what it was asked."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self.asked: list[tuple[str, Any]] = []

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> Any:
        self.asked.append((target.rsplit("/", 1)[-1], json.loads(body) if body else None))
        return self._engine.handle(method, target, headers, body)

    def filters(self) -> list[Any]:
        """The conditions of the reads, without that the view has data."""
        found = []
        for verb, body in self.asked:
            filter = body["with"]["0"]["nodes"]["filter"] if verb == "query" else body.get("filter")
            parts = filter["and"] if filter and "and" in filter else [filter]
            found.append([part for part in parts if part and "hasData" not in part])
        return found

    def properties(self) -> list[list[str]]:
        """Which properties the queries selected."""
        return [
            body["select"]["0"].get("sources", [{"properties": []}])[0]["properties"]
            for verb, body in self.asked
            if verb == "query"
        ]


@pytest.fixture(scope="module")
def opened() -> Iterator[tuple[WindClient, Recorded]]:
    from pygen_runtime import Config

    with WindClient.local() as local:
        local.upsert([SensorWrite(external_id=f"s{number}", **row) for number, row in enumerate(ROWS)])
        recorded = Recorded(local._engine)
        with WindClient(Config(project="local", transport=recorded)) as client:  # type: ignore[arg-type]
            yield client, recorded


@pytest.fixture
def client(opened: tuple[WindClient, Recorded], service: Recorded) -> WindClient:
    return opened[0]


@pytest.fixture
def service(opened: tuple[WindClient, Recorded]) -> Recorded:
    opened[1].asked.clear()
    return opened[1]
