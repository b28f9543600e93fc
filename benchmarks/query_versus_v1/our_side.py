"""One query by generated code of this project: prints seconds and rows as JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import tree

from pygen import generate_sdk
from pygen_runtime import Config

SDK = Path(__file__).resolve().parents[2] / ".bench-venv" / "our_sdk"


def generate() -> None:
    """Generate the SDK of the tree; what is there already and the same stays, with its bytecode."""
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


def main(task: str, url: str) -> None:
    generate()
    sys.path.insert(0, str(SDK))
    from tree_sdk import TreeClient

    with TreeClient(Config(url=url, project="p", credentials="x")) as client:
        client.site.list(limit=1)
        print("go", flush=True)
        sys.stdin.readline()
        started, busy = time.perf_counter(), time.process_time()
        query = client.site.query()
        if task == "three levels":
            sites = query.with_units(lambda unit: unit.with_devices()).list()
            units = [unit for site in sites for unit in site.units]
            rows = len(sites) + len(units) + sum(len(unit.devices) for unit in units)
        elif task == "connections of each":
            sites = query.with_units().list()
            rows = len(sites) + sum(len(site.units) for site in sites)
        else:
            rows = len(query.list())
        seconds, processor = time.perf_counter() - started, time.process_time() - busy
        print(json.dumps({"seconds": seconds, "processor": processor, "rows": rows}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
