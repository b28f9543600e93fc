"""One measurement of v1 (cognite-pygen 1.4.2) in its own environment: prints time and memory as JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

import data

HERE = Path(__file__).resolve().parent
SDK = HERE.parents[1] / ".bench-venv" / "sdk"


def generate() -> None:
    """Generate the SDK of the benchmark's model, once."""
    if (SDK / "bench_v1").is_dir():
        return
    from cognite.client.data_classes.data_modeling import DataModel
    from cognite.pygen import generate_sdk

    generate_sdk(
        DataModel.load(data.model()),
        top_level_package="bench_v1",
        client_name="BenchClient",
        default_instance_space=data.INSTANCES,
        output_dir=SDK / "bench_v1",
        overwrite=True,
        format_code=False,
    )


def main(task: str, port: int, count: int) -> None:
    generate()
    sys.path.insert(0, str(SDK))
    import pandas  # noqa: F401  both sides have it loaded before the clock starts
    from bench_v1 import BenchClient
    from bench_v1 import data_classes as classes
    from cognite.client import ClientConfig, CogniteClient
    from cognite.client.credentials import Token

    config = ClientConfig("bench", "p", Token("x"), base_url=f"http://127.0.0.1:{port}")
    client = BenchClient(CogniteClient(config))
    api = client.bench_item
    api.list(limit=1)

    def objects() -> list[object]:
        # the parent as text, as v1's users give it: of a dictionary v1 makes another object to write
        write = classes.BenchItemWrite
        return [
            write.model_validate(
                {**data.properties(n), "external_id": f"item-{n}", "parent": f"item-{n // 10}"}
            )
            for n in range(count)
        ]

    prepared = objects() if task == "upsert" else []
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    cpu, started = time.process_time(), time.perf_counter()
    if task == "list":
        done = len(api.list(limit=count))
    elif task == "iterate":
        done = sum(len(chunk) for chunk in api.iterate(chunk_size=1000, limit=count))
    elif task == "frame":
        done = len(api.list(limit=count).to_pandas())
    else:
        client.upsert(prepared)
        done = count
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": seconds, "cpu": cpu, "done": done, "growth": (peak - before) / 1024}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
