"""A service that has every page ready, and gives the same to whoever asks, at once or after a while."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pygen.notebook import generate_sdk
from pygen_engine import EngineOptions
from pygen_engine.http.server import running

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "examples" / "sample-sdk" / "models" / "acme.WindFarm.v1.json"
PAGE = 10_000
TURBINE = {
    "name": "Hornsea 12", "description": "A turbine that turns wind into electricity.", "capacity": 8.25,
    "hubHeight": 113.0, "serialNumber": "SN-004711", "status": "running", "installed": "2024-02-28",
    "commissioned": "2024-02-29T23:59:59.123+00:00", "tags": ["H12", "GB-H-12"],
    "windFarm": {"space": "acme_instances", "externalId": "hornsea"},
    "rotor": {"space": "acme_instances", "externalId": "r12"},
}  # fmt: skip


class PageServer:
    """Counts `rows` of everything, and has them in pages that are all the same."""

    def __init__(self, rows: int, seconds: float = 0.0) -> None:
        self.options = EngineOptions()
        self.rows = rows
        self.seconds = seconds
        item = {
            "instanceType": "node", "space": "acme_instances",
            "version": 1, "createdTime": 1, "lastUpdatedTime": 1,
            "properties": {"acme": {"WindTurbine/v1": TURBINE}},
        }  # fmt: skip
        self._items = [{**item, "externalId": f"t{number}"} for number in range(PAGE)]
        self._pages: dict[int, bytes] = {}

    def handle(
        self, method: str, target: str, headers: Any, body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        json_type = {"content-type": "application/json"}
        asked = json.loads(body) if body else {}
        if target.endswith("/spaces"):
            return 200, json_type, b'{"items": []}'
        if target.endswith("/aggregate"):
            rows = int(self.rows * _share(asked.get("filter")))
            return 200, json_type, json.dumps({"items": [{"aggregates": [{"value": rows}]}]}).encode()
        if target.endswith("/list") and "sources" in asked:
            return 200, json_type, self._listed(asked)
        if target.endswith("/list"):
            ids = {"ascending": "000000", "descending": "999999"}.get(
                asked.get("sort", [{}])[0].get("direction")
            )
            found = [ids] if ids else [f"{number:06}" for number in range(0, 1_000_000, 1009)]
            return 200, json_type, json.dumps({"items": [{"externalId": id} for id in found]}).encode()
        return 200, json_type, self._page(asked)

    def _page(self, asked: Any) -> bytes:
        time.sleep(self.seconds)
        limit = asked["with"]["0"]["limit"]
        done = int((asked.get("cursors") or {}).get("0", "0")) + limit
        wanted = round(self.rows * _share(asked["with"]["0"]["nodes"]["filter"]))
        if limit not in self._pages:
            self._pages[limit] = json.dumps(self._items[:limit]).encode()
        items = self._pages[limit]
        cursor = json.dumps(str(done) if done < wanted else None).encode()
        return b"".join((b'{"items": {"0": ', items, b'}, "nextCursor": {"0": ', cursor, b"}}"))

    def _listed(self, asked: Any) -> bytes:
        """A page of at most 1,000, as the list endpoint gives them."""
        time.sleep(self.seconds)
        limit = min(asked.get("limit", 1000), 1000)
        done = int(asked.get("cursor") or 0) + limit
        if -limit not in self._pages:
            self._pages[-limit] = json.dumps(self._items[:limit]).encode()
        cursor = json.dumps(str(done) if done < self.rows else None).encode()
        return b'{"items": ' + self._pages[-limit] + b', "nextCursor": ' + cursor + b"}"


def _share(filter: Any) -> float:
    """How much of all ids a filter lets through: they are spread evenly from 000000 to 999999."""
    low, high = 0.0, 1.0
    parts = filter["and"] if filter and "and" in filter else [filter] if filter else []
    for part in parts:
        bounds = part.get("range", {})
        low = max(low, _number(bounds["gte"])) if "gte" in bounds else low
        high = min(high, _number(bounds["lt"])) if "lt" in bounds else high
    return max(0.0, high - low)


def _number(text: str) -> float:
    return float("0." + text)


@contextmanager
def serving(rows: int, seconds: float = 0.0) -> Iterator[str]:
    """The service in a process of its own, at the address that the environment says."""
    command = [sys.executable, __file__, str(rows), str(seconds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        url = process.stdout.readline().strip()
        os.environ.update(CDF_URL=url, CDF_PROJECT="bench", CDF_TOKEN="any")
        try:
            yield url
        finally:
            process.stdin.close()  # it serves until then


def main() -> None:
    rows, seconds = sys.argv[1:]
    with running(PageServer(int(rows), float(seconds))) as server:
        print(server.url, flush=True)
        sys.stdin.read()


def sdk() -> Path:
    """A folder with the sample SDK, for drivers and executors."""
    folder = Path(tempfile.mkdtemp())
    files = generate_sdk(MODEL, package="acme_wind", client="WindClient", targets={"python": {"spark": True}})
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


if __name__ == "__main__":
    main()
