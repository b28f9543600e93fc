"""Queries against v1's `select()` and `retrieve_connections="full"`, on the same engine and latency.

    python benchmarks/query_versus_v1 [--rounds 3] [--latency 0.05] [--tree 1000,4500,4500]

A tree of three levels with 10,000 rows. Each measurement is a process of its own, the sides take turns, and
requests are counted by the server. v1 gets its own environment, `.bench-venv`. Both sides run generated code
that is there already and compiled, as an installed wheel is, and ask for one row in the same way before they
are measured; how long they take for that, from the first import on, is a column of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import tree

from pygen_engine import Engine, EngineOptions, Faults, running

HERE = Path(__file__).resolve().parent
VENV = HERE.parents[1] / ".bench-venv"
V1 = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
TASKS = ("three levels", "connections of each", "roots only")


class Counted:
    """An engine that counts its requests."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.requests = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

    def handle(self, *call: Any) -> Any:
        self.requests += 1
        return self._engine.handle(*call)


def prepare() -> None:
    """The environment of v1, once."""
    if V1.exists():
        return
    subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    subprocess.run([str(V1), "-m", "pip", "install", "-q", "cognite-pygen==1.4.2", "pandas"], check=True)


def filled() -> Engine:
    engine = Engine.open(options=EngineOptions())

    def post(path: str, items: list[Any]) -> None:
        target = f"/api/v1/projects/p/models{path}"
        body = msgspec.json.encode({"items": items})
        status, _, content = engine.handle("POST", target, {"content-type": "application/json"}, body)
        assert status == 200, content

    post("/spaces", [{"space": tree.SPACE}, {"space": tree.INSTANCES}])
    post("/containers", tree.containers())
    post("/views", tree.views())
    post("/datamodels", [tree.data_model()])
    items = list(tree.instances())
    for at in range(0, len(items), 1000):
        post("/instances", items[at : at + 1000])
    return engine


def environment() -> dict[str, str]:
    """Ours without what keeps Python from storing compiled modules."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def measure(python: str, side: str, task: str, url: str, engine: Counted) -> dict[str, Any]:
    """One run: seconds, rows and requests."""
    command = [python, str(HERE / side), task, url]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
    ) as process:
        assert process.stdout is not None and process.stdin is not None
        while (line := process.stdout.readline()) and line.strip() != "go":
            pass
        engine.requests = 0
        process.stdin.write("\n")
        process.stdin.flush()
        while (line := process.stdout.readline()) and not line.startswith("{"):
            pass
        if not line:
            raise SystemExit(f"{side} failed at {task!r}")
        found: dict[str, Any] = json.loads(line)
        return found | {"requests": engine.requests}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--latency", type=float, default=0.05)
    parser.add_argument("--tree", default="1000,4500,4500", help="sites, units and devices in all")
    arguments = parser.parse_args()
    if os.environ.get("TREE") != arguments.tree:
        os.environ["TREE"] = arguments.tree  # both sides and the data read it when they start
        os.execv(sys.executable, [sys.executable, *sys.argv])
    prepare()
    engine = Counted(filled())
    engine.faults.set(Faults(latency=arguments.latency))
    sides = {"v1": (str(V1), "v1_side.py"), "ours": (sys.executable, "our_side.py")}
    print(
        "| query | rows | v1 s | ours s | times as fast | of it client: v1 | ours | requests: v1 | ours "
        "| first row: v1 s | ours s |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    with running(engine) as server:  # type: ignore[arg-type]
        for python, side in sides.values():
            command = [python, str(HERE / side), "generate", server.url]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            measure(python, side, TASKS[0], server.url, engine)  # compiles what all others find
        for task in TASKS:
            runs: dict[str, list[dict[str, Any]]] = {"v1": [], "ours": []}
            for _ in range(arguments.rounds):
                for name in random.sample(list(sides), 2):
                    runs[name].append(measure(*sides[name], task, server.url, engine))
            rows = {run["rows"] for several in runs.values() for run in several}
            old, new = ([run["seconds"] for run in runs[name]] for name in ("v1", "ours"))
            ratio = statistics.median(a / b for a, b in zip(old, new, strict=True))
            client, ready = (
                {name: statistics.median(run[what] for run in runs[name]) for name in runs}
                for what in ("processor", "ready")
            )
            print(
                f"| {task} | {' / '.join(map(str, sorted(rows)))} | {statistics.median(old):.2f} | "
                f"{statistics.median(new):.2f} | {ratio:.1f} | {client['v1']:.2f} | {client['ours']:.2f} | "
                f"{runs['v1'][0]['requests']} | {runs['ours'][0]['requests']} | "
                f"{ready['v1']:.2f} | {ready['ours']:.2f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
