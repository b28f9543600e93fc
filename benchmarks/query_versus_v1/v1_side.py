"""One query by v1 (cognite-pygen 1.4.2) in its own environment: prints seconds and rows as JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import tree

SDK = Path(__file__).resolve().parents[2] / ".bench-venv" / "sdk"


def generate(client: Any) -> None:
    """Generate the SDK of the tree, once."""
    if (SDK / "tree_v1").is_dir():
        return
    from cognite.pygen import generate_sdk

    generate_sdk(
        client.data_modeling.data_models.retrieve((tree.SPACE, "Tree", "v1"), inline_views=True)[0],
        top_level_package="tree_v1",
        client_name="TreeClient",
        default_instance_space=tree.INSTANCES,
        output_dir=SDK / "tree_v1",
        overwrite=True,
        format_code=False,
    )


def main(task: str, url: str) -> None:
    from cognite.client import ClientConfig, CogniteClient
    from cognite.client.credentials import Token

    cognite = CogniteClient(ClientConfig("bench", "p", Token("x"), base_url=url))
    generate(cognite)
    sys.path.insert(0, str(SDK))
    from tree_v1 import TreeClient

    client = TreeClient(cognite)
    client.site.list(limit=1)
    print("go", flush=True)
    sys.stdin.readline()
    started, busy = time.perf_counter(), time.process_time()
    if task == "three levels":
        sites = client.site.select().units.devices.list_full(limit=-1)
        units = [unit for site in sites for unit in site.units or []]
        rows = len(sites) + len(units) + sum(len(unit.devices or []) for unit in units)
    elif task == "connections of each":
        sites = client.site.list(limit=-1, retrieve_connections="full")
        rows = len(sites) + sum(len(site.units or []) for site in sites)
    else:
        rows = len(client.site.select().list_full(limit=-1))
    seconds, processor = time.perf_counter() - started, time.process_time() - busy
    print(json.dumps({"seconds": seconds, "processor": processor, "rows": rows}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
