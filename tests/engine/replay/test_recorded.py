"""Recorded exchanges with the real service, sent again: same status, same body up to ids and times."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from engine.conversation import PROJECT

from pygen_engine.engine import Engine

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT.parent / "shared" / "fixtures" / "http"
RECORDINGS = sorted(FOLDER.glob("*.json"))
TIMES = ("createdTime", "lastUpdatedTime", "deletedTime")
READ_ONLY = (*TIMES, "isGlobal", "writable", "queryable", "mappedContainers")
OF_CONTAINER = ("type", "nullable", "immutable", "autoIncrement", "defaultValue", "constraintState")


def timeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: "<time>" if key in TIMES else timeless(one) for key, one in value.items()}
    return [timeless(one) for one in value] if isinstance(value, list) else value


def settled(value: Any, *, wordless: bool) -> Any:
    """Without what depends on the moment of the recording.

    A rule added to an existing container is checked in the background (`pending` becomes `current`), and the
    wording of the system model has changed since (`wordless`).
    """
    if isinstance(value, list):
        return [settled(one, wordless=wordless) for one in value]
    if not isinstance(value, dict):
        return value
    kept = {key: settled(one, wordless=wordless) for key, one in value.items()}
    if "constraintState" in kept:
        kept["constraintState"] = sorted(kept["constraintState"])
        if wordless:
            kept = {key: one for key, one in kept.items() if key not in ("name", "description")}
    return kept


def differences(found: Any, recorded: Any, path: str = "") -> list[str]:
    """Where two answers differ, one line each."""
    if isinstance(found, dict) and isinstance(recorded, dict):
        lines = [f"{path}: unexpected {key}" for key in sorted(found.keys() - recorded.keys())]
        lines += [f"{path}: missing {key}" for key in sorted(recorded.keys() - found.keys())]
        both = sorted(found.keys() & recorded.keys())
        return lines + [
            line for key in both for line in differences(found[key], recorded[key], f"{path}/{key}")
        ]
    if isinstance(found, list) and isinstance(recorded, list) and len(found) == len(recorded):
        pairs = enumerate(zip(found, recorded, strict=True))
        return [line for i, (a, b) in pairs for line in differences(a, b, f"{path}/{i}")]
    return [] if found == recorded else [f"{path}: {found!r} instead of {recorded!r}"]


def _spaces(value: Any) -> set[str]:
    """Spaces that the recording takes for granted."""
    if isinstance(value, dict):
        own = {value["space"]} if isinstance(value.get("space"), str) else set()
        return own.union(*(_spaces(one) for one in value.values()))
    return set[str]().union(*(_spaces(one) for one in value)) if isinstance(value, list) else set()


def _before(exchange: dict[str, Any]) -> list[dict[str, Any]]:
    """What the service already had when it was asked: in its answer, what is older than its last change."""
    if not exchange["path"].endswith(("/containers", "/views")) or exchange["status"] != 200:
        return []
    older = [one for one in exchange["response"]["items"] if one["createdTime"] < one["lastUpdatedTime"]]
    return [_as_written(one) for one in older]


def _as_written(item: dict[str, Any]) -> dict[str, Any]:
    kept = {key: one for key, one in item.items() if key not in READ_ONLY}
    if "version" not in kept:
        return kept
    kept.pop("usedFor")
    kept["properties"] = {name: _property_as_written(one) for name, one in kept["properties"].items()}
    return kept


def _property_as_written(item: dict[str, Any]) -> dict[str, Any]:
    if "container" not in item:
        return {key: one for key, one in item.items() if key != "targetsList"}
    written = {key: one for key, one in item.items() if key not in OF_CONTAINER}
    source = item["type"].get("source")
    return {**written, "source": source} if source else written


def _prepare(engine: Engine, exchanges: list[dict[str, Any]], shared: Path) -> None:
    spaces = set[str]().union(*(_spaces(one["request"]) for one in exchanges))
    if "cdf_cdm" in spaces:
        for name in ("spaces", "containers", "views", "datamodels"):
            path = shared / "models" / "cognite_core_v1" / "normalized" / f"{name}.json"
            engine.load_model(json.loads(path.read_text()))
    own = [{"space": one} for one in sorted(spaces) if not one.startswith("cdf_")]
    if own:
        body = json.dumps({"items": own}).encode()
        assert engine.handle("POST", f"{PROJECT}/models/spaces", {}, body)[0] == 200
    seen = set[str]()
    for exchange in exchanges:
        if exchange["path"] in seen:
            continue
        seen.add(exchange["path"])
        existing = _before(exchange)
        if existing:
            path = exchange["path"].replace("/api/v1/projects/{project}", PROJECT)
            status, _, content = engine.handle("POST", path, {}, json.dumps({"items": existing}).encode())
            assert status == 200, content


@pytest.mark.skipif(not RECORDINGS, reason="the recorded exchanges (../shared/fixtures/http) are not there")
@pytest.mark.parametrize("path", RECORDINGS, ids=lambda path: path.stem[:60])
def test_replay(pygen_engine: Engine, path: Path, shared: Path) -> None:
    exchanges = json.loads(path.read_text())
    _prepare(pygen_engine, exchanges, shared)
    for exchange in exchanges:
        target = exchange["path"].replace("/api/v1/projects/{project}", PROJECT)
        body = json.dumps(exchange["request"]).encode() if "request" in exchange else b""
        status, headers, content = pygen_engine.handle(exchange["method"], target, {}, body)
        answer = json.loads(content)
        assert status == exchange["status"], answer
        wordless = "typing" in answer
        recorded = settled(timeless(exchange["response"]), wordless=wordless)
        found = differences(settled(timeless(answer), wordless=wordless), recorded)
        assert not found, "\n".join(found)
        assert headers["content-type"] == exchange["responseHeaders"]["content-type"][0]
