"""Result expressions in short form, and paging through one."""

from __future__ import annotations

from typing import Any

from engine import plant
from engine.conversation import Talk

PUMPS = {"hasData": [plant.container("Pump")]}
THROUGH = {"source": plant.view("Pump"), "identifier": "system"}
SPEED = [plant.SCHEMA, "Pump", "speed"]


def nodes(**body: Any) -> dict[str, Any]:
    return {"nodes": {name.rstrip("_"): value for name, value in body.items()}}


def edges(**body: Any) -> dict[str, Any]:
    return {"edges": {name.rstrip("_"): value for name, value in body.items()}}


def pages(talk: Talk, with_: dict[str, Any], name: str, **more: Any) -> list[list[str]]:
    body = {"with": with_, "select": {name: {}}, **more}
    found: list[list[str]] = []
    while True:
        answer = talk.post("/models/instances/query", body)
        found.append([one["externalId"] for one in answer["items"][name]])
        assert len(found) < 50
        if name not in answer["nextCursor"]:
            return found
        body["cursors"] = {**more.get("cursors", {}), name: answer["nextCursor"][name]}
