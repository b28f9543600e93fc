"""One measurement of this project: prints time and memory as JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

import data

sys.path.insert(0, str(Path(__file__).resolve().parent))


def main(task: str, port: int, count: int) -> None:
    import pandas  # noqa: F401  both sides have it loaded before the clock starts
    from bench_sdk import BenchClient, BenchItemWrite

    from pygen_runtime import Config

    client = BenchClient(Config(url=f"http://127.0.0.1:{port}", project="p", credentials="x"))
    api = client.bench_item
    api.list(limit=1)
    if task == "frame":
        api.frame(limit=1)

    def objects() -> list[object]:
        return [BenchItemWrite(external_id=f"item-{n}", **data.properties(n)) for n in range(count)]

    prepared = objects() if task == "upsert" else []
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    cpu, started = time.process_time(), time.perf_counter()
    if task == "list":
        done = len(api.list(limit=count))
    elif task == "iterate":
        done = sum(1 for _ in api.iterate(limit=count))
    elif task == "frame":
        done = len(api.frame(limit=count))
    else:
        done = len(client.upsert(prepared))
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": seconds, "cpu": cpu, "done": done, "growth": (peak - before) / 1024}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
