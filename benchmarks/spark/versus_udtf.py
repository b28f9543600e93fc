"""A view through Spark beside what cognite-pygen-spark generates for it, of a service with pages ready.

    python benchmarks/spark/versus_udtf.py --peer PYTHON [--rows 100000] [--rounds 3]

PYTHON is of an environment with cognite-pygen-spark and pyspark. Both sides are sessions of their own on
`local[2]`, take turns, and count to a sink that keeps nothing; medians.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from service import MODEL, sdk, serving

from pygen_engine import Engine
from pygen_engine.http.server import running

HERE = Path(__file__).resolve().parent
OURS = """
import json, sys, time
from acme_wind.spark import WindTurbine
from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()

def read(partitions, limit=None):
    started = time.perf_counter()
    frame = WindTurbine.read(spark, partitions=partitions, limit=limit)
    frame.write.format("noop").mode("overwrite").save()
    return time.perf_counter() - started

read(1, 1)
print(json.dumps([read(int(partitions)) for partitions in sys.argv[1:]]))
"""


def seconds(python: str, program: list[str], path: Path) -> list[float]:
    """What a side says last: the seconds of its reads."""
    done = subprocess.run(
        [python, *program],
        env=os.environ | {"PYTHONPATH": str(path), "PYSPARK_PYTHON": python},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr[-3000:])
    found: list[float] = json.loads(done.stdout.splitlines()[-1])
    return found


def udtfs(peer: str) -> Path:
    """A folder with what the peer generates for the model."""
    with Engine.open() as engine, running(engine) as server:
        engine.load_model(json.loads(MODEL.read_text()))
        folder = subprocess.run(
            [peer, str(HERE / "udtf_side.py"), "generate", server.url],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
    return Path(folder.splitlines()[-1])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--peer", required=True)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    ours, theirs = sdk(), udtfs(options.peer)
    for latency in (0.0, 0.2):
        found: dict[str, list[float]] = {}
        with serving(options.rows, latency) as url:
            for _ in range(options.rounds):
                udtf = seconds(options.peer, [str(HERE / "udtf_side.py"), "read", url], theirs)
                chain, four = seconds(sys.executable, ["-c", OURS, "1", "4"], ours)
                for name, value in (("UDTF", udtf[0]), ("one chain", chain), ("four", four)):
                    found.setdefault(name, []).append(value)
        line: dict[str, Any] = {name: statistics.median(times) for name, times in found.items()}
        rates = ", ".join(f"{name} {options.rows / time:,.0f}" for name, time in line.items())
        print(f"{latency:.1f} s a page: {rates} rows/s")


if __name__ == "__main__":
    main()
