"""One query by generated code of this project: prints seconds and rows as JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import tree

SDK = Path(__file__).resolve().parents[2] / ".bench-venv" / "our_sdk"


def generate() -> None:
    """Generate the SDK of the tree; what is there already and the same stays, with its bytecode."""
    from pygen import generate_sdk

    model = {
        "spaces": [{"space": tree.SPACE}],
        "containers": tree.containers(),
        "views": tree.views(),
        "dataModels": [tree.data_model()],
    }
    files = generate_sdk(model, package="tree_sdk", client="TreeClient", instance_space=tree.INSTANCES)
    for path, text in files.items():
        file = SDK / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")


def ask(client: Any, task: str, limit: int | None) -> int:
    """Run the query; how many rows it brought."""
    query = client.site.query()
    if task == "three levels":
        sites = query.with_units(lambda unit: unit.with_devices()).list(limit=limit)
        units = [unit for site in sites for unit in site.units]
        return len(sites) + len(units) + sum(len(unit.devices) for unit in units)
    if task == "connections of each":
        sites = query.with_units().list(limit=limit)
        return len(sites) + sum(len(site.units) for site in sites)
    return len(query.list(limit=limit))


def main(task: str, url: str) -> None:
    begun = time.perf_counter()
    sys.path.insert(0, str(SDK))
    from tree_sdk import TreeClient

    from pygen_runtime import Config

    with TreeClient(Config(url=url, project="p", credentials="x")) as client:
        ask(client, task, 1)
        ready = time.perf_counter() - begun
        print("go", flush=True)
        sys.stdin.readline()
        started, busy = time.perf_counter(), time.process_time()
        rows = ask(client, task, None)
        seconds, processor = time.perf_counter() - started, time.process_time() - busy
        found = {"seconds": seconds, "processor": processor, "rows": rows, "ready": ready}
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "generate":
        generate()
    else:
        main(sys.argv[1], sys.argv[2])
