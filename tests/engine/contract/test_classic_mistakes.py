"""What junk in time series, files and sequences is answered with: a refusal in words, never a 500."""

from __future__ import annotations

from typing import Any

import pytest
from engine.conversation import Talk

from pygen_engine.engine import Engine

KINDS: dict[str, dict[str, Any]] = {"timeseries": {}, "sequences": {"columns": [{"externalId": "x"}]}}
FAR = (2**63, -(2**63) - 1, 2**70, -(2**70))


@pytest.fixture
def talk(pygen_engine: Engine) -> Talk:
    talk = Talk(pygen_engine)
    for kind, more in KINDS.items():
        talk.post(f"/{kind}", {"items": [{"externalId": name, **more} for name in ("a", "b")]})
    talk.post("/files", {"name": "a", "externalId": "a"})
    points = [{"timestamp": -2_208_988_800_000, "value": 1}, {"timestamp": 4_102_444_799_999, "value": 2}]
    talk.post("/timeseries/data", {"items": [{"externalId": "a", "datapoints": points}]})
    return talk


def changed(talk: Talk, kind: str, **update: Any) -> Any:
    _, _, answer = talk.send("POST", f"/{kind}/update", {"items": [{"externalId": "a", "update": update}]})
    return answer["error"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_that_another_has(talk: Talk, kind: str) -> None:
    refused = changed(talk, kind, externalId={"set": "b"})
    assert refused["code"] == 409
    assert refused["duplicated"] == [{"externalId": "b"}]
    same = {"items": [{"externalId": "a", "update": {"externalId": {"set": "a"}}}]}
    assert talk.post(f"/{kind}/update", same)["items"][0]["externalId"] == "a"


@pytest.mark.parametrize("kind", ["timeseries", "sequences", "files"])
@pytest.mark.parametrize(
    "what", [{"add": 5}, {"add": "x"}, {"add": {"x": 1}}, {"remove": 5}, {"remove": "abc"}]
)
def test_metadata_that_are_none(talk: Talk, kind: str, what: dict[str, Any]) -> None:
    refused = changed(talk, kind, metadata=what)
    assert refused["code"] == 400
    assert "metadata" in refused["message"]


def test_instants_that_no_point_can_have(talk: Talk) -> None:
    def read(**query: Any) -> list[float]:
        body = {"items": [{"externalId": "a", **query}]}
        return [
            point["value"] for point in talk.post("/timeseries/data/list", body)["items"][0]["datapoints"]
        ]

    assert read(start=-(2**70), end=2**70) == [1, 2]
    assert read(start="999999999w-ago", end="999999999w-ahead") == [1, 2]
    for far in FAR:
        latest = talk.post("/timeseries/data/latest", {"items": [{"externalId": "a", "before": far}]})
        assert len(latest["items"][0]["datapoints"]) == (far > 0)
        talk.post("/timeseries/data/delete", {"items": [{"externalId": "a", "inclusiveBegin": far}]})
    assert read(start=-(2**70), end=2**70) == [1, 2]
    whole = {"externalId": "a", "inclusiveBegin": -(2**70), "exclusiveEnd": 2**70}
    talk.post("/timeseries/data/delete", {"items": [whole]})
    assert read(start=-(2**70), end=2**70) == []


@pytest.mark.parametrize(
    "granularity", ["120s", "100000h", "100000d", "100000w", "10000mo", "10000q", "10000y"]
)
@pytest.mark.parametrize("zone", ["UTC", "Europe/Oslo", "UTC-18:00"])
def test_periods_of_any_length_over_all_of_time(talk: Talk, granularity: str, zone: str) -> None:
    query = {"externalId": "a", "start": -(2**70), "end": 2**70, "granularity": granularity, "timeZone": zone}
    body = {"items": [query | {"aggregates": ["sum"]}]}
    found = talk.post("/timeseries/data/list", body)["items"][0]["datapoints"]
    assert sum(point["sum"] for point in found) == 3


@pytest.mark.parametrize("path", ["/timeseries", "/sequences", "/files", "/files/initmultipartupload"])
def test_a_name_with_a_nul(talk: Talk, path: str) -> None:
    said = {"externalId": "a\0b", "name": "x", **KINDS.get(path[1:], {})}
    body = said if path.startswith("/files") else {"items": [said]}
    status, _, answer = talk.send("POST", path, body)
    assert status == 400 and "externalId" in answer["error"]["message"]


def test_a_number_that_is_too_large(talk: Talk) -> None:
    row = {"rowNumber": 1, "values": [10**400]}
    _, _, answer = talk.send(
        "POST", "/sequences/data", {"items": [{"externalId": "a", "columns": ["x"], "rows": [row]}]}
    )
    assert answer["error"]["message"] == "Expected DOUBLE as the value of column x in row 1"
