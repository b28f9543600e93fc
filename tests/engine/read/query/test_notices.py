"""What debug says about a query."""

from __future__ import annotations

from typing import Any

import pytest
from engine import plant
from engine.conversation import Talk, plant_talk
from engine.read.query.expressions import PUMPS, SPEED, THROUGH, nodes

from pygen_engine.engine import Engine


@pytest.fixture
def talk(pygen_engine: Engine) -> Talk:
    return plant_talk(pygen_engine)


def _codes(talk: Talk, with_: dict[str, Any], **more: Any) -> dict[str, set[str]]:
    select = {name: {} for name in with_}
    debug = {"emitResults": False}
    answer = talk.post("/models/instances/query", {"with": with_, "select": select, "debug": debug, **more})
    assert all(items == [] for items in answer["items"].values())
    assert answer["nextCursor"] == {}
    found: dict[str, set[str]] = {name: set() for name in with_}
    for one in answer["debug"]["notices"]:
        assert one["level"] in ("info", "warning")
        found[one["resultExpression"]].add(one["code"])
    return found


def test_notices(talk: Talk) -> None:
    above = {"source": plant.view("System"), "identifier": "above"}
    code = {"equals": {"property": [plant.SCHEMA, "System/v1", "code"], "value": "S1"}}
    with_ = {
        "scan": nodes(),
        "bare": nodes(filter=code),
        "one": nodes(filter={"equals": {"property": ["node", "externalId"], "value": "p1"}}),
        "sorted": {**nodes(filter=PUMPS), "sort": [{"property": [plant.SCHEMA, "Pump", "pressure"]}]},
        "indexed": {**nodes(filter=PUMPS), "sort": [{"property": SPEED}]},
        "nested": nodes(filter={"nested": {"scope": [plant.SCHEMA, "Pump/v1", "system"], "filter": code}}),
        "through": nodes(from_="bare", through=THROUGH),
        "unindexed": nodes(from_="bare", through=above),
    }
    assert _codes(talk, with_) == {
        "scan": {"unfilteredContainerScan"},
        "bare": {"containersWithoutIndexesInvolved"},
        "one": {"selectiveExternalIDFilter"},
        "sorted": {"sortNotBackedByIndex"},
        "indexed": {"filterMatchesCursorableSort"},
        "nested": {
            "intractableCursorWithNestedFilter",
            "containersWithoutIndexesInvolved",
            "unfilteredContainerScan",
        },
        "through": set(),
        "unindexed": {"unindexedThrough"},
    }


def test_a_notice_shows_the_sort_without_nulls(talk: Talk) -> None:
    pressure = [plant.SCHEMA, "Pump", "pressure"]
    body = {"sort": [{"property": pressure, "nullsFirst": None}], "debug": {}}
    notices = talk.post("/models/instances/list", body)["debug"]["notices"]
    (shown,) = [one["sort"] for one in notices if one["code"] == "sortNotBackedByIndex"]
    assert shown == [{"property": pressure, "direction": "ascending"}]


@pytest.mark.parametrize(
    ("debug", "codes"),
    [
        ({}, []),
        ({"timeout": 5000}, ["noTimeoutWithResults"]),
        ({"timeout": 70_000, "emitResults": False}, ["excessiveTimeout"]),
    ],
)
def test_notices_about_debug_itself(talk: Talk, debug: dict[str, Any], codes: list[str]) -> None:
    body = {"with": {"a": nodes(filter=PUMPS)}, "select": {"a": {}}, "debug": debug}
    notices = talk.post("/models/instances/query", body)["debug"]["notices"]
    assert [one["code"] for one in notices] == codes
