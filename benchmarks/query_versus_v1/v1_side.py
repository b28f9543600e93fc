"""One query by v1 (cognite-pygen 1.4.2) in its own environment: prints seconds and rows as JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import tree

SDK = Path(__file__).resolve().parents[2] / ".bench-venv" / "sdk"


def generate(url: str) -> None:
    """Generate the SDK of the tree, once."""
    if (SDK / "tree_v1").is_dir():
        return
    from cognite.pygen import generate_sdk

    generate_sdk(
        connected(url).data_modeling.data_models.retrieve((tree.SPACE, "Tree", "v1"), inline_views=True)[0],
        top_level_package="tree_v1",
        client_name="TreeClient",
        default_instance_space=tree.INSTANCES,
        output_dir=SDK / "tree_v1",
        overwrite=True,
        format_code=False,
    )


def connected(url: str) -> Any:
    from cognite.client import ClientConfig, CogniteClient
    from cognite.client.credentials import Token

    return CogniteClient(ClientConfig("bench", "p", Token("x"), base_url=url))


def ask(client: Any, task: str, limit: int) -> int:
    """Run the query; how many rows it brought."""
    if task == "three levels":
        sites = client.site.select().units.devices.list_full(limit=limit)
        units = [unit for site in sites for unit in site.units or []]
        return len(sites) + len(units) + sum(len(unit.devices or []) for unit in units)
    if task == "connections of each":
        sites = client.site.list(limit=limit, retrieve_connections="full")
        return len(sites) + sum(len(site.units or []) for site in sites)
    return len(client.site.select().list_full(limit=limit))


def main(task: str, url: str) -> None:
    begun = time.perf_counter()
    sys.path.insert(0, str(SDK))
    from tree_v1 import TreeClient

    client = TreeClient(connected(url))
    ask(client, task, 1)
    ready = time.perf_counter() - begun
    print("go", flush=True)
    sys.stdin.readline()
    started, busy = time.perf_counter(), time.process_time()
    rows = ask(client, task, -1)
    seconds, processor = time.perf_counter() - started, time.process_time() - busy
    print(json.dumps({"seconds": seconds, "processor": processor, "rows": rows, "ready": ready}), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "generate":
        generate(sys.argv[2])
    else:
        main(sys.argv[1], sys.argv[2])
