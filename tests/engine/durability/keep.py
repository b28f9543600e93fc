"""Keep a file of the present format, and what it answers: `cd tests && python -m engine.durability.keep`.

Run it when the format changes, and never again for a format that was released: what is kept then is what
people have on their disks. The data is the plant of the other tests, with a life behind it.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from engine import plant
from engine.conversation import Talk, plant_talk

from pygen_engine import Engine
from pygen_engine.storage.ddl import APPLICATION_ID

FOLDER = Path(__file__).parent / "files"
PUMP = {"source": plant.view("Pump")}
STREAM = {
    "with": {"pumps": {"nodes": {"filter": {"hasData": [plant.view("Pump")]}}, "limit": 3}},
    "select": {"pumps": {"sources": [{**PUMP, "properties": ["*"]}]}},
}
REQUESTS: list[tuple[str, dict[str, Any]]] = [
    ("/models/spaces/byids", {"items": [{"space": plant.SCHEMA}, {"space": plant.DATA}]}),
    ("/models/views/byids", {"items": [{**plant.ref("Pump"), "space": plant.SCHEMA, "version": "v1"}]}),
    ("/models/containers/byids", {"items": [{"space": plant.SCHEMA, "externalId": "Pump"}]}),
    ("/models/instances/list", {"sources": [PUMP], "limit": 1000}),
    ("/models/instances/list", {"instanceType": "edge", "limit": 1000}),
    ("/models/instances/aggregate", {"view": plant.view("Pump"), "aggregates": [{"count": {}}]}),
    ("/models/instances/query", STREAM),
]


def age(talk: Talk) -> None:
    """Changes, a deletion, a node that lives again, a property that came later."""
    pump = {"instanceType": "node", **plant.ref("p1")}
    talk.post("/models/instances", {"items": [{**pump, "sources": [{**PUMP, "properties": {"speed": 77}}]}]})
    talk.post("/models/instances/delete", {"items": [{"instanceType": "node", **plant.ref("p2")}]})
    extra = {"instanceType": "node", **plant.ref("again")}
    for path in ("/models/instances", "/models/instances/delete", "/models/instances"):
        talk.post(path, {"items": [extra]})


def answers(talk: Talk) -> list[Any]:
    """Without cursors: those have the time in them."""
    given = [talk.post(path, body) for path, body in REQUESTS]
    for answer in given:
        answer.pop("nextCursor", None)
    return given


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "plant.db"
        with Engine.open(file) as engine:
            talk = plant_talk(engine)
            age(talk)
            cursor = talk.post("/models/instances/sync", STREAM)["nextCursor"]
            kept = {"answers": answers(talk), "cursors": cursor}
        conn = sqlite3.connect(file)
        (format_,) = conn.execute("PRAGMA application_id").fetchone()
        (version,) = conn.execute("PRAGMA user_version").fetchone()
        assert format_ == APPLICATION_ID
        pragmas = [f"PRAGMA application_id = {format_};", f"PRAGMA user_version = {version};"]
        name = format_.to_bytes(4, "big").decode()
        dump = "\n".join([*conn.iterdump(), *pragmas]) + "\n"
        conn.close()
    (FOLDER / f"{name}.sql").write_text(dump, encoding="utf-8")
    (FOLDER / f"{name}.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
