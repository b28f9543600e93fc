"""Files that were made by earlier versions of the engine open, answer as they did, and can be written."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from engine import plant
from engine.conversation import Talk
from engine.durability.keep import FOLDER, PUMP, STREAM, answers

from pygen_engine import Engine, EngineOptions

FORMATS = sorted(path.stem for path in FOLDER.glob("*.sql"))


@pytest.fixture(params=FORMATS)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Talk, Any]]:
    """The engine on a copy of the file, and what was kept beside it. Its cursors are old."""
    file = tmp_path / "plant.db"
    conn = sqlite3.connect(file)
    conn.executescript((FOLDER / f"{request.param}.sql").read_text(encoding="utf-8"))
    conn.close()
    with Engine.open(file, options=EngineOptions(cursor_days=100_000, soft_delete_days=100_000)) as engine:
        yield Talk(engine), json.loads((FOLDER / f"{request.param}.json").read_text(encoding="utf-8"))


def test_the_present_format_is_kept() -> None:
    from pygen_engine.storage.ddl import APPLICATION_ID

    assert APPLICATION_ID.to_bytes(4, "big").decode() in FORMATS


def test_it_answers_as_it_did(kept: tuple[Talk, Any]) -> None:
    talk, before = kept
    assert answers(talk) == before["answers"]


def test_a_stream_goes_on_where_it_was(kept: tuple[Talk, Any]) -> None:
    talk, before = kept
    body = {**STREAM, "cursors": before["cursors"]}
    first = {node["externalId"] for node in before["answers"][-1]["items"]["pumps"]}
    seen = talk.post("/models/instances/sync", body)["items"]["pumps"]
    assert seen and first.isdisjoint(node["externalId"] for node in seen)


def test_it_can_be_written_and_searched(kept: tuple[Talk, Any]) -> None:
    talk, _ = kept
    node = {"instanceType": "node", **plant.ref("p1")}
    (written,) = talk.post(
        "/models/instances", {"items": [{**node, "sources": [{**PUMP, "properties": {"speed": 78}}]}]}
    )["items"]
    assert written["wasModified"] and written["version"] > 1
    found = talk.post("/models/instances/search", {"view": plant.view("Pump"), "query": "Pump"})["items"]
    assert "p1" in [each["externalId"] for each in found]
