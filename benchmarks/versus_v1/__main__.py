"""Reading, iterating, making frames and writing against v1, on the same bytes from a local server.

    python benchmarks/versus_v1 [--rounds 3] [--count 30000] [--latency 0.1] [tasks ...]

Every measurement is a process of its own; a round takes both sides one after the other in changing order, and
the ratios are medians of the rounds, because machines are noisy (processor time less than the clock). v1 gets
its own environment, `.bench-venv`; the modules of both sides are compiled, as those of installed wheels are.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
VENV = HERE.parents[1] / ".bench-venv"
V1 = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
TASKS = {"list": 10.0, "iterate": 6.0, "frame": 12.0, "upsert": 15.0}
"""Task -> how many times as fast as v1 it must be."""


def prepare() -> None:
    """The environment of v1, once."""
    if V1.exists():
        return
    subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    install = [str(V1), "-m", "pip", "install", "-q", "cognite-pygen==1.4.2", "pandas"]
    subprocess.run(install, check=True)


@contextmanager
def server(total: int, latency: float) -> Iterator[int]:
    """A server in its own process; its port."""
    command = [sys.executable, str(HERE / "server.py"), "--total", str(total), "--latency", str(latency)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()


def measure(python: str, side: str, task: str, port: int, count: int) -> dict[str, Any]:
    """One run of one side."""
    command = [python, str(HERE / side), task, str(port), str(count)]
    stored = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, env=stored)
    if done.returncode:
        raise SystemExit(f"{side} {task} failed:\n{done.stderr[-3000:]}")
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    assert result["done"] == count, f"{side} {task}: {result['done']} of {count}"
    return result


def compare(task: str, rounds: int, count: int, port: int) -> dict[str, float]:
    """Medians of both sides and of the ratios: wall clock, processor time of the client, growth in memory."""
    sides = {"v1": (str(V1), "v1_side.py"), "ours": (sys.executable, "our_side.py")}
    for python, side in sides.values():
        measure(python, side, task, port, count)  # the server makes its pages now
    runs: dict[str, list[dict[str, Any]]] = {"v1": [], "ours": []}
    for _ in range(rounds):
        for name in random.sample(list(sides), 2):
            runs[name].append(measure(*sides[name], task, port, count))
    result = {
        f"{name} {what}": statistics.median(run[what] for run in done)
        for name, done in runs.items()
        for what in ("seconds", "cpu", "growth")
    }
    for what in ("seconds", "cpu"):
        pairs = zip(runs["v1"], runs["ours"], strict=True)
        result[f"ratio {what}"] = statistics.median(old[what] / new[what] for old, new in pairs)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("tasks", nargs="*", default=list(TASKS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=30_000)
    parser.add_argument("--latency", type=float, default=0.0)
    given = parser.parse_args()
    prepare()
    latency = f"{given.latency * 1000:.0f} ms latency"
    print(f"{given.count:,} instances of 16 properties, {latency}, {given.rounds} rounds\n")
    print(
        "| task | v1 s | ours s | ratio | v1 CPU us each | ours CPU us each | ratio | bar | MB v1 | MB ours |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    with server(given.count, given.latency) as port:
        for task in given.tasks:
            found = compare(task, given.rounds, given.count, port)
            per = 1e6 / given.count
            print(
                f"| {task} "
                f"| {found['v1 seconds']:.2f} | {found['ours seconds']:.3f} | {found['ratio seconds']:.1f} "
                f"| {found['v1 cpu'] * per:.1f} | {found['ours cpu'] * per:.1f} | {found['ratio cpu']:.1f} "
                f"| {TASKS[task]:.0f} | {found['v1 growth']:.0f} | {found['ours growth']:.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
