"""What reading a view by Spark costs when the service costs nothing, and what chains gain when it is slow.

A server gives the same page of 10,000 rows to whoever asks, at once or after a while. It needs Java, and a
machine that does nothing else: `python benchmarks/spark/reading.py`. Rates are the best of three.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
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
        return b'{"items": {"0": ' + items + b'}, "nextCursor": {"0": ' + cursor + b"}}"


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


def best(run: Callable[[], int]) -> float:
    """Rows a second, of the best run."""
    rates = []
    for _ in range(3):
        started = time.perf_counter()
        rows = run()
        rates.append(rows / (time.perf_counter() - started))
    return max(rates)


@contextmanager
def serving(rows: int, seconds: float = 0.0) -> Iterator[None]:
    with running(PageServer(rows, seconds)) as server:
        os.environ.update(CDF_URL=server.url, CDF_PROJECT="bench", CDF_TOKEN="any")
        yield


def chains(client_class: Any) -> None:
    """Without Spark: one chain and eight, with pages that take a second."""
    rates = {}
    with serving(400_000, 1.0):
        for parallel in (1, 8):
            with client_class.from_env() as client:
                started = time.perf_counter()
                rows = (
                    client.wind_turbine.iterate(chunk_size=PAGE)
                    .to_reader(parallel=parallel)
                    .read_all()
                    .num_rows
                )
                rates[parallel] = rows / (time.perf_counter() - started)
    gain = rates[8] / rates[1]
    print(f"1 s a page: {rates[1]:,.0f} rows/s in 1 chain, {rates[8]:,.0f} in 8: {gain:.1f} times")


def through_spark(spark: Any, turbine: Any) -> None:
    def read() -> int:
        turbine.read(spark, partitions=1).write.format("noop").mode("overwrite").save()
        return 500_000

    def first() -> int:
        turbine.read(spark, limit=1).collect()
        return 1

    with serving(500_000):
        read()
        print(f"through Spark, 1 partition: {best(read):,.0f} rows/s of {len(turbine.schema())} columns")
        print(f"first row in a warm session: {1 / best(first):.2f} s")


def main() -> None:
    folder = Path(tempfile.mkdtemp())
    files = generate_sdk(MODEL, package="acme_wind", client="WindClient", targets={"python": {"spark": True}})
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    os.environ.update(PYTHONPATH=str(folder), PYSPARK_PYTHON=sys.executable)
    sys.path.insert(0, str(folder))
    from acme_wind import WindClient
    from acme_wind.spark import WindTurbine
    from pyspark.sql import SparkSession

    chains(WindClient)
    with serving(1):
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        through_spark(spark, WindTurbine)
        spark.stop()


if __name__ == "__main__":
    main()
